import { z } from 'zod';
import type { CommandSpec } from '../commandSpec.ts';
import { id } from './values.ts';

/** Numbers of SOPs. */
export const numberCommands = {
  /** The next free number of a unit in the year of `date`, for the SOP `sop`. A `template` is only tried. */
  'number.next': {
    input: z.strictObject({
      sop: id,
      unit: z.string().max(300),
      written: z.string().max(300),
      /** ISO day that year and month are taken from. */
      date: z.iso.date(),
      template: z.string().max(120).optional(),
    }),
    output: z.strictObject({
      template: z.string(),
      source: z.enum(['own', 'written', 'guessed', 'usual']),
      run: z.int(),
      number: z.string(),
      gaps: z.array(z.strictObject({ run: z.int(), number: z.string() })),
      count: z.int(),
      /** Whether another SOP has the written number already. */
      taken: z.boolean(),
    }),
    failures: ['templateFault'],
  },
  /** How a unit writes its numbers; null = read out of its numbers. */
  'numbering.set': {
    input: z.strictObject({ unit: z.string().max(300), template: z.string().max(120).nullable() }),
    output: z.strictObject({}),
    failures: ['templateFault', 'diskFull', 'storeBroken'],
  },
} as const satisfies Record<string, CommandSpec>;
