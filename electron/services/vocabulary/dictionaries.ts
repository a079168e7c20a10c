import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { vocabularyFields } from '../../../sop/vocabulary/fields.ts';
import type { VocabularyField } from '../../../sop/vocabulary/fields.ts';

/** A shipped text and the kinds of cell it is offered in. */
export interface DictionaryEntry {
  readonly fields: readonly VocabularyField[];
  readonly text: string;
  /** What a regulation was replaced by. */
  readonly replacedBy?: string | undefined;
}

/** Most bytes of one dictionary, and most entries. */
const largest = { bytes: 256 * 1024, entries: 2000 } as const;

const text = z
  .string()
  .min(2)
  .max(400)
  .regex(/^\S.*\S$/u);
const dictionarySchema = z.strictObject({
  title: z.string().min(1).max(100),
  fields: z.array(z.enum(vocabularyFields)).min(1).max(4),
  entries: z
    .array(z.union([text, z.strictObject({ text, replacedBy: text })]))
    .min(1)
    .max(largest.entries),
});

/** Reads the dictionaries of a folder. A faulty one throws: the installation is broken. */
export function readDictionaries(folder: string): readonly DictionaryEntry[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.toSorted().flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).size > largest.bytes)
      throw new Error(`Dictionary ${name} is larger than ${largest.bytes} bytes`);
    const { fields, entries } = dictionarySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return entries.map((entry) => ({ fields, ...(typeof entry === 'string' ? { text: entry } : entry) }));
  });
}
