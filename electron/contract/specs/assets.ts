import { z } from 'zod';
import type { CommandSpec } from '../commandSpec.ts';
import { fileBytes } from './values.ts';

/** Pictures, named by their SHA-256. */
export const assetCommands = {
  /** A picture named by its SHA-256 (a logo). */
  'asset.get': {
    input: z.strictObject({ asset: z.string().max(64) }),
    output: z.strictObject({ mediaType: z.enum(['image/png', 'image/jpeg']), base64: z.string() }),
    failures: ['notFound'],
  },
  'asset.put': {
    input: z.strictObject({ file: fileBytes }),
    output: z.strictObject({ asset: z.string() }),
    failures: ['notAnImage', 'imageTooLarge', 'diskFull', 'storeBroken'],
  },
} as const satisfies Record<string, CommandSpec>;
