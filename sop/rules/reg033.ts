import type { Rule } from './rule.ts';

/** REG-033: the note column is the only one a style can leave out. */
export const reg033: Rule<'sop'> = {
  id: 'REG-033',
  severity: 'note',
  needs: 'sop',
  page: {
    title: 'Susunan kolom tabel langkah',
    why: 'Tabel langkah terdiri atas No, Kegiatan, Pelaksana, Mutu Baku (Kelengkapan, Waktu, Output), dan Keterangan.',
    wrong: 'Tabel tanpa kolom Keterangan.',
    right: 'Kolom Keterangan tercetak, walaupun isinya kosong.',
    source: 'Permenpan 35/2012, Bagian Flowchart.',
  },
  check: ({ sop, style }) =>
    style.noteColumn
      ? []
      : [
          {
            where: { at: 'sop' },
            message: 'Kolom Keterangan tidak dicetak pada tabel langkah.',
            fix: {
              label: 'Cetak kolom Keterangan',
              change: { kind: 'setStyle', style: { ...sop.style, noteColumn: true } },
            },
          },
        ],
};
