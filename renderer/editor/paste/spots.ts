import type { Place } from '../../../sop/model/place.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { PasteSpot } from '../../../sop/paste/spot.ts';
import type { ColumnRole } from '../../../sop/paste/columnRoles.ts';
import { findHeadings } from '../../../sop/paste/headings.ts';
import type { PastedTable } from '../../../sop/paste/table.ts';
import { fieldWords } from '../../words/fields.ts';
import { pasteWords } from '../../words/paste.ts';
import { listOf } from '../cellText.ts';
import { stepNumberOf, stepOf } from '../places.ts';
import { isWritten } from './pasteNotices.ts';

/** Where a pasted table may go, as the chooser offers it. */
export interface SpotOption {
  readonly id: string;
  readonly label: string;
  /** Null = the list the caret stands in. */
  readonly spot: PasteSpot | null;
}

/** The places for a table, with the one to begin with first chosen by what the table looks like. */
export function spotOptions(sop: Sop, place: Place): readonly SpotOption[] {
  const step = stepOf(place);
  const number = step === null ? 0 : stepNumberOf(sop, step);
  const { places } = pasteWords;
  const options: SpotOption[] = [];
  if (step !== null && number > 0 && number < sop.steps.length) {
    options.push({ id: 'after', label: places.after(number), spot: { at: 'after', step } });
  }
  options.push({ id: 'end', label: sop.steps.length === 0 ? places.only : places.end, spot: { at: 'end' } });
  if (step !== null && number > 0) options.push({ id: 'fill', label: places.fill(number), spot: { at: 'fill', step } });
  if (sop.steps.length > 0) options.push({ id: 'all', label: places.all, spot: { at: 'all' } });
  const name = listName(place);
  if (name !== null) options.push({ id: 'list', label: places.list(name), spot: null });
  return options;
}

/**
 * What the columns of a narrow block are when it is pasted on a cell right of the symbols: that column and those right of it, as a
 * spreadsheet does it. Null for a table of whole steps, and elsewhere.
 */
export function columnsFrom(place: Place, table: PastedTable): ColumnRole[] | null {
  if (place.at !== 'step') return null;
  const from = rightColumns.findIndex((role) => role === place.column);
  if (from < 0 || table.columns > rightColumns.length - from || findHeadings(table, null).rows > 0) return null;
  return rightColumns.slice(from, from + table.columns);
}

const rightColumns: readonly ColumnRole[] = ['inputs', 'time', 'output', 'note'];

/** A narrow table on a list goes there; a narrow block on another cell fills the cells below; a table of steps replaces a table that is still empty. */
export function firstSpot(sop: Sop, place: Place, table: PastedTable, options: readonly SpotOption[]): string {
  const has = (id: string): boolean => options.some((option) => option.id === id);
  if (has('list') && table.columns <= 3) return 'list';
  if (has('fill') && columnsFrom(place, table) !== null) return 'fill';
  if (has('all') && !sop.steps.some(isWritten)) return 'all';
  return has('after') ? 'after' : 'end';
}

function listName(place: Place): string | null {
  if (listOf(place) === null) return null;
  if (place.at === 'box') return fieldWords.boxes[place.box];
  return place.at === 'step' ? fieldWords.columns[place.column] : null;
}
