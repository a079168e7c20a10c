import type { Place } from '../../../sop/model/place.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { arrowWords } from '../../words/arrows.ts';
import { stepOf } from '../places.ts';
import { resetOne, selectNextArrow } from './bendActions.ts';
import { branches } from '../../../sop/model/exits.ts';

/** What can be done with the arrows that leave the step of a place: take hold of one, give back those bent by hand. */
export function bendEntries(sop: Sop, place: Place): readonly MenuEntry[] {
  const step = sop.steps.find((other) => other.id === stepOf(place));
  const bent = branches.filter((branch) => step?.arrowShapes?.[branch] !== undefined);
  const mine = place.at === 'exit' ? bent.filter((branch) => branch === place.branch) : bent;
  return [
    {
      id: 'bend',
      label: arrowWords.menu.bend,
      shortcut: 'p',
      isDisabled: step === undefined || step.performers.length === 0,
      onAction: () => {
        if (step !== undefined) selectNextArrow(step.id);
      },
    },
    {
      id: 'straighten',
      label: arrowWords.menu.reset,
      isDisabled: mine.length === 0,
      onAction: () => {
        if (step !== undefined) for (const branch of mine) resetOne({ step: step.id, branch });
      },
    },
  ];
}
