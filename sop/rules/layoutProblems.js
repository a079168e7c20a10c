import { unreachable } from '../model/result.ts';
import { numberWords } from './numberWords.ts';
import { targetName } from './stepNames.ts';
import { capitalised } from './words.ts';
/** Says to the author what only the layout can see. */
export function layoutProblems(sop, findings) {
    return findings.map((finding) => layoutProblem(sop, finding));
}
function layoutProblem(sop, finding) {
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
function placeInWords(sop, place) {
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
