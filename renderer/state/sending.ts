import { create } from 'zustand';
import type { Settings } from '../desk/contract.ts';
import type { Status } from '../../sop/model/sop.ts';

/** What a parcel of SOPs can be. */
export type SendingKind = 'draft' | 'findings' | 'decision';

/** SOPs to be sent as one file. */
export interface SendRequest {
  readonly sops: readonly {
    readonly id: string;
    readonly title: string;
    readonly number: string;
    readonly status: Status;
  }[];
  /** What is proposed. */
  readonly kind: SendingKind;
  /** Saves what is typed; null when it could not be saved. For the open document alone. */
  readonly saveFirst: (() => Promise<number | null>) | null;
}

export const useSending = create<{ readonly request: SendRequest | null }>(() => ({ request: null }));

/** What somebody of a role usually sends of a SOP: Organisasi its results, everybody else the SOP itself. */
export function usualKind(status: Status, role: Settings['user']['role']): SendingKind {
  if (role !== 'organisation' || status === 'draft' || status === 'submitted') return 'draft';
  return status === 'needsRevision' ? 'findings' : 'decision';
}

/** Opens the dialog that makes a parcel. */
export function askToSend(request: SendRequest): void {
  useSending.setState({ request });
}

export function endSending(): void {
  useSending.setState({ request: null });
}
