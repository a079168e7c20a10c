import type { LayoutFinding } from '../layout/pages.ts';
import type { Place } from '../model/place.ts';
import { unreachable } from '../model/result.ts';
import type { Sop } from '../model/sop.ts';
import { arrowName, bendReason } from './bendWords.ts';
import { numberWords } from './numberWords.ts';
import type { Problem } from './problem.ts';
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
        message: `Huruf ${finding.characters} ${placeInWords(sop, finding.where)} tidak ada di huruf cetak, sehingga tampil sebagai lambang pengganti (kotak atau belah ketupat kosong).`,
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
    case 'bendIgnored': {
      const { where, reason } = finding;
      return {
        rule: 'LAJUR-LEKUK',
        severity: 'note',
        where,
        message: `Lekuk ${arrowName(sop, where.step, where.branch)} tidak dipakai karena ${bendReason(sop, reason)}.`,
        hint: 'Panah digambar otomatis. Lekuk yang disimpan dipakai lagi begitu jalurnya bebas.',
        fix: {
          label: 'Kembalikan panah otomatis',
          change: { kind: 'setArrowShape', step: where.step, branch: where.branch, shape: null },
        },
      };
    }
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
    case 'headingsTooSmall':
      return {
        rule: 'LAJUR-KEPALA',
        severity: 'warning',
        where: { at: 'sop' },
        message: `Judul kolom tabel langkah terlalu panjang, sehingga dicetak dengan huruf ${String(finding.sizePt).replace('.', ',')} pt.`,
        hint: 'Singkat nama pelaksana atau judul kolom.',
      };
    case 'paperTooSmall':
      return {
        rule: 'LAJUR-KERTAS',
        severity: 'error',
        where: { at: 'sop' },
        message: `Kertas ${finding.widthMm} × ${finding.heightMm} mm dengan batas tepi yang dipilih tidak menyisakan ruang untuk isi. Batas tepi dipersempit.`,
        hint: 'Pakai kertas yang lebih besar atau kecilkan batas tepi dan ruang kaki halaman.',
      };
    case 'fontMissing':
      return {
        rule: 'LAJUR-HURUF',
        severity: 'warning',
        where: { at: 'sop' },
        message: `Huruf ${finding.name} tidak ada di komputer ini, sehingga SOP dicetak dengan huruf Arial.`,
        hint: 'Tambahkan berkas hurufnya lewat “Huruf kantor…” pada bagian Cetakan, atau pakai Arial seterusnya.',
        fix: {
          label: 'Pakai huruf Arial',
          change: { kind: 'setStyle', style: { ...sop.style, font: 'Arial' } },
        },
      };
    case 'notOnePage':
      return {
        rule: 'LAJUR-HALAMAN',
        severity: 'warning',
        where: { at: 'sop' },
        message: 'SOP ini tidak muat dalam satu halaman walaupun hurufnya sudah diperkecil sampai 7 pt.',
        hint: 'Halaman dicetak dengan ukuran biasa. Ringkas isinya, pakai kertas yang lebih besar, atau matikan “Muat satu halaman”.',
        fix: {
          label: 'Matikan “Muat satu halaman”',
          change: { kind: 'setStyle', style: { ...sop.style, fitOnePage: false } },
        },
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
