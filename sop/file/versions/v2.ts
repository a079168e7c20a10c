import { sopSchema } from '../sopSchema.ts';

/** Version 2 of the stored SOP: the model as it is. When the model changes, `v3.ts` takes its place and `from2.ts` joins the upgrades. */
export const version2 = { version: 2, schema: sopSchema } as const;
