import { canonicalJson } from '../../../sop/file/canonicalJson.ts';
import { reviewEventSchema } from '../../../sop/file/reviewSchema.ts';
import type { SopId, Status } from '../../../sop/model/sop.ts';
import type { EventAct, EventFrame, ReviewEvent } from '../../../sop/review/events.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { hashBytes } from './hash.ts';

/** An event before it is named by its content. */
export type UnnamedEvent = Omit<EventFrame, 'id'> & EventAct;

interface EventRow {
  readonly id: string;
  readonly body: string;
}

/** The events of a SOP that can be read, and how many rows are no longer what was once written. */
export interface StoredEvents {
  readonly events: readonly ReviewEvent[];
  readonly damaged: number;
}

/** Names an event by its content. */
export function nameEvent(event: UnnamedEvent): ReviewEvent {
  return { ...event, id: hashText(canonicalJson(event)) };
}

/** Whether an event is what its name promises. */
export function isSoundEvent({ id, ...rest }: ReviewEvent): boolean {
  return hashText(canonicalJson(rest)) === id;
}

/** All events of a SOP, each checked against its name. */
export function storedEvents(db: ReadableDb, sop: SopId): StoredEvents {
  // The column list is this row's shape.
  const rows = db.prepare('SELECT id, body FROM review_events WHERE sop = ? ORDER BY id').all(sop) as EventRow[];
  const events = rows.flatMap((row) => readEvent(row) ?? []);
  return { events, damaged: rows.length - events.length };
}

/** The events of a SOP as parcels carry them. */
export function eventsOf(db: ReadableDb, sop: SopId): readonly ReviewEvent[] {
  return storedEvents(db, sop).events;
}

/**
 * Keeps an event; false when it was there already. One that was damaged here is mended by the sound one. Call within the transaction
 * of what the event tells.
 */
export function keepEvent(db: WritableDb, event: ReviewEvent): boolean {
  const { id, ...rest } = event;
  const body = canonicalJson(rest);
  const known = db.prepare('SELECT body FROM review_events WHERE id = ?').pluck().get(id);
  if (known === body) return false;
  const insert = db.prepare('INSERT OR REPLACE INTO review_events (id, sop, kind, about, body) VALUES (?, ?, ?, ?, ?)');
  insert.run(id, event.sop, event.kind, aboutOf(event), body);
  return true;
}

/** The SOPs that were begun as new versions of one. */
export function renewalsOf(db: ReadableDb, sop: SopId): readonly SopId[] {
  const select = db.prepare("SELECT sop FROM review_events WHERE kind = 'begun' AND about = ? ORDER BY sop");
  return select.pluck().all(sop).map(String);
}

/** The other versions of the same procedure: those a SOP revises, those that revise it, and theirs. */
export function chainOf(db: ReadableDb, sop: SopId): ReadonlySet<SopId> {
  const select = db.prepare(`
    WITH RECURSIVE
      older (id) AS (
        SELECT about FROM review_events WHERE kind = 'begun' AND sop = :sop
        UNION SELECT e.about FROM review_events e JOIN older o ON e.sop = o.id WHERE e.kind = 'begun'
      ),
      newer (id) AS (
        SELECT sop FROM review_events WHERE kind = 'begun' AND about = :sop
        UNION SELECT e.sop FROM review_events e JOIN newer n ON e.about = n.id WHERE e.kind = 'begun'
      )
    SELECT id FROM older UNION SELECT id FROM newer`);
  return new Set(
    select
      .pluck()
      .all({ sop })
      .map(String)
      .filter((id) => id !== sop),
  );
}

function aboutOf(event: ReviewEvent): string {
  if (event.kind === 'begun') return event.revises;
  return 'finding' in event ? event.finding : '';
}

function readEvent({ id, body }: EventRow): ReviewEvent | null {
  if (hashText(body) !== id) return null;
  const parsed = reviewEventSchema.safeParse({ ...(JSON.parse(body) as object), id });
  return parsed.success ? parsed.data : null;
}

function hashText(text: string): string {
  return hashBytes(Buffer.from(text));
}

/** A SOP on its way, as the register lists it. */
export interface CardInReview {
  readonly id: SopId;
  readonly title: string;
  readonly number: string;
  readonly unit: string;
  readonly status: Status;
}

/** The SOPs outside the archive that were submitted and are not settled yet. */
export function sopsInReview(db: ReadableDb): readonly CardInReview[] {
  const select = db.prepare(`
    SELECT id, title, number, unit, status FROM cards
    WHERE archived = 0 AND status IN ('submitted', 'needsRevision', 'compliant', 'awaitingApproval') ORDER BY seq`);
  // The column list is this row's shape; `status` was written from one.
  return select.all() as CardInReview[];
}
