import type { DateField, ItemId, ListItem, Official, Sop, SopId } from '../model/sop.ts';

export type SetId = string;

/**
 * A "Dokumen SOP" (spec, section 2): cover, decree, contents and explanation around the sheets of many SOPs. It names the SOPs,
 * it does not hold them: a sheet in the book is the sheet of the register.
 */
export interface DocumentSet {
  readonly id: SetId;
  /** What stands on the cover; a line break begins a new line. */
  readonly title: string;
  /** Of making. */
  readonly year: string;
  /** Parts that are not printed. What was written in them is kept. */
  readonly leftOut: readonly FrontPart[];
  readonly cover: Cover;
  readonly decree: Decree;
  readonly contents: ContentsOptions;
  readonly explanation: Explanation;
  /** Pages before the first sheet are counted i, ii, iii and the sheets from 1, or all of them from 1. */
  readonly frontNumbers: 'roman' | 'decimal';
  /** The SOPs in their order, by unit. A SOP stands in one group, once. */
  readonly groups: readonly SetGroup[];
  /** Forms of the workspace that are bound behind the sheets. */
  readonly annexes: readonly SetAnnex[];
}

/** The parts before the sheets, in the order of the regulation (spec 2.1). */
export const frontParts = ['cover', 'decree', 'contents', 'explanation'] as const;
export type FrontPart = (typeof frontParts)[number];

/** Halaman judul: institution and unit, logo, office address, other information (spec 2.1, part 1). */
export interface Cover {
  readonly institution: string;
  readonly unit: string;
  readonly address: string;
  readonly note: string;
  /** Name of a picture of the workspace; null = the logo that the first sheet carries. */
  readonly logo: string | null;
}

export const instruments = ['keputusan', 'peraturan'] as const;
export type Instrument = (typeof instruments)[number];

/** The decision of the head that sets the SOPs (spec 2.2). */
export interface Decree {
  readonly instrument: Instrument;
  /** Above the title, below the arms: the head and the province, as the office prints them; lines. */
  readonly heading: string;
  /** Whose decision it is: "WALIKOTA KOTA CONTOH". */
  readonly issuer: string;
  readonly number: string;
  readonly year: string;
  /** TENTANG. */
  readonly about: string;
  readonly considering: readonly ListItem[];
  readonly recalling: readonly ListItem[];
  readonly observing: readonly ListItem[];
  /** Behind "Menetapkan"; empty = instrument, issuer and subject. */
  readonly enacting: string;
  /** KESATU, KEDUA … of a Keputusan; Pasal 1, Pasal 2 … of a Peraturan. Their names follow from the order. */
  readonly dictums: readonly ListItem[];
  readonly place: string;
  readonly date: DateField;
  readonly signer: Official;
  /** Tembusan: who gets a copy. */
  readonly copies: readonly ListItem[];
  /** Pengundangan, printed on a Peraturan only. */
  readonly promulgation: Promulgation;
  readonly annex: DecreeAnnex;
}

export interface Promulgation {
  readonly place: string;
  readonly date: DateField;
  readonly signer: Official;
  /** "BERITA DAERAH KOTA CONTOH TAHUN 2022 NOMOR 12". */
  readonly gazette: string;
}

/** Lampiran: the list of the SOPs that the decree sets. */
export interface DecreeAnnex {
  /** Before the list; empty = words made from the subject. */
  readonly intro: string;
  /** The titles as the signed decree lists them; null = those of the sheets. */
  readonly titles: readonly string[] | null;
}

/** What the contents show. */
export interface ContentsOptions {
  readonly pageNumbers: boolean;
  readonly byGroup: boolean;
  readonly sopNumbers: boolean;
  /** "revisi 2 Mei 2023" behind SOPs that were revised since the decision: the contents say which parts changed (spec 2.1, part 3). */
  readonly revisions: boolean;
}

/** Penjelasan singkat penggunaan (spec 2.1, part 4). */
export interface Explanation {
  readonly scope: string;
  readonly summary: string;
  readonly definitions: readonly Definition[];
}

export interface Definition {
  readonly id: ItemId;
  readonly term: string;
  readonly meaning: string;
}

export interface SetGroup {
  readonly id: string;
  /** The unit. Empty = the SOPs stand without a heading. */
  readonly name: string;
  readonly sops: readonly SopId[];
}

export interface SetAnnex {
  readonly id: string;
  /** A form of the workspace. */
  readonly form: string;
}

/** A set with the SOPs it names, as far as the register still has them, in the order of the book. */
export interface BoundSet {
  readonly set: DocumentSet;
  readonly sops: readonly Sop[];
}

/** All SOPs of a set in the order of the book. */
export function sopsOf(set: DocumentSet): SopId[] {
  return set.groups.flatMap(({ sops }) => sops);
}

export function isPrinted(set: DocumentSet, part: FrontPart): boolean {
  return !set.leftOut.includes(part);
}
