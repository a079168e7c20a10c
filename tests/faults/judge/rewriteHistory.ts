import Database from 'better-sqlite3';
import { brand } from '../../../electron/services/store/brand.ts';
import { hashFields } from '../../../electron/services/store/hash.ts';
import { brokenRevision } from '../../../electron/services/store/journal.ts';
import { sopAt } from '../../../electron/services/store/snapshots.ts';
import { rowHash } from '../../../electron/services/store/sops.ts';

interface Entry {
  readonly revision: number;
  readonly entry: string;
  readonly instant: string;
}

/**
 * Does what somebody who knows the form of the journal can do to every SOP of a closed database: takes the newest entry away (`cut`), or
 * dates the first one back and computes all hashes anew (`rewrite`). What is left is consistent in itself.
 */
export function rewriteHistory(file: string, how: 'cut' | 'rewrite'): void {
  const connection = new Database(file);
  const db = brand(connection);
  try {
    for (const id of db.prepare('SELECT id FROM sops').pluck().all().map(String)) {
      // The column list is this row's shape.
      const all = db
        .prepare('SELECT revision, entry, instant FROM journal WHERE sop = ? ORDER BY revision')
        .all(id) as Entry[];
      const stays = how === 'cut' ? all.slice(0, -1) : all;
      const last = stays.at(-1);
      const state = sopAt(db, id, last?.revision ?? 0);
      if (last === undefined || state === null || state === 'damaged')
        throw new Error(`${id} has no history to rewrite`);
      connection.prepare('DELETE FROM journal WHERE sop = ?').run(id);
      connection.prepare('DELETE FROM snapshots WHERE sop = ?').run(id);
      let head = '';
      for (const { revision, entry, instant: was } of stays) {
        const instant = how === 'rewrite' && revision === 1 ? '2020-01-01T00:00:00.000Z' : was;
        const sha256 = hashFields([id, revision, entry, instant, head]);
        connection
          .prepare('INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)')
          .run(id, revision, entry, instant, head, sha256);
        head = sha256;
      }
      const { body } = state;
      const stored = { id, revision: last.revision, savedAt: last.instant, archived: false, body, head };
      connection
        .prepare('UPDATE sops SET revision = ?, saved_at = ?, body = ?, head = ?, sha256 = ? WHERE id = ?')
        .run(last.revision, last.instant, body, head, rowHash(stored), id);
      connection.prepare('UPDATE cards SET revision = ? WHERE id = ?').run(last.revision, id);
      if (brokenRevision(db, id) !== null) throw new Error(`${id} was not rewritten whole`);
    }
  } finally {
    connection.close();
  }
}
