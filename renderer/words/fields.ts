import type { BoxName } from '../../sop/model/sop.ts';
import type { Place, StepColumn } from '../../sop/model/place.ts';

/** Names of everything that can be filled in, as the form and the panel call it. */
export const fieldWords = {
  issuer: 'Instansi penerbit',
  logo: 'Logo instansi',
  chooseLogo: 'Pilih logo',
  changeLogo: 'Ganti logo',
  removeLogo: 'Hapus logo',
  government: 'Pemerintah daerah',
  unitLines: 'Unit kerja',
  unitLinesHint: 'Satu baris untuk setiap baris kop.',
  number: 'Nomor SOP',
  title: 'Nama SOP',
  created: 'Tanggal pembuatan',
  revised: 'Tanggal revisi',
  effective: 'Tanggal efektif',
  notYet: 'Belum ada',
  dateHint: 'Tanggal tidak terbaca. Tulis misalnya 14 Februari 2022.',
  approvedBy: 'Disahkan oleh',
  proposedBy: 'Diusulkan oleh',
  addProposer: 'Tambah blok pengusul',
  removeProposer: 'Hapus blok pengusul',
  prefix: 'Awalan jabatan',
  prefixHint: 'Misalnya a.n. atau Plt.',
  position: 'Jabatan',
  name: 'Nama',
  rank: 'Pangkat',
  nip: 'NIP',
  profile: 'Gaya cetak',
  flowTitle: 'Judul di atas tabel',
  boxes: {
    legalBasis: 'Dasar hukum',
    qualifications: 'Kualifikasi pelaksana',
    relatedSops: 'Keterkaitan',
    equipment: 'Peralatan dan perlengkapan',
    warnings: 'Peringatan',
    records: 'Pencatatan dan pendataan',
  } satisfies Readonly<Record<BoxName, string>>,
  columns: {
    no: 'Nomor',
    activity: 'Kegiatan',
    inputs: 'Kelengkapan',
    time: 'Waktu',
    output: 'Output',
    note: 'Keterangan',
  } satisfies Readonly<Record<StepColumn, string>>,
  performers: 'Pelaksana',
  performersHint: 'Spasi: ganti simbol',
  process: 'Proses',
  decision: 'Keputusan',
  symbol: 'Simbol',
  joint: 'Bersama',
  handover: 'Serah terima',
  cooperation: 'Cara bekerja sama',
  next: 'Lanjut ke',
  yes: (label: string) => `${label}, lanjut ke`,
  no: (label: string) => `${label}, kembali ke`,
  isStart: 'Mulai di langkah ini',
  isEnd: 'Selesai di langkah ini',
  step: (number: number) => `Langkah ${number}`,
  stepOf: (number: number, count: number) => `Langkah ${number} dari ${count}`,
  end: 'Akhir',
  followingStep: (number: number) => `Langkah ${number} (berikutnya)`,
  noTarget: 'Belum ada tujuan',
  lane: 'Pelaksana',
  /** Follows the words for an arrow. */
  bentArrow: ', dilekukkan',
  laneNamed: (name: string) => (name === '' ? 'Pelaksana tanpa nama' : name),
  newLane: 'Pelaksana baru',
  addItem: 'Tambah butir',
  item: (list: string, number: number) => `${list}, butir ${number}`,
  removeItem: (number: number) => `Hapus butir ${number}`,
  sections: { identity: 'Identitas', boxes: 'Kotak isian', lanes: 'Pelaksana', print: 'Cetakan' },
  empty: 'Kosong',
  nipFaults: {
    notDigits: 'NIP hanya berisi angka.',
    length: 'NIP terdiri atas 18 angka.',
    birthDate: 'Delapan angka pertama bukan tanggal lahir.',
    appointment: 'Angka ke-9 sampai ke-14 bukan bulan pengangkatan.',
    sex: 'Angka ke-15 harus 1 atau 2.',
  },
  further: 'Ikut serta',
  noLanes: 'Belum ada pelaksana.',
  laneColumn: (number: number) => `Kolom ${number}`,
  moveLaneUp: (name: string) => `Pindahkan ${name} ke kiri`,
  moveLaneDown: (name: string) => `Pindahkan ${name} ke kanan`,
  removeLane: (name: string) => `Hapus ${name}`,
  sortLanes: 'Urutkan menurut langkah',
  inputsReach: 'Kelengkapan berlaku sampai',
  inputsOwn: 'Langkah ini saja',
  inputsUntil: (number: number) => `Langkah ${number}`,
  inputsShared: (number: number) => `Kelengkapan (bersama langkah ${number})`,
  inputsPart: 'Beri kelengkapan sendiri',
  marker: (list: string) => `Tanda butir ${list.toLowerCase()}`,
} as const;

/** What a place is called in a sentence: "Kegiatan, langkah 4". `stepNumber` gives the number of a step. */
export function placeName(place: Place, stepNumber: (step: string) => number): string {
  switch (place.at) {
    case 'sop':
      return 'SOP';
    case 'issuer':
      return fieldWords.issuer;
    case 'field':
      return fieldWords[place.field];
    case 'approval':
      return `${fieldWords.approvedBy}, ${fieldWords[place.field].toLowerCase()}`;
    case 'proposer':
      return `${fieldWords.proposedBy}, ${fieldWords[place.field].toLowerCase()}`;
    case 'box':
      return fieldWords.boxes[place.box];
    case 'lane':
      return fieldWords.lane;
    case 'flowTitle':
      return fieldWords.flowTitle;
    case 'step':
      return `${fieldWords.columns[place.column]}, langkah ${stepNumber(place.step)}`;
    case 'symbol':
      return `${fieldWords.performers}, langkah ${stepNumber(place.step)}`;
    case 'exit':
      return `Arah, langkah ${stepNumber(place.step)}`;
  }
}
