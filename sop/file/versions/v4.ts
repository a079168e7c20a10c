import { sopSchema } from '../sopSchema.ts';

/** Version 4 of the stored SOP: the model as it is. When the model changes, `v5.ts` takes its place and `from4.ts` joins the upgrades. */
export const version4 = { version: 4, schema: sopSchema } as const;
