import type { Rule } from './rule.ts';

/** Least height of the room for signature and stamp: 20 mm in EMU. Rules see no more of the layout than its types. */
const least = 20 * 36_000;

/** REG-007: room for signature and stamp in the approval cell, when it is signed by hand. */
export const reg007: Rule<'pages'> = {
  id: 'REG-007',
  severity: 'warning',
  needs: 'pages',
  page: {
    title: 'Ruang tanda tangan dan cap',
    why: 'Sel pengesahan memuat tanda tangan dan cap. Ruang yang kurang dari 20 mm membuat cap menutupi nama dan NIP.',
    wrong: 'Nama pejabat langsung di bawah jabatan.',
    right: 'Paling sedikit 20 mm kosong di antara jabatan dan nama.',
    source: 'Permenpan 35/2012, Bagian Identitas butir 6.',
  },
  check: ({ style, pages }) => {
    if (style.signature !== 'wet' || pages.pages.length === 0) return [];
    const rooms = pages.pages.flatMap((page) => page.reserved.filter((reserved) => reserved.kind === 'signature'));
    return rooms.some((room) => room.height >= least)
      ? []
      : [
          {
            where: { at: 'approval', field: 'name' },
            message: 'Ruang tanda tangan dan cap pada sel pengesahan kurang dari 20 mm.',
          },
        ];
  },
};
