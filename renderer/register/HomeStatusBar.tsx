import { Check } from 'lucide-react';
import type { Register } from '../desk/contract.ts';
import { useCondition } from '../state/condition.ts';
import { useDesk } from '../state/desk.ts';
import { Status } from '../ui/Status.tsx';
import { backupWords } from '../words/backups.ts';
import { frameWords } from '../words/frame.ts';
import { registerWords as words } from '../words/register.ts';
import { useNow } from './useNow.ts';
import { useRegisterView } from './view.ts';
import { changedText } from './when.ts';

export interface HomeStatusBarProps {
  /** What a screen says of itself instead of the figures of the register. */
  readonly lead: string | null;
  readonly counts: Register['counts'] | null;
  /** Takes the last move to or from the archive back; null when there is none. */
  readonly onUndo: (() => void) | null;
  readonly archived: boolean;
  readonly all: number | null;
}

/** When the workspace was last backed up; where the data lies, while there is nothing to back up. */
function LastBackup() {
  const at = useCondition((state) => state.condition?.lastBackup ?? null);
  const now = useNow();
  return (
    <Status icon={Check} tone="ok" small>
      {at === null ? frameWords.storedHere : backupWords.last(changedText(at, now).toLowerCase())}
    </Status>
  );
}

/** Figures of the register, the last thing that happened, and where the data lies. */
export function HomeStatusBar({ lead, counts, archived, all, onUndo }: HomeStatusBarProps) {
  const message = useDesk((state) => state.message);
  const undoSentence = useRegisterView(({ moved }) => moved?.sentence ?? null);
  const underWay =
    counts === null ? 0 : counts.submitted + counts.needsRevision + counts.compliant + counts.awaitingApproval;
  return (
    <footer className="status-bar">
      {lead !== null ? (
        <span>{lead}</span>
      ) : counts === null || all === null || archived ? null : (
        <span>{words.figures(all, counts.inForce, underWay, counts.draft)}</span>
      )}
      <output>{message}</output>
      {message === null || message !== undoSentence || onUndo === null ? null : (
        <button type="button" className="link" onClick={onUndo}>
          {words.undo}
        </button>
      )}
      <span className="grow" />
      <span>{frameWords.offline}</span>
      <LastBackup />
    </footer>
  );
}
