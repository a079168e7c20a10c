import type { Change } from '../model/change.ts';
import type { LaneId, Sop } from '../model/sop.ts';
import { foldName } from './names.ts';
import type { Rule } from './rule.ts';

/** PRA-006: lane names differ by more than spelling */
export const pra006: Rule<'sop'> = {
  id: 'PRA-006',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Nama pelaksana tidak berulang',
    why: 'Satu pelaksana adalah satu kolom. Kasubag, Kasubbag, dan Kepala Sub Bagian adalah jabatan yang sama.',
    wrong: 'Kolom KASUBBAG dan kolom Kasubag.',
    right: 'Kolom Kasubag Umum dan kolom Kasubag Keuangan.',
    source: 'Praktik baik.',
  },
  check: ({ sop }) =>
    sop.lanes.flatMap((lane, at) => {
      const name = foldName(lane.name);
      const twin = name === '' ? undefined : sop.lanes.slice(0, at).find((other) => foldName(other.name) === name);
      if (twin === undefined) return [];
      return [
        {
          where: { at: 'lane', lane: lane.id } as const,
          message: `Kolom ${lane.name.trim()} dan ${twin.name.trim()} menyebut pelaksana yang sama.`,
          hint: 'Gabungkan menjadi satu kolom, atau lengkapi nama jabatannya.',
          fix: { label: `Gabungkan ke kolom ${twin.name.trim()}`, change: merged(sop, lane.id, twin.id) },
        },
      ];
    }),
};

/** Gives the work of one column to another, and takes the column away. */
function merged(sop: Sop, from: LaneId, to: LaneId): Change {
  const moved = sop.steps
    .filter((step) => step.performers.includes(from))
    .map((step): Change => {
      const performers = [...new Set(step.performers.map((lane) => (lane === from ? to : lane)))];
      return { kind: 'setStep', step: step.id, patch: { performers } };
    });
  return { kind: 'batch', changes: [...moved, { kind: 'removeLane', lane: from }] };
}
