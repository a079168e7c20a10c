import type { RegisterRow } from '../desk/contract.ts';
import type { LedgerTab } from './ledger/LedgerDialog.tsx';
import type { ImportOutcome } from './importFiles.ts';

/** The one dialog that lies over the register. */
export type OpenDialog =
  | { readonly kind: 'templates' }
  | { readonly kind: 'imported'; readonly outcome: ImportOutcome }
  | { readonly kind: 'export'; readonly rows: readonly RegisterRow[] }
  | { readonly kind: 'duplicate'; readonly ids: readonly string[] }
  | { readonly kind: 'survey' }
  | { readonly kind: 'ledger'; readonly tab: LedgerTab }
  | { readonly kind: 'keys' }
  | { readonly kind: 'about' };
