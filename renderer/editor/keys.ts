import type { Place } from '../../sop/model/place.ts';
import type { Direction } from './navigation.ts';

/** A key with its modifiers, as the browser reports it. `meta` counts as Ctrl. */
export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** What a key means on a cell that is not being typed in. */
export type CellAction =
  | { readonly do: 'move'; readonly direction: Direction }
  /** Down as in Excel; under the last row it makes a new one. */
  | { readonly do: 'enterDown' }
  | { readonly do: 'edit'; readonly start: string | null }
  | { readonly do: 'clear' }
  | { readonly do: 'place'; readonly as: 'main' | 'further' }
  | { readonly do: 'toggleKind' | 'toggleStart' | 'toggleEnd' }
  | { readonly do: 'cooperate'; readonly how: 'joint' | 'handover' }
  | { readonly do: 'target'; readonly letter: string }
  | { readonly do: 'moveSymbol'; readonly by: 1 | -1 }
  | { readonly do: 'moveRow'; readonly by: 1 | -1 }
  | { readonly do: 'moveLane'; readonly by: 1 | -1 }
  | { readonly do: 'insertRow' | 'deleteRow' }
  /** The same keys on a heading of Pelaksana: a column to its right, or without it. */
  | { readonly do: 'insertLane' | 'deleteLane' }
  /** Selects whole rows: one more in a direction, or all. */
  | { readonly do: 'extendRows'; readonly by: 1 | -1 }
  | { readonly do: 'allRows' }
  /** Copies the cell above, or the first of the selected rows. */
  | { readonly do: 'fillDown' }
  /** From the cell to its row, from the row to the page. */
  | { readonly do: 'stepBack' }
  /** Takes hold of an arrow that leaves the symbol. */
  | { readonly do: 'bend' };

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Reads a key on a cell. Null = not ours: the browser, the menus or the frame may have it. */
export function readKey(place: Place, press: KeyPress): CellAction | null {
  const inTable = place.at === 'step' || place.at === 'symbol';
  const vertical = press.key === 'ArrowUp' ? -1 : press.key === 'ArrowDown' ? 1 : null;
  const sideways = press.key === 'ArrowLeft' ? -1 : press.key === 'ArrowRight' ? 1 : null;
  if (press.alt) return inTable && vertical !== null && !press.ctrl ? { do: 'moveRow', by: vertical } : null;
  if (press.ctrl) return readCtrl(place, press, sideways);
  if (press.key === 'Tab') return { do: 'move', direction: press.shift ? 'previous' : 'next' };
  const direction = arrows[press.key];
  if (direction !== undefined && !press.shift) return { do: 'move', direction };
  if (direction !== undefined) return inTable && vertical !== null ? { do: 'extendRows', by: vertical } : null;
  if (press.key === 'Escape') return { do: 'stepBack' };
  if (press.key === 'Home') return { do: 'move', direction: 'rowStart' };
  if (press.key === 'End') return { do: 'move', direction: 'rowEnd' };
  if (press.key === 'Delete') return { do: 'clear' };
  if (press.key === 'Backspace' && place.at === 'symbol') return { do: 'clear' };
  return place.at === 'symbol' ? readSymbolKey(press) : readTextKey(place, press);
}

function readCtrl(place: Place, press: KeyPress, sideways: 1 | -1 | null): CellAction | null {
  const inTable = place.at === 'step' || place.at === 'symbol';
  if (press.key === 'Home') return { do: 'move', direction: 'first' };
  if (press.key === 'End') return { do: 'move', direction: 'last' };
  if (sideways !== null && place.at === 'lane' && press.shift) return { do: 'moveLane', by: sideways };
  if (sideways !== null && place.at === 'symbol' && !press.shift) return { do: 'moveSymbol', by: sideways };
  if (inTable && !press.shift && press.key.toLowerCase() === 'd') return { do: 'fillDown' };
  if (inTable && !press.shift && press.key.toLowerCase() === 'a') return { do: 'allRows' };
  const isLane = place.at === 'lane';
  if (!inTable && !isLane) return null;
  if (press.shift && (press.key === '=' || press.key === '+')) return { do: isLane ? 'insertLane' : 'insertRow' };
  return !press.shift && press.key === '-' ? { do: isLane ? 'deleteLane' : 'deleteRow' } : null;
}

function readSymbolKey(press: KeyPress): CellAction | null {
  switch (press.key.toLowerCase()) {
    case 'enter':
      return { do: 'place', as: press.shift ? 'further' : 'main' };
    case ' ':
      return { do: 'toggleKind' };
    case 'm':
      return { do: 'toggleStart' };
    case 'e':
      return { do: 'toggleEnd' };
    case 'b':
      return { do: 'cooperate', how: 'joint' };
    case 's':
      return { do: 'cooperate', how: 'handover' };
    case 'p':
      return { do: 'bend' };
    case 't':
    case 'y':
    case 'l':
      return { do: 'target', letter: press.key.toLowerCase() };
    default:
      return null;
  }
}

function readTextKey(place: Place, press: KeyPress): CellAction | null {
  if (press.key === 'Enter' && press.shift) return { do: 'move', direction: 'up' };
  if (press.key === 'Enter' && place.at === 'step') return { do: 'enterDown' };
  if (place.at === 'step' && place.column === 'no') return null;
  // The identity fields are buttons: Enter opens them as F2 does.
  if (press.key === 'F2' || press.key === 'Enter') return { do: 'edit', start: null };
  if (press.key === 'Backspace') return { do: 'edit', start: '' };
  // One visible character: typing replaces. A dead key begins its composition in the field itself.
  return [...press.key].length === 1 && press.key !== ' ' ? { do: 'edit', start: press.key } : null;
}
