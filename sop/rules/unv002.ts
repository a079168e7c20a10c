import type { Rule } from './rule.ts';
import { stepCell } from './stepNames.ts';
import { wordsOf } from './words.ts';

/** UNV-002: an activity is a short phrase of 2 to 25 words. An empty one is REG-022's */
export const unv002: Rule<'sop'> = {
  id: 'UNV-002',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Kegiatan berupa frasa pendek',
    why: 'Kegiatan ditulis sebagai kata kerja, benda, lalu keterangan. Kalimat panjang sulit dibaca di kolom yang sempit.',
    wrong: 'Memeriksa',
    right: 'Memeriksa kelengkapan berkas permohonan',
    source: 'Kebiasaan penyusunan SOP; belum ditemukan pada bagian peraturan yang terbaca.',
  },
  check: ({ sop }) =>
    sop.steps.flatMap((step, row) => {
      const count = wordsOf(step.activity).length;
      const where = stepCell(step.id, 'activity');
      if (count === 1)
        return [
          {
            where,
            message: `Kegiatan langkah ${row + 1} hanya satu kata, belum menyebut apa yang dikerjakan.`,
            hint: 'Tulis kata kerja dan bendanya, misalnya “Memeriksa berkas”.',
          },
        ];
      if (count > 25)
        return [
          {
            where,
            message: `Kegiatan langkah ${row + 1} terlalu panjang (${count} kata).`,
            hint: 'Ringkas sampai 25 kata, atau pecah menjadi beberapa langkah.',
          },
        ];
      return [];
    }),
};
