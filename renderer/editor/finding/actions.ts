import { dispatch, useDocument } from '../../state/document.ts';
import { closeBar, openBar, useFinding } from '../../state/finding.ts';
import { newId } from '../../state/ids.ts';
import { select } from '../../state/session.ts';
import { findingWords as words } from '../../words/finding.ts';
import { announce } from '../announce.ts';
import { focusRegion } from '../regions.ts';
import { replaceMatches } from './matches.ts';
import { currentMatches } from './useMatches.ts';

/** Closes the bar and gives the keyboard back to the cell. */
export function leaveBar(): void {
  closeBar();
  focusRegion('page');
}

/** Shows the next or previous match, round and round; the keyboard stays in the bar. */
export function walkMatches(by: 1 | -1): void {
  const matches = currentMatches();
  const { at } = useFinding.getState();
  if (matches.length > 0) showMatch((Math.max(at, by === 1 ? -1 : 0) + by + matches.length) % matches.length);
}

function showMatch(at: number): void {
  const match = currentMatches()[at];
  useFinding.setState({ at });
  if (match !== undefined) select(match.place, null);
}

/** Puts the new words in the place of the match that is shown and goes on to the next; shows the first one when none is. */
export function replaceShown(): void {
  const { sop } = useDocument.getState();
  const { at, replacement } = useFinding.getState();
  const match = currentMatches()[at];
  if (sop === null) return;
  if (match === undefined) {
    walkMatches(1);
    return;
  }
  dispatch(replaceMatches(sop, [match], replacement, newId));
  const rest = currentMatches();
  // Words that hold what is looked for are passed over, not replaced again and again.
  const behind = replacement.toLowerCase().includes(useFinding.getState().query.toLowerCase()) ? at + 1 : at;
  if (rest.length === 0) useFinding.setState({ at: -1 });
  else showMatch(behind % rest.length);
}

/** Replaces every match in one edit, and says how many there were. */
export function replaceAll(): void {
  const { sop } = useDocument.getState();
  const matches = currentMatches();
  if (sop === null || !dispatch(replaceMatches(sop, matches, useFinding.getState().replacement, newId))) return;
  useFinding.setState({ at: -1 });
  // The button is off now; the keyboard goes on in the field.
  openBar('replace');
  announce(words.replaced(matches.length));
}
