import type { StatusMove } from '../../sop/review/statusMoves.ts';
import { movesFrom } from '../../sop/review/statusMoves.ts';
import { moveLabel } from '../moving/moves.ts';
import { hasHandover } from '../../sop/handover/standing.ts';
import { showHandover } from '../state/handover.ts';
import { overviewWords } from '../words/handover.ts';
import type { RegisterRow } from '../desk/contract.ts';
import type { MenuEntry } from '../ui/Menu.tsx';
import { sendingWords } from '../words/sending.ts';
import { registerWords as words } from '../words/register.ts';

/** What can be done with SOPs of the list. */
export interface RowActions {
  readonly open: (id: string) => void;
  readonly exportSops: (ids: readonly string[]) => void;
  readonly duplicate: (ids: readonly string[]) => void;
  /** Asks where the status of these goes; `null` lets the dialog ask. */
  readonly move: (ids: readonly string[], act: StatusMove | null) => void;
  readonly send: (ids: readonly string[]) => void;
  readonly archive: (ids: readonly string[], archived: boolean) => void;
}

/** The menu of one row: the same that the bar offers for several. */
export function rowEntries(row: RegisterRow, actions: RowActions): readonly (MenuEntry | null)[] {
  return [
    { id: 'open', label: words.open, shortcut: 'Enter', onAction: () => actions.open(row.id) },
    { id: 'export', label: words.exportSop, onAction: () => actions.exportSops([row.id]) },
    { id: 'duplicate', label: words.duplicate, onAction: () => actions.duplicate([row.id]) },
    { id: 'send', label: `${sendingWords.command}…`, onAction: () => actions.send([row.id]) },
    ...(hasHandover(row.status)
      ? [{ id: 'handover', label: overviewWords.menu, onAction: () => showHandover({ kind: 'overview', sop: row.id }) }]
      : []),
    null,
    ...movesFrom(row.status).map((move) => ({
      id: `${move.act} ${move.to}`,
      label: `${moveLabel(move)}…`,
      onAction: () => actions.move([row.id], move),
    })),
    ...(movesFrom(row.status).length === 0 ? [] : [null]),
    {
      id: 'archive',
      label: row.archived ? words.bringBack : words.putAway,
      shortcut: 'Delete',
      onAction: () => actions.archive([row.id], !row.archived),
    },
  ];
}
