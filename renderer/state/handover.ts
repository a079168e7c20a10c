import { create } from 'zustand';
import { reopenDocument } from './reopening.ts';
import { useDocument } from './document.ts';
import { loadReview } from './review.ts';
import { select, useSession } from './session.ts';

/** What the dialogs of signing were opened for. */
export type HandoverRequest =
  /** The export of an approved SOP for its signatures. */
  | { readonly kind: 'export'; readonly sop: string }
  /** Where a SOP stands, its files, and what can be done next. */
  | { readonly kind: 'overview'; readonly sop: string }
  /** A file came back; `export` = it is meant for this one, else Lajur finds out. */
  | { readonly kind: 'return'; readonly file: File; readonly export: string | null };

interface HandoverState {
  readonly request: HandoverRequest | null;
  /** Counts what was written: lists ask anew. */
  readonly changes: number;
}

export const useHandover = create<HandoverState>(() => ({ request: null, changes: 0 }));

/** Opens a dialog of signing, in the place of the one that is open. */
export function showHandover(request: HandoverRequest): void {
  useHandover.setState({ request });
}

export function endHandover(): void {
  useHandover.setState({ request: null });
}

/** Calls `ask` each time something was frozen or filed, until the function that comes back is called. */
export function onHandoverChange(ask: () => void): () => void {
  return useHandover.subscribe((now, before) => {
    if (now.changes !== before.changes) ask();
  });
}

/** Something was frozen or filed: lists ask anew, and the open document is shown as the host has it now. */
export async function handoverChanged(sop: string): Promise<void> {
  useHandover.setState(({ changes }) => ({ changes: changes + 1 }));
  if (useDocument.getState().sop?.id !== sop) return;
  const { place } = useSession.getState();
  await reopenDocument();
  select(place, null);
  await loadReview(sop);
}
