import type { BoxName, Lane, Official } from '../model/sop.ts';
import type { Exit } from '../model/sop.ts';

/** Names of the parts of a SOP in sentences about what changed. */
export const fieldNames = {
  number: 'Nomor SOP',
  title: 'Nama SOP',
  created: 'Tanggal pembuatan',
  revised: 'Tanggal revisi',
  effective: 'Tanggal efektif',
} as const;

export const boxTitles: Readonly<Record<BoxName, string>> = {
  legalBasis: 'Dasar hukum',
  qualifications: 'Kualifikasi pelaksana',
  relatedSops: 'Keterkaitan',
  equipment: 'Peralatan dan perlengkapan',
  warnings: 'Peringatan',
  records: 'Pencatatan dan pendataan',
};

export const officialFields = [
  'prefix',
  'position',
  'name',
  'rank',
  'nip',
] as const satisfies readonly (keyof Official)[];

export const officialNames: Readonly<Record<keyof Official, string>> = {
  prefix: 'awalan jabatan',
  position: 'jabatan',
  name: 'nama',
  rank: 'pangkat',
  nip: 'NIP',
};

/** How an exit is called: the arrow of a process has no word of its own on paper. */
export const exitNames = { next: 'Panah', yes: 'Ya', no: 'Tidak' } as const;

/** Exits that mean a neighbouring row, or the end, in words. */
export const relativeExits: Readonly<Record<Exclude<Exit['to'], 'step'>, string>> = {
  following: 'langkah berikutnya',
  previous: 'langkah sebelumnya',
  end: 'akhir prosedur',
};

/** The name of a column, also of one without a name. */
export function laneName(lane: Lane | undefined): string {
  const name = (lane?.name ?? '').replace(/\s+/g, ' ').trim();
  return name === '' ? 'tanpa nama' : name;
}

/** "a", "a dan b", "a, b, dan c". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  return parts.length === 2 ? `${parts[0]} dan ${last}` : `${parts.slice(0, -1).join(', ')}, dan ${last}`;
}

/** A text as the name of the thing that holds it: one line, at most 60 characters, in quotation marks. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const shown = line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
  return shown === '' ? 'tanpa isi' : `“${shown}”`;
}

/** A sentence begins with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('id') + text.slice(1);
}
