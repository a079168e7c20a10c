import type { ServicePorts } from '../ports.ts';
import { addNotice, wasNoticed } from '../store/condition.ts';
import type { Notice } from '../store/condition.ts';
import type { WritableDb } from '../store/database.ts';
import { behindAnchor, readAnchor } from './anchor.ts';

/**
 * Compares the histories with what was written down outside the database, and tells the user of those that do not reach it: an older
 * database lies here, or the end of a history was taken away.
 */
export function watchAnchor(db: WritableDb, ports: Pick<ServicePorts, 'backupFolder' | 'now' | 'log'>): void {
  const anchor = readAnchor(ports);
  if (anchor === null) return;
  const behind = behindAnchor(db, anchor);
  if (behind.length === 0) return;
  ports.log({
    level: 'error',
    event: 'store.behindAnchor',
    detail: behind.map(({ sop, kind }) => `${kind} ${sop}`).join(' '),
  });
  const title = db.prepare('SELECT title FROM cards WHERE id = ?').pluck();
  const titles = behind.map(({ sop }) => title.get(sop)).filter((text) => typeof text === 'string');
  const notice: Notice = {
    kind: 'behindAnchor',
    at: anchor.at,
    titles: titles.slice(0, 5),
    more: behind.length - Math.min(titles.length, 5),
  };
  if (!wasNoticed(db, notice)) db.transaction(() => addNotice(db, notice, ports.now().toISOString()));
}
