import { unsettled } from '../../../sop/review/findings.ts';
import type { MoveAct } from '../../../sop/review/statusMoves.ts';
import type { Status } from '../../../sop/model/sop.ts';
import { flushDocument, useDocument } from '../../state/document.ts';
import { askToMove } from '../../state/moving.ts';
import { askForPaper } from '../../state/papers.ts';
import type { PaperRequest } from '../../state/papers.ts';
import { useProblems } from '../../state/problems.ts';
import { reopenDocument } from '../../state/reopening.ts';
import { loadReview, useReview } from '../../state/review.ts';
import { askToSend, usualKind } from '../../state/sending.ts';
import { useSettings } from '../../state/settings.ts';
import { select, useSession } from '../../state/session.ts';
import { moveWords as words } from '../../words/moves.ts';

/** Asks to move the open document to its next status; everything typed is saved before. */
export function moveDocument(act: MoveAct | null, to: Status | null = null): void {
  const { sop, revision } = useDocument.getState();
  if (sop === null) return;
  const { id, identity, status } = sop;
  askToMove({
    sops: [{ id, title: identity.title, number: identity.number, status, revision }],
    act,
    to,
    cautions: act === 'submit' ? cautions() : [],
    saveFirst: savedRevision,
    onMoved: () => void showMoved(id),
  });
}

/** Asks to send the open document as a file. */
export function sendDocument(): void {
  const { sop } = useDocument.getState();
  if (sop === null) return;
  const { id, identity, status } = sop;
  askToSend({
    sops: [{ id, title: identity.title, number: identity.number, status }],
    kind: usualKind(status, useSettings.getState().user.role),
    saveFirst: savedRevision,
  });
}

/** Asks for a paper about the review of the open document. */
export function makePaper(kind: PaperRequest['kind']): void {
  const { sop } = useDocument.getState();
  if (sop !== null) askForPaper({ kind, sops: [sop.id], saveFirst: savedRevision });
}

/** Saves what is typed; the newest revision, or null. */
async function savedRevision(): Promise<number | null> {
  return (await flushDocument()) ? useDocument.getState().revision : null;
}

/** Shows the document as the host has it now: its status has changed, and with it what may be done. */
async function showMoved(id: string): Promise<void> {
  if (useDocument.getState().sop?.id !== id) return;
  const { place } = useSession.getState();
  await reopenDocument();
  select(place, null);
  await loadReview(id);
}

/** What whoever submits should know before. */
function cautions(): readonly string[] {
  const errors = useProblems.getState().open.filter(({ problem }) => problem.severity === 'error').length;
  const findings = useReview.getState().review?.findings ?? [];
  const unanswered = unsettled(findings).filter(
    ({ severity, status }) => severity === 'required' && status === 'open',
  ).length;
  return [...(errors === 0 ? [] : [words.errors(errors)]), ...(unanswered === 0 ? [] : [words.unanswered(unanswered)])];
}
