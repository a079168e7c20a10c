import { z } from 'zod';
import { officialSchema } from '../../../sop/file/valueSchema.ts';
import { statuses } from '../../../sop/model/sop.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { id } from './values.ts';

/** What all SOPs say that must agree: the survey lays them side by side. */
export const surveyCommands = {
  /** The facts of some SOPs outside the archive, in the order in which they came; whoever wants all asks in pieces. */
  'register.facts': {
    input: z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    output: z.strictObject({
      facts: z.array(
        z.strictObject({
          id,
          procedure: id,
          title: z.string(),
          number: z.string(),
          government: z.string(),
          unit: z.string(),
          status: z.enum(statuses),
          related: z.array(z.string()),
          officials: z.array(officialSchema),
        }),
      ),
      /** SOPs whose documents cannot be read, as the register knows them. */
      unreadable: z.array(z.strictObject({ id, title: z.string() })),
      total: z.int(),
      /** How units write their numbers: `unit` as `foldPhrase` gives it. */
      templates: z.array(z.strictObject({ unit: z.string(), template: z.string() })),
    }),
    failures: [],
  },
} as const satisfies Record<string, CommandSpec>;
