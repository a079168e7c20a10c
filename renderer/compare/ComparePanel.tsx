import { ChevronLeft, ChevronRight, FileDown } from 'lucide-react';
import { ListBox } from 'react-aria-components';
import { unchangedWords } from '../../sop/compare/unchanged.ts';
import { announce } from '../editor/announce.ts';
import { isLocked } from '../state/lock.ts';
import { selectDifference } from '../state/comparing.ts';
import type { CompareState, Comparing } from '../state/comparing.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { OffButton } from '../ui/OffButton.tsx';
import { compareWords as words } from '../words/compare.ts';
import { lockWords } from '../words/moves.ts';
import { restoreSide, saveReport } from './compareActions.ts';
import { DifferenceRow } from './DifferenceRow.tsx';
import type { Compared } from './useCompared.ts';
import { walkDifferences } from './walking.ts';

export interface ComparePanelProps {
  readonly open: Comparing;
  readonly compared: Compared;
  readonly selected: string | null;
  readonly failure: CompareState['failure'];
  readonly isBusy: boolean;
}

/** What differs, in words, and what can be done about it. */
export function ComparePanel({ open, compared, selected, failure, isBusy }: ComparePanelProps) {
  const { differences, after } = compared;
  const unchanged = after === null ? null : unchangedWords(after.sop, differences);
  const walk = (by: 1 | -1) => () => walkDifferences(differences, by);
  return (
    <aside className="compare-panel" data-region="panel" aria-label={words.list}>
      <header className="compare-head">
        <h2>{words.count(differences.length)}</h2>
        <IconButton
          icon={ChevronLeft}
          label={words.previous}
          shortcut="Shift+F8"
          isDisabled={differences.length === 0}
          onPress={walk(-1)}
        />
        <IconButton
          icon={ChevronRight}
          label={words.next}
          shortcut="F8"
          isDisabled={differences.length === 0}
          onPress={walk(1)}
        />
      </header>
      <div className="compare-list">
        <FailureNotice failure={failure} />
        {differences.length === 0 ? (
          <p className="compare-same">{words.same}</p>
        ) : (
          <ListBox
            aria-label={words.list}
            className="differences"
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={selected === null ? [] : [selected]}
            onSelectionChange={(keys) => {
              const [key] = keys;
              if (key !== undefined) selectDifference(String(key));
            }}
          >
            {differences.map((difference) => (
              <DifferenceRow key={difference.id} difference={difference} />
            ))}
          </ListBox>
        )}
        {unchanged === null ? null : (
          <section className="compare-unchanged">
            <h3>{words.unchanged}</h3>
            <p>{unchanged}</p>
          </section>
        )}
      </div>
      <footer className="compare-actions">
        <RestoreButton open={open} isBusy={isBusy} />
        <Button isDisabled={isBusy} onPress={() => void saveReport()}>
          <Icon of={FileDown} />
          {isBusy ? words.reporting : words.report}
        </Button>
      </footer>
    </aside>
  );
}

/** Brings the former state back; only where it is one of this SOP's, and the other one is what is stored now. */
export function RestoreButton({
  open: { before, after },
  isBusy,
}: {
  readonly open: Comparing;
  readonly isBusy: boolean;
}) {
  const { moment } = before;
  if (moment === null || moment === 'now') return null;
  const now = after?.moment === 'now' ? after.sop : null;
  const locked = now !== null && isLocked(now);
  const label =
    moment.kind === 'version'
      ? words.restore(before.label.charAt(0).toLowerCase() + before.label.slice(1))
      : words.restoreThis;
  if (locked) {
    const reason = lockWords[now.status];
    return (
      <OffButton reason={reason} onPress={() => announce(reason)}>
        {label}
      </OffButton>
    );
  }
  return (
    <Button isDisabled={isBusy} onPress={() => void restoreSide(before)}>
      {label}
    </Button>
  );
}
