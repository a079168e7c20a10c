import type { AnnexName } from '../../sop/model/style.ts';

/** Words about the forms that are printed behind the sheets of a SOP. */
export const annexWords = {
  title: 'Lampiran',
  hint: 'Dicetak di belakang lembar SOP dan diisi dari SOP; bagian yang kosong diisi dengan tangan.',
  names: {
    needs: 'Identifikasi kebutuhan SOP',
    worksheet: 'Lembar kerja identifikasi kegiatan',
    monitoring: 'Monitoring pelaksanaan SOP',
    evaluation: 'Evaluasi penerapan SOP',
  } satisfies Readonly<Record<AnnexName, string>>,
  page: (name: string, number: number, count: number) =>
    `Lampiran ${name}, halaman ${number} dari ${count}, hanya untuk dibaca`,
  ask: 'Dari mana isinya?',
  from: (place: string) => `Diisi dari: ${place}.`,
  whole: 'Lampiran ini diisi dari SOP. Bagian yang kosong diisi dengan tangan setelah dicetak.',
  goTo: 'Ke isian ini',
  choose: 'Atur lampiran…',
  close: 'Tutup',
} as const;
