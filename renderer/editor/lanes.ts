import { addLane, deleteLane, sortLanesByFirstUse } from '../../sop/model/edits/laneEdits.ts';
import type { LaneId } from '../../sop/model/sop.ts';
import { dispatch, useDocument } from '../state/document.ts';
import { newId } from '../state/ids.ts';
import { select, useSession } from '../state/session.ts';
import { editorWords } from '../words/editor.ts';
import { fieldWords } from '../words/fields.ts';
import { announce } from './announce.ts';

/** Adds a column at the end and goes to its name in the panel. */
export function addNewLane(): void {
  const { sop } = useDocument.getState();
  if (sop === null) return;
  const change = addLane(sop, '', newId);
  if (!dispatch(change)) return;
  useSession.setState({ tab: 'fields', panelOpen: true });
  select({ at: 'lane', lane: change.lane.id }, 'panel');
}

/** Removes a column from the table and from every step. */
export function removeLane(lane: LaneId): void {
  const { sop } = useDocument.getState();
  const found = sop?.lanes.find((other) => other.id === lane);
  if (sop === null || found === undefined || !dispatch(deleteLane(sop, lane))) return;
  const rest = useDocument.getState().sop?.lanes ?? [];
  const next = rest[Math.min(sop.lanes.indexOf(found), rest.length - 1)];
  select({ at: 'lane', lane: next?.id ?? '' }, 'panel');
  announce(editorWords.laneRemoved(fieldWords.laneNamed(found.name)));
}

/** Orders the columns by their first appearance in the steps. False when they are so already. */
export function sortLanes(): boolean {
  const { sop } = useDocument.getState();
  return sop !== null && dispatch(sortLanesByFirstUse(sop));
}
