import { z } from 'zod';
import { touchedParts } from '../../../sop/compare/touched.ts';
import { profileSchema, sopSchema } from '../../../sop/file/sopSchema.ts';
import { statuses } from '../../../sop/model/sop.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { id } from './values.ts';

/** What a line of a history tells. */
export const lineKinds = ['created', 'edited', 'moved', 'received', 'restored', 'merged'] as const;

const person = z.strictObject({ name: z.string(), position: z.string() });
const versionName = z.string().regex(/^[0-9a-f]{64}$/);

/** A state of a SOP: a saved revision of ours, or a version that was handed on. */
const moment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('revision'), revision: z.int().min(1) }),
  z.strictObject({ kind: z.literal('version'), version: versionName }),
]);

const keptVersion = z.strictObject({
  id: versionName,
  number: z.int(),
  /** By the clock of who kept it. */
  keptAt: z.string(),
  by: person.extend({ unit: z.string() }),
  /** Came in a parcel. */
  received: z.boolean(),
  /** Beside ours: nobody has merged it. */
  beside: z.boolean(),
});

/** One or several revisions as one line. */
const line = z.strictObject({
  kind: z.enum(lineKinds),
  first: z.int(),
  last: z.int(),
  /** Instants of the first and the last. */
  since: z.string(),
  at: z.string(),
  /** Who sat here; null for revisions from before that was kept. */
  by: person.nullable(),
  changes: z.int(),
  touched: z.strictObject({
    steps: z.array(z.string()),
    parts: z.array(z.enum(touchedParts)),
    added: z.int(),
    removed: z.int(),
  }),
  /** Of a created one: what it began with. */
  source: z.enum(['blank', 'template', 'import', 'copy', 'renewal']).nullable(),
  /** Of a moved one. */
  move: z.strictObject({ from: z.enum(statuses), to: z.enum(statuses), reason: z.string() }).nullable(),
  /** Of a restored one: the state that was brought back; of a received or merged one: the version that came. */
  from: moment.nullable(),
});

/** The history of a SOP: its moments to look at, to compare and to bring back; and the merging of a version beside ours. */
export const momentCommands = {
  /** Lines, newest first, up to `limit` revisions before `beyond` (null = from the newest); versions all of them. */
  'moment.list': {
    input: z.strictObject({ sop: id, beyond: z.int().nullable(), limit: z.int().min(1).max(5000) }),
    output: z.strictObject({
      revision: z.int(),
      lines: z.array(line),
      /** Where further lines begin; null = there are none. */
      beyond: z.int().nullable(),
      versions: z.array(keptVersion),
    }),
    failures: ['notFound'],
  },
  'moment.open': {
    input: z.strictObject({ sop: id, moment }),
    output: z.strictObject({ sop: sopSchema, at: z.string() }),
    failures: ['notFound', 'damaged'],
  },
  /** Brings a former state back as a new revision that can be undone; the status stays as it is. `changes` 0 = it was the same. */
  'moment.restore': {
    input: z.strictObject({ sop: id, revision: z.int(), moment }),
    output: z.strictObject({ revision: z.int(), savedAt: z.string(), changes: z.int() }),
    failures: ['notFound', 'damaged', 'staleRevision', 'sopLocked', 'diskFull', 'storeBroken'],
  },
  /** The comparison of two states as PDF: their pages with the differences marked, and the differences in words. */
  'moment.report': {
    input: z.strictObject({
      before: z.strictObject({ sop: sopSchema, label: z.string().max(200) }),
      after: z.strictObject({ sop: sopSchema, label: z.string().max(200) }),
      /** The sender's own way of printing, where a side came in a parcel that was not taken yet. */
      brought: profileSchema.nullable().default(null),
    }),
    output: z.strictObject({
      name: z.string(),
      mediaType: z.string(),
      base64: z.string(),
      sha256: z.string(),
      pages: z.int(),
    }),
    failures: [],
  },
  /** What merging a version with ours begins with; the merge itself is `sop/merge`. `parcel`: the version still waits in that one. */
  'merge.open': {
    input: z.strictObject({ sop: id, version: versionName, parcel: id.optional() }),
    output: z.strictObject({
      revision: z.int(),
      base: sopSchema,
      mine: sopSchema,
      theirs: sopSchema,
      /** Number of the version that both began with; null = there is none here, and `base` is empty. */
      common: z.int().nullable(),
      version: keptVersion,
    }),
    failures: ['notFound', 'damaged', 'newerVersion', 'parcelBroken'],
  },
  /**
   * Stores the merge as one revision that can be undone, and as a version made from both. What is not answered stays ours. A version that
   * waits in a parcel is taken in the same transaction, under the rules of `parcel.accept`.
   */
  'merge.settle': {
    input: z.strictObject({
      sop: id,
      revision: z.int(),
      version: versionName,
      parcel: id.optional(),
      evenUnknown: z.boolean().default(false),
      answers: z
        .array(z.strictObject({ choice: z.string().max(2000), answer: z.enum(['mine', 'theirs', 'both']) }))
        .max(20_000),
    }),
    output: z.strictObject({ revision: z.int(), savedAt: z.string(), version: versionName, number: z.int() }),
    failures: [
      'notFound',
      'damaged',
      'newerVersion',
      'parcelBroken',
      'keyUnknown',
      'backupFailed',
      'staleRevision',
      'sopLocked',
      'mergeTooLarge',
      'diskFull',
      'storeBroken',
    ],
  },
} as const satisfies Record<string, CommandSpec>;
