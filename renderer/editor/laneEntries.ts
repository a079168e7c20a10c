import type { LaneId, Sop } from '../../sop/model/sop.ts';
import type { MenuEntry } from '../ui/Menu.tsx';
import { drawingWords } from '../words/drawing.ts';
import { addLaneAt, moveLaneTo, removeLane, sortLanes } from './lanes.ts';
import { perform } from './perform.ts';

/** What can be done with a column: rename, add beside it, move, sort, remove. */
export function laneEntries(sop: Sop, lane: LaneId): readonly (MenuEntry | null)[] {
  const at = sop.lanes.findIndex((other) => other.id === lane);
  return [
    {
      id: 'rename',
      label: drawingWords.renameLane,
      shortcut: 'F2',
      onAction: () => perform({ do: 'edit', start: null }, { at: 'lane', lane }),
    },
    null,
    { id: 'before', label: drawingWords.addLaneBefore, onAction: () => addLaneAt(at) },
    { id: 'after', label: drawingWords.addLaneAfter, shortcut: 'Ctrl+Shift+=', onAction: () => addLaneAt(at + 1) },
    null,
    {
      id: 'left',
      label: drawingWords.laneLeft,
      shortcut: 'Ctrl+Shift+←',
      isDisabled: at <= 0,
      onAction: () => moveLaneTo(lane, at - 1),
    },
    {
      id: 'right',
      label: drawingWords.laneRight,
      shortcut: 'Ctrl+Shift+→',
      isDisabled: at === sop.lanes.length - 1,
      onAction: () => moveLaneTo(lane, at + 1),
    },
    { id: 'sort', label: drawingWords.sortLanes, isDisabled: sop.lanes.length < 2, onAction: sortLanes },
    null,
    { id: 'remove', label: drawingWords.removeLane, shortcut: 'Ctrl+-', onAction: () => removeLane(lane) },
  ];
}
