import type { LinePlace, SearchHit } from '../services/store/search.ts';

/** What a line of a SOP is called where a search has found it. */
const placeNames: Readonly<Record<LinePlace, string>> = {
  issuer: 'instansi penerbit',
  dates: 'tanggal',
  approval: 'disahkan oleh',
  legalBasis: 'dasar hukum',
  qualifications: 'kualifikasi pelaksana',
  relatedSops: 'keterkaitan',
  equipment: 'peralatan',
  warnings: 'peringatan',
  records: 'pencatatan',
  flowTitle: 'judul di atas tabel',
  lane: 'pelaksana',
  activity: 'langkah',
  inputs: 'kelengkapan langkah',
  time: 'waktu langkah',
  output: 'output langkah',
  note: 'keterangan langkah',
  proposer: 'diusulkan oleh',
};

/** Where a search has found something, as one line: "langkah 2: …memeriksa permohonan". */
export function hitText({ place, step, before, found, after }: SearchHit): string {
  const where = step === null ? placeNames[place] : `${placeNames[place]} ${step}`;
  return `${where}: ${before}${found}${after}`;
}
