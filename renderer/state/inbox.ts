import { create } from 'zustand';
import { call } from '../desk/call.ts';
import type { Failure, OpenedParcel, ParcelRow } from '../desk/contract.ts';
import { chooseFiles, fileLimit, inBatches, readFiles } from '../desk/readFiles.ts';
import { senderName } from '../inbox/parcelLook.ts';
import { inboxWords as words } from '../words/inbox.ts';
import { goTo, say } from './desk.ts';

/** What is known of the parcels that came in. */
interface Inbox {
  /** Newest first; null until the first answer. */
  readonly rows: readonly ParcelRow[] | null;
  /** Parcels that nobody has taken or put away; the figure of the navigation. */
  readonly waiting: number;
  /** Id of the parcel that is looked at. */
  readonly chosen: string | null;
  readonly opened: OpenedParcel | null;
  readonly failure: Failure | null;
  /** Files are being looked at. */
  readonly isReading: boolean;
}

export const useInbox = create<Inbox>(() => ({
  rows: null,
  waiting: 0,
  chosen: null,
  opened: null,
  failure: null,
  isReading: false,
}));

/** Asks for the list; the chosen parcel stays chosen, else the first that waits is. */
export async function refreshInbox(): Promise<void> {
  const reply = await call('parcel.list', {});
  if (!reply.ok) {
    useInbox.setState({ failure: reply.error });
    return;
  }
  useInbox.setState({ rows: reply.value.parcels, waiting: reply.value.waiting, failure: null });
}

/** Looks into the watched folder, and says when something came. A folder that cannot be reached is said where it was chosen. */
export async function collectParcels(): Promise<void> {
  const reply = await call('parcel.collect', {});
  if (!reply.ok || reply.value.arrived === 0) return;
  say(words.arrived(reply.value.arrived));
  await refreshInbox();
}

/** Shows what is inside a parcel. */
export async function chooseParcel(id: string): Promise<void> {
  useInbox.setState({ chosen: id });
  const reply = await call('parcel.open', { id });
  if (useInbox.getState().chosen !== id) return;
  // Of a broken one there is nothing to open: its line says all.
  if (reply.ok) useInbox.setState({ opened: reply.value, failure: null });
  else useInbox.setState({ opened: null, failure: reply.error.code === 'parcelBroken' ? null : reply.error });
}

/** Opens the file chooser for parcels; what is chosen is looked at, not imported. */
export function chooseParcels(): void {
  void chooseFiles('.lajur', true).then(receiveFiles);
}

/** Whether a file calls itself a parcel. */
export function isParcel({ name }: Pick<File, 'name'>): boolean {
  return name.toLowerCase().endsWith('.lajur');
}

/** Puts files into the inbox and shows the first of them. Nothing of them enters the register. */
export async function receiveFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0 || useInbox.getState().isReading) return;
  useInbox.setState({ isReading: true, failure: null });
  goTo('inbox');
  const large = files.find((file) => file.size > fileLimit);
  let first: string | null = null;
  let count = 0;
  let fresh = 0;
  let failure: Failure | null = null;
  for (const batch of inBatches(files.filter((file) => file.size <= fileLimit))) {
    const read = await readFiles(batch);
    const reply = read.ok ? await call('parcel.receive', { files: read.value }) : read;
    if (!reply.ok) {
      failure = reply.error;
      break;
    }
    first ??= reply.value.parcels[0]?.id ?? null;
    count += reply.value.parcels.filter(({ state }) => state !== 'broken').length;
    fresh += reply.value.parcels.filter(({ again }) => !again).length;
  }
  await refreshInbox();
  if (first !== null) await chooseParcel(first);
  useInbox.setState(failure === null ? { isReading: false } : { isReading: false, failure });
  if (failure !== null) return;
  if (large !== undefined) say(words.tooLarge(large.name));
  else if (fresh === 0) say(words.again);
  else say(count === 0 ? words.noneReadable : words.received(count));
}

/** What came of taking a parcel; the refusal when it was not taken. */
export async function acceptParcel(id: string, evenUnknown: boolean): Promise<Failure | null> {
  const reply = await call('parcel.accept', { id, evenUnknown });
  if (!reply.ok) return reply.error;
  const { sops } = reply.value;
  const { opened } = useInbox.getState();
  const row = opened?.row.id === id ? opened.row : null;
  const events = (row?.findings ?? 0) + (row?.answers ?? 0);
  const sender = row === null ? words.unnamed : senderName(row);
  say(events === 0 ? words.acceptedNow(sops.length, sender) : words.eventsNow(sops.length, events, sender));
  await Promise.all([refreshInbox(), chooseParcel(id)]);
  return null;
}

/** Puts a parcel away; the refusal when it stays. */
export async function refuseParcel(id: string, reason: string): Promise<Failure | null> {
  const reply = await call('parcel.refuse', { id, reason });
  if (!reply.ok) return reply.error;
  say(words.refusedNow);
  await Promise.all([refreshInbox(), chooseParcel(id)]);
  return null;
}
