import { z } from 'zod';
import { changeSchema } from '../../sop/file/changeSchema.ts';
import { profileSchema, sopSchema } from '../../sop/file/sopSchema.ts';
import { statuses } from '../../sop/model/sop.ts';

/**
 * Every command of the host as data: what goes in, what comes out, and which refusals to expect
 * (architecture, section 7). The renderer never names a path: ids and bytes cross, paths do not.
 */
export interface CommandSpec {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly failures: readonly string[];
}

const id = z.string().min(1).max(64);
/** Bytes travel as base64, because every carrier can hold a string. */
const fileBytes = z.strictObject({ name: z.string().max(255), base64: z.string() });

const registerRow = z.strictObject({
  id,
  title: z.string(),
  number: z.string(),
  unit: z.string(),
  status: z.enum(statuses),
  errors: z.int(),
  warnings: z.int(),
  archived: z.boolean(),
  /** ISO instant of the last change. */
  changedAt: z.string(),
  revision: z.int(),
  /** Where the query was found, when not in title or number: "langkah 4: …paraf…". */
  hit: z.string().nullable(),
});

const openedSop = z.strictObject({
  sop: sopSchema,
  revision: z.int(),
  savedAt: z.string(),
});

export const commands = {
  /** Facts for the frame: version, today's date, what this carrier can do. */
  'app.info': {
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      today: z.string(),
      carrier: z.enum(['electron', 'browser', 'process']),
    }),
    failures: [],
  },
  'register.list': {
    input: z.strictObject({
      query: z.string().max(200),
      unit: z.string().nullable(),
      status: z.enum(statuses).nullable(),
      archived: z.boolean(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      rows: z.array(registerRow),
      total: z.int(),
      units: z.array(z.string()),
      counts: z.record(z.enum(statuses), z.int()),
      archivedTotal: z.int(),
    }),
    failures: [],
  },
  /** A new SOP: blank, or a copy of a shipped template. */
  'sop.create': {
    input: z.strictObject({
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('blank') }),
        z.strictObject({ kind: z.literal('template'), template: id }),
      ]),
    }),
    output: openedSop,
    failures: ['notFound', 'diskFull', 'storeBroken'],
  },
  'sop.open': { input: z.strictObject({ id }), output: openedSop, failures: ['notFound', 'damaged', 'newerVersion'] },
  /** Applies changes in order, in one transaction; refused as a whole when `revision` is not the newest. */
  'sop.change': {
    input: z.strictObject({ id, revision: z.int(), changes: z.array(changeSchema).min(1).max(500) }),
    output: z.strictObject({ revision: z.int(), savedAt: z.string() }),
    failures: ['notFound', 'staleRevision', 'changeRefused', 'diskFull', 'storeBroken'],
  },
  'sop.archive': {
    input: z.strictObject({ ids: z.array(id).min(1).max(500), archived: z.boolean() }),
    output: z.strictObject({ changed: z.int() }),
    failures: ['notFound', 'diskFull', 'storeBroken'],
  },
  'sop.import': {
    input: z.strictObject({ files: z.array(fileBytes).min(1).max(200) }),
    output: z.strictObject({
      imported: z.array(z.strictObject({ file: z.string(), id, title: z.string(), notes: z.array(z.string()) })),
      refused: z.array(
        z.strictObject({
          file: z.string(),
          reasons: z.array(z.strictObject({ path: z.string(), message: z.string() })),
        }),
      ),
    }),
    failures: ['diskFull', 'storeBroken'],
  },
  /** Official files of the saved revision. The carrier hands them to the user: save dialog or download. */
  'sop.export': {
    input: z.strictObject({
      id,
      formats: z.array(z.enum(['pdf', 'docx', 'svg', 'json'])).min(1),
      edition: z.enum(['editable', 'locked']),
      /** Whether a PDF carries the SOP itself, so that it can be opened again. */
      withSource: z.boolean().default(true),
    }),
    output: z.strictObject({
      files: z.array(
        z.strictObject({
          name: z.string(),
          mediaType: z.string(),
          base64: z.string(),
          sha256: z.string(),
          pages: z.int(),
        }),
      ),
      /** Sentences about characters that these files do not show, with their place. */
      lost: z.array(z.string()),
    }),
    failures: ['notFound', 'damaged', 'exportFailed'],
  },
  'template.list': {
    input: z.strictObject({}),
    output: z.strictObject({
      templates: z.array(z.strictObject({ id, title: z.string(), unit: z.string(), steps: z.int(), lanes: z.int() })),
    }),
    failures: [],
  },
  'profile.list': {
    input: z.strictObject({}),
    output: z.strictObject({ profiles: z.array(profileSchema) }),
    failures: [],
  },
  /** A picture named by its SHA-256 (a logo). */
  'asset.get': {
    input: z.strictObject({ asset: z.string().max(64) }),
    output: z.strictObject({ mediaType: z.enum(['image/png', 'image/jpeg']), base64: z.string() }),
    failures: ['notFound'],
  },
  'asset.put': {
    input: z.strictObject({ file: fileBytes }),
    output: z.strictObject({ asset: z.string() }),
    failures: ['notAnImage', 'imageTooLarge', 'diskFull', 'storeBroken'],
  },
} as const satisfies Record<string, CommandSpec>;

export type Command = keyof typeof commands;
/** What crosses is data: nobody changes it on the other side, and readonly values of the domain fit without copies. */
type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;
export type Input<C extends Command> = Frozen<z.input<(typeof commands)[C]['input']>>;
export type Output<C extends Command> = Frozen<z.output<(typeof commands)[C]['output']>>;
/** What a handler receives: the input after its schema accepted it. */
export type ParsedInput<C extends Command> = Frozen<z.output<(typeof commands)[C]['input']>>;
/** The refusals that a handler of this command may answer with. */
export type Listed<C extends Command> = (typeof commands)[C]['failures'][number];

/** Any command may also be refused as malformed, from a foreign sender, or fail by a bug (`reference` stands in the log). */
export type FailureCode<C extends Command> = Listed<C> | 'badRequest' | 'forbidden' | 'unexpected';
export interface Failure<Code extends string = string> {
  readonly code: Code;
  readonly detail: string;
}
export type Reply<C extends Command> =
  | { readonly ok: true; readonly value: Output<C> }
  | { readonly ok: false; readonly error: Failure<FailureCode<C>> };

/** What the renderer holds: one method for the whole contract, typed per command. */
export type Call = <C extends Command>(command: C, input: Input<C>) => Promise<Reply<C>>;
