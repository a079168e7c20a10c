import type { Place } from '../../../sop/model/place.ts';
import { useDocument } from '../../state/document.ts';
import { useStructure } from '../../state/outline.ts';
import { mirror, useSession } from '../../state/session.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { cellText } from '../cellText.ts';
import { cellOf, placeKey, samePlace } from '../places.ts';
import { leaveField } from '../typing.ts';
import { typeInField } from '../typingRuns.ts';

export interface PlaceFieldProps {
  readonly place: Place;
  readonly label: string;
  /** Several lines. */
  readonly lines?: boolean;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
}

/**
 * A field of the panel for a place of the document: its caret is mirrored on the page and the other way round. It hears
 * of its own text only, so that typing elsewhere leaves it alone.
 */
export function PlaceField({ place, label, lines = false, hint, placeholder }: PlaceFieldProps) {
  const text = useDocument(({ sop }) => (sop === null ? '' : (cellText(sop, place) ?? '')));
  const mirrored = useIsSelected(place);
  const props = {
    label,
    value: text,
    hint,
    mirrored,
    onChange: (typed: string) => typeInField(place, typed),
    onFocus: () => mirror(place),
    onBlur: () => leaveField(place),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  return <div data-field={placeKey(place)}>{lines ? <TextArea {...props} /> : <TextField {...props} />}</div>;
}

/** Whether the caret stands in the cell of a place, on whichever side. */
export function useIsSelected(place: Place): boolean {
  const { outline } = useStructure();
  return useSession(
    ({ place: selected }) =>
      samePlace(cellOf(outline, selected), cellOf(outline, place)) && samePlaceOrCell(selected, place),
  );
}

/** Fields that share one cell of the page (items of a list, lines of the letterhead) are told apart when they can be. */
function samePlaceOrCell(selected: Place, place: Place): boolean {
  if (place.at === 'approval' && selected.at === 'approval') return place.field === selected.field;
  if (place.at === 'issuer' && selected.at === 'issuer')
    return (place.line === 'government') === (selected.line === 'government');
  return !((selected.at === 'sop' || selected.at === 'flowTitle') && place.at === 'field');
}
