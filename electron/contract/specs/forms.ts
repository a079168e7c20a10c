import { z } from 'zod';
import { formSchema } from '../../../sop/file/formSchema.ts';
import { formKinds } from '../../../sop/forms/form.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { id } from './values.ts';

const saved = z.strictObject({ form: formSchema, revision: z.int(), changedAt: z.string() });
const day = z.string().nullable();

/** Forms around SOPs: need identification, worksheet, monitoring, evaluation, distribution (spec 11.4). */
export const formCommands = {
  /** All forms, the newest change first, and when each SOP in force has to be monitored, the most urgent first. */
  'form.list': {
    input: z.strictObject({}),
    output: z.strictObject({
      forms: z.array(
        z.strictObject({
          id,
          kind: z.enum(formKinds),
          subject: z.string(),
          changedAt: z.string(),
          /** Its content is not what was once written; it is neither opened nor exported. */
          damaged: z.boolean(),
        }),
      ),
      due: z.array(
        z.strictObject({ sop: id, title: z.string(), number: z.string(), last: day, due: day, overdue: z.boolean() }),
      ),
    }),
    failures: [],
  },
  /** A new form with what is known: about these SOPs, or, for monitoring without any, about all in force. */
  'form.create': {
    input: z.strictObject({ kind: z.enum(formKinds), sops: z.array(id).max(500) }),
    output: saved,
    failures: ['notFound', 'diskFull', 'storeBroken'],
  },
  'form.open': {
    input: z.strictObject({ id }),
    output: saved,
    failures: ['notFound', 'formDamaged', 'formNewer'],
  },
  /** Writes a whole form; refused when `revision` is not the newest. */
  'form.save': {
    input: z.strictObject({ revision: z.int(), form: formSchema }),
    output: z.strictObject({ revision: z.int(), changedAt: z.string() }),
    failures: ['notFound', 'formDamaged', 'formStale', 'diskFull', 'storeBroken'],
  },
  /** Takes a form out of the list, or puts it back. */
  'form.remove': {
    input: z.strictObject({ id, removed: z.boolean() }),
    output: z.strictObject({}),
    failures: ['notFound', 'formDamaged', 'diskFull', 'storeBroken'],
  },
  /** The printed form as files. */
  'form.export': {
    input: z.strictObject({ id, formats: z.array(z.enum(['pdf', 'docx'])).min(1) }),
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
    failures: ['notFound', 'formDamaged', 'formNewer'],
  },
  /** Makes the SOP that a row of a need identification, or a worksheet, asks for: its title and first steps. */
  'form.feed': {
    input: z.strictObject({ id, row: id.nullable() }),
    output: z.strictObject({ sop: id }),
    failures: ['notFound', 'formDamaged', 'formNewer', 'formNoTitle', 'diskFull', 'storeBroken'],
  },
} as const satisfies Record<string, CommandSpec>;
