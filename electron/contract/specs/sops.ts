import { z } from 'zod';
import { changeSchema } from '../../../sop/file/changeSchema.ts';
import { sopSchema } from '../../../sop/file/sopSchema.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { editMark, fileBytes, id } from './values.ts';

const openedSop = z.strictObject({
  sop: sopSchema,
  revision: z.int(),
  savedAt: z.string(),
});

/** A file for the user. */
const exportedFile = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  base64: z.string(),
  sha256: z.string(),
  pages: z.int(),
});

/** SOPs: begin, open, change, put away, bring in, hand out. */
export const sopCommands = {
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
  /**
   * Applies changes in order, in one transaction; refused as a whole when `revision` is not the newest. `marks` says for each
   * change how it is undone later; without them each is an edit of its own.
   */
  'sop.change': {
    input: z
      .strictObject({
        id,
        revision: z.int(),
        changes: z.array(changeSchema).min(1).max(500),
        marks: z.array(editMark).max(500).optional(),
      })
      .refine(({ changes, marks }) => marks === undefined || marks.length === changes.length, 'marks'),
    output: z.strictObject({ revision: z.int(), savedAt: z.string() }),
    failures: ['notFound', 'staleRevision', 'changeRefused', 'sopLocked', 'diskFull', 'storeBroken'],
  },
  /**
   * What can be undone, or done again: the step to take next comes first. `beyond` asks for those behind the ones that an
   * answer ended with. None when `revision`, the newest one, was made in another way.
   */
  'sop.history': {
    input: z.strictObject({
      id,
      side: z.enum(['done', 'undone']),
      beyond: z.int().nullable(),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      revision: z.int(),
      steps: z.array(z.strictObject({ change: changeSchema, inverse: changeSchema })),
      beyond: z.int().nullable(),
    }),
    failures: ['notFound'],
  },
  'sop.archive': {
    input: z.strictObject({ ids: z.array(id).min(1).max(500), archived: z.boolean() }),
    output: z.strictObject({ changed: z.int() }),
    failures: ['notFound', 'diskFull', 'storeBroken'],
  },
  /**
   * Brings files in, after a backup. `act` names what one user did at once: its further files, in other calls, are covered by the backup
   * that was made before the first. Left out, a call is an act of its own.
   */
  'sop.import': {
    input: z.strictObject({ files: z.array(fileBytes).min(1).max(200), act: id.optional() }),
    output: z.strictObject({
      imported: z.array(z.strictObject({ file: z.string(), id, title: z.string(), notes: z.array(z.string()) })),
      refused: z.array(
        z.strictObject({
          file: z.string(),
          reasons: z.array(z.strictObject({ path: z.string(), message: z.string() })),
        }),
      ),
    }),
    failures: ['backupFailed', 'diskFull', 'storeBroken'],
  },
  /**
   * Prints what `sop.export` gives as PDF, byte for byte. Where the host can, it hands the file to the system (`file` is
   * null then); elsewhere the screen gets the file and prints it.
   */
  'sop.print': {
    input: z.strictObject({ id }),
    output: z.strictObject({ file: exportedFile.nullable() }),
    failures: ['notFound', 'damaged', 'exportFailed', 'printFailed'],
  },
  /** Official files of the saved revision. The carrier hands them to the user: save dialog or download. */
  'sop.export': {
    input: z.strictObject({
      id,
      formats: z.array(z.enum(['pdf', 'docx', 'svg', 'json', 'bpmn'])).min(1),
      edition: z.enum(['editable', 'locked']),
      /** Whether a PDF carries the SOP itself, so that it can be opened again. */
      withSource: z.boolean().default(true),
    }),
    output: z.strictObject({
      files: z.array(exportedFile),
      /** Sentences about characters that these files do not show, with their place. */
      lost: z.array(z.string()),
    }),
    failures: ['notFound', 'damaged', 'exportFailed'],
  },
} as const satisfies Record<string, CommandSpec>;
