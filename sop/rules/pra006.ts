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
        },
      ];
    }),
};
