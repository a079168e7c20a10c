import { z } from 'zod';
import type { CommandSpec } from '../commandSpec.ts';

/** The frame of the window. */
export const appCommands = {
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
} as const satisfies Record<string, CommandSpec>;
