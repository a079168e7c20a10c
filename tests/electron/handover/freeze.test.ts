import { createHash, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../../electron/contract/commands.ts';
import { newFolder, openWorkspace, valueOf } from '../workspaceFixture.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';
import { approvedSop, moveTo } from './approved.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  // Ids that count would begin anew at a restart.
  workspace = openWorkspace(newFolder(), { ids: () => randomUUID() });
});
afterEach(() => workspace.close());

async function suggested(sop: string): Promise<Input<'handover.freeze'>> {
  const opened = valueOf(await workspace.call('handover.open', { sop }));
  return { id: sop, revision: opened.revision, ...opened.suggested };
}

test('an approved SOP is frozen with its bytes, hash, version and signers, and passed on', async () => {
  const id = await approvedSop(workspace);
  const asked = await suggested(id);
  expect(asked.signers.at(-1)).toMatchObject({ role: 'signature' });
  const frozen = valueOf(await workspace.call('handover.freeze', { ...asked, way: 'qrBox' }));
  expect(frozen.status).toBe('awaitingApproval');
  const opened = valueOf(await workspace.call('handover.open', { sop: id }));
  const [kept] = opened.exports;
  expect(opened).toMatchObject({ revision: frozen.revision, damaged: 0, errors: 0 });
  expect(opened.standing).toMatchObject({ at: 'waiting', signed: 0, of: asked.signers.length });
  expect(kept).toMatchObject({
    id: frozen.export,
    revision: frozen.revision,
    way: 'qrBox',
    isCurrent: true,
    files: [],
  });
  const { files } = valueOf(await workspace.call('handover.files', { export: frozen.export, file: null }));
  expect(files.map(({ mediaType }) => mediaType)).toEqual(['application/pdf', 'application/pdf']);
  const bytes = Buffer.from(files[0]?.base64 ?? '', 'base64');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept?.sha256);
  const { sop } = valueOf(await workspace.call('sop.open', { id }));
  expect(sop.style.signature).toBe('qrBox');
  expect(sop.identity.effective).toEqual(asked.effective);
});

test('what was exported is locked; a SOP taken back, edited and approved again is not what was exported', async () => {
  const id = await approvedSop(workspace);
  const frozen = valueOf(await workspace.call('handover.freeze', await suggested(id)));
  const change = { kind: 'setText', field: 'title', text: 'Judul lain' } as const;
  const edit = { id, revision: frozen.revision, changes: [change] };
  expect(await workspace.call('sop.change', edit)).toMatchObject({ error: { code: 'sopLocked' } });
  await moveTo(workspace, id, 'needsRevision', 'Judul keliru.');
  expect(valueOf(await workspace.call('handover.open', { sop: id })).standing).toEqual({ at: 'none' });
  valueOf(await workspace.call('sop.change', { ...edit, revision: frozen.revision + 1 }));
  for (const to of ['submitted', 'compliant', 'awaitingApproval'] as const) await moveTo(workspace, id, to);
  const again = valueOf(await workspace.call('handover.open', { sop: id }));
  expect(again.exports).toMatchObject([{ id: frozen.export, isCurrent: false }]);
  expect(again.standing).toEqual({ at: 'none' });
});

test('a draft, a stale revision, unfit signers, a day nobody can read and an unfit tag are refused, and nothing is written', async () => {
  const id = await approvedSop(workspace);
  const asked = await suggested(id);
  const refusals: readonly [Partial<Input<'handover.freeze'>>, string][] = [
    [{ revision: asked.revision - 1 }, 'staleRevision'],
    [{ signers: [{ role: 'paraf', position: 'Kasubag', name: '', nip: '' }] }, 'signersUnfit'],
    [{ effective: { text: 'kapan saja', iso: null } }, 'effectiveUnread'],
    [{ tag: 'ab' }, 'tagUnfit'],
    [{ tag: '/' }, 'tagUnfit'],
  ];
  for (const [unfit, code] of refusals)
    expect(await workspace.call('handover.freeze', { ...asked, way: 'qrBox', ...unfit })).toMatchObject({
      error: { code },
    });
  const { revision, status } = valueOf(await workspace.call('handover.open', { sop: id }));
  expect({ revision, status }).toEqual({ revision: asked.revision, status: 'compliant' });
  const { sop: draft } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
  expect(await workspace.call('handover.freeze', { ...asked, id: draft.id, revision: 1 })).toMatchObject({
    error: { code: 'notApprovedYet' },
  });
});

test('a SOP with errors is not exported for its signatures', async () => {
  const { sop } = valueOf(await workspace.call('sop.create', { from: { kind: 'template', template: 'contoh-dinas' } }));
  const empty = { kind: 'setApproval', value: { prefix: '', position: '', name: '', rank: '', nip: '' } } as const;
  valueOf(await workspace.call('sop.change', { id: sop.id, revision: 1, changes: [empty] }));
  for (const to of ['submitted', 'compliant'] as const) await moveTo(workspace, sop.id, to);
  const asked = await suggested(sop.id);
  const signers = [{ role: 'signature', position: 'Kepala Dinas', name: '', nip: '' }] as const;
  expect(await workspace.call('handover.freeze', { ...asked, signers })).toMatchObject({
    error: { code: 'exportHasErrors' },
  });
});

test('the order of signers is kept for the next SOP, and exports survive a restart', async () => {
  const id = await approvedSop(workspace);
  const asked = await suggested(id);
  const parafs = [
    { role: 'paraf', position: 'Kasubag Kelembagaan', name: 'Wulan Anggraini', nip: '' },
    { role: 'paraf', position: 'Kabag Organisasi', name: 'Bambang Setiawan', nip: '' },
  ] as const;
  const last = asked.signers.slice(-1);
  const frozen = valueOf(await workspace.call('handover.freeze', { ...asked, signers: [...parafs, ...last] }));
  workspace = workspace.reopen();
  const { exports } = valueOf(await workspace.call('handover.open', { sop: id }));
  expect(exports).toMatchObject([{ id: frozen.export, signers: [...parafs, ...last], isCurrent: true }]);
  const next = await suggested(await approvedSop(workspace));
  expect(next.signers.slice(0, -1)).toEqual(parafs);
});
