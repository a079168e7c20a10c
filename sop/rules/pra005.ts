import type { Rule } from './rule.ts';

/** PRA-005: no lane without a symbol. Silent while a step still lacks its performer: the lane may be meant for it. */
export const pra005: Rule<'sop'> = {
  id: 'PRA-005',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Kolom pelaksana tanpa simbol',
    why: 'Kolom yang tidak pernah dipakai membuat tabel sempit dan memberi kesan ada pelaksana yang terlewat.',
    wrong: 'Kolom Kepala Dinas tanpa satu simbol pun.',
    right: 'Hanya pelaksana yang mengerjakan langkah yang memiliki kolom.',
    source: 'Praktik baik; ditemukan pada SOP pembanding.',
  },
  check: ({ sop }) => {
    if (sop.steps.length === 0 || sop.steps.some((step) => step.performers.length === 0)) return [];
    const used = new Set(sop.steps.flatMap((step) => step.performers));
    return sop.lanes
      .filter((lane) => !used.has(lane.id))
      .map((lane) => ({
        where: { at: 'lane', lane: lane.id },
        message: `Kolom pelaksana ${lane.name.trim()} tidak memiliki simbol di langkah mana pun.`,
        fix: {
          label: `Hapus kolom ${lane.name.trim()}`,
          change: { kind: 'removeLane', lane: lane.id },
          safe: true,
        },
      }));
  },
};
