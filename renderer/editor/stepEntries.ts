import type { StepId } from '../../sop/model/sop.ts';
import type { Outline } from '../state/outline.ts';
import type { MenuEntry } from '../ui/Menu.tsx';
import { editorWords } from '../words/editor.ts';
import type { CellAction } from './keys.ts';
import { insertStep, perform } from './perform.ts';
import { stepNumberOf } from './places.ts';
import { performOnRows } from './rowRange.ts';

/** What can be done with a whole row: insert, move, remove. */
export function stepEntries(sop: Pick<Outline, 'steps'>, step: StepId): readonly (MenuEntry | null)[] {
  const number = stepNumberOf(sop, step);
  const place = { at: 'step', step, column: 'activity' } as const;
  const onRows = (action: CellAction) => performOnRows(action, place) ?? perform(action, place);
  return [
    { id: 'above', label: editorWords.insert.above, onAction: () => insertStep(sop.steps[number - 2]?.id ?? null) },
    { id: 'below', label: editorWords.insert.below, shortcut: 'Ctrl+Shift+=', onAction: () => insertStep(step) },
    null,
    {
      id: 'up',
      label: editorWords.step.up,
      shortcut: 'Alt+↑',
      isDisabled: number === 1,
      onAction: () => onRows({ do: 'moveRow', by: -1 }),
    },
    {
      id: 'down',
      label: editorWords.step.down,
      shortcut: 'Alt+↓',
      isDisabled: number === sop.steps.length,
      onAction: () => onRows({ do: 'moveRow', by: 1 }),
    },
    null,
    { id: 'remove', label: editorWords.step.remove, shortcut: 'Ctrl+-', onAction: () => onRows({ do: 'deleteRow' }) },
  ];
}
