import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFiled } from '../../electron/services/store/handovers.ts';
import type { FiledSignature } from '../../electron/services/store/handovers.ts';
import { unsigned } from '../../sop/rules/signatureFacts.ts';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => {
  workspace.close();
});

const author = { name: '', position: '', role: 'writer', unit: '' } as const;
const sound: FiledSignature = {
  name: 'Siti Contoh',
  at: '2026-01-20T03:00:00.000Z',
  outcome: 'undetermined',
  sentence: '',
  certificateEnds: '2026-01-31',
  isBsre: false,
};

async function awaiting(): Promise<string> {
  const { id } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } })).sop;
  const changes = [{ kind: 'setText', field: 'number', text: '1/SOP' }] as const;
  valueOf(await workspace.call('sop.change', { id, revision: 1, changes }));
  for (const to of ['submitted', 'compliant', 'awaitingApproval'] as const) {
    const { revision } = valueOf(await workspace.call('sop.open', { id }));
    valueOf(await workspace.call('sop.move', { id, revision, to }));
  }
  return id;
}

function filed(sop: string, id: string, signatures: readonly FiledSignature[]): void {
  const facts = { match: 'exact', signatures, signedBy: [], reason: '' } as const;
  const file = {
    kind: 'returned',
    name: 'a.pdf',
    mediaType: 'application/pdf',
    filedAt: `2026-01-2${id}`,
    author,
  } as const;
  keepFiled(workspace.services.workspace.db, { id, sop, export: 'e', ...file, ...facts }, new Uint8Array());
}

async function known(id: string) {
  return valueOf(await workspace.call('sop.surroundings', { id })).signature;
}

test('the rules know the signature of the newest file that came back, and nothing of a SOP that is edited again', async () => {
  const id = await awaiting();
  expect(await known(id)).toEqual(unsigned);
  filed(id, '1', [{ ...sound, isBsre: true, certificateEnds: '2027-01-31' }, sound]);
  expect(await known(id)).toEqual({
    signedOn: '2026-01-20',
    enactedOn: null,
    intact: true,
    certificateEnds: '2026-01-31',
    certified: true,
  });
  // A scan carries no signature and does not hide the file that does.
  filed(id, '2', []);
  expect((await known(id)).signedOn).toBe('2026-01-20');
  filed(id, '3', [{ ...sound, at: null, outcome: 'failed' }]);
  expect(await known(id)).toMatchObject({ signedOn: null, intact: false, certified: false });

  const { revision } = valueOf(await workspace.call('sop.open', { id }));
  valueOf(await workspace.call('sop.move', { id, revision, to: 'needsRevision', reason: 'Uji' }));
  expect(await known(id)).toEqual(unsigned);
});

test('the register counts what they say', async () => {
  const id = await awaiting();
  const errors = async (): Promise<number> =>
    valueOf(await workspace.call('register.looks', { ids: [id], make: true })).looks[0]?.errors ?? -1;
  const before = await errors();
  filed(id, '1', [{ ...sound, outcome: 'failed' }]);
  workspace = workspace.reopen();
  const { revision } = valueOf(await workspace.call('sop.open', { id }));
  valueOf(await workspace.call('sop.move', { id, revision, to: 'compliant', reason: 'Uji' }));
  valueOf(await workspace.call('sop.move', { id, revision: revision + 1, to: 'awaitingApproval' }));
  expect(await errors()).toBe(before + 1);
});
