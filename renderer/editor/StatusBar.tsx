import { Check, CircleDashed, CloudOff, Info, OctagonX, RefreshCw, TriangleAlert } from 'lucide-react';
import { profileFor } from '../../sop/model/profileFor.ts';
import { useDesk } from '../state/desk.ts';
import { retrySaving, useDocument } from '../state/document.ts';
import { useStructure } from '../state/outline.ts';
import { isRequired } from '../../sop/rules/problemGroups.ts';
import { useProblems } from '../state/problems.ts';
import { useIsReviewing } from '../state/review.ts';
import { useStyle } from '../state/selectors.ts';
import { useSession } from '../state/session.ts';
import { useTools } from '../state/tools.ts';
import { useView } from '../state/view.ts';
import { Status } from '../ui/Status.tsx';
import { editorWords } from '../words/editor.ts';
import { failureText } from '../words/failures.ts';
import { fieldWords } from '../words/fields.ts';
import { paperName } from '../words/print.ts';
import { problemWords } from '../words/problems.ts';
import { clockOf } from './clock.ts';
import { ReviewFacts } from './review/ReviewFacts.tsx';
import { stepNumberOf, stepOf } from './places.ts';
import { TimesButton } from './times/TimesButton.tsx';

const looks = {
  error: { icon: OctagonX, tone: 'error' },
  warning: { icon: TriangleAlert, tone: 'warning' },
  note: { icon: Info, tone: 'neutral' },
  missing: { icon: CircleDashed, tone: 'neutral' },
} as const;

/** The line at the bottom: where the caret is; problems, paper, style, saved. */
export function StatusBar() {
  const page = useView((state) => state.page);
  const pages = useView((state) => state.pages);
  const step = useSession((state) => stepOf(state.place));
  const isReviewing = useIsReviewing();
  const message = useDesk((state) => state.message);
  const profile = useDocument(({ profiles, sop }) => (sop === null ? '' : profileFor(profiles, sop).name));
  const { outline } = useStructure();
  const style = useStyle();
  return (
    <footer className="status-bar" data-region="status" aria-label={editorWords.status}>
      <span>{editorWords.pageOf(page + 1, pages)}</span>
      {step === null ? null : (
        <span className="status-step">{fieldWords.stepOf(stepNumberOf(outline, step), outline.steps.length)}</span>
      )}
      {isReviewing ? <ReviewFacts /> : <TimesButton />}
      <output className="grow status-message">{message}</output>
      {isReviewing ? null : <ProblemCounts />}
      <span className="status-more">{editorWords.paper(paperName(style.paper), style.orientation)}</span>
      <button
        type="button"
        className="status-button status-link status-more"
        onClick={() => useTools.setState({ dialog: 'style' })}
      >
        {editorWords.style(profile)}
      </button>
      <Saved />
    </footer>
  );
}

function ProblemCounts() {
  const open = useProblems((state) => state.open);
  const missing = useProblems((state) => state.missing);
  const required = missing.filter(isRequired).length;
  return (['error', 'warning', 'note', 'missing'] as const).map((severity) => {
    const counted = severity === 'missing' ? missing : open.filter(({ problem }) => problem.severity === severity);
    const count = counted.length;
    return count === 0 ? null : (
      <button
        key={severity}
        type="button"
        className={`status-button status-${severity}`}
        onClick={() => useSession.setState({ tab: 'problems', panelOpen: true })}
      >
        <Status icon={looks[severity].icon} tone={looks[severity].tone} small>
          {severity === 'missing'
            ? problemWords.counted.missing(count, required)
            : problemWords.counted[severity](count)}
        </Status>
      </button>
    );
  });
}

function Saved() {
  const failure = useDocument((state) => state.failure);
  const failureDetail = useDocument((state) => state.failureDetail);
  const savedAt = useDocument((state) => state.savedAt);
  const isPending = useDocument((state) => state.pending > 0);
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
  return isPending ? (
    <Status icon={RefreshCw} tone="mute" small>
      {editorWords.saving}
    </Status>
  ) : (
    <Status icon={Check} tone="ok" small>
      {editorWords.saved(clockOf(savedAt))}
    </Status>
  );
}
