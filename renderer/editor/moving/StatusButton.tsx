import { ChevronDown } from 'lucide-react';
import { hasHandover } from '../../../sop/handover/standing.ts';
import { movesFrom } from '../../../sop/review/statusMoves.ts';
import { statusLook } from '../../register/statusLook.ts';
import { moveLabel } from '../../moving/moves.ts';
import { useDocument } from '../../state/document.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { Status } from '../../ui/Status.tsx';
import { moveWords as words } from '../../words/moves.ts';
import { useReview } from '../../state/review.ts';
import { overviewWords } from '../../words/handover.ts';
import { showHandover } from '../../state/handover.ts';
import { paperWords } from '../../words/papers.ts';
import { sendingWords } from '../../words/sending.ts';
import { statusWords } from '../../words/status.ts';
import { renewDocument } from './renewDocument.ts';
import { makePaper, moveDocument, sendDocument } from './moveDocument.ts';

/** The status of the open document; pressed it offers every move that leads on from it. */
export function StatusButton() {
  const status = useDocument((state) => state.sop?.status ?? 'draft');
  const look = statusLook[status];
  return (
    <Menu
      label={words.button(statusWords[status])}
      triggerClass="status-menu"
      placement="bottom end"
      entries={statusEntries}
    >
      <Status icon={look.icon} tone={look.tone} small boxed>
        {statusWords[status]}
        <Icon of={ChevronDown} small />
      </Status>
    </Menu>
  );
}

/** The moves of the open document, and the way to send it. */
export function statusEntries(): readonly (MenuEntry | null)[] {
  const { sop } = useDocument.getState();
  if (sop === null) return [];
  const moves = movesFrom(sop.status);
  return [
    ...moves.map((move) => ({
      id: `${move.act} ${move.to}`,
      label: `${moveLabel(move)}…`,
      onAction: () => moveDocument(move.act, move.to),
    })),
    ...(sop.status === 'inForce' ? [{ id: 'renew', label: words.renew, onAction: () => void renewDocument() }] : []),
    ...(moves.length === 0 ? [] : [null]),
    ...(hasHandover(sop.status)
      ? [{ id: 'handover', label: overviewWords.menu, onAction: () => showHandover({ kind: 'overview', sop: sop.id }) }]
      : []),
    { id: 'send', label: `${sendingWords.command}…`, onAction: () => sendDocument() },
    ...(['worksheet', 'minutes'] as const).map((kind) => ({
      id: kind,
      label: `${paperWords.commands[kind]}…`,
      isDisabled: (useReview.getState().review?.round ?? 0) === 0,
      onAction: () => makePaper(kind),
    })),
  ];
}
