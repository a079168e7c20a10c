import { z } from 'zod';
import { vocabularyFields } from '../../../sop/vocabulary/fields.ts';
import type { CommandSpec } from '../commandSpec.ts';

const field = z.enum(vocabularyFields);

/** What is offered while typing. */
export const vocabularyCommands = {
  /** Texts of the whole workspace, the archive included, most used first; `complete` = there are no others. */
  'vocabulary.suggest': {
    input: z.strictObject({
      fields: z.array(field).min(1).max(4),
      typed: z.string().max(300),
      limit: z.int().min(1).max(100),
    }),
    output: z.strictObject({
      phrases: z.array(z.strictObject({ text: z.string(), uses: z.int(), lastUsed: z.string() })),
      complete: z.boolean(),
    }),
    failures: [],
  },
  /** The shipped dictionaries. */
  'vocabulary.dictionaries': {
    input: z.strictObject({}),
    output: z.strictObject({
      entries: z.array(
        z.strictObject({
          fields: z.array(field),
          text: z.string(),
          /** What a regulation was replaced by. */
          replacedBy: z.string().optional(),
        }),
      ),
    }),
    failures: [],
  },
} as const satisfies Record<string, CommandSpec>;
