import { useEffect, useState } from 'react';
import { MendButton } from '../backups/MendButton.tsx';
import { call } from '../desk/call.ts';
import type { Failure } from '../desk/contract.ts';
import { goHome } from '../state/desk.ts';
import { openDocument, useDocument } from '../state/document.ts';
import { fetchHistory } from '../state/keptHistory.ts';
import { loadPicture } from '../state/pictures.ts';
import { resetProblemPanel } from '../state/problemPanel.ts';
import { forgetProblems, keepChecked } from '../state/problems.ts';
import { isReviewing, openReview } from '../state/review.ts';
import { resetSession, useSession } from '../state/session.ts';
import { keepTimed } from '../state/times.ts';
import { Button } from '../ui/Button.tsx';
import { editorWords } from '../words/editor.ts';
import { failureText } from '../words/failures.ts';
import { EditorFrame } from './EditorFrame.tsx';
import { isSheet } from './panel/narrow.ts';
import './editor.css';
import './panel.css';

/** The editor of one SOP: opens it, then shows its pages. */
export function EditorScreen({ id }: { readonly id: string }) {
  const [tries, setTries] = useState(0);
  return <OneTry key={tries} id={id} onTryAgain={() => setTries(tries + 1)} />;
}

/** One attempt to open it: a SOP that was mended is opened anew. */
function OneTry({ id, onTryAgain }: { readonly id: string; readonly onTryAgain: () => void }) {
  const refusal = useOpened(id);
  const isOpen = useDocument((state) => state.sop?.id === id);
  const logo = useDocument((state) => state.sop?.identity.issuer.logo ?? null);

  useEffect(() => {
    if (logo !== null) void loadPicture(logo);
  }, [logo]);
  useEffect(() => (isOpen ? keepChecked() : undefined), [isOpen]);
  useEffect(() => (isOpen ? keepTimed() : undefined), [isOpen]);

  if (refusal !== null)
    return (
      <main className="closed-door" role="alert">
        <p>{failureText(refusal.code, refusal.detail)}</p>
        <div className="actions">
          {refusal.code === 'damaged' ? <MendButton id={id} onMended={onTryAgain} /> : null}
          <Button look={refusal.code === 'damaged' ? 'normal' : 'primary'} onPress={goHome}>
            {editorWords.back}
          </Button>
        </div>
      </main>
    );
  return isOpen ? <EditorFrame /> : <main className="closed-door" aria-busy aria-label={editorWords.loading} />;
}

/** Opens the SOP with the profiles it may be printed with; the refusal when it cannot be opened. */
function useOpened(id: string): Failure | null {
  const [refusal, setRefusal] = useState<Failure | null>(null);
  useEffect(() => {
    // Back from a comparison: the document is as it was left, and so is where the author was.
    if (useDocument.getState().sop?.id === id) return;
    let isCurrent = true;
    void Promise.all([call('sop.open', { id }), call('profile.list', {})]).then(async ([opened, listed]) => {
      if (!isCurrent) return;
      if (!opened.ok) setRefusal(opened.error);
      else if (!listed.ok) setRefusal(listed.error);
      else {
        const kept = await fetchHistory(id, opened.value.revision);
        // Another SOP may have been asked for meanwhile.
        if (!isCurrent) return;
        resetSession();
        // A sheet over the page comes when it is called.
        if (isSheet()) useSession.setState({ panelOpen: false });
        forgetProblems();
        resetProblemPanel();
        openDocument(opened.value, listed.value.profiles, kept);
        openReview(id);
        if (isReviewing()) useSession.setState({ tab: 'findings' });
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [id]);
  useEffect(() => warnBeforeLoss(), []);
  return refusal;
}

/** Asks before the window closes while something typed is not saved yet. */
function warnBeforeLoss(): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (useDocument.getState().pending > 0) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
