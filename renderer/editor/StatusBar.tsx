import { Check, CloudOff, Info, OctagonX, RefreshCw, TriangleAlert } from 'lucide-react';
import { profileFor } from '../../sop/model/profileFor.ts';
import type { Severity } from '../../sop/rules/problem.ts';
import { useDesk } from '../state/desk.ts';
import { retrySaving, useDocument } from '../state/document.ts';
import { useProblems } from '../state/selectors.ts';
import type { Drawn } from '../state/selectors.ts';
import { useSession } from '../state/session.ts';
import { Status } from '../ui/Status.tsx';
import { editorWords } from '../words/editor.ts';
import { failureText } from '../words/failures.ts';
import { fieldWords } from '../words/fields.ts';
import { problemWords } from '../words/problems.ts';
import { clockOf } from './clock.ts';
import { stepNumberOf, stepOf } from './places.ts';

const looks = {
  error: { icon: OctagonX, tone: 'error' },
  warning: { icon: TriangleAlert, tone: 'warning' },
  note: { icon: Info, tone: 'neutral' },
} as const;

/** The line at the bottom: where the caret is; problems, paper, style, saved. */
export function StatusBar({ drawn: { sop, style, pages }, page }: { readonly drawn: Drawn; readonly page: number }) {
  const place = useSession((state) => state.place);
  const message = useDesk((state) => state.message);
  const profiles = useDocument((state) => state.profiles);
  const step = stepOf(place);
  const paper = typeof style.paper === 'string' ? style.paper : editorWords.ownPaper;
  return (
    <footer className="status-bar" data-region="status" aria-label={editorWords.status}>
      <span>{editorWords.pageOf(page + 1, pages.pages.length)}</span>
      {step === null ? null : <span>{fieldWords.stepOf(stepNumberOf(sop, step), sop.steps.length)}</span>}
      <output className="grow status-message">{message}</output>
      <ProblemCounts />
      <span>{editorWords.paper(paper, style.orientation)}</span>
      <span>{editorWords.style(profileFor(profiles, sop).name)}</span>
      <Saved />
    </footer>
  );
}

function ProblemCounts() {
  const problems = useProblems((state) => state.problems);
  return (['error', 'warning', 'note'] as const satisfies readonly Severity[]).map((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? null : (
      <button
        key={severity}
        type="button"
        className="status-button"
        onClick={() => useSession.setState({ tab: 'problems', panelOpen: true })}
      >
        <Status icon={looks[severity].icon} tone={looks[severity].tone} small>
          {problemWords.counted[severity](count)}
        </Status>
      </button>
    );
  });
}

function Saved() {
  const { failure, failureDetail, savedAt, pending } = useDocument();
  if (failure !== null)
    return (
      <span className="saved-failure" title={failureText(failure, failureDetail)}>
        <Status icon={CloudOff} tone="error" small>
          {editorWords.notSaved}
        </Status>
        <button type="button" className="link" onClick={retrySaving}>
          {editorWords.tryAgain}
        </button>
      </span>
    );
  return pending > 0 ? (
    <Status icon={RefreshCw} tone="mute" small>
      {editorWords.saving}
    </Status>
  ) : (
    <Status icon={Check} tone="ok" small>
      {editorWords.saved(clockOf(savedAt))}
    </Status>
  );
}
