import type { Change } from '../model/change.ts';
import type { Sop } from '../model/sop.ts';
import type { Finding, Rule } from './rule.ts';
import { stepCell } from './stepNames.ts';
import { tidyActivity } from './tidyActivity.ts';
import { quoted, wordsOf } from './words.ts';

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
  check: ({ sop }) => [...lengthFindings(sop), ...untidy(sop)],
};

function lengthFindings(sop: Sop): readonly Finding[] {
  return sop.steps.flatMap((step, row) => {
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
  });
}

/** Small beginnings and full stops, said once for all rows. */
function untidy(sop: Sop): readonly Finding[] {
  const rows = sop.steps.flatMap((step, row) => {
    const text = tidyActivity(step.activity);
    return text === null ? [] : [{ step: step.id, text, number: row + 1 }];
  });
  const [first, second] = rows;
  if (first === undefined) return [];
  const changes = rows.map(({ step, text }): Change => ({ kind: 'setStep', step, patch: { activity: text } }));
  const numbers = rows.map(({ number }) => number).join(', ');
  return [
    {
      severity: 'note',
      where: stepCell(first.step, 'activity'),
      message: `Penulisan kegiatan langkah ${numbers} belum rapi: huruf awal, spasi, atau titik di akhir.`,
      fix: {
        label: second === undefined ? `Tulis ${quoted(first.text)}` : `Rapikan ${rows.length} kegiatan`,
        change: { kind: 'batch', changes },
        safe: true,
      },
    },
  ];
}
