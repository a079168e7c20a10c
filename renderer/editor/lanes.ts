import { addLane, deleteLane, sortLanesByFirstUse } from '../../sop/model/edits/laneEdits.ts';
import type { LaneId } from '../../sop/model/sop.ts';
import { dispatch, useDocument } from '../state/document.ts';
import { newId } from '../state/ids.ts';
import { select, startEditing, useSession } from '../state/session.ts';
import { drawingWords } from '../words/drawing.ts';
import { editorWords } from '../words/editor.ts';
import { fieldWords } from '../words/fields.ts';
import { announce } from './announce.ts';

/** Adds a column at the end, ready for its name to be typed on the page. */
export function addNewLane(): void {
  addLaneAt(useDocument.getState().sop?.lanes.length ?? 0);
}

/** The same for somebody who works in the panel: its name is typed there. */
export function addLaneInPanel(): void {
  const { sop } = useDocument.getState();
  if (sop === null) return;
  const change = addLane(sop, '', newId);
  if (!dispatch(change)) return;
  useSession.setState({ tab: 'fields', panelOpen: true });
  select({ at: 'lane', lane: change.lane.id }, 'panel');
}

/** Adds a column at a position counted from 0, ready for its name to be typed on the page. */
export function addLaneAt(at: number): boolean {
  const { sop } = useDocument.getState();
  const change = sop === null ? null : addLane(sop, '', newId, at);
  if (change === null || !dispatch(change)) return false;
  startEditing({ at: 'lane', lane: change.lane.id });
  return true;
}

/** Removes a column from the table and from every step. The keyboard stays where it was, on the page or in the panel. */
export function removeLane(lane: LaneId): boolean {
  const { sop } = useDocument.getState();
  const found = sop?.lanes.find((other) => other.id === lane);
  const isInPanel = (document.activeElement?.closest("[data-region='panel']") ?? null) !== null;
  if (sop === null || found === undefined || !dispatch(deleteLane(sop, lane))) return false;
  const rest = useDocument.getState().sop?.lanes ?? [];
  const next = rest[Math.min(sop.lanes.indexOf(found), rest.length - 1)];
  select({ at: 'lane', lane: next?.id ?? '' }, isInPanel ? 'panel' : 'page');
  announce(editorWords.laneRemoved(fieldWords.laneNamed(found.name)));
  return true;
}

/** Orders the columns by their first appearance in the steps, or says that they are so already. */
export function sortLanes(): void {
  const { sop } = useDocument.getState();
  if (sop === null) return;
  announce(dispatch(sortLanesByFirstUse(sop)) ? drawingWords.lanesSorted : drawingWords.lanesInOrder);
}

/** Moves a column to a position counted from 0 without it, and says so. */
export function moveLaneTo(lane: LaneId, to: number): boolean {
  const { sop } = useDocument.getState();
  const from = sop?.lanes.findIndex((other) => other.id === lane) ?? -1;
  const moved = sop?.lanes[from];
  if (sop === null || moved === undefined || to === from || to < 0 || to >= sop.lanes.length) return false;
  if (!dispatch({ kind: 'moveLane', lane, to })) return false;
  announce(drawingWords.laneMoved(fieldWords.laneNamed(moved.name), to + 1));
  return true;
}
