import type { Rule } from './rule.ts';

/** PRA-034: table text of at least 7 pt. */
export const pra034: Rule<'sop'> = {
  id: 'PRA-034',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Ukuran huruf tabel',
    why: 'Huruf di bawah 7 pt sulit dibaca setelah dicetak dan difotokopi.',
    wrong: '6 pt',
    right: '8 pt',
    source: 'Praktik baik.',
  },
  check: ({ sop, style }) => {
    if (style.fontSize >= 7) return [];
    return [
      {
        where: { at: 'sop' },
        message: `Huruf tabel berukuran ${String(style.fontSize).replace('.', ',')} pt, kurang dari 7 pt.`,
        fix: {
          label: 'Pakai huruf 7 pt',
          change: { kind: 'setStyle', style: { ...sop.style, fontSize: 7 } },
          safe: true,
        },
      },
    ];
  },
};
