import { sopSchema } from '../sopSchema.ts';

/** Version 3 of the stored SOP: the model as it is. When the model changes, `v4.ts` takes its place and `from3.ts` joins the upgrades. */
export const version3 = { version: 3, schema: sopSchema } as const;
