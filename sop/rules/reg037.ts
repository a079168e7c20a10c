import { isPrinted } from '../sets/documentSet.ts';
import type { SetFinding, SetRule } from './setRule.ts';
import { withPart } from './setParts.ts';
import { isBlank, isPlaceholder } from './words.ts';

/** REG-037: the set explains itself in three parts: Ruang Lingkup, Ringkasan, Definisi. */
export const reg037: SetRule = {
  id: 'REG-037',
  severity: 'warning',
  page: {
    title: 'Penjelasan singkat penggunaan',
    why: 'Penjelasan singkat memberi tahu pembaca untuk apa SOP disusun dan apa arti istilahnya. Isinya tiga: ruang lingkup, ringkasan, dan definisi.',
    wrong: 'Penjelasan singkat tanpa definisi.',
    right: 'Ruang lingkup, ringkasan, dan sedikitnya satu definisi atau pengertian umum.',
    source: 'Permenpan 35/2012, unsur dokumentasi: penjelasan singkat penggunaan.',
  },
  check: ({ set }) => {
    if (!isPrinted(set, 'explanation'))
      return [
        {
          where: { at: 'part', part: 'explanation' },
          message: 'Dokumen dicetak tanpa penjelasan singkat penggunaan.',
          fix: { label: 'Sertakan penjelasan singkat', set: withPart(set, 'explanation') },
        },
      ];
    const lacks = (text: string): boolean => isBlank(text) || isPlaceholder(text);
    const { scope, summary, definitions } = set.explanation;
    const missing = [
      ...(lacks(scope) ? [{ field: 'scope', name: 'Ruang lingkup' }] : []),
      ...(lacks(summary) ? [{ field: 'summary', name: 'Ringkasan' }] : []),
      ...(definitions.every(({ term, meaning }) => lacks(term) || lacks(meaning))
        ? [{ field: 'definitions', name: 'Definisi' }]
        : []),
    ];
    // What is empty is said once.
    if (missing.length === 3)
      return [
        {
          where: { at: 'part', part: 'explanation' },
          message: 'Penjelasan singkat penggunaan belum diisi.',
          hint: 'Isi ruang lingkup, ringkasan, dan definisi.',
        },
      ];
    return missing.map(({ field, name }): SetFinding => ({
      where: { at: 'part', part: 'explanation', field },
      message: `${name} belum diisi.`,
      hint: 'Penjelasan singkat penggunaan.',
    }));
  },
};
