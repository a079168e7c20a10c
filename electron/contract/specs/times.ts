import { z } from 'zod';
import type { CommandSpec } from '../commandSpec.ts';
import { fileBytes, id } from './values.ts';

/** Sums of time. */
export const timesCommands = {
  /** The sums of the saved revision as an Excel file, with the working time of the settings. */
  'times.export': {
    input: z.strictObject({ id }),
    output: z.strictObject({ file: fileBytes.extend({ mediaType: z.string() }) }),
    failures: ['notFound', 'damaged', 'newerVersion'],
  },
} as const satisfies Record<string, CommandSpec>;
