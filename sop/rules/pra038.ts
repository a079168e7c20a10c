import type { Rule } from './rule.ts';
import { withoutSopPrefix } from './titleText.ts';
import { capitalised, isBlank, quoted } from './words.ts';

/** PRA-038: the title does not begin with "SOP"; the word may stand where SOPs are the subject. */
export const pra038: Rule<'sop'> = {
  id: 'PRA-038',
  severity: 'note',
  needs: 'sop',
  page: {
    title: 'Kata SOP di dalam nama SOP',
    why: 'Judul kolomnya sudah “Nama SOP”, jadi kata SOP di depan nama tidak diperlukan.',
    wrong: 'SOP Persiapan Lomba Kelurahan',
    right: 'Persiapan Lomba Kelurahan',
    source: 'Praktik baik.',
  },
  check: ({ sop }) => {
    const { title } = sop.identity;
    const rest = withoutSopPrefix(title);
    if (rest === title || isBlank(rest)) return [];
    const shorter = capitalised(rest);
    return [
      {
        where: { at: 'field', field: 'title' },
        message: `Nama SOP mengulang kata SOP: ${quoted(title)}.`,
        fix: {
          label: `Tulis ${quoted(shorter)}`,
          change: { kind: 'setText', field: 'title', text: shorter },
          safe: true,
        },
      },
    ];
  },
};
