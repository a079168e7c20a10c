/** Opens a workspace with a database library that sets one of the settings otherwise than it is told. */
import Database from 'better-sqlite3';
import { openDatabase } from '../../../../electron/services/store/openDatabase.ts';
import { jobOf, say } from '../job.ts';

/** `instead` is what the library sets whenever that pragma is set. */
export interface DriftJob {
  readonly folder: string;
  readonly pragma: string;
  readonly instead: string;
}

const { folder, pragma, instead } = jobOf() as DriftJob;
const really = Database.prototype.pragma;
Database.prototype.pragma = function drifting(
  this: Database.Database,
  source: string,
  options?: Database.PragmaOptions,
) {
  const sets = source.includes('=') && source.startsWith(pragma);
  return really.call(this, sets ? `${pragma} = ${instead}` : source, options);
};
try {
  const opened = openDatabase(folder);
  say(opened.ok ? { kind: 'opened' } : { kind: 'refused', code: opened.error.code, of: 'open' });
} catch (error) {
  say({ kind: 'refused', code: String(error), of: 'open' });
}
