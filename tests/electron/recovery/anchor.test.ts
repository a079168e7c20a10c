import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAnchor } from '../../../electron/services/recovery/anchor.ts';
import { untold } from '../../../electron/services/store/condition.ts';
import { newFolder, openWorkspace, valueOf } from '../workspaceFixture.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';

let folder: string;
let workspace: TestWorkspace;
const open = () => openWorkspace(path.join(folder, 'ruang'), { backupFolder: path.join(folder, 'cadangan') });
beforeEach(() => {
  folder = newFolder();
  workspace = open();
});
afterEach(() => {
  workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = () => path.join(folder, 'ruang/lajur.db');
const kept = () => path.join(folder, 'lama.db');
const told = () => untold(workspace.services.workspace.db).map(({ notice }) => notice);
async function create(title: string): Promise<string> {
  const { id } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } })).sop;
  await retitle(id, 1, title);
  return id;
}
const retitle = async (id: string, revision: number, text: string) =>
  valueOf(await workspace.call('sop.change', { id, revision, changes: [{ kind: 'setText', field: 'title', text }] }));
/** As the app ends. */
function end(): void {
  workspace.services.safekeeping.atClose();
  workspace.services.close();
}
function start(): void {
  workspace = open();
  workspace.services.safekeeping.atStart();
}

test('an older database in the place of ours is noticed, whether its seal came with it or not', async () => {
  const id = await create('Surat');
  end();
  copyFileSync(file(), kept());
  copyFileSync(`${file()}.segel`, `${kept()}.segel`);
  start();
  await retitle(id, 2, 'Surat Masuk');
  end();
  const { at } = readAnchor(workspace.services.workspace.ports) ?? { at: '' };
  copyFileSync(kept(), file());
  copyFileSync(`${kept()}.segel`, `${file()}.segel`);
  start();
  expect(told()).toEqual([{ kind: 'behindAnchor', at, titles: ['Surat'], more: 0 }]);
  // Told once; from here on this is what there is.
  end();
  start();
  expect(told()).toHaveLength(1);
  end();
  copyFileSync(kept(), file());
  rmSync(`${file()}.segel`);
  start();
  expect(told()).toMatchObject([{ kind: 'crashed' }]);
});

test('a SOP that is not there any more counts, too', async () => {
  end();
  copyFileSync(file(), kept());
  start();
  await create('Surat');
  end();
  copyFileSync(kept(), file());
  rmSync(`${file()}.segel`);
  start();
  expect(told()).toMatchObject([{ kind: 'behindAnchor', titles: [], more: 1 }]);
});

test('going on, restoring everything and an anchor that cannot be read raise no alarm', async () => {
  const id = await create('Surat');
  const { name } = valueOf(await workspace.call('backup.make', {}));
  await retitle(id, 2, 'Surat Masuk');
  end();
  start();
  await retitle(id, 3, 'Surat Keluar');
  workspace = workspace.reopen();
  expect(told()).toEqual([]);
  end();
  start();
  valueOf(await workspace.call('backup.restore', { name, sops: null }));
  workspace.services.close();
  start();
  expect(told()).toMatchObject([{ kind: 'restored' }]);
  end();
  const anchor = path.join(folder, 'cadangan/acuan.json');
  writeFileSync(anchor, readFileSync(anchor, 'utf8').replace(/"at":"2/, '"at":"3'));
  start();
  expect(told()).toHaveLength(1);
});
