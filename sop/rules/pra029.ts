import { nipDigits } from '../model/nip.ts';
import type { Rule } from './rule.ts';
import { foldText } from './words.ts';

/** PRA-029: every sheet of a set names the same approver in the same way. */
export const pra029: Rule<'set'> = {
  id: 'PRA-029',
  severity: 'warning',
  needs: 'set',
  page: {
    title: 'Pejabat seragam di satu dokumen',
    why: 'Satu dokumen SOP disahkan oleh pejabat yang sama, ditulis dengan ejaan dan NIP yang sama.',
    wrong: 'Dua ejaan nama dengan NIP yang sama.',
    right: 'Nama dan NIP sama di semua lembar.',
    source: 'Praktik baik.',
  },
  check: ({ sop, set }) => {
    const { name, nip } = sop.identity.approval;
    const other = set.sops.find((sheet) => {
      const approval = sheet.identity.approval;
      return nipDigits(approval.nip) === nipDigits(nip)
        ? foldText(approval.name) !== foldText(name)
        : foldText(approval.name) === foldText(name);
    });
    if (other === undefined || nipDigits(nip) === '') return [];
    return [
      {
        where: { at: 'approval', field: 'name' },
        message: `Nama atau NIP pejabat yang mengesahkan berbeda dari lembar “${other.identity.title.trim()}”.`,
      },
    ];
  },
};
