import type { Change } from '../../sop/model/change.ts';
import { listAt } from '../../sop/model/lists.ts';
import { setList } from '../../sop/model/edits/textEdits.ts';
import type { Place } from '../../sop/model/place.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { groupNip } from '../../sop/vocabulary/nipFormat.ts';
import { dateInWords } from '../../sop/vocabulary/typedDates.ts';
import { abandon, isNewest, useDocument } from '../state/document.ts';
import { newId } from '../state/ids.ts';
import { select, useSession } from '../state/session.ts';
import { today } from '../state/today.ts';
import { cellChange, cellText, continuation, holdsLines, listOf } from './cellText.ts';
import type { KeyPress } from './keys.ts';
import { goDownOrAppend, goTo } from './perform.ts';
import { placeKey } from './places.ts';
import { cellGroup, dispatchTidy, fieldGroup } from './typingRuns.ts';

/** The visit that ended last: leaving happens once, whichever way it is noticed. */
let leftVisit: number | null = null;

/** The edit that tidies a cell when the caret leaves it: dates in words, NIP in groups, no empty items. Null when it is tidy. */
export function tidyChange(sop: Sop, place: Place): Change | null {
  const list = listOf(place);
  if (list !== null) {
    const items = listAt(sop, list)?.items.map((item) => item.text) ?? [];
    return setList(
      sop,
      list,
      items.filter((item) => item.trim() !== ''),
      newId,
    );
  }
  const text = cellText(sop, place);
  if (text === null) return null;
  if (place.at === 'field' && place.field !== 'number' && place.field !== 'title') {
    const words = dateInWords(text, today());
    return words === null ? null : cellChange(sop, place, words, newId);
  }
  const isNip = (place.at === 'approval' || place.at === 'proposer') && place.field === 'nip';
  return isNip ? cellChange(sop, place, groupNip(text), newId) : null;
}

/** Tidies a cell as part of the last typing run. A date or a NIP that was only looked at stays as its office wrote it. */
function tidy(place: Place, group: string): void {
  const { sop } = useDocument.getState();
  if (sop !== null && (isNewest(group) || listOf(place) !== null)) dispatchTidy(tidyChange(sop, place), group);
}

/** Something lies over the cell for a moment: its text is tidied, typing goes on afterwards. */
export function tidyCell(place: Place, visit: number): void {
  if (listOf(place) === null) tidy(place, cellGroup(visit));
}

/** The caret left a cell: tidies it as part of the last typing run. */
export function leaveCell(place: Place, visit: number): void {
  if (leftVisit === visit) return;
  leftVisit = visit;
  tidy(place, cellGroup(visit));
  if (useSession.getState().editing?.visit === visit) useSession.setState({ editing: null });
}

/** The text of a field and its selection. */
export interface Spot {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Whether a key was taken, and what it makes of the text with the place of the caret; null = it leaves the text alone. */
export interface KeyDone {
  readonly handled: boolean;
  readonly text: string | null;
  readonly caret: number;
}

const left: KeyDone = { handled: true, text: null, caret: 0 };
const ignored: KeyDone = { handled: false, text: null, caret: 0 };

/** A key in the field over a cell: Enter, Tab and Escape leave it, the rest stays with the field. */
export function afterKey(place: Place, press: KeyPress, spot: Spot, visit: number): KeyDone {
  if (press.key === 'Escape') {
    leftVisit = visit;
    abandon(cellGroup(visit));
    select(place);
    return left;
  }
  const { sop } = useDocument.getState();
  if (sop === null) return ignored;
  if (press.key === 'Tab') {
    leaveCell(place, visit);
    if (!goTo(sop, place, press.shift ? 'previous' : 'next')) select(place);
    return left;
  }
  if (press.key !== 'Enter') return ignored;
  const list = listOf(place) !== null;
  if (press.ctrl && holdsLines(place)) return insertText(spot, list ? `\n${continuation}` : '\n');
  if (press.shift) {
    leaveCell(place, visit);
    if (!goTo(sop, place, 'up')) select(place);
    return left;
  }
  if (place.at === 'issuer' || (list && !onEmptyLastItem(spot))) return insertText(spot, '\n');
  leaveCell(place, visit);
  goDownOrAppend(place);
  return left;
}

/** Enter on an empty last item ends the list, as in Word. */
export function onEmptyLastItem({ text, from, to }: Spot): boolean {
  return from === to && to === text.length && (text === '' || text.endsWith('\n'));
}

function insertText({ text, from, to }: Spot, inserted: string): KeyDone {
  return { handled: true, text: text.slice(0, from) + inserted + text.slice(to), caret: from + inserted.length };
}

/** The caret left a field of the panel: tidies its text as part of the last typing run. */
export function leaveField(place: Place): void {
  tidy(place, fieldGroup(placeKey(place)));
}
