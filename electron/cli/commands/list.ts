import { existsSync } from 'node:fs';
import path from 'node:path';
import { databaseFile } from '../../services/store/openDatabase.ts';
import { openRegister } from '../../services/store/register.ts';
import type { RegisterRow } from '../../services/store/register.ts';
import { appVersion } from '../../services/system.ts';
import { hitText } from '../hitText.ts';
import { parseOptions } from '../options.ts';
import { exitCodes, WrongUsage } from '../streams.ts';
import type { ExitCode, Streams } from '../streams.ts';
import { withWorkspace, workspaceFolder } from '../workspace.ts';

const everything = {
  unit: null,
  status: null,
  withProblems: false,
  among: null,
  sort: { by: 'changed', descending: true },
  offset: 0,
  limit: 100_000,
} as const;

/** `lajur list`: the register of a workspace, the archive last. */
export async function runList(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    workspace: { type: 'string' },
    query: { type: 'string', default: '' },
  });
  if (positionals.length > 0) throw new WrongUsage(`Tidak dimengerti: ${positionals.join(' ')}`);
  const folder = workspaceFolder(values.workspace);
  const rows = existsSync(path.join(folder, databaseFile)) ? await rowsOf(folder, values.query) : [];
  streams.out(`${JSON.stringify(rows, null, 2)}\n`);
  return exitCodes.done;
}

/** A row as it is printed. */
type ListedRow = Omit<RegisterRow, 'hit'> & { readonly hit: string | null };

function rowsOf(folder: string, query: string): Promise<readonly ListedRow[]> {
  return withWorkspace(folder, ({ workspace: { db } }) => {
    const register = openRegister(db, appVersion);
    const rows = [false, true].flatMap((archived) => register.list({ ...everything, query, archived }).rows);
    return rows.map((row) => ({ ...row, hit: row.hit === null ? null : hitText(row.hit) }));
  });
}
