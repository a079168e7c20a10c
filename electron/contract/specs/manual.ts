import { z } from 'zod';
import type { CommandSpec } from '../commandSpec.ts';

const pageName = z.string().regex(/^[a-z][a-z-]{0,40}$/);
const pictureName = z.string().regex(/^[a-z][a-z0-9-]{0,40}\.png$/);

/** A stretch of words: plain, strong, a key to press, or the way to another page of the manual. */
const run = z.strictObject({
  text: z.string(),
  look: z.enum(['plain', 'strong', 'key']),
  page: pageName.nullable(),
});

const runs = z.array(run);

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), runs }),
  z.strictObject({ kind: z.literal('paragraph'), runs }),
  z.strictObject({ kind: z.literal('note'), runs }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(runs) }),
  z.strictObject({ kind: z.literal('picture'), name: pictureName, says: z.string() }),
]);

export type ManualRun = z.infer<typeof run>;
export type ManualBlock = z.infer<typeof block>;

/** The user manual: pages task by task, and their pictures. */
export const manualCommands = {
  'manual.list': {
    input: z.strictObject({}),
    output: z.strictObject({
      pages: z.array(z.strictObject({ id: pageName, title: z.string(), blocks: z.array(block) })),
    }),
    failures: [],
  },
  'manual.picture': {
    input: z.strictObject({ name: pictureName }),
    output: z.strictObject({ mediaType: z.literal('image/png'), base64: z.string() }),
    failures: ['notFound'],
  },
} as const satisfies Record<string, CommandSpec>;
