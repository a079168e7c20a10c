import { call } from '../desk/call.ts';
import type { Failure, RegisterRow } from '../desk/contract.ts';
import { dayText } from '../register/when.ts';
import { report } from '../register/work.ts';
import { say } from '../state/desk.ts';
import { useBackups } from '../state/backups.ts';
import { everythingWords as words } from '../words/backups.ts';
import { statusWords } from '../words/status.ts';
import { beginTarget } from './everythingTarget.ts';

/** SOPs that are asked for at once. */
const pageSize = 500;
/** A mark in front, so that Excel reads the letters rightly. */
const byteOrderMark = '\uFEFF';

/**
 * Hands out every SOP, those of the archive too, as PDF, Word and data in one folder, with a list of what is in it; in a browser as one file
 * that unpacks to such a folder. Can be stopped; then nothing is left behind. A SOP that cannot be made stands in the list as such.
 */
export async function saveEverything(): Promise<void> {
  useBackups.setState({ failure: null });
  const sops = await allSops();
  if ('code' in sops) return fail(sops);
  if (sops.length === 0) return say(words.nothing);
  const target = await beginTarget(words.folder(dayText(new Date().toISOString())));
  if (target === null) return;
  if ('code' in target) return fail(target);
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  const lines = [words.columns.map(quoted).join(';')];
  let failed = 0;
  for (const [index, sop] of sops.entries()) {
    report({ text: words.busy(index, sops.length), done: index, all: sops.length, stop });
    const names = await target.add(sop.id);
    if (isStopped) break;
    // The disk itself refuses: what comes after would fare no better.
    if ('code' in names && names.code === 'copyFailed') {
      report(null);
      return fail(names);
    }
    if ('code' in names) failed += 1;
    lines.push(lineOf(index + 1, sop, 'code' in names ? words.notMade : names.join(' | ')));
  }
  const outcome = isStopped ? await target.stop() : await target.finish(`${byteOrderMark}${lines.join('\r\n')}\r\n`);
  report(null);
  if (outcome !== null && typeof outcome !== 'string') return fail(outcome);
  say(outcome === null ? words.stopped : words.done(outcome, sops.length - failed, failed));
}

function fail(failure: Failure): void {
  useBackups.setState({ failure });
}

/** Every SOP, those in use first. */
async function allSops(): Promise<readonly RegisterRow[] | Failure> {
  const rows: RegisterRow[] = [];
  for (const archived of [false, true]) {
    for (let offset = 0; ; offset += pageSize) {
      const filter = { query: '', unit: null, status: null, archived, offset, limit: pageSize };
      const reply = await call('register.list', filter);
      if (!reply.ok) return reply.error;
      rows.push(...reply.value.rows);
      if (reply.value.rows.length < pageSize) break;
    }
  }
  return rows;
}

function lineOf(number: number, { title, number: sopNumber, unit, status }: RegisterRow, files: string): string {
  return [String(number), title, sopNumber, unit, statusWords[status], files].map(quoted).join(';');
}

/** A cell of the list. What begins like a formula gets an apostrophe, so that no spreadsheet works it out. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
