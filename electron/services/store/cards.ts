import type { Status } from '../../../sop/model/sop.ts';
import type { WorkspaceEntry } from '../../../sop/rules/workspace.ts';
import type { SopVocabulary } from '../../../sop/vocabulary/phrases.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { recheckKin, writeKinship } from './kinship.ts';
import { searchWords, sortKey } from './search.ts';
import type { SearchLine } from './search.ts';

/** What the register shows and searches of a SOP, taken from its document at every save. */
export interface RegisterFields {
  readonly title: string;
  readonly number: string;
  readonly unit: string;
  readonly status: Status;
  /** Every text of the SOP besides title and number, in reading order. */
  readonly lines: readonly SearchLine[];
  /** What the rules compare with other SOPs. */
  readonly kin: WorkspaceEntry;
  /** What is offered in other SOPs. */
  readonly vocabulary: SopVocabulary;
}

/** The card of a SOP: what changes with a revision. */
export interface Card {
  readonly seq: number | bigint;
  readonly id: string;
  readonly revision: number;
  readonly archived: boolean;
  readonly savedAt: string;
  readonly fields: RegisterFields;
}

/** The rules by which lines and keys are made. A higher number makes all of them anew when a workspace is opened. */
const textVersion = 2;

/** Writes the card of a new SOP or a new revision, and what is searched of it. Call within the transaction that saves it. */
export function writeCard(db: WritableDb, { seq, id, revision, archived, savedAt, fields }: Card): void {
  const { title, number, unit, status, lines } = fields;
  db.prepare(`
    INSERT INTO cards (seq, id, revision, archived, changed_at, title, number, unit, status,
      title_key, number_key, unit_key, names, text_version)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (seq) DO UPDATE SET revision = excluded.revision, archived = excluded.archived,
      changed_at = excluded.changed_at, title = excluded.title, number = excluded.number, unit = excluded.unit,
      status = excluded.status, title_key = excluded.title_key, number_key = excluded.number_key,
      unit_key = excluded.unit_key, names = excluded.names, text_version = excluded.text_version`).run(
    seq,
    id,
    revision,
    archived ? 1 : 0,
    savedAt,
    title,
    number,
    unit,
    status,
    sortKey(title),
    sortKey(number),
    sortKey(unit),
    ` ${searchWords(`${title} ${number}`).join(' ')}`,
    textVersion,
  );
  writeLines(db, seq, fields, lines);
  writeKinship(db, seq, fields.kin);
}

/** Moves the card of a SOP to the archive or back: the SOPs it has to do with lose or regain it. */
export function moveCard(db: WritableDb, id: string, archived: boolean): void {
  const seq = db
    .prepare('UPDATE cards SET archived = ? WHERE id = ? RETURNING seq')
    .pluck()
    .get(archived ? 1 : 0, id);
  if (typeof seq === 'number') recheckKin(db, seq);
}

/** Some SOPs outside the archive, in the order in which they came into the workspace, and how many there are. */
export function registerSection(
  db: ReadableDb,
  offset: number,
  limit: number,
): { readonly cards: { readonly id: string; readonly title: string }[]; readonly total: number } {
  const select = db.prepare('SELECT id, title FROM cards WHERE archived = 0 ORDER BY seq LIMIT ? OFFSET ?');
  return {
    // The column list is this row's shape.
    cards: select.all(limit, offset) as { readonly id: string; readonly title: string }[],
    total: Number(db.prepare('SELECT count(*) FROM cards WHERE archived = 0').pluck().get()),
  };
}

/** The SOPs whose cards were made by older rules, or before there were cards. */
export function outdatedCards(db: ReadableDb): readonly string[] {
  return db.prepare('SELECT id FROM cards WHERE text_version <> ? ORDER BY seq').pluck().all(textVersion).map(String);
}

/** Marks every card as made by older rules: all of them are made anew when the workspace goes on opening. */
export function renewAllCards(db: WritableDb): void {
  db.exec('UPDATE cards SET text_version = 0');
}

/** Makes the card of a stored SOP anew; null as fields marks one that cannot be read, so that nobody tries again. */
export function renewCard(db: WritableDb, id: string, fields: RegisterFields | null): void {
  // The column list is this row's shape.
  const row = db.prepare('SELECT seq, revision, archived, changed_at FROM cards WHERE id = ?').get(id) as
    | { readonly seq: number; readonly revision: number; readonly archived: number; readonly changed_at: string }
    | undefined;
  if (row === undefined) return;
  if (fields === null) {
    db.prepare('UPDATE cards SET text_version = ? WHERE seq = ?').run(textVersion, row.seq);
    return;
  }
  const { seq, revision, changed_at: savedAt } = row;
  writeCard(db, { seq, id, revision, archived: row.archived === 1, savedAt, fields });
}

/** Writes lines and index anew, with every revision: comparing would read what writing replaces. */
function writeLines(
  db: WritableDb,
  seq: number | bigint,
  { title, number, unit }: RegisterFields,
  lines: readonly SearchLine[],
): void {
  const text = JSON.stringify(lines.map(({ place, step, text: words }) => [place, step, words]));
  const words = new Set(searchWords([title, number, unit, ...lines.map((line) => line.text)].join(' ')));
  db.prepare('DELETE FROM sop_words WHERE rowid = ?').run(seq);
  db.prepare('INSERT INTO sop_words (rowid, words) VALUES (?, ?)').run(seq, [...words].join(' '));
  db.prepare(
    'INSERT INTO sop_lines (seq, lines) VALUES (?, ?) ON CONFLICT (seq) DO UPDATE SET lines = excluded.lines',
  ).run(seq, text);
}

/** The stored lines of some SOPs, by `seq`. */
export function readLines(db: ReadableDb, seqs: readonly number[]): ReadonlyMap<number, readonly SearchLine[]> {
  const select = db.prepare('SELECT lines FROM sop_lines WHERE seq = ?').pluck();
  return new Map(
    seqs.map((seq) => {
      const stored = select.get(seq);
      // Written by `writeLines` above, and by nobody else.
      const lines =
        typeof stored === 'string' ? (JSON.parse(stored) as [SearchLine['place'], number | null, string][]) : [];
      return [seq, lines.map(([place, step, text]) => ({ place, step, text }))];
    }),
  );
}
