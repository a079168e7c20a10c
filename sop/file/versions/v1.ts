import { sopSchema } from '../sopSchema.ts';

/**
 * Version 1 of the stored SOP: the model as it is. When the model changes, this schema is frozen as it was, a file
 * `v2.ts` takes the new one, and an `Upgrade` from 1 joins the list in `index.ts` with a sample file in tests.
 */
export const version1 = { version: 1, schema: sopSchema } as const;
