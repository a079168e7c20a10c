import { z } from 'zod';
import { sopSchema } from '../../../sop/file/sopSchema.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { id } from './values.ts';

/** SOPs made out of others. */
export const copyCommands = {
  /**
   * Keeps a copy of a SOP as a draft under a new id. The screen says what the copy reads, because somebody looked at every
   * difference there; the journal says which revision of which SOP it comes from.
   */
  'sop.duplicate': {
    input: z.strictObject({ from: id, revision: z.int(), sop: sopSchema }),
    output: z.strictObject({ id }),
    failures: ['notFound', 'staleRevision', 'diskFull', 'storeBroken'],
  },
} as const satisfies Record<string, CommandSpec>;
