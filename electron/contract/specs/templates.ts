import { z } from 'zod';
import type { CommandSpec } from '../commandSpec.ts';
import { id } from './values.ts';

/** Shipped SOPs to begin from. */
export const templateCommands = {
  'template.list': {
    input: z.strictObject({}),
    output: z.strictObject({
      templates: z.array(z.strictObject({ id, title: z.string(), unit: z.string(), steps: z.int(), lanes: z.int() })),
    }),
    failures: [],
  },
} as const satisfies Record<string, CommandSpec>;
