import type { ComponentType, RefObject } from 'react';
import type { Place } from '../../../sop/model/place.ts';
import type { KeyPress } from '../keys.ts';

/** What the field says of an open list to those who do not see it. */
export interface ShownList {
  /** Id of the element that is the list. */
  readonly id: string;
  /** Id of the entry that Enter would take; null = none. */
  readonly active: string | null;
}

/** Takes a key before the cell does; true = it was taken. */
export type KeyTaker = (press: KeyPress) => boolean;

/** What a list under the line of the caret is given. It lies in the sheet's own frame of pixels. */
export interface SuggestionsProps {
  readonly place: Place;
  readonly text: string;
  /** Characters before the caret; a selection has its end here. */
  readonly caret: number;
  /** Names the undo group of this visit (`cellGroup`), for a choice that fills other fields as well. */
  readonly visit: number;
  /** Left edge of the caret and lower edge of its line, pixels from the corner of the sheet. */
  readonly left: number;
  readonly top: number;
  /** Puts a text into the cell instead of what stands there; the caret goes to `caret`, else behind the text. */
  readonly replace: (text: string, caret?: number) => void;
  /** Where the list leaves what it does with keys while it is open; null while it is not. */
  readonly keys: RefObject<KeyTaker | null>;
  /** Told whenever the list opens, moves its mark, or closes (null). */
  readonly onShown: (list: ShownList | null) => void;
}

/** A list of proposals that opens under the line of the caret. */
export type Suggestions = ComponentType<SuggestionsProps>;
