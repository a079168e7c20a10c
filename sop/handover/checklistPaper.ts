import { formatDate } from '../model/dates.ts';
import type { GridCell, GridRow, Paper, PaperBlock } from '../paper/paper.ts';
import type { HandoverSigner, HandoverWay } from './signers.ts';

/** What the checklist of a hand-over says of the export it goes with. */
export interface HandedOver {
  readonly title: string;
  readonly number: string;
  readonly revision: number;
  readonly way: HandoverWay;
  readonly signers: readonly HandoverSigner[];
  readonly file: string;
  readonly pages: number;
  /** SHA-256 of the file in hex. */
  readonly fileHash: string;
  /** ISO day, and the time of day "10.42". */
  readonly day: string;
  readonly time: string;
  /** Who handed it over; '' leaves a line to write on. */
  readonly by: string;
}

/** Kop of the office that hands over. */
export interface HandoverHead {
  readonly logo: string | null;
  readonly lines: readonly string[];
}

export const wayTitles: Readonly<Record<HandoverWay, string>> = {
  wet: 'Tanda tangan basah dan cap',
  qrBox: 'Tanda tangan elektronik melalui portal (BSrE)',
  local: 'Sertifikat di komputer (.p12)',
};

/** The sheet that goes with a PDF to be signed: what it is, who signs in which order, and what has to be done so that it comes back as it should. */
export function checklistPaper(head: HandoverHead, handed: HandedOver): Paper {
  const title = `Daftar periksa pengesahan ${handed.title}`.trim();
  return { title, parts: [{ name: 'Daftar periksa', orientation: 'portrait', blocks: blocksOf(head, handed) }] };
}

function blocksOf(head: HandoverHead, handed: HandedOver): readonly PaperBlock[] {
  return [
    { kind: 'letterhead', logo: head.logo, lines: head.lines, address: [] },
    { kind: 'heading', level: 1, text: 'DAFTAR PERIKSA PENGESAHAN SOP' },
    {
      kind: 'fields',
      rows: [
        { label: 'Nama SOP', value: handed.title },
        { label: 'Nomor SOP', value: handed.number },
        { label: 'Revisi', value: String(handed.revision) },
        { label: 'Cara pengesahan', value: wayTitles[handed.way] },
        { label: 'Berkas', value: `${handed.file} (${handed.pages} halaman)` },
        { label: 'Sidik berkas (SHA-256)', value: groups(handed.fileHash) },
        { label: 'Dibekukan', value: `${formatDate(handed.day) ?? handed.day} pukul ${handed.time}` },
        { label: 'Diserahkan oleh', value: handed.by },
      ],
    },
    { kind: 'space', mm: 3 },
    { kind: 'heading', level: 2, text: 'Urutan penanda tangan', marker: 'A.' },
    signerGrid(handed.signers),
    { kind: 'space', mm: 3 },
    { kind: 'heading', level: 2, text: 'Yang dikerjakan', marker: 'B.' },
    stepGrid(stepsOf(handed)),
    { kind: 'space', mm: 2 },
    { kind: 'paragraph', text: note[handed.way] },
  ];
}

/** Sixteen digits at a time: read out over the telephone, and broken at the end of a line. */
function groups(hash: string): string {
  return (hash.match(/.{1,16}/g) ?? []).join(' ');
}

function cell(text: string, more: Omit<GridCell, 'lines'> = {}): GridCell {
  return { lines: text === '' ? [] : [{ text }], ...more };
}

function headings(...texts: readonly string[]): GridRow {
  return { cells: texts.map((text) => cell(text, { bold: true, shaded: true, align: 'center', vAlign: 'center' })) };
}

