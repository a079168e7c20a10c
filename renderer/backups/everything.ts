import { bytesOf, call, saveBlob } from '../desk/call.ts';
import type { Failure, RegisterRow } from '../desk/contract.ts';
import { beginZip } from '../exporting/zipFile.ts';
import { dayText } from '../register/when.ts';
import { report } from '../register/work.ts';
import { say } from '../state/desk.ts';
import { useBackups } from '../state/backups.ts';
import { everythingWords as words } from '../words/backups.ts';
import { statusWords } from '../words/status.ts';

/** SOPs that are asked for at once. */
const pageSize = 500;
/** A mark in front, so that Excel reads the letters rightly. */
const byteOrderMark = '\uFEFF';

/**
 * Hands out every SOP, those of the archive too, as PDF, Word and data in one file that unpacks to a folder, with a list of what is in it.
 * Can be stopped; then nothing is handed out. A SOP that cannot be made stands in the list as such.
 */
export async function saveEverything(): Promise<void> {
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  const sops = await allSops();
  if ('code' in sops) {
    useBackups.setState({ failure: sops });
    return;
  }
  if (sops.length === 0) return say(words.nothing);
  const now = new Date();
  const folder = words.folder(dayText(now.toISOString()));
  const zip = beginZip(now);
  const lines = [words.columns.map(quoted).join(';')];
  let failed = 0;
  for (const [index, sop] of sops.entries()) {
    report({ text: words.busy(index, sops.length), done: index, all: sops.length, stop });
    const reply = await call('sop.export', { id: sop.id, formats: ['pdf', 'docx', 'json'], edition: 'editable' });
    if (isStopped) break;
    if (!reply.ok) failed += 1;
    const files = reply.ok ? reply.value.files : [];
    const names = files.map(({ name, base64 }) =>
      zip.add(`${folder}/${name}`, bytesOf(base64)).slice(folder.length + 1),
    );
    lines.push(lineOf(index + 1, sop, reply.ok ? names.join(' | ') : words.notMade));
  }
  report(null);
  if (isStopped) return say(words.stopped);
  zip.add(`${folder}/${words.index}`, new TextEncoder().encode(`${byteOrderMark}${lines.join('\r\n')}\r\n`));
  const name = `${folder}.zip`;
  saveBlob(name, zip.finish());
  say(words.done(name, sops.length - failed, failed));
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
