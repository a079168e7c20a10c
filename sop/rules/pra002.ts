import type { Rule } from './rule.ts';
import { foldText, isBlank } from './words.ts';

/** PRA-002: the number is unique in the workspace */
export const pra002: Rule<'workspace'> = {
  id: 'PRA-002',
  severity: 'error',
  needs: 'workspace',
  page: {
    title: 'Nomor SOP tidak berulang',
    why: 'Dua SOP bernomor sama tidak dapat dibedakan dalam rujukan dan arsip.',
    wrong: 'Dua SOP bernomor 001/SOP/BAG UMUM/2022.',
    right: '001/SOP/BAG UMUM/2022 dan 002/SOP/BAG UMUM/2022.',
    source: 'Praktik baik.',
  },
  check: ({ sop, workspace }) => {
    const { number } = sop.identity;
    if (isBlank(number)) return [];
    const same = workspace.entries.find(
      (entry) => entry.id !== sop.id && foldNumber(entry.number) === foldNumber(number),
    );
    return same === undefined
      ? []
      : [
          {
            where: { at: 'field', field: 'number' },
            message: `Nomor ${number.trim()} juga dipakai SOP “${same.title.trim()}”.`,
          },
        ];
  },
};

/** Case and spacing do not make another number. */
function foldNumber(number: string): string {
  return foldText(number).replaceAll(' ', '');
}
