import { call, saveFiles } from '../desk/call.ts';
import type { Failure } from '../desk/contract.ts';
import { announce } from '../editor/announce.ts';
import { openSop, useDesk } from '../state/desk.ts';
import { closeDocument, useDocument } from '../state/document.ts';
import { chooseParcel, refreshInbox } from '../state/inbox.ts';
import { closeComparison, useComparing } from '../state/comparing.ts';
import type { ComparedSide } from '../state/comparing.ts';
import type { SopId } from '../../sop/model/sop.ts';
import { compareWords as words, mergeWords } from '../words/compare.ts';
import type { Moment } from '../desk/contract.ts';

/** Brings a former state back and shows the SOP with it; undoing it is one press of Ctrl+Z. */
export async function restoreSide({ label, moment }: Pick<ComparedSide, 'label' | 'moment'>): Promise<void> {
  const { open } = useComparing.getState();
  if (open === null || moment === null || moment === 'now') return;
  const changed = await restoreMoment(open.id, moment);
  if (!changed.ok) return useComparing.setState({ failure: changed.error });
  await showSop(open.id);
  announce(changed.value === 0 ? words.restoredSame(label) : words.restored(label));
}

/** Brings a former state of a SOP back; answers with how many changes that took. */
export async function restoreMoment(
  id: SopId,
  moment: Moment,
): Promise<{ readonly ok: true; readonly value: number } | { readonly ok: false; readonly error: Failure }> {
  const opened = await call('sop.open', { id });
  if (!opened.ok) return opened;
  const restored = await call('moment.restore', { sop: id, revision: opened.value.revision, moment });
  return restored.ok ? { ok: true, value: restored.value.changes } : restored;
}

/** Hands the comparison to the user as a PDF. */
export async function saveReport(): Promise<void> {
  const { open } = useComparing.getState();
  if (open?.after === null || open === null) return;
  useComparing.setState({ isBusy: true, failure: null });
  const side = ({ sop, label, note }: ComparedSide) => ({ sop, label: note === '' ? label : `${label}, ${note}` });
  const made = await call('moment.report', {
    before: side(open.before),
    after: side(open.after),
    brought: open.brought,
  });
  useComparing.setState({ isBusy: false });
  if (!made.ok) return useComparing.setState({ failure: made.error });
  saveFiles([made.value]);
  announce(words.reported(made.value.name));
}

/** Stores the merge and shows the SOP with it. */
export async function settleMerge(): Promise<void> {
  const { open } = useComparing.getState();
  if (open === null || open.merging === null) return;
  const { version, revision, answers, waiting } = open.merging;
  useComparing.setState({ isBusy: true, failure: null });
  const given = [...answers].map(([choice, answer]) => ({ choice, answer }));
  const taking = waiting === null ? {} : { parcel: waiting.parcel, evenUnknown: waiting.evenUnknown };
  const settled = await call('merge.settle', { sop: open.id, revision, version, answers: given, ...taking });
  useComparing.setState({ isBusy: false });
  if (!settled.ok) return useComparing.setState({ failure: settled.error });
  if (waiting !== null) await Promise.all([refreshInbox(), chooseParcel(waiting.parcel)]);
  await showSop(open.id);
  announce(mergeWords.settled(settled.value.number));
}

/** Leaves the comparison for the SOP itself, read anew: it was changed where the editor does not see it. */
async function showSop(id: SopId): Promise<void> {
  const { sop } = useDocument.getState();
  // All that was typed was sent before the comparison opened.
  if (sop?.id === id) await closeDocument();
  closeComparison();
  const { shown } = useDesk.getState();
  if (shown.screen !== 'editor' || shown.id !== id) openSop(id);
}
