/** Opens a workspace and closes it again: a start of the app that nobody uses, and that may not come to its end. */
import { openDatabase } from '../../../../electron/services/store/openDatabase.ts';
import { jobOf, say } from '../job.ts';

const { folder } = jobOf() as { readonly folder: string };
const opened = openDatabase(folder);
if (opened.ok) {
  say({ kind: 'opened' });
  opened.value.close();
  say({ kind: 'closed' });
} else {
  say({ kind: 'refused', code: opened.error.code, of: 'open' });
}
