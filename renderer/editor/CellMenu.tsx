import { create } from 'zustand';
import type { Place } from '../../sop/model/place.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { useDocument } from '../state/document.ts';
import { select, useSession } from '../state/session.ts';
import { PointMenu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';
import { drawingWords } from '../words/drawing.ts';
import { editEntries, symbolEntries } from './editorMenus.ts';
import { laneEntries } from './laneEntries.ts';
import { cellOf, stepOf } from './places.ts';

interface Opened {
  /** In pixels of the window; null = closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

const useCellMenu = create<Opened>(() => ({ at: null }));

/** Opens the menu of a cell at a point of the window. */
export function openCellMenu(place: Place, x: number, y: number): void {
  select(place);
  useCellMenu.setState({ at: { x, y } });
}

/** The menu of the selected cell, opened with the right button or the menu key. */
export function CellMenu() {
  const at = useCellMenu((state) => state.at);
  if (at === null) return null;
  const entries = (): readonly (MenuEntry | null)[] => {
    const { sop } = useDocument.getState();
    return sop === null ? [] : entriesAt(sop, cellOf(sop, useSession.getState().place));
  };
  return (
    <PointMenu
      at={at}
      label={drawingWords.cellMenu}
      entries={entries}
      onClose={() => useCellMenu.setState({ at: null })}
    />
  );
}

function entriesAt(sop: Sop, place: Place): readonly (MenuEntry | null)[] {
  if (place.at === 'lane') return laneEntries(sop, place.lane);
  const edits = editEntries(sop, place);
  return stepOf(place) === null ? edits : [...edits, null, ...symbolEntries(sop, place)];
}
