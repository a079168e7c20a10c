import { z } from 'zod';
import { isCalendarDay, parseDate } from '../model/dates.ts';
import type { DateField, ListItem, Official } from '../model/sop.ts';
import { ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { instruments } from '../sets/documentSet.ts';
import type { Decree, DocumentSet, Instrument } from '../sets/documentSet.ts';
import { newSet } from '../sets/newSet.ts';
import { parsedBy } from './fault.ts';
import type { Fault } from './fault.ts';
import { parseJsonText } from './jsonText.ts';
import { limits } from './limits.ts';
import { setLimits } from './setSchema.ts';
import { textSchema } from './valueSchema.ts';

/** What a script writes about a document set (interfaces, section 1): the fields of spec 2.3, the decree as the sample has it. */
export interface PlainSet {
  /** Without SOPs: whoever reads their files puts them in. */
  readonly set: DocumentSet;
  /** The files of the SOPs in their order, with the unit they are put under where the file names one. */
  readonly sops: readonly { readonly path: string; readonly unit: string | null }[];
  /** The file of the logo; null for that of the first sheet. */
  readonly logo: string | null;
}

const ignored = z.unknown().optional();
const text = textSchema.nullish();
const entry = z.union([textSchema, z.strictObject({ mark: text, text: textSchema })]);
const entries = z.array(entry).max(limits.listItems).nullish();
const official = z
  .strictObject({ prefix: text, position: text, name: text, rank: text, nip: text, raw_lines: ignored })
  .nullish();
const day = z
  .union([
    textSchema,
    z.strictObject({ text: textSchema, iso: z.string().refine(isCalendarDay, { error: 'bukan tanggal' }).nullish() }),
  ])
  .nullish();
const path = z.string().min(1).max(4096);

const decreeSchema = z.strictObject({
  kind: text,
  instrument: z.enum(instruments).nullish(),
  heading_lines: z.array(textSchema).max(20).nullish(),
  issuer: text,
  issuer_line: text,
  number: text,
  year: text,
  tentang: text,
  about: text,
  menimbang: entries,
  mengingat: entries,
  memperhatikan: entries,
  memutuskan: ignored,
  menetapkan: text,
  diktum: entries,
  dictums: entries,
  place: text,
  date: day,
  signer: official,
  tembusan: entries,
  promulgation: z.strictObject({ place: text, date: day, signer: official, gazette: text }).nullish(),
  annex: z
    .strictObject({ heading_lines: ignored, intro: text, items: ignored, signer: ignored, raw_lines: ignored })
    .nullish(),
  source: ignored,
  raw_lines: ignored,
  labels: ignored,
  notes: ignored,
});

const plainSetSchema = z.strictObject({
  documentTitle: text,
  institutionName: text,
  unitName: text,
  year: z.union([textSchema, z.int()]).nullish(),
  address: text,
  note: text,
  logo: path.nullish(),
  decree: decreeSchema.nullish(),
  scope: text,
  summary: text,
  definitions: z
    .array(z.union([textSchema, z.strictObject({ term: textSchema, meaning: text })]))
    .max(limits.listItems)
    .nullish(),
  contents: z
    .strictObject({
      pageNumbers: z.boolean(),
      byGroup: z.boolean(),
      sopNumbers: z.boolean(),
      revisions: z.boolean(),
    })
    .partial()
    .nullish(),
  frontNumbers: z.enum(['roman', 'decimal']).nullish(),
  sops: z
    .array(z.union([path, z.strictObject({ unit: textSchema, sops: z.array(path).max(setLimits.sops) })]))
    .min(1)
    .max(setLimits.sops),
});

/** Reads the description of a set; refused as a whole, with the path of each fault. `ids` gives names that were never used. */
export function readPlainSet(written: string, ids: () => string): Result<PlainSet, readonly Fault[]> {
  const json = parseJsonText(written);
  if (!json.ok) return json;
  const parsed = parsedBy(plainSetSchema, json.value);
  if (!parsed.ok) return parsed;
  const plain = parsed.value;
  const begun = newSet(
    { government: plain.institutionName ?? '', unit: plain.unitName ?? '', year: String(plain.year ?? '') },
    ids,
  );
  const { explanation, contents, cover } = begun;
  const set: DocumentSet = {
    ...begun,
    title: plain.documentTitle ?? begun.title,
    leftOut: plain.decree == null ? ['decree'] : [],
    cover: { ...cover, address: plain.address ?? '', note: plain.note ?? '' },
    decree: plain.decree == null ? begun.decree : decreeOf(plain.decree, begun.decree, ids),
    explanation: {
      ...explanation,
      scope: plain.scope ?? '',
      summary: plain.summary ?? '',
      definitions: (plain.definitions ?? []).map((one) => ({
        id: ids(),
        term: typeof one === 'string' ? '' : one.term,
        meaning: typeof one === 'string' ? one : (one.meaning ?? ''),
      })),
    },
    contents: { ...contents, ...given(plain.contents ?? {}) },
    frontNumbers: plain.frontNumbers ?? begun.frontNumbers,
  };
  const sops = plain.sops.flatMap((one): PlainSet['sops'] =>
    typeof one === 'string' ? [{ path: one, unit: null }] : one.sops.map((file) => ({ path: file, unit: one.unit })),
  );
  return ok({ set, sops, logo: plain.logo ?? null });
}

function decreeOf(plain: z.infer<typeof decreeSchema>, begun: Decree, ids: () => string): Decree {
  const list = (written: z.infer<typeof entries>): ListItem[] =>
    (written ?? []).map((one) => ({ id: ids(), text: typeof one === 'string' ? one : one.text }));
  const { instrument, issuer } = nameOf(plain);
  const [, number = plain.number ?? '', year = plain.year ?? begun.year] =
    /^\s*nomor\s+(.*?)\s+tahun\s+(\S+)\s*$/iu.exec(plain.number ?? '') ?? [];
  const { promulgation } = plain;
  return {
    ...begun,
    instrument,
    issuer,
    heading: (plain.heading_lines ?? []).join('\n'),
    number,
    year,
    about: plain.about ?? plain.tentang ?? '',
    considering: list(plain.menimbang),
    recalling: list(plain.mengingat),
    observing: list(plain.memperhatikan),
    enacting: plain.menetapkan ?? '',
    dictums: list(plain.dictums ?? plain.diktum),
    place: plain.place ?? '',
    date: dateOf(plain.date),
    signer: officialOf(plain.signer),
    copies: list(plain.tembusan),
    promulgation: {
      place: promulgation?.place ?? '',
      date: dateOf(promulgation?.date),
      signer: officialOf(promulgation?.signer),
      gazette: promulgation?.gazette ?? '',
    },
    annex: { intro: plain.annex?.intro ?? '', titles: null },
  };
}

/** "KEPUTUSAN WALIKOTA KOTA CONTOH" says what it is and whose, unless both are said by themselves. */
function nameOf(plain: z.infer<typeof decreeSchema>): { readonly instrument: Instrument; readonly issuer: string } {
  const [, word = '', rest = ''] = /^\s*(keputusan|peraturan)\s+(.*)$/iu.exec(plain.kind ?? '') ?? [];
  const named = instruments.find((one) => one === word.toLowerCase());
  const line = (plain.issuer_line ?? '').replace(/,\s*$/u, '');
  return { instrument: plain.instrument ?? named ?? 'keputusan', issuer: plain.issuer ?? (rest || line) };
}

function dateOf(written: z.infer<typeof day>): DateField {
  if (written == null) return { text: '', iso: null };
  if (typeof written === 'string') return parseDate(written);
  return { text: written.text, iso: written.iso ?? parseDate(written.text).iso };
}

function officialOf(written: z.infer<typeof official>): Official {
  const { prefix, position, name, rank, nip } = written ?? {};
  return {
    prefix: prefix ?? '',
    position: (position ?? '').replace(/,\s*$/u, ''),
    name: name ?? '',
    rank: rank ?? '',
    nip: nip ?? '',
  };
}

/** What is there of choices that may be left out. */
function given<Choices extends object>(choices: Choices): { [Key in keyof Choices]?: NonNullable<Choices[Key]> } {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Choices]?: NonNullable<Choices[Key]>;
  };
}
