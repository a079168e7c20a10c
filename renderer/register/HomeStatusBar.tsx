import { Check } from 'lucide-react';
import type { Register } from '../desk/contract.ts';
import { useDesk } from '../state/desk.ts';
import { Status } from '../ui/Status.tsx';
import { frameWords } from '../words/frame.ts';
import { registerWords as words } from '../words/register.ts';

export interface HomeStatusBarProps {
  readonly register: Register | null;
  readonly archived: boolean;
  readonly all: number | null;
}

/** Figures of the register, the last thing that happened, and where the data lies. */
export function HomeStatusBar({ register, archived, all }: HomeStatusBarProps) {
  const message = useDesk((state) => state.message);
  const counts = register?.counts;
  const underWay =
    counts === undefined ? 0 : counts.submitted + counts.needsRevision + counts.compliant + counts.awaitingApproval;
  return (
    <footer className="status-bar">
      {counts === undefined || all === null || archived ? null : (
        <span>{words.figures(all, counts.inForce, underWay, counts.draft)}</span>
      )}
      <output className="grow">{message}</output>
      <span>{frameWords.offline}</span>
      <Status icon={Check} tone="ok" small>
        {frameWords.storedHere}
      </Status>
    </footer>
  );
}
