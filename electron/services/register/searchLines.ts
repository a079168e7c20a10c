import type { Place } from '../../../sop/model/place.ts';
import type { Sop, StepId } from '../../../sop/model/sop.ts';
import { textsOf } from '../../../sop/model/texts.ts';
import type { LinePlace, SearchLine } from '../store/search.ts';

/** Every text of a SOP besides title and number, as the register searches it. */
export function searchLines(sop: Sop): readonly SearchLine[] {
  const numbers = new Map(sop.steps.map((step, index) => [step.id, index + 1]));
  return textsOf(sop).flatMap(({ place, text }) => {
    const found = linePlace(place, numbers);
    return found === null ? [] : [{ ...found, text }];
  });
}

function linePlace(
  place: Place,
  numbers: ReadonlyMap<StepId, number>,
): { readonly place: LinePlace; readonly step: number | null } | null {
  switch (place.at) {
    case 'issuer':
    case 'approval':
    case 'proposer':
    case 'lane':
    case 'flowTitle':
      return { place: place.at, step: null };
    case 'box':
      return { place: place.box, step: null };
    case 'field':
      return place.field === 'title' || place.field === 'number' ? null : { place: 'dates', step: null };
    case 'step':
      return place.column === 'no' ? null : { place: place.column, step: numbers.get(place.step) ?? null };
    case 'sop':
    case 'symbol':
    case 'exit':
      return null;
  }
}
