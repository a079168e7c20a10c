import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { pasteWords as words } from '../../words/paste.ts';
import type { PasteNotices } from './pasteNotices.ts';

export interface PasteNoticeRowProps {
  readonly notices: PasteNotices;
  readonly withEmptyLanes: boolean;
  readonly onEmptyLanes: (insert: boolean) => void;
  /** Goes to the next doubtful cell. */
  readonly onNext: () => void;
}

/** What was guessed, what is missing and what is left out, with their counts. */
export function PasteNoticeRow({ notices, withEmptyLanes, onEmptyLanes, onNext }: PasteNoticeRowProps) {
  const { doubts, noPerformers, facts, emptyLanes } = notices;
  const hasFacts = facts.length > 0 || emptyLanes !== null;
  if (doubts === null && noPerformers === null && !hasFacts) return null;
  return (
    <div className="paste-notices">
      {doubts === null && noPerformers === null ? null : (
        <Notice tone="warning">
          {doubts === null ? null : (
            <>
              <Button look="ghost" small tip={words.next} onPress={onNext}>
                {doubts.count}
              </Button>{' '}
              {doubts.sentences}{' '}
            </>
          )}
          {noPerformers === null ? null : (
            <>
              <strong>{noPerformers.count}</strong> {noPerformers.why}
            </>
          )}
        </Notice>
      )}
      {hasFacts ? (
        <Notice tone="note">
          {[emptyLanes, ...facts].filter((fact) => fact !== null).join(' ')}{' '}
          {emptyLanes === null ? null : (
            <Button look="ghost" small onPress={() => onEmptyLanes(!withEmptyLanes)}>
              {withEmptyLanes ? words.leaveOut : words.insertToo}
            </Button>
          )}
        </Notice>
      ) : null}
    </div>
  );
}
