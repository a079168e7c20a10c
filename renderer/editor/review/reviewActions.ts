import { anchorAt } from '../../../sop/review/anchors.ts';
import type { FindingSeverity } from '../../../sop/review/events.ts';
import type { Finding } from '../../../sop/review/findings.ts';
import { proposalChange, proposalTaken } from '../../../sop/review/proposal.ts';
import type { Place } from '../../../sop/model/place.ts';
import { dispatch, flushDocument, useDocument } from '../../state/document.ts';
import { newId } from '../../state/ids.ts';
import { isLocked } from '../../state/lock.ts';
import { isReviewing, openFinding, openForm, recordActs, setReviewing, useReview } from '../../state/review.ts';
import { select, useSession } from '../../state/session.ts';
import { reviewWords as words } from '../../words/review.ts';
import { announce } from '../announce.ts';
import { findingsNow } from './useFindings.ts';
import type { ListedFinding } from './findingsList.ts';

/** Shows the tab "Temuan". */
export function showFindings(): void {
  useSession.setState({ tab: 'findings', panelOpen: true });
}

/** Begins a finding at the selected cell; says why not where nobody reviews. */
export function beginFinding(): void {
  const { sop } = useDocument.getState();
  if (sop?.status !== 'submitted') {
    announce(words.onlySubmitted);
    return;
  }
  if (!isReviewing()) setReviewing(true);
  showFindings();
  openForm({ kind: 'new', place: useSession.getState().place });
}

/** What was written in the form of a new finding. */
export interface NewFinding {
  readonly place: Place;
  readonly severity: FindingSeverity;
  readonly text: string;
  readonly proposal: string | null;
}

/** Records a new finding and opens its card; false when it was not recorded. */
export async function addFinding({ place, severity, text, proposal }: NewFinding): Promise<boolean> {
  const { sop } = useDocument.getState();
  if (sop === null) return false;
  const finding = newId();
  const anchor = anchorAt(sop, [place]);
  if (!(await recordActs([{ kind: 'opened', finding, anchor, severity, text, proposal }]))) return false;
  openFinding(finding, true);
  announce(words.kept);
  return true;
}

/** Opens a finding and goes to its place; `side` takes the keyboard, null leaves it where it is. */
export function showFinding({ finding, places }: ListedFinding, side: 'page' | 'panel' | null): void {
  showFindings();
  const [place] = places;
  if (place !== undefined && place.at !== 'sop') select(place, side === 'page' ? 'page' : null);
  openFinding(finding.id, side === 'panel');
}

/** F8 and Shift+F8 while the findings are shown: the next one, with the keyboard on its card. */
export function walkFindings(by: 1 | -1): void {
  const list = findingsNow();
  const at = list.findIndex(({ finding }) => finding.id === useReview.getState().card);
  const next = at < 0 ? list.at(by === 1 ? 0 : -1) : list[(at + by + list.length) % list.length];
  if (next === undefined) {
    announce(words.walkNone);
    return;
  }
  showFinding(next, 'panel');
  announce(`${words.position(list.indexOf(next) + 1, list.length)}. ${next.finding.text}`);
}

/** Whether the suggested text of a finding can be taken now: the author has the SOP, and the cell is there. */
export function canAccept(finding: Finding): boolean {
  const { sop } = useDocument.getState();
  if (sop === null || isLocked(sop) || finding.proposal === null || finding.accepted) return false;
  return proposalTaken(sop, finding) || proposalChange(sop, finding, newId) !== null;
}

/** Enter: the suggested text goes into its cell, as one edit that can be undone, and the finding says so. */
export async function acceptProposal(finding: Finding): Promise<void> {
  const { sop } = useDocument.getState();
  if (sop === null || !canAccept(finding)) return;
  if (!proposalTaken(sop, finding) && !dispatch(proposalChange(sop, finding, newId))) return;
  if (!(await flushDocument())) return;
  if (await recordActs([{ kind: 'accepted', finding: finding.id }])) announce(words.accepted);
}

/** Alt+Enter: the suggested text of the open finding. */
export function acceptOpen(): void {
  const open = findingsNow().find(({ finding }) => finding.id === useReview.getState().card);
  if (open !== undefined && canAccept(open.finding)) void acceptProposal(open.finding);
  else announce(open === undefined ? words.chooseFirst : words.nothingToAccept);
}

/** Answers a finding, opens it anew, or says it in other words; false when that was not recorded. */
export async function writeAbout(
  finding: Finding,
  act:
    | { readonly kind: 'replied' | 'reopened'; readonly text: string }
    | Pick<Finding, 'severity' | 'text' | 'proposal'>,
): Promise<boolean> {
  const written =
    'kind' in act ? { ...act, finding: finding.id } : { kind: 'reworded' as const, finding: finding.id, ...act };
  if (!(await recordActs([written]))) return false;
  openFinding(finding.id, true);
  announce('kind' in act ? words.said[act.kind] : words.kept);
  return true;
}

/** Settles or withdraws a finding; the keyboard goes to the next one. */
export async function endFinding(finding: Finding, kind: 'resolved' | 'withdrawn'): Promise<void> {
  const before = findingsNow();
  const at = before.findIndex((one) => one.finding.id === finding.id);
  if (!(await recordActs([{ kind, finding: finding.id }]))) return;
  const now = findingsNow();
  const next = now[Math.min(at, now.length - 1)];
  openFinding(next?.finding.id ?? null, true);
  announce(words.said[kind]);
}
