import type { CompareState, Comparing } from '../state/comparing.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { compareWords as words } from '../words/compare.ts';
import { RestoreButton } from './ComparePanel.tsx';
import { compareWithNow } from './openCompare.ts';

export interface ViewPanelProps {
  readonly open: Comparing;
  readonly failure: CompareState['failure'];
  readonly isBusy: boolean;
}

/** Beside a former state that is looked at: what it is, and what can be done with it. */
export function ViewPanel({ open, failure, isBusy }: ViewPanelProps) {
  const { label, note, moment } = open.before;
  return (
    <aside className="compare-panel" data-region="panel" aria-label={words.facts}>
      <header className="compare-head">
        <h2>{words.facts}</h2>
      </header>
      <div className="compare-list">
        <FailureNotice failure={failure} />
        <div className="compare-facts">
          <strong>{label}</strong>
          {note === '' ? null : <p>{note}</p>}
          <p>{words.viewHint}</p>
        </div>
      </div>
      <footer className="compare-actions">
        <RestoreButton open={open} isBusy={isBusy} />
        {moment === null || moment === 'now' ? null : (
          <Button look="primary" onPress={() => void compareWithNow(open.id, moment)}>
            {words.compareNow}
          </Button>
        )}
      </footer>
    </aside>
  );
}
