import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { listBackups } from '../../../electron/services/backups/backupFolder.ts';
import { writeAnchor } from '../../../electron/services/recovery/anchor.ts';
import { openCopy } from '../../../electron/services/store/openCopy.ts';
import { databaseFile } from '../../../electron/services/store/openDatabase.ts';
import { newFolder, openWorkspace, valueOf } from '../../electron/workspaceFixture.ts';
import type { TestWorkspace } from '../../electron/workspaceFixture.ts';
import { trialsOf } from '../fault.ts';
import type { Attempt, Fault } from '../fault.ts';
import { rewriteHistory } from '../judge/rewriteHistory.ts';
import { differing, documentTables, hashesOf } from '../judge/tables.ts';

/** Somebody copies the database file while the app is open: what was saved last is in its log, not in the file. */
export const copiedWhileOpen: Fault = {
  id: 'F-12',
  title: 'Berkas basis data disalin saat Lajur terbuka',
  run: async (attempt) => {
    const rounds = trialsOf(attempt, 2, 100);
    const failures: string[] = [];
    let missing = 0;
    for (let round = 0; round < rounds; round += 1) {
      const workspace = openWorkspace(newFolder());
      try {
        const outcome = await tryCopy(attempt, workspace, round);
        missing += outcome.missing ? 1 : 0;
        failures.push(...outcome.found.map((what) => `putaran ${round}: ${what}`));
      } finally {
        workspace.close();
      }
    }
    const detail = `${rounds} kali disalin, salinan mentah ${missing} kali kekurangan isi`;
    return { trials: rounds, failures, detail };
  },
};

async function tryCopy(
  { folder: parent, random }: Attempt,
  workspace: TestWorkspace,
  round: number,
): Promise<{ readonly found: string[]; readonly missing: boolean }> {
  const { call, services } = workspace;
  const { db, ports } = services.workspace;
  const found: string[] = [];
  const { sop } = valueOf(await call('sop.create', { from: { kind: 'blank' } }));
  services.checkpoint();
  let revision = 1;
  for (let edit = 0; edit < 1 + random.below(10); edit += 1) {
    const changes = [{ kind: 'setText', field: 'title', text: `Judul ${edit}` } as const];
    ({ revision } = valueOf(await call('sop.change', { id: sop.id, revision, changes })));
  }
  const bare = path.join(parent, `mentah-${round}`);
  mkdirSync(bare);
  copyFileSync(path.join(workspace.folder, databaseFile), path.join(bare, databaseFile));
  // The copy that the app makes has everything.
  const expected = hashesOf(db, documentTables);
  valueOf(await call('backup.make', {}));
  const [newest] = listBackups(ports.backupFolder);
  const copy = openCopy(path.join(ports.backupFolder, newest?.name ?? ''));
  if (copy.ok) {
    if (differing(expected, hashesOf(copy.value.db, documentTables)).length > 0)
      found.push('cadangan Lajur tidak lengkap');
    copy.value.close();
  } else found.push(`cadangan Lajur tidak terbuka: ${copy.error.code}`);
  // The bare file, brought back as a backup: it is older by its journal, and the preview says so.
  const file = { name: 'salinan.db', base64: readFileSync(path.join(bare, databaseFile)).toString('base64') };
  const taken = await call('backup.take', { file });
  let missing = false;
  if (taken.ok) {
    const { sops } = valueOf(await call('backup.preview', { name: taken.value.name }));
    const row = sops.find(({ id }) => id === sop.id);
    missing = (row?.there?.revision ?? 0) < revision;
    if (missing && row?.relation !== 'older' && row?.relation !== 'missingThere')
      found.push(`salinan mentah tampil sebagai ${row?.relation ?? 'tidak ada'}`);
  }
  found.push(...(await putBack(parent, workspace, bare, round)));
  // The bare file as a workspace of its own: the user is told that it did not end well, and how far it goes.
  const other = openWorkspace(bare);
  try {
    const { notices } = valueOf(await other.call('app.condition', {}));
    const savedAt: unknown = other.services.workspace.db.prepare('SELECT max(saved_at) FROM sops').pluck().get();
    const crash = notices.find(({ notice }) => notice.kind === 'crashed')?.notice;
    if (crash?.kind !== 'crashed' || crash.savedAt !== savedAt)
      found.push('salinan mentah dibuka tanpa pemberitahuan sampai kapan isinya');
  } finally {
    other.close();
  }
  return { found, missing };
}

/**
 * The bare file put back in the place of the real one, its history cut off at the end, and its whole chain computed anew: each is consistent in
 * itself, and known by what was written down outside the database.
 */
async function putBack(parent: string, workspace: TestWorkspace, bare: string, round: number): Promise<string[]> {
  const { db, ports } = workspace.services.workspace;
  writeAnchor(db, ports);
  const whole = path.join(parent, `utuh-${round}`);
  cpSync(ports.backupFolder, path.join(whole, 'cadangan'), { recursive: true });
  db.prepare('VACUUM INTO ?').run(path.join(whole, databaseFile));
  const found: string[] = [];
  for (const [what, harm] of [
    ['salinan mentah diletakkan kembali', 'replace'],
    ['ekor riwayat dipotong', 'cut'],
    ['seluruh rantai dihitung ulang', 'rewrite'],
    ['tidak diapa-apakan', 'none'],
  ] as const) {
    const folder = path.join(parent, `balik-${round}`);
    cpSync(whole, folder, { recursive: true });
    const file = path.join(folder, databaseFile);
    if (harm === 'replace') copyFileSync(path.join(bare, databaseFile), file);
    else if (harm !== 'none') rewriteHistory(file, harm);
    const other = openWorkspace(folder);
    try {
      const { notices } = valueOf(await other.call('app.condition', {}));
      const isTold = notices.some(({ notice }) => notice.kind === 'behindAnchor');
      if (isTold !== (harm !== 'none')) found.push(`${what}: ${isTold ? 'alarm palsu' : 'tidak diketahui'}`);
    } finally {
      other.close();
    }
    rmSync(folder, { recursive: true, force: true });
  }
  return found;
}
