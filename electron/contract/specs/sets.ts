import { z } from 'zod';
import { formSchema } from '../../../sop/file/formSchema.ts';
import { setLimits, setSchema } from '../../../sop/file/setSchema.ts';
import { sopSchema } from '../../../sop/file/sopSchema.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { id } from './values.ts';

/** "Dokumen SOP": many SOPs bound with cover, decree, contents and explanation (spec 2). */
export const setCommands = {
  /** All sets, the newest change first. */
  'set.list': {
    input: z.strictObject({}),
    output: z.strictObject({
      sets: z.array(
        z.strictObject({
          id,
          title: z.string(),
          year: z.string(),
          changedAt: z.string(),
          sops: z.int(),
          /** Its content is not what was once written, or a newer version wrote it; it is neither opened nor exported. */
          damaged: z.boolean(),
        }),
      ),
    }),
    failures: [],
  },
  'set.open': {
    input: z.strictObject({ id }),
    output: z.strictObject({ set: setSchema, revision: z.int(), changedAt: z.string() }),
    failures: ['notFound', 'setDamaged', 'setNewer'],
  },
  /** Writes a whole set; refused when `revision` is not the newest. A set that is not there yet has revision 0. */
  'set.save': {
    input: z.strictObject({ revision: z.int(), set: setSchema }),
    output: z.strictObject({ revision: z.int(), changedAt: z.string() }),
    failures: ['notFound', 'setDamaged', 'setStale', 'diskFull', 'storeBroken'],
  },
  /** Takes a set out of the list, or puts it back. */
  'set.remove': {
    input: z.strictObject({ id, removed: z.boolean() }),
    output: z.strictObject({}),
    failures: ['notFound', 'setDamaged', 'diskFull', 'storeBroken'],
  },
  /** What a book is laid out from: SOPs and forms as they are now. Those that are not there any more, or cannot be read, are left out. */
  'set.material': {
    input: z.strictObject({
      sops: z.array(id).max(setLimits.sops),
      forms: z.array(id).max(setLimits.annexes),
    }),
    output: z.strictObject({ sops: z.array(sopSchema), forms: z.array(formSchema) }),
    failures: [],
  },
  /** The book as a file. `work` is a name of the caller's own, by which it asks how far it is, or gives it up. */
  'set.export': {
    input: z.strictObject({ id, format: z.enum(['pdf', 'docx']), work: id }),
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
    }),
    failures: ['notFound', 'setDamaged', 'setNewer', 'setEmpty', 'setGivenUp'],
  },
  /** How far an export is; with `giveUp` it ends without a file. Null when no such export is under way. */
  'set.progress': {
    input: z.strictObject({ work: id, giveUp: z.boolean() }),
    output: z.strictObject({ progress: z.strictObject({ done: z.int(), total: z.int() }).nullable() }),
    failures: [],
  },
} as const satisfies Record<string, CommandSpec>;