function signerGrid(signers: readonly HandoverSigner[]): PaperBlock {
  return {
    kind: 'grid',
    columns: [6, 15, 27, 32, 20],
    header: [headings('No', 'Peran', 'Jabatan', 'Nama dan NIP', 'Tanggal')],
    rows: signers.map(({ role, position, name, nip }, at): GridRow => ({
      least: 9,
      cells: [
        cell(String(at + 1), { align: 'center' }),
        cell(role === 'paraf' ? 'Paraf' : 'Tanda tangan'),
        cell(position),
        { lines: [name, nip === '' ? '' : `NIP. ${nip}`].filter((text) => text !== '').map((text) => ({ text })) },
        cell(''),
      ],
    })),
  };
}

function stepGrid(steps: readonly string[]): PaperBlock {
  return {
    kind: 'grid',
    columns: [6, 84, 10],
    header: [headings('No', 'Langkah', 'Sudah')],
    rows: steps.map((text, at): GridRow => ({
      cells: [
        cell(String(at + 1), { align: 'center' }),
        cell(text),
        { lines: [{ text: '', checkBox: 'empty' }], align: 'center', vAlign: 'center' },
      ],
    })),
  };
}

function stepsOf({ way, signers, file }: HandedOver): readonly string[] {
  const parafs = signers.filter(({ role }) => role === 'paraf').map(({ position, name }) => position || name);
  const last = signers.at(-1);
  const lastName = last === undefined ? 'pejabat yang mengesahkan' : last.position || last.name;
  const parafed = parafs.length === 0 ? [] : [parafs.join(', lalu ')];
  switch (way) {
    case 'wet':
      return [
        `Cetak ${file} pada kertas yang sesuai, satu sisi, tanpa “sesuaikan dengan halaman”.`,
        ...parafed.map((names) => `Mintakan paraf ${names}.`),
        `Mintakan tanda tangan ${lastName} di ruang yang tersedia, lalu bubuhkan cap.`,
        'Isi Tanggal Efektif dengan tangan bila masih kosong.',
        'Pindai lembar yang sudah ditandatangani: PDF, JPEG, atau PNG.',
        'Di Lajur, buka Pengesahan SOP ini dan lampirkan hasil pindai, agar statusnya menjadi Berlaku.',
      ];
    case 'qrBox':
      return [
        `Unggah ${file} ke portal penandatanganan apa adanya: jangan dibuka lalu disimpan ulang, digabung, atau dicetak ke PDF.`,
        ...parafed.map((names) => `Mintakan paraf ${names} di portal.`),
        `Mintakan tanda tangan elektronik ${lastName}; QR diletakkan di kotak pada kotak pengesahan.`,
        'Unduh berkas hasil dari portal. Tidak perlu diberi nama tertentu, tetapi jangan diubah isinya.',
        'Di Lajur, pilih Terima berkas bertanda tangan. Lajur mencocokkannya dengan revisi ini dan memeriksa tanda tangannya.',
        'Periksa juga berkas itu di layanan verifikasi Komdigi atau BSrE, karena status pencabutan sertifikat tidak dapat diperiksa luring.',
      ];
    case 'local':
      return [
        ...parafed.map((names) => `Paraf ${names} dibubuhkan di Lajur dengan sertifikat masing-masing.`),
        `Tanda tangan ${lastName} dibubuhkan terakhir.`,
        'Frasa sandi diketik sendiri oleh pemilik sertifikat dan tidak disimpan.',
        'Sesudah tanda tangan terakhir, catat SOP ini sebagai Berlaku di Lajur.',
      ];
  }
}

const note: Readonly<Record<HandoverWay, string>> = {
  wet: 'Isi SOP dibekukan: perubahan berikutnya menjadi versi baru dan harus disahkan lagi.',
  qrBox:
    'Isi SOP dibekukan: perubahan berikutnya menjadi versi baru dan harus disahkan lagi. Berkas yang kembali dikenali dari isinya, bukan dari namanya.',
  local:
    'Isi SOP dibekukan: perubahan berikutnya menjadi versi baru dan harus disahkan lagi. Tanda tangan dengan sertifikat di komputer bukan tanda tangan tersertifikasi bila penerbitnya bukan PSrE yang diakui.',
};
