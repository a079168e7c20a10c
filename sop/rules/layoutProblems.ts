import type { LayoutFinding } from '../layout/pages.ts';
import type { Place } from '../model/place.ts';
import { unreachable } from '../model/result.ts';
import type { Sop } from '../model/sop.ts';
import { numberWords } from './numberWords.ts';
import type { Problem } from './problem.ts';
import type { RulePage } from './rule.ts';
import { targetName } from './stepNames.ts';
import { capitalised } from './words.ts';

/** Says to the author what only the layout can see. */
export function layoutProblems(sop: Sop, findings: readonly LayoutFinding[]): readonly Problem[] {
  return findings.map((finding) => layoutProblem(sop, finding));
}

function layoutProblem(sop: Sop, finding: LayoutFinding): Problem {
  switch (finding.code) {
    case 'missingGlyph':
      return {
        rule: 'LAJUR-GLIF',
        severity: 'warning',
        where: finding.where,
        message: `Huruf ${finding.characters} ${placeInWords(sop, finding.where)} tidak ada di huruf cetak, sehingga tampil sebagai kotak kosong.`,
        hint: 'Ketik ulang dengan huruf lain yang semakna.',
      };
    case 'unrouted':
      return {
        rule: 'LAJUR-PANAH',
        severity: 'error',
        where: finding.where,
        message: `Panah ${placeInWords(sop, finding.where)} belum mendapat jalur yang bersih di halaman.`,
        hint: 'Kurangi jumlah panah yang melewati langkah ini, atau susun ulang urutan langkah.',
      };
    case 'lanesTooNarrow':
      return {
        rule: 'LAJUR-LAJUR',
        severity: 'error',
        where: { at: 'sop' },
        message: `${capitalised(numberWords(finding.lanes))} kolom pelaksana terlalu sempit untuk dibaca.`,
        hint: 'Isi tidak berubah. Gabungkan pelaksana atau pakai kertas F4.',
      };
    case 'rowTallerThanPage':
      return {
        rule: 'LAJUR-BARIS',
        severity: 'warning',
        where: finding.where,
        message: `Isi ${placeInWords(sop, finding.where)} lebih tinggi dari satu halaman, sehingga barisnya terpotong ke halaman berikutnya.`,
        hint: 'Pecah menjadi beberapa langkah, atau ringkas isinya.',
      };
    default:
      return unreachable(finding);
  }
}

/** "pada langkah 4", "pada kolom Kabag", "pada bagian identitas". */
function placeInWords(sop: Sop, place: Place): string {
  switch (place.at) {
    case 'step':
    case 'symbol':
    case 'exit':
      return `pada ${targetName(sop, place.step)}`;
    case 'lane':
      return `pada kolom pelaksana ${sop.lanes.find((lane) => lane.id === place.lane)?.name ?? ''}`.trim();
    case 'flowTitle':
      return 'pada judul tabel langkah';
    case 'proposer':
      return 'pada blok pengusul';
    case 'sop':
      return 'pada lembar SOP';
    case 'issuer':
    case 'field':
    case 'approval':
    case 'box':
      return 'pada bagian identitas';
    default:
      return unreachable(place);
  }
}

/** Prose for the ids above, and for a rule that failed. */
export const reportPages: Readonly<Record<string, RulePage>> = {
  'LAJUR-GLIF': {
    title: 'Huruf tidak tersedia',
    why: 'Huruf cetak yang disertakan tidak memuat semua lambang di dunia. Lambang yang tidak ada dicetak sebagai kotak kosong di layar dan PDF, tetapi tetap tersimpan apa adanya.',
    wrong: 'Lambang bergambar atau aksara asing di dalam kalimat kegiatan.',
    right: 'Huruf Latin, angka, dan tanda baca yang lazim.',
    source: 'Aturan tata letak Lajur.',
  },
  'LAJUR-PANAH': {
    title: 'Panah tanpa jalur',
    why: 'Setiap panah digambar tanpa menembus simbol dan tanpa menumpang pada panah lain. Bila ruang di antara kolom habis, panah itu tidak digambar sembarangan, melainkan dilaporkan di sini.',
    wrong: 'Banyak cabang yang melompat jauh melewati langkah yang sama.',
    right: 'Langkah berurutan ke bawah; cabang Tidak kembali ke langkah yang diperbaiki.',
    source: 'Aturan tata letak Lajur.',
  },
  'LAJUR-LAJUR': {
    title: 'Kolom pelaksana terlalu sempit',
    why: 'Simbol yang lebih kecil dari 6 × 4 mm dan kolom di bawah 10 mm tidak lagi terbaca setelah dicetak.',
    wrong: 'Empat belas kolom pelaksana pada kertas A4.',
    right: 'Paling banyak delapan kolom, atau kertas F4 bila memang perlu lebih.',
    source: 'Aturan tata letak Lajur.',
  },
  'LAJUR-BARIS': {
    title: 'Baris lebih tinggi dari halaman',
    why: 'Satu langkah yang tidak muat di satu halaman terpaksa dipotong, sehingga simbol dan isinya terpisah.',
    wrong: 'Satu langkah dengan puluhan butir kelengkapan.',
    right: 'Beberapa langkah pendek, masing-masing dengan kelengkapannya sendiri.',
    source: 'Aturan tata letak Lajur.',
  },
  'RULE-ERROR': {
    title: 'Aturan gagal diperiksa',
    why: 'Satu aturan berhenti karena galat di dalam aplikasi. Isi SOP tidak berubah dan aturan lain tetap diperiksa.',
    wrong: 'Satu aturan yang galat menghentikan seluruh pemeriksaan.',
    right: 'Aturan yang galat disebut nomornya, sisanya tetap berjalan.',
    source: 'Aturan aplikasi Lajur.',
  },
};
