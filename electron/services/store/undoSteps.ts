import type { Change } from '../../../sop/model/change.ts';
import { isOneRun, joined } from '../../../sop/model/history.ts';
import type { EditMark, HistoryEntry } from '../../../sop/model/history.ts';
import type { ReadableDb, WritableDb } from './database.ts';

/** An edit that was applied: what it did, what undoes it, and what it is to the history. */
export interface AppliedEdit {
  readonly change: Change;
  readonly inverse: Change;
  readonly mark: EditMark;
}

/** Which steps are asked for: those that can be undone, or those that can be done again. */
export type UndoSide = 'done' | 'undone';

interface StepRow {
  readonly seq: number;
  readonly run: string | null;
  readonly change: string;
  readonly inverse: string;
}

/** Some steps, the next one to take first; `beyond` is where the further ones begin, null = there are none. */
export interface StoredSteps {
  readonly steps: readonly { readonly change: string; readonly inverse: string }[];
  readonly beyond: number | null;
}

/**
 * Remembers edits that led from one revision of a SOP to the next, by the rules of `sop/model/history.ts`. Call within the
 * transaction that stores the revision: what is undone after a restart is then exactly what was done.
 */
export function keepSteps(
  db: WritableDb,
  sop: string,
  revisions: { readonly from: number; readonly to: number },
  edits: readonly AppliedEdit[],
): void {
  // Steps that lead to another document than this one would undo something else.
  if (headOf(db, sop) !== revisions.from) db.prepare('DELETE FROM undo_steps WHERE sop = ?').run(sop);
  for (const edit of edits) keepStep(db, sop, edit);
  db.prepare('INSERT INTO undo_heads (sop, revision) VALUES (?, ?) ON CONFLICT (sop) DO UPDATE SET revision = ?').run(
    sop,
    revisions.to,
    revisions.to,
  );
}

/** A revision that changes nothing which steps undo or do again: they stay offered behind it. Call within its transaction. */
export function carrySteps(
  db: WritableDb,
  sop: string,
  revisions: { readonly from: number; readonly to: number },
): void {
  const update = db.prepare('UPDATE undo_heads SET revision = ? WHERE sop = ? AND revision = ?');
  update.run(revisions.to, sop, revisions.from);
}

function keepStep(db: WritableDb, sop: string, { change, inverse, mark }: AppliedEdit): void {
  if (mark.role === 'redo') {
    // What is done again stays a step of its own: no run goes on in it.
    const next = `SELECT MIN(seq) FROM undo_steps WHERE sop = ? AND undone = 1`;
    const redone = db.prepare(`UPDATE undo_steps SET undone = 0, run = NULL WHERE sop = ? AND seq = (${next})`);
    if (redone.run(sop, sop).changes > 0) return;
  }
  const last = lastDone(db, sop);
  if (mark.role === 'undo' && last !== undefined) {
    db.prepare('UPDATE undo_steps SET undone = 1 WHERE sop = ? AND seq = ?').run(sop, last.seq);
    return;
  }
  const forgotten = db.prepare('DELETE FROM undo_steps WHERE sop = ? AND undone = 1').run(sop).changes;
  if (mark.role === 'abandon' && last !== undefined) {
    db.prepare('DELETE FROM undo_steps WHERE sop = ? AND seq = ?').run(sop, last.seq);
    return;
  }
  const entry: HistoryEntry = { change, inverse, group: mark.group };
  if (last !== undefined && forgotten === 0 && isOneRun({ group: last.run }, entry)) {
    const whole = joined(entryOf(last), entry);
    const update = db.prepare('UPDATE undo_steps SET change = ?, inverse = ? WHERE sop = ? AND seq = ?');
    update.run(JSON.stringify(whole.change), JSON.stringify(whole.inverse), sop, last.seq);
    return;
  }
  db.prepare('INSERT INTO undo_steps (sop, seq, undone, run, change, inverse) VALUES (?, ?, 0, ?, ?, ?)').run(
    sop,
    (last?.seq ?? 0) + 1,
    mark.group,
    JSON.stringify(change),
    JSON.stringify(inverse),
  );
}

/** The next `limit` steps of one side, those beyond `beyond` (null = from the newest edit). None when the SOP was changed in another way. */
export function readSteps(
  db: ReadableDb,
  sop: string,
  revision: number,
  asked: { readonly side: UndoSide; readonly beyond: number | null; readonly limit: number },
): StoredSteps {
  if (headOf(db, sop) !== revision) return { steps: [], beyond: null };
  const { side, beyond, limit } = asked;
  const select =
    side === 'done'
      ? db.prepare(`SELECT seq, run, change, inverse FROM undo_steps
          WHERE sop = ? AND undone = 0 AND seq < ? ORDER BY seq DESC LIMIT ?`)
      : db.prepare(`SELECT seq, run, change, inverse FROM undo_steps
          WHERE sop = ? AND undone = 1 AND seq > ? ORDER BY seq LIMIT ?`);
  const from = beyond ?? (side === 'done' ? Number.MAX_SAFE_INTEGER : 0);
  // One more than asked for tells whether there are further ones. The column list above is this row's shape.
  const rows = select.all(sop, from, limit + 1) as StepRow[];
  const steps = rows.slice(0, limit);
  return {
    steps: steps.map(({ change, inverse }) => ({ change, inverse })),
    beyond: rows.length > limit ? (steps.at(-1)?.seq ?? null) : null,
  };
}

function headOf(db: ReadableDb, sop: string): number | null {
  const head = db.prepare('SELECT revision FROM undo_heads WHERE sop = ?').pluck().get(sop);
  return typeof head === 'number' ? head : null;
}

function lastDone(db: ReadableDb, sop: string): StepRow | undefined {
  const select = db.prepare(`SELECT seq, run, change, inverse FROM undo_steps
    WHERE sop = ? AND undone = 0 ORDER BY seq DESC LIMIT 1`);
  // The column list above is this row's shape.
  return select.get(sop) as StepRow | undefined;
}

/** What this program wrote itself, within the transaction that wrote it. */
function entryOf({ change, inverse, run }: StepRow): HistoryEntry {
  return { change: JSON.parse(change) as Change, inverse: JSON.parse(inverse) as Change, group: run };
}
