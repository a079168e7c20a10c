import { GitCompare } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { compareWithNow, openMerge, viewMoment } from '../../compare/openCompare.ts';
import { restoreFromHistory } from './restoring.ts';
import { useNow } from '../../register/useNow.ts';
import { changedText, fullWhen } from '../../register/when.ts';
import { useDocument } from '../../state/document.ts';
import { readHistory, readOlder, useHistory } from '../../state/history.ts';
import { isLocked } from '../../state/lock.ts';
import { useStructure } from '../../state/outline.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import type { ButtonLook } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { OffButton } from '../../ui/OffButton.tsx';
import { failureText } from '../../words/failures.ts';
import { historyWords as words } from '../../words/history.ts';
import { lockWords } from '../../words/moves.ts';
import { announce } from '../announce.ts';
import { SuccessionNote } from './SuccessionNote.tsx';
import { shownLines } from './historyLines.ts';
import type { ShownLine } from './historyLines.ts';
import './history.css';

/** The tab "Riwayat": who did what and when, newest on top; every line can be looked at, compared and brought back. */
export function HistoryPanel() {
  const isShown = useSession((state) => state.tab === 'history' && state.panelOpen);
  return isShown ? <ShownHistory /> : null;
}

function ShownHistory() {
  const id = useDocument((state) => state.sop?.id ?? null);
  const saved = useDocument((state) => state.savedRevision);
  const locked = useDocument((state) =>
    state.sop !== null && isLocked(state.sop) ? lockWords[state.sop.status] : null,
  );
  const { steps } = useStructure().outline;
  const list = useHistory((state) => (state.sop === id ? state.list : null));
  const failure = useHistory((state) => (state.sop === id ? state.failure : null));
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    if (id !== null) void readHistory(id, saved);
  }, [id, saved]);
  const rows = useMemo(() => {
    const numbers = new Map(steps.map((step, at) => [step.id, at + 1]));
    return list === null ? [] : shownLines(list, (step) => numbers.get(step) ?? null);
  }, [list, steps]);
  if (id === null) return null;
  return (
    <div className="pane history-pane">
      <div className="history-head">
        <Button small isDisabled={rows.length < 2} onPress={() => void compareWithNow(id)}>
          <Icon of={GitCompare} small />
          {words.compare}
        </Button>
      </div>
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failureText(failure.code, failure.detail)}
        </Notice>
      )}
      <SuccessionNote />
      <ol className="history-lines" aria-label={words.list}>
        {rows.map((row) => (
          <HistoryRow
            key={row.id}
            sop={id}
            row={row}
            locked={locked}
            isOpen={row.id === chosen}
            onToggle={() => setChosen(row.id === chosen ? null : row.id)}
          />
        ))}
      </ol>
      {list === null || list.beyond === null ? null : (
        <Button small look="ghost" onPress={() => void readOlder()}>
          {words.more}
        </Button>
      )}
    </div>
  );
}

interface HistoryRowProps {
  readonly sop: string;
  readonly row: ShownLine;
  /** Why nothing can be brought back now; null = it can. */
  readonly locked: string | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function HistoryRow({ sop, row, locked, isOpen, onToggle }: HistoryRowProps) {
  const now = useNow();
  const { title, detail, who, version, at, moment, merge, isNow } = row;
  return (
    <li className="history-line" data-open={isOpen || undefined}>
      <button type="button" aria-expanded={isOpen} onClick={onToggle}>
        <span className="history-title">
          {title}
          {version === null ? null : <span className="history-version">{words.version(version)}</span>}
        </span>
        {detail === '' ? null : <span className="history-detail">{detail}</span>}
        <span className="history-meta" title={fullWhen(at)}>
          {changedText(at, now)} · {who === '' ? words.nobody : who}
        </span>
      </button>
      {isOpen ? (
        <div className="history-actions">
          {merge === null ? (
            <>
              <Button small onPress={() => void viewMoment(sop, moment)}>
                {words.look}
              </Button>
              {isNow ? null : (
                <>
                  <Button small onPress={() => void compareWithNow(sop, moment)}>
                    {words.compareNow}
                  </Button>
                  <Changing locked={locked} onPress={() => void restoreFromHistory(sop, moment, title)}>
                    {words.restore}
                  </Changing>
                </>
              )}
            </>
          ) : (
            <Changing look="primary" locked={locked} onPress={() => void openMerge(sop, merge)}>
              {words.merge}
            </Changing>
          )}
        </div>
      ) : null}
    </li>
  );
}

interface ChangingProps {
  /** Why the SOP cannot be changed now; null = it can. */
  readonly locked: string | null;
  readonly look?: ButtonLook;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button that changes the SOP; while that is locked it says why. */
function Changing({ locked, look = 'normal', onPress, children }: ChangingProps) {
  return locked === null ? (
    <Button small look={look} onPress={onPress}>
      {children}
    </Button>
  ) : (
    <OffButton reason={locked} onPress={() => announce(locked)}>
      {children}
    </OffButton>
  );
}
