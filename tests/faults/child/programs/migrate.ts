/** Opens a workspace of an earlier version, and closes it when its tables are those of this one. */
import { openDatabase } from '../../../../electron/services/store/openDatabase.ts';
import { jobOf, say } from '../job.ts';

const { folder } = jobOf() as { readonly folder: string };
const opened = openDatabase(folder, { now: () => new Date(0) });
if (opened.ok) {
  say({ kind: 'opened' });
  opened.value.close();
  say({ kind: 'closed' });
} else say({ kind: 'refused', code: opened.error.code, of: 'open' });
