import { z } from 'zod';
import { sopSchema } from '../../../sop/file/sopSchema.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { id } from './values.ts';

const templateSummary = z.strictObject({
  id,
  group: z.string(),
  title: z.string(),
  about: z.string(),
  unit: z.string(),
  steps: z.int(),
  lanes: z.int(),
  activities: z.array(z.string()),
});

/** Shipped SOPs to begin from. */
export const templateCommands = {
  /** All of them, in the order in which they are shown; those of one group stand together. */
  'template.list': {
    input: z.strictObject({}),
    output: z.strictObject({ templates: z.array(templateSummary) }),
    failures: [],
  },
  /** The SOP that a template would begin in this workspace: nothing is stored. */
  'template.open': {
    input: z.strictObject({ id }),
    output: z.strictObject({ sop: sopSchema }),
    failures: ['notFound'],
  },
} as const satisfies Record<string, CommandSpec>;
