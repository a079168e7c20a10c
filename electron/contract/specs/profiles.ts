import { z } from 'zod';
import { profileSchema } from '../../../sop/file/sopSchema.ts';
import type { CommandSpec } from '../commandSpec.ts';

/** Style profiles of offices. */
export const profileCommands = {
  'profile.list': {
    input: z.strictObject({}),
    output: z.strictObject({ profiles: z.array(profileSchema) }),
    failures: [],
  },
} as const satisfies Record<string, CommandSpec>;
