import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { migrations } from '../../../electron/services/store/migrations/all.ts';
import { openDatabase } from '../../../electron/services/store/openDatabase.ts';
import { examine } from '../../../electron/services/store/soundness.ts';
import { startChild, finished } from '../child/start.ts';
import { preparedWorkspace } from '../child/prepare.ts';
import { RecordedDisk } from '../disk/powerCut.ts';
import { readTrace } from '../disk/trace.ts';
import type { DiskCall } from '../disk/trace.ts';
import { many, trialsOf } from '../fault.ts';
import type { Attempt, Fault } from '../fault.ts';
import { lookInto, makeOldWorkspace, schemaOf } from '../judge/oldWorkspace.ts';
import { differing, hashesOf } from '../judge/tables.ts';

const kept = ['sops', 'journal', 'settings'];

/** A workspace of one earlier version, and what it is before and after. */
interface Old {
  readonly version: number;
  readonly folder: string;
  readonly before: string;
  readonly after: string;
  readonly content: Map<string, string>;
}

/** The program ends, or the power goes, while tables are brought to a newer version. */
export const killWhileMigrating: Fault = {
  id: 'F-17',
  title: 'Dimatikan paksa saat data disesuaikan dengan versi baru',
  run: async (attempt) => {
    const source = path.join(attempt.folder, 'awal');
    await preparedWorkspace({ ...attempt, redirects: {} }, source, 40);
    const all = migrations.slice(0, -1).map(({ version }) => prepared(attempt, source, version));
    const olds = attempt.size === 'full' ? all : all.filter((_old, index) => index % 4 === 0);
    const kills = trialsOf(attempt, 3, 500);
    const cuts = trialsOf(attempt, 25, 100);
    const failures: string[] = [];
    const count = { old: 0, new: 0 };
    let killedIn = 0;
    for (const old of olds) {
      const tell = (what: string): void => void failures.push(`dari versi ${old.version}: ${what}`);
      const record = await recorded(attempt, old);
      await many(kills, 2, async (index) => {
        const { folder, isKilled } = await killed(attempt, old, record.calls, index);
        if (isKilled) killedIn += 1;
        judge(folder, old, count, tell);
      });
      cutOff(attempt, record, cuts, (folder) => judge(folder, old, count, tell));
      attempt.say(`versi ${old.version}`);
    }
    const trials = olds.length * (kills + cuts);
    // A kill that comes after the end of the migration kills nothing.
    const least = Math.ceil(0.9 * olds.length * kills);
    if (killedIn < least)
      failures.push(`hanya ${killedIn} dari ${olds.length * kills} proses mati di tengah penyesuaian`);
    const detail =
      `${olds.length} versi lama, masing-masing ${kills} kali dimatikan (${killedIn} di tengah penyesuaian) dan ${cuts} kali padam: ` +
      `${count.old} tetap lama, ${count.new} sudah baru, ${trials - count.old - count.new} separuh`;
    return { trials, failures, detail };
  },
};

function prepared({ folder: parent }: Attempt, source: string, version: number): Old {
  const folder = path.join(parent, `versi-${version}`);
  makeOldWorkspace(source, folder, version);
  const finishedCopy = path.join(parent, `versi-${version}-baru`);
  cpSync(folder, finishedCopy, { recursive: true });
  const opened = openDatabase(finishedCopy);
  if (!opened.ok) throw new Error(opened.error.code);
  const after = schemaOf(opened.value.db);
  opened.value.close();
  rmSync(finishedCopy, { recursive: true });
  return {
    version,
    folder,
    before: lookInto(folder, schemaOf),
    after,
    content: lookInto(folder, (db) => hashesOf(db, kept)),
  };
}

/** One migration as it happened: what the disk was asked for, and what was there before. */
interface Recorded {
  readonly folder: string;
  readonly workspace: string;
  readonly calls: readonly DiskCall[];
  readonly before: readonly { readonly name: string; readonly bytes: Buffer }[];
}

async function recorded({ folder: parent, redirects }: Attempt, old: Old): Promise<Recorded> {
  const folder = path.join(parent, `rekam-${old.version}`);
  mkdirSync(folder);
  const trace = `${folder}.rekaman`;
  const workspace = path.join(folder, 'ruang');
  cpSync(old.folder, workspace, { recursive: true });
  const before = readdirSync(workspace).map((name) => ({ name, bytes: readFileSync(path.join(workspace, name)) }));
  await finished(startChild('migrate', { folder: workspace }, { redirects, disk: { folder: workspace, trace } }));
  return { folder, workspace, calls: readTrace(trace), before };
}

/** Calls before which a process can be killed, and calls within which. */
const changing: ReadonlySet<DiskCall['kind']> = new Set([
  'write',
  'cut',
  'flush',
  'unlink',
  'mkdir',
  'rmdir',
  'rename',
]);

/** Kills a real migration before one of its calls to the disk, or in the middle of a write; each is as likely. */
async function killed(
  { random, redirects, folder: parent }: Attempt,
  old: Old,
  calls: readonly DiskCall[],
  index: number,
): Promise<{ readonly folder: string; readonly isKilled: boolean }> {
  const folder = path.join(parent, `mati-${old.version}-${index}`);
  cpSync(old.folder, folder, { recursive: true });
  const tears = random.chance(0.5);
  const among = calls.filter(({ kind }) => (tears ? kind === 'write' : changing.has(kind))).length;
  const plan = `${tears ? 'tear' : 'kill'} ${1 + random.below(among)}`;
  const { signal } = await startChild('migrate', { folder }, { redirects, disk: { folder, plan } }).ended;
  return { folder, isKilled: signal === 'SIGKILL' };
}

/** Cuts the power at random moments of a recorded migration. */
function cutOff(
  { random }: Attempt,
  { folder, workspace, calls, before }: Recorded,
  cuts: number,
  judgeOne: (folder: string) => void,
): void {
  const moments = Array.from({ length: cuts }, () => random.below(calls.length + 1)).toSorted(
    (one, other) => one - other,
  );
  const disk = new RecordedDisk(workspace);
  for (const { name, bytes } of before) disk.hold(path.join(workspace, name), bytes);
  let at = 0;
  for (const [index, moment] of moments.entries()) {
    for (const call of calls.slice(at, moment)) disk.follow(call);
    at = moment;
    const target = path.join(folder, `sesudah-${index}`);
    disk.cut(random, target);
    judgeOne(target);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Old or new, never between; and the second start completes it with every SOP in it. */
function judge(
  folder: string,
  { before, after, content }: Old,
  count: { old: number; new: number },
  tell: (what: string) => void,
): void {
  try {
    const schema = lookInto(folder, schemaOf);
    if (schema === before) count.old += 1;
    else if (schema === after) count.new += 1;
    else tell('tabel separuh lama, separuh baru');
    const opened = openDatabase(folder);
    if (!opened.ok) return tell(`start kedua: ${opened.error.code}`);
    const { db, close } = opened.value;
    if (schemaOf(db) !== after) tell('start kedua tidak menyelesaikannya');
    const lost = differing(content, hashesOf(db, kept));
    if (lost.length > 0) tell(`isi berubah: ${lost.join(', ')}`);
    const { damaged, brokenHistories } = examine(db);
    if (damaged.length + brokenHistories.length > 0) tell(`rusak: ${[...damaged, ...brokenHistories].join(', ')}`);
    close();
  } catch (error) {
    tell(String(error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
