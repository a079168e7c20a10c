import { create } from 'zustand';
import type { Place } from '../../sop/model/place.ts';
import type { FindingText, RecordedAct } from '../../sop/review/events.ts';
import { call } from '../desk/call.ts';
import type { Failure, Review } from '../desk/contract.ts';
import { useDocument } from './document.ts';
import { useSettings } from './settings.ts';

/** What is being written in the tab "Temuan". */
export type ReviewForm =
  | { readonly kind: 'new'; readonly place: Place }
  | { readonly kind: 'reply' | 'reopen' | 'reword'; readonly finding: string };

/** What was begun in a form. */
export interface WrittenText extends FindingText {
  /** Of a new finding: which of the places that were offered it is about; left out = the first. */
  readonly choice?: string;
}

/** The review of the open document, and how its tab is looked at. */
interface ReviewPanel {
  /** Null while it is asked for. */
  readonly review: Review | null;
  readonly failure: Failure | null;
  /** Id of the open finding; null = none. */
  readonly card: string | null;
  /** Counts the times a card was opened that must take the keyboard. */
  readonly visit: number;
  readonly form: ReviewForm | null;
  /** What was begun in a form and not recorded yet, by what it is about. */
  readonly drafts: ReadonlyMap<string, WrittenText>;
  readonly sort: 'step' | 'severity';
  /** Whether the user reviews a submitted SOP or looks at his own; null = as his role says. */
  readonly reviewing: boolean | null;
}

const fresh: ReviewPanel = {
  review: null,
  failure: null,
  card: null,
  visit: 0,
  form: null,
  drafts: new Map(),
  sort: 'step',
  reviewing: null,
};

export const useReview = create<ReviewPanel>(() => fresh);

/** Another SOP is opened: its review is asked for. */
export function openReview(sop: string): void {
  useReview.setState(fresh);
  void loadReview(sop);
}

/** Asks for the review as it stands now. */
export async function loadReview(sop: string): Promise<void> {
  const reply = await call('review.open', { sop });
  if (useDocument.getState().sop?.id !== sop) return;
  useReview.setState(reply.ok ? { review: reply.value, failure: null } : { failure: reply.error });
}

/** Records what was done about findings; false when it was refused, and the panel says why. */
export async function recordActs(acts: readonly RecordedAct[]): Promise<boolean> {
  const { sop } = useDocument.getState();
  if (sop === null) return false;
  const reply = await call('review.record', { sop: sop.id, acts });
  const isOpen = useDocument.getState().sop?.id === sop.id;
  if (!reply.ok) {
    if (isOpen) useReview.setState({ failure: reply.error });
    return false;
  }
  if (isOpen) useReview.setState({ review: reply.value.review, failure: null });
  return true;
}

/** Opens the card of a finding, or closes the open one by null. */
export function openFinding(card: string | null, takesKeyboard = false): void {
  useReview.setState(({ visit }) => ({ card, form: null, visit: takesKeyboard ? visit + 1 : visit }));
}

/** Begins to write something. */
export function openForm(form: ReviewForm | null): void {
  useReview.setState(({ card }) => ({
    form,
    card: form === null ? card : form.kind === 'new' ? null : form.finding,
  }));
}

/** Remembers what is being written, so that a look at another finding does not lose it; null = it was recorded or given up. */
export function keepDraft(about: string, written: WrittenText | null): void {
  const drafts = new Map(useReview.getState().drafts);
  if (written === null) drafts.delete(about);
  else drafts.set(about, written);
  useReview.setState({ drafts });
}

/** Whether the open document is being reviewed here: it was submitted, and whoever sits here judges it. */
export function useIsReviewing(): boolean {
  const isSubmitted = useDocument(({ sop }) => sop?.status === 'submitted');
  const reviewing = useReview((state) => state.reviewing);
  const isOrganisation = useSettings(({ user }) => user.role === 'organisation');
  return isSubmitted && (reviewing ?? isOrganisation);
}

/** The same outside of a component. */
export function isReviewing(): boolean {
  const { reviewing } = useReview.getState();
  return (
    useDocument.getState().sop?.status === 'submitted' &&
    (reviewing ?? useSettings.getState().user.role === 'organisation')
  );
}

/** Begins or ends reviewing a submitted SOP, whatever the role says. */
export function setReviewing(reviewing: boolean): void {
  useReview.setState({ reviewing, form: null });
}
