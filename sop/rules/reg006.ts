import type { Rule } from './rule.ts';
import { isBlank } from './words.ts';

const required = [
  ['position', 'Jabatan'],
  ['name', 'Nama'],
  ['nip', 'NIP'],
] as const;

/** REG-006: position, name and NIP of the approving official. */
export const reg006: Rule<'sop'> = {
  id: 'REG-006',
  severity: 'error',
  needs: 'sop',
  page: {
    title: 'Pejabat yang mengesahkan',
    why: 'Pengesahan sah bila jelas jabatan, nama, dan NIP pejabat yang menandatangani.',
    wrong: 'Hanya tertulis “Sekretaris Daerah” tanpa nama dan NIP.',
    right: 'Sekretaris Daerah, nama lengkap dengan gelar, pangkat, dan NIP.',
    source: 'Permenpan 35/2012, Bagian Identitas butir 6.',
  },
  check: ({ sop }) => {
    const blank = required.filter(([field]) => isBlank(sop.identity.approval[field]));
    // Nothing at all is one thing to do, not three.
    if (blank.length === required.length)
      return [
        {
          where: { at: 'approval', field: 'position' },
          message: 'Pejabat yang mengesahkan belum diisi.',
          hint: 'Tulis jabatan, nama lengkap dengan gelar, dan NIP.',
          missing: true,
        },
      ];
    return blank.map(([field, name]) => ({
      where: { at: 'approval', field } as const,
      message: `${name} pejabat yang mengesahkan belum diisi.`,
      missing: true,
    }));
  },
};
