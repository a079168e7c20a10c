import type { Place } from '../../../sop/model/place.ts';
import { useSession } from '../../state/session.ts';
import { cellOf, placeKey } from '../places.ts';
import { useDocument } from '../../state/document.ts';
import { structureOf } from '../../state/outline.ts';

/** A field of the page or the panel that the author types in. */
export interface TypedField {
  readonly element: HTMLTextAreaElement | HTMLInputElement;
  readonly place: Place;
  /** Names the undo groups of a visit to a cell; null in the panel. */
  readonly visit: number | null;
}

/** The field behind an event, with the place of the document it writes; null for every other element. */
export function typedField(target: EventTarget | null): TypedField | null {
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  if (!isField || (target instanceof HTMLInputElement && target.type !== 'text')) return null;
  const { editing, place } = useSession.getState();
  if (target.closest('[data-region=page]') !== null)
    return editing === null ? null : { element: target, place: editing.place, visit: editing.visit };
  const frame = target.closest('[data-field]');
  // The panel mirrors its caret before it is typed in, so the place of the session is the place of its field.
  if (frame === null || target.closest('[data-region=panel]') === null) return null;
  const { outline } = structureOf(useDocument.getState().sop);
  const key = frame.getAttribute('data-field');
  return key === placeKey(place) || key === placeKey(cellOf(outline, place))
    ? { element: target, place, visit: null }
    : null;
}
