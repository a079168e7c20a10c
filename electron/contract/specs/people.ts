import { z } from 'zod';
import type { CommandSpec } from '../commandSpec.ts';
import { id } from './values.ts';

const line = z.string().max(200);
const entry = z.strictObject({ prefix: line, position: line, name: line, rank: line, nip: line, unit: line });

const person = entry.extend({
  /** Null for one who is only known from signature blocks. */
  id: z.string().nullable(),
  uses: z.int(),
  lastUsed: z.string(),
});

/** The address book of officials. */
export const peopleCommands = {
  /** Entries, and officials of signature blocks that are not forgotten; newest first. */
  'people.list': { input: z.strictObject({}), output: z.strictObject({ people: z.array(person) }), failures: [] },
  /** Writes an entry: a new one without `id`. Refused without a name, with a NIP that cannot be one, and for an official twice. */
  'people.keep': {
    input: z.strictObject({ id: id.nullable(), entry }),
    output: z.strictObject({ id }),
    failures: ['notFound', 'personUnnamed', 'personNip', 'personTwice', 'diskFull', 'storeBroken'],
  },
  /**
   * Takes an official out of the book. Signature blocks keep their names; the official is not offered from them again
   * until he is written into the book.
   */
  'people.forget': {
    input: z.strictObject({ id: id.nullable(), name: line, nip: line }),
    output: z.strictObject({}),
    failures: ['notFound', 'diskFull', 'storeBroken'],
  },
} as const satisfies Record<string, CommandSpec>;
