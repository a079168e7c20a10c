/** Opens a workspace, writes into it, and holds it until it is killed. */
import { openDatabase } from '../../../../electron/services/store/openDatabase.ts';
import { jobOf, say } from '../job.ts';

const { folder } = jobOf() as { readonly folder: string };
const opened = openDatabase(folder);
if (opened.ok) {
  opened.value.db.exec("INSERT OR REPLACE INTO condition VALUES ('holder', '1')");
  say({ kind: 'opened' });
  // A connection that nothing refers to any more would be closed.
  setInterval(() => opened.value.checkpoint(), 1000);
} else {
  say({ kind: 'refused', code: opened.error.code, of: 'open' });
}
