import type { SopId } from '../../../sop/model/sop.ts';
import { nextOrder } from '../../../sop/review/events.ts';
import type { EventAct, ReviewEvent } from '../../../sop/review/events.ts';
import { authorOf } from '../exchange/workingCopy.ts';
import type { WritableDb } from '../store/database.ts';
import { eventsOf, keepEvent, nameEvent } from '../store/reviews.ts';

/** What stands on every event of one act. */
export interface Occasion {
  readonly sop: SopId;
  readonly version: string | null;
  readonly round: number;
  readonly instant: string;
}

/**
 * Keeps what was done here as events, each behind all that this workspace knows of the SOP (`known`). Answers with all events. Call within the
 * transaction of what they tell.
 */
export function record(
  db: WritableDb,
  occasion: Occasion,
  acts: readonly EventAct[],
  known: readonly ReviewEvent[] = eventsOf(db, occasion.sop),
): readonly ReviewEvent[] {
  const events = [...known];
  const author = authorOf(db);
  for (const act of acts) {
    const event = nameEvent({ ...occasion, author, order: nextOrder(events), ...act });
    keepEvent(db, event);
    events.push(event);
  }
  return events;
}
