import { z } from 'zod';
import { limits } from './limits.ts';
import { plainSuccessionFields } from './plainSuccession.ts';
import { plainArrowsSchema } from './plainArrows.ts';
import { labelsSchema, styleOverridesSchema, styleSchema } from './styleSchema.ts';
import {
  assetSchema,
  classificationSchema,
  markerSchema,
  statusSchema,
  textSchema,
  unitLinesSchema,
} from './valueSchema.ts';
import { isCalendarDay } from '../model/dates.ts';

/**
 * Plain JSON as scripts and other programs write it (interfaces, section 2; format of the sample SOPs). `null` stands
 * for nothing wherever a text may be missing. Fields marked `ignored` are documented remarks of the program that
 * extracted the samples; they are no content of the SOP. Every other field is refused.
 */
const ignored = z.unknown().optional();
const text = textSchema.nullish();
const texts = z.array(textSchema).max(limits.listItems).nullish();

const plainDate = z
  .strictObject({
    text,
    iso: z.string().refine(isCalendarDay, { error: 'bukan tanggal yang ada (tttt-bb-hh)' }).nullish(),
  })
  .nullish();

const plainOfficial = z
  .strictObject({ prefix: text, position: text, name: text, rank: text, nip: text, raw_lines: ignored })
  .nullish();

const wantedTarget = 'harus nomor urut langkah (bilangan bulat mulai dari 1), "end", "following", atau "previous"';
const targetNumber = z.number().int({ error: wantedTarget }).min(1, { error: wantedTarget });
const plainTarget = z
  .union([targetNumber, z.enum(['end', 'following', 'previous'])], { error: wantedTarget })
  .optional();

/** Labels of the form; `column_numbers` is the row of numbers under the heading. */
const plainLabels = labelsSchema.partial().extend({ column_numbers: z.array(z.string().max(20)).max(100).optional() });

const plainMark = z.strictObject({
  label: textSchema,
  kind: z.enum(['decision', 'terminator', 'connector']),
  actor: ignored,
  raw_column: ignored,
  raw_line: ignored,
});

const plainGuess = z
  .strictObject({
    actor: text,
    actor_index: z.number().int().nullish(),
    confidence: ignored,
    why: ignored,
  })
  .nullish();

export const plainStepSchema = z.strictObject({
  /** The printed number when it is a text, the Tidak target when it is an integer or `end`. */
  no: z
    .union([textSchema, targetNumber], { error: 'harus teks (nomor tercetak) atau bilangan bulat (tujuan Tidak)' })
    .nullish(),
  text,
  kind: z.enum(['process', 'decision']).optional(),
  performers: z
    .array(
      z.union([textSchema, z.number().int()], { error: 'harus nama pelaksana atau nomor kolomnya (mulai dari 0)' }),
    )
    .max(limits.lanes)
    .nullish(),
  cooperation: z.enum(['joint', 'handover']).optional(),
  requirements: texts,
  time: text,
  outputs: texts,
  note: text,
  /** Rows the Kelengkapan of this step covers; the rows below it then name none. */
  inputsSpan: z.number().int().min(1).max(limits.steps).optional(),
  list_markers: z.strictObject({ requirements: markerSchema.optional(), outputs: markerSchema.optional() }).optional(),
  next: plainTarget,
  yes: plainTarget,
  no_target: plainTarget,
  arrows: plainArrowsSchema,
  is_start: z.boolean().optional(),
  is_end: z.boolean().optional(),
  marks: z.array(plainMark).optional(),
  actor_guess: plainGuess,
  time_minutes: ignored,
  time_parsed: ignored,
  time_parts: ignored,
  time_unit_damaged: ignored,
  raw_lines: ignored,
});

export const plainSchema = z.strictObject({
  issuer: z
    .strictObject({
      government: text,
      unit_lines: unitLinesSchema.nullish(),
      government_inferred: text,
      logo: assetSchema.nullish(),
    })
    .optional(),
  government_inferred: text,
  number: text,
  title: textSchema,
  created: plainDate,
  revised: plainDate,
  effective: plainDate,
  approved_by: plainOfficial,
  legal_basis: texts,
  qualifications: texts,
  related_sops: texts,
  equipment: texts,
  warnings: texts,
  records: texts,
  list_markers: z
    .strictObject({
      legal_basis: markerSchema,
      qualifications: markerSchema,
      related_sops: markerSchema,
      equipment: markerSchema,
      warnings: markerSchema,
      records: markerSchema,
    })
    .partial()
    .nullish(),
  actors: z.array(textSchema).max(limits.lanes).nullish(),
  labels: plainLabels.nullish(),
  label_punctuation: z
    .strictObject({ header: z.string().max(10), sections: z.string().max(10) })
    .partial()
    .nullish(),
  has_notes_column: z.boolean().nullish(),
  flow_title: text,
  table_missing: z.boolean().nullish(),
  steps: z.array(plainStepSchema).max(limits.steps).nullish(),
  sign_block: plainOfficial,
  style: styleOverridesSchema.extend({ labels: plainLabels.optional() }).nullish(),
  profile: z.string().max(200).nullish(),
  /** The whole style of a profile that other workspaces do not have. */
  profile_style: styleSchema.nullish(),
  classification: classificationSchema.nullish(),
  status: statusSchema.nullish(),
  ...plainSuccessionFields,
  source: ignored,
  index: ignored,
  raw_lines: ignored,
  labels_as_written: ignored,
  page_breaks_after: ignored,
  continued_headers: ignored,
  ocr_residue: ignored,
  notes: ignored,
});

export type PlainSop = z.infer<typeof plainSchema>;
export type PlainStep = z.infer<typeof plainStepSchema>;
export type PlainTarget = NonNullable<PlainStep['next']>;
export type PlainOfficial = NonNullable<PlainSop['sign_block']>;
