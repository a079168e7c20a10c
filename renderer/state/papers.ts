import { create } from 'zustand';

/** A paper of the review: the worksheet of what was found, or the minutes of what was decided. */
export interface PaperRequest {
  readonly kind: 'worksheet' | 'minutes';
  /** Ids of the SOPs it is about. */
  readonly sops: readonly string[];
  /** Saves what is typed; null when it could not be saved. For the open document alone. */
  readonly saveFirst: (() => Promise<number | null>) | null;
}

export const usePapers = create<{ readonly request: PaperRequest | null }>(() => ({ request: null }));

/** Opens the dialog that fills a paper and makes its files. */
export function askForPaper(request: PaperRequest): void {
  usePapers.setState({ request });
}

export function endPaper(): void {
  usePapers.setState({ request: null });
}
