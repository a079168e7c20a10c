import type { Status } from '../model/sop.ts';
import type { HandoverSigner, HandoverWay } from './signers.ts';

/** A file that was filed with an export: signed here, come back from a portal, or a scan of the signed paper. */
export const filedKinds = ['local', 'returned', 'scan'] as const;
export type FiledKind = (typeof filedKinds)[number];

/** What a filed file says about who has signed. */
export interface FiledFacts {
  readonly kind: FiledKind;
  /** Electronic signatures in the file. */
  readonly signatures: number;
  /** Signers of the order that have signed in it, from 0. */
  readonly signedBy: readonly number[];
}

/** An export with what was filed with it, oldest first. */
export interface ExportFacts {
  readonly way: HandoverWay;
  readonly signers: readonly HandoverSigner[];
  readonly filed: readonly FiledFacts[];
  /** What the SOP says now is still what was exported. */
  readonly isCurrent: boolean;
}

/** Where a SOP stands on its way to be signed. */
export type Standing =
  /** Nothing was exported for signing, or what was exported is no longer what the SOP says. */
  | { readonly at: 'none' }
  /** Who is awaited next. `signed` of `of` have signed. */
  | { readonly at: 'waiting'; readonly next: HandoverSigner | null; readonly signed: number; readonly of: number }
  /** In force. `signatures` electronic ones in its file; a scan has none. */
  | { readonly at: 'inForce'; readonly signatures: number; readonly hasScan: boolean };

/** Whether there is anything to tell or to do about the signatures of a SOP of this status. */
export function hasHandover(status: Status): boolean {
  return status !== 'draft' && status !== 'submitted' && status !== 'needsRevision';
}

/** Where a SOP of this status stands, by its exports, the newest last. */
export function standingOf(status: Status, exports: readonly ExportFacts[]): Standing {
  const newest = exports.findLast(({ isCurrent }) => isCurrent);
  if (newest === undefined) return { at: 'none' };
  if (status === 'inForce' || status === 'superseded' || status === 'revoked') {
    const files = newest.filed;
    if (files.length === 0) return { at: 'none' };
    const signatures = Math.max(0, ...files.map((file) => file.signatures));
    return { at: 'inForce', signatures, hasScan: files.some(({ kind }) => kind === 'scan') };
  }
  if (status !== 'awaitingApproval') return { at: 'none' };
  const signed = new Set(newest.filed.flatMap((file) => file.signedBy));
  const next = newest.signers.find((_, at) => !signed.has(at)) ?? null;
  return { at: 'waiting', next, signed: signed.size, of: newest.signers.length };
}
