import type { Migration } from './migration.ts';
import { firstTables } from './0010-first-tables.ts';
import { undoSteps } from './0020-undo-steps.ts';
import { vocabularyTables } from './0030-vocabulary.ts';
import { profiles } from './0040-profiles.ts';
import { register } from './0050-register.ts';
import { kinship } from './0070-kinship.ts';
import { missingParts } from './0080-missing-parts.ts';
import { fonts } from './0090-fonts.ts';
import { safekeeping } from './0100-safekeeping.ts';
import { exchange } from './0110-exchange.ts';
import { reviewEvents } from './0120-review-events.ts';
import { forms } from './0140-forms.ts';
import { rowHashes } from './0150-row-hashes.ts';
import { handover } from './0160-handover.ts';
import { trustedRoots } from './0165-trusted-roots.ts';
import { sets } from './0170-sets.ts';
import { ledger } from './0180-ledger.ts';

/** Every migration in order. */
export const migrations: readonly Migration[] = [
  firstTables,
  undoSteps,
  vocabularyTables,
  profiles,
  register,
  kinship,
  missingParts,
  fonts,
  safekeeping,
  exchange,
  reviewEvents,
  forms,
  rowHashes,
  handover,
  trustedRoots,
  sets,
  ledger,
];
