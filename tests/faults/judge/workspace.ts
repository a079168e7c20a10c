import { isDeepStrictEqual } from 'node:util';
import { apply } from '../../../sop/model/apply.ts';
import { readFile } from '../../../sop/file/sopFile.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { WritableDb } from '../../../electron/services/store/database.ts';
import { brokenRevision } from '../../../electron/services/store/journal.ts';
import type { JournalEntry } from '../../../electron/services/store/journal.ts';
import { openDatabase } from '../../../electron/services/store/openDatabase.ts';
import { readSettings } from '../../../electron/services/store/settings.ts';
import { readSop } from '../../../electron/services/store/sops.ts';
import type { Acknowledged } from './acknowledged.ts';
import { sopIds } from './documents.ts';

/** What is wrong with a workspace after a fault; three empty lists are what every test wants. */
export interface Judgement {
  /** What the user was told is stored, and is not there. */
  readonly lost: readonly string[];
  /** Acts of which a part is stored. */
  readonly torn: readonly string[];
  /** What cannot be read, or reads otherwise than it was written. */
  readonly corrupt: readonly string[];
}

/** Opens a workspace as its next start does and compares it with what was acknowledged. */
export function judgeWorkspace(folder: string, known: Acknowledged): Judgement {
  const opened = openDatabase(folder);
  if (!opened.ok) return { lost: [], torn: [], corrupt: [`tidak dapat dibuka: ${opened.error.code}`] };
  try {
    return judgeDatabase(opened.value.db, known);
  } catch (error) {
    return { lost: [], torn: [], corrupt: [String(error)] };
  } finally {
    opened.value.close();
  }
}

/** The same for a database that is open. */
export function judgeDatabase(db: WritableDb, known: Acknowledged): Judgement {
  const found: { lost: string[]; torn: string[]; corrupt: string[] } = { lost: [], torn: [], corrupt: [] };
  const check: unknown = db.prepare('PRAGMA integrity_check(1)').pluck().get();
  if (check !== 'ok') found.corrupt.push(`integrity_check: ${String(check)}`);
  const dangling = db.prepare('PRAGMA foreign_key_check').all();
  if (dangling.length > 0) found.torn.push(`foreign_key_check: ${JSON.stringify(dangling[0])}`);
  const ids = new Set(sopIds(db));
  for (const [id, revision] of known.revisions) if (!ids.has(id)) found.lost.push(`${id} revisi ${revision}`);
  for (const id of ids) judgeSop(db, id, known, found);
  const { position } = readSettings(db).user;
  const wanted = known.position;
  // One that was being set when it happened may be there instead; it counts upwards.
  if (wanted !== null && turnOf(position) < turnOf(wanted)) found.lost.push(`setelan ${wanted}, terbaca ${position}`);
  return found;
}

function turnOf(position: string): number {
  return Number(/\d+/.exec(position)?.[0] ?? -1);
}

function judgeSop(
  db: WritableDb,
  id: string,
  known: Acknowledged,
  found: { lost: string[]; torn: string[]; corrupt: string[] },
) {
  const stored = readSop(db, id);
  if (stored === null || stored === 'damaged') {
    found.torn.push(`${id}: ${stored === null ? 'hilang' : 'baris dan jurnal tidak cocok'}`);
    return;
  }
  const revision = known.revisions.get(id) ?? 0;
  if (stored.revision < revision) found.lost.push(`${id}: revisi ${stored.revision}, seharusnya ${revision}`);
  const broken = brokenRevision(db, id);
  if (broken !== null) found.corrupt.push(`${id}: rantai jurnal putus pada revisi ${broken}`);
  const entries = db.prepare('SELECT count(*) FROM journal WHERE sop = ?').pluck().get(id);
  if (entries !== stored.revision) found.torn.push(`${id}: ${String(entries)} entri untuk revisi ${stored.revision}`);
  const replayed = replay(db, id);
  const read = readFile(stored.body);
  if (!read.ok || !isDeepStrictEqual(replayed, read.value)) found.torn.push(`${id}: isi bukan hasil jurnalnya`);
  const archived = known.archived.get(id);
  const mayBe = [archived, known.archiving.get(id)];
  if (archived !== undefined && !mayBe.includes(stored.archived) && stored.revision === revision) {
    found.lost.push(`${id}: arsip ${String(archived)}`);
  }
  const card = db.prepare('SELECT revision, archived, title FROM cards WHERE id = ?').get(id);
  const expected = { revision: stored.revision, archived: stored.archived ? 1 : 0, title: replayed?.identity.title };
  if (JSON.stringify(card) !== JSON.stringify(expected)) found.torn.push(`${id}: kartu ${JSON.stringify(card)}`);
}

/** The document that the journal leads to: what it began with, and every change since. Null when they do not fit. */
function replay(db: WritableDb, id: string): Sop | null {
  const texts = db.prepare('SELECT entry FROM journal WHERE sop = ? ORDER BY revision').pluck().all(id);
  let sop: Sop | null = null;
  for (const text of texts) {
    // The journal was written by `appendEntry`, and its hashes were compared just above.
    const entry = JSON.parse(String(text)) as JournalEntry;
    if (entry.kind === 'created') {
      const read = readFile(entry.body);
      if (!read.ok) return null;
      sop = read.value;
    } else if (entry.kind === 'changed') {
      for (const change of entry.changes) {
        if (sop === null) return null;
        const applied = apply(sop, change);
        if (!applied.ok) return null;
        ({ sop } = applied.value);
      }
    }
  }
  return sop;
}
