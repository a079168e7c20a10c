import type { Change } from '../../../sop/model/change.ts';
import type { Place } from '../../../sop/model/place.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Person } from '../../../sop/vocabulary/people.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { fillBlock } from '../../people/fillBlock.ts';
import { newId } from '../../state/ids.ts';
import { cellChange } from '../cellText.ts';
import { placeKey } from '../places.ts';
import { cellGroup, fieldGroup } from '../typingRuns.ts';
import type { TypedField } from './typedField.ts';
import type { TypedLine } from './typedLine.ts';

let choices = 0;

/** A choice is undone by itself: what was typed before it comes back. Escape in the cell takes it back with the visit. */
function choiceGroup({ place, visit }: TypedField): string {
  choices += 1;
  return `${visit === null ? fieldGroup(placeKey(place)) : cellGroup(visit)}choice:${choices}`;
}

/** Puts a text where the line stands that was begun; false when nothing changed. */
export function chooseText(field: TypedField, line: TypedLine, text: string): boolean {
  const { sop } = useDocument.getState();
  if (sop === null) return false;
  const { value } = field.element;
  const whole = value.slice(0, line.from) + text + value.slice(line.to);
  const done = dispatch(fieldChange(sop, field, whole), choiceGroup(field));
  const caret = line.from + text.length;
  // After the field shows the text.
  if (done)
    requestAnimationFrame(() => {
      if (document.activeElement === field.element) field.element.setSelectionRange(caret, caret);
    });
  return done;
}

/** Fills the whole signature block with an official, in one change. */
export function choosePerson(field: TypedField, person: Person): boolean {
  const { at } = field.place;
  return (at === 'approval' || at === 'proposer') && fillBlock(at, person, choiceGroup(field));
}

function fieldChange(sop: Sop, { place, visit }: TypedField, text: string): Change | null {
  return (visit === null ? panelChange(place, text) : null) ?? cellChange(sop, place, text, newId);
}

/** Fields of the panel that hold a part of a cell of the page. */
function panelChange(place: Place, text: string): Change | null {
  if (place.at === 'box' && place.item !== undefined)
    return { kind: 'setItem', list: { of: 'box', box: place.box }, item: place.item, text };
  if (place.at !== 'issuer') return null;
  return place.line === 'government'
    ? { kind: 'setText', field: 'government', text }
    : { kind: 'setUnitLines', lines: text.split('\n') };
}
