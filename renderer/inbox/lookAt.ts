import { create } from 'zustand';
import type { StyleProfile } from '../../sop/model/style.ts';
import { call } from '../desk/call.ts';
import { compareGiven, openMerge } from '../compare/openCompare.ts';
import type { Failure, ParcelDocument, ParcelRow, SopInside } from '../desk/contract.ts';
import { keepPicture } from '../state/pictures.ts';
import { inboxWords as words } from '../words/inbox.ts';
import { senderName } from './parcelLook.ts';

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

/** Shows ours beside what came, with every difference; of a SOP that is not here its pages. Nothing is taken. */
export async function lookAtChanges(row: ParcelRow, inside: SopInside): Promise<void> {
  const document = await documentOf(row.id, inside.id);
  if (!document.ok) {
    useLooking.setState({ failure: document.error });
    return;
  }
  const { sop, mine, profile } = document.value;
  if (mine === null) {
    useLooking.setState({ looked: { inside, document: document.value }, failure: null });
    return;
  }
  await compareGiven(
    inside.id,
    {
      label: words.mineSide,
      note: words.mineNote(inside.mine?.versionNumber ?? null, inside.mine?.edited === true),
      sop: mine,
    },
    { label: senderName(row), note: words.version(inside.versionNumber), sop },
    profile,
  );
}

/** Opens the merge of ours with what waits in a parcel; saving it takes the parcel's version too. */
export async function mergeInside(row: ParcelRow, inside: SopInside, evenUnknown: boolean): Promise<void> {
  const document = await documentOf(row.id, inside.id);
  if (!document.ok) {
    useLooking.setState({ failure: document.error });
    return;
  }
  const { profile: brought } = document.value;
  await openMerge(inside.id, inside.version, { parcel: row.id, evenUnknown, brought });
}

/** The profiles a SOP inside is printed with: those that are here, and the one it would bring along. */
export function printedWith(
  profiles: readonly StyleProfile[],
  { profile }: Pick<ParcelDocument, 'profile'>,
): readonly StyleProfile[] {
  return profile === null ? profiles : [...profiles, profile];
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
