import { pra029 } from './pra029.ts';
import { pra030 } from './pra030.ts';
import { reg035 } from './reg035.ts';
import { reg036 } from './reg036.ts';
import { reg037 } from './reg037.ts';
import { reg038 } from './reg038.ts';
import { reg039 } from './reg039.ts';
import type { SetRule } from './setRule.ts';
import { unsettledSheets } from './unsettledSheets.ts';

/** The rules about a "Dokumen SOP": those of the spec in its order, then our own. */
export const setRules: readonly SetRule[] = [reg035, reg036, reg037, reg038, reg039, pra029, pra030, unsettledSheets];
