import type { Place } from '../../../sop/model/place.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { mirror, useSession } from '../../state/session.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { cellText } from '../cellText.ts';
import { cellOf, placeKey, samePlace } from '../places.ts';
import { leaveField } from '../typing.ts';
import { typeInField } from '../typingRuns.ts';

export interface PlaceFieldProps {
  readonly sop: Sop;
  readonly place: Place;
  readonly label: string;
  /** Several lines. */
  readonly lines?: boolean;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
}

/** A field of the panel for a place of the document: its caret is mirrored on the page and the other way round. */
export function PlaceField({ sop, place, label, lines = false, hint, placeholder }: PlaceFieldProps) {
  const mirrored = useIsSelected(sop, place);
  const props = {
    label,
    value: cellText(sop, place) ?? '',
    hint,
    mirrored,
    onChange: (text: string) => typeInField(place, text),
    onFocus: () => mirror(place),
    onBlur: () => leaveField(place),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  return <div data-field={placeKey(place)}>{lines ? <TextArea {...props} /> : <TextField {...props} />}</div>;
}

/** Whether the caret stands in the cell of a place, on whichever side. */
export function useIsSelected(sop: Sop, place: Place): boolean {
  const selected = useSession((state) => state.place);
  return samePlace(cellOf(sop, selected), cellOf(sop, place)) && samePlaceOrCell(selected, place);
}

/** Fields that share one cell of the page (items of a list, lines of the letterhead) are told apart when they can be. */
function samePlaceOrCell(selected: Place, place: Place): boolean {
  if (place.at === 'approval' && selected.at === 'approval') return place.field === selected.field;
  if (place.at === 'issuer' && selected.at === 'issuer')
    return (place.line === 'government') === (selected.line === 'government');
  return !((selected.at === 'sop' || selected.at === 'flowTitle') && place.at === 'field');
}
