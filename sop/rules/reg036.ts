import { isPrinted } from '../sets/documentSet.ts';
import { withPart } from './setParts.ts';
import type { SetRule } from './setRule.ts';

/** REG-036: the set has a table of contents. */
export const reg036: SetRule = {
  id: 'REG-036',
  severity: 'warning',
  page: {
    title: 'Daftar isi',
    why: 'Daftar isi membantu mencari SOP dan mencatat bagian mana yang direvisi. Nomor halamannya dihitung sendiri oleh aplikasi.',
    wrong: 'Dokumen berisi 45 SOP tanpa daftar isi.',
    right: 'Daftar isi dengan nama SOP dan nomor halaman.',
    source: 'Permenpan 35/2012, unsur dokumentasi: daftar isi.',
  },
  check: ({ set }) =>
    isPrinted(set, 'contents')
      ? []
      : [
          {
            where: { at: 'part', part: 'contents' },
            message: 'Dokumen dicetak tanpa daftar isi.',
            fix: { label: 'Sertakan daftar isi', set: withPart(set, 'contents') },
          },
        ],
};
