import { create } from 'zustand';
import { call } from '../desk/call.ts';
import type { Failure, ParcelDocument, SopInside } from '../desk/contract.ts';
import { keepPicture } from '../state/pictures.ts';

/** A SOP of a parcel that is looked at before anything is taken. */
export interface LookedAt {
  readonly inside: SopInside;
  readonly document: ParcelDocument;
}

interface Looking {
  readonly looked: LookedAt | null;
  readonly failure: Failure | null;
}

export const useLooking = create<Looking>(() => ({ looked: null, failure: null }));

/** Opens the pages of a SOP inside a parcel. */
export async function previewSop(parcel: string, inside: SopInside): Promise<void> {
  const document = await documentOf(parcel, inside.id);
  if (!document.ok) useLooking.setState({ failure: document.error });
  else useLooking.setState({ looked: { inside, document: document.value }, failure: null });
}

/** Shows what differs from ours; a SOP that is not here has only its pages. */
export async function lookAtChanges(parcel: string, inside: SopInside): Promise<void> {
  await previewSop(parcel, inside);
}

export function endLooking(): void {
  useLooking.setState({ looked: null, failure: null });
}

/** The SOP inside, with its logo at hand. */
export async function documentOf(parcel: string, sop: string) {
  const reply = await call('parcel.document', { id: parcel, sop });
  if (reply.ok && reply.value.logo !== null) await keepPicture(reply.value.logo.asset, reply.value.logo);
  return reply;
}
