import { z } from 'zod';
import type { CommandSpec } from '../commandSpec.ts';

/** Name under which a file was handed to the user; where it went only the host knows. */
const named = z.strictObject({ name: z.string().min(1).max(255) });

/** Files that were handed to the user through a save dialog. In a browser the host knows none of them. */
export const fileCommands = {
  /** Opens the file in the program that the system has for it. */
  'file.open': { input: named, output: z.strictObject({}), failures: ['fileNotSaved'] },
  /** Shows the file in its folder. */
  'file.reveal': { input: named, output: z.strictObject({}), failures: ['fileNotSaved'] },
} as const satisfies Record<string, CommandSpec>;
