import type { Rule } from './rule.ts';
import { foldText } from './words.ts';
import { copiedBoxes } from './workspace.ts';

/** PRA-024: qualifications, equipment and warnings copied word for word from a SOP with another title. */
export const pra024: Rule<'workspace'> = {
  id: 'PRA-024',
  severity: 'warning',
  needs: 'workspace',
  page: {
    title: 'Isian disalin dari SOP lain',
    why: 'Isi kotak yang sama persis di dua SOP berbeda sering tertinggal dari hasil salin.',
    wrong: 'Kualifikasi mengemudi pada SOP peminjaman ruangan.',
    right: 'Kualifikasi sesuai pekerjaan yang diatur.',
    source: 'Praktik baik.',
  },
  check: ({ sop, workspace }) => {
    const own = copiedBoxes(sop);
    if (own === '') return [];
    const title = foldText(sop.identity.title);
    const twin = workspace.entries.find(
      (entry) => entry.id !== sop.id && entry.copiedBoxes === own && foldText(entry.title) !== title,
    );
    return twin === undefined
      ? []
      : [
          {
            where: { at: 'box', box: 'qualifications' },
            message: `Kualifikasi, Peralatan, dan Peringatan sama persis dengan SOP “${twin.title.trim()}”.`,
            hint: 'Periksa apakah isinya memang berlaku untuk SOP ini.',
          },
        ];
  },
};
