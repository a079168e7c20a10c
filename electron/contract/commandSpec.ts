import type { z } from 'zod';

/** A command of the host as data: what goes in, what comes out, and which refusals to expect. */
export interface CommandSpec {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly failures: readonly string[];
}
