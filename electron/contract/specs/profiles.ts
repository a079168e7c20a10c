import { z } from 'zod';
import { profileSchema } from '../../../sop/file/sopSchema.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { fileBytes } from './values.ts';

const name = z.string().trim().min(1).max(200);

const library = z.strictObject({
  /** All that SOPs may be printed with; those of this workspace carry `own`. */
  profiles: z.array(profileSchema),
  /** How many SOPs of the workspace each own profile prints, and how many of them are in force. */
  uses: z.array(z.strictObject({ name: z.string(), sops: z.int(), inForce: z.int() })),
});

/** Style profiles: the shipped ones, and those that the office saves. Every change answers with the whole library. */
export const profileCommands = {
  'profile.list': { input: z.strictObject({}), output: library, failures: [] },
  /** Saves a profile of the office's own; `replace` allows to write over one that is there. */
  'profile.save': {
    input: z.strictObject({ profile: profileSchema.omit({ own: true }).extend({ name }), replace: z.boolean() }),
    output: library,
    failures: ['profileNameTaken', 'diskFull', 'storeBroken'],
  },
  /** SOPs that know the old name go on being printed the same. */
  'profile.rename': {
    input: z.strictObject({ name: z.string(), to: name }),
    output: library,
    failures: ['notFound', 'profileNameTaken', 'diskFull', 'storeBroken'],
  },
  'profile.remove': {
    input: z.strictObject({ name: z.string() }),
    output: library,
    failures: ['notFound', 'profileInUse', 'diskFull', 'storeBroken'],
  },
  /** A profile as a file for other offices. */
  'profile.export': {
    input: z.strictObject({ name: z.string() }),
    output: z.strictObject({ file: fileBytes.extend({ mediaType: z.string() }) }),
    failures: ['notFound'],
  },
  /** Brings a profile in. Where its name is taken: refused, written over, or kept under a name that is free. */
  'profile.import': {
    input: z.strictObject({ file: fileBytes, ifTaken: z.enum(['refuse', 'replace', 'rename']) }),
    output: library.extend({ name: z.string() }),
    failures: ['notAProfile', 'newerProfile', 'profileNameTaken', 'diskFull', 'storeBroken'],
  },
} as const satisfies Record<string, CommandSpec>;
