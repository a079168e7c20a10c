import { isAtApproval } from './approvalStatus.ts';
import { fitsNumberPattern, hasBlankRun } from './numberPattern.ts';
import { numberFix } from './numberFix.ts';
import type { Rule } from './rule.ts';
import { isBlank } from './words.ts';

/** PRA-003: the number fits the unit's pattern, and its running number is written at approval */
export const pra003: Rule<'workspace'> = {
  id: 'PRA-003',
  severity: 'warning',
  needs: 'workspace',
  page: {
    title: 'Pola nomor SOP',
    why: 'Nomor mengikuti pola unit kerja, dan nomor urutnya sudah terisi ketika SOP disahkan.',
    wrong: '068.2/   /SOP.PMKS/Kel.BLBG',
    right: '001/SOP/BAG UMUM/2022',
    source: 'Praktik baik. Nomor urut kosong ditemukan pada SOP yang dipelajari.',
  },
  check: ({ sop, workspace }) => {
    const { number } = sop.identity;
    if (isBlank(number)) return [];
    const where = { at: 'field', field: 'number' } as const;
    const atApproval = isAtApproval(sop.status);
    const fits = (next: string): boolean =>
      workspace.numberPattern === null || fitsNumberPattern(next, workspace.numberPattern, false);
    if (atApproval && hasBlankRun(number))
      return [
        {
          where,
          message: `Nomor urut pada ${number.trim()} masih kosong, padahal SOP sudah sampai tahap pengesahan.`,
          ...numberFix(workspace, (next) => !hasBlankRun(next) && fits(next)),
        },
      ];
    if (workspace.numberPattern === null || fitsNumberPattern(number, workspace.numberPattern, !atApproval)) return [];
    return [
      {
        where,
        message: `Nomor ${number.trim()} tidak mengikuti pola unit kerja.`,
        hint: `Polanya: ${workspace.numberPattern}`,
        ...numberFix(workspace, fits),
      },
    ];
  },
};
