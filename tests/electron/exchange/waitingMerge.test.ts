import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Output } from '../../../electron/contract/commands.ts';
import { valueOf } from '../workspaceFixture.ts';
import { accept, beginSop, change, deliver, openOffice, receive, retitle, send, titleOf } from './offices.ts';
import type { Office } from './offices.ts';

let one: Office;
let other: Office;
let id: string;

beforeEach(async () => {
  one = await openOffice('Kelurahan Contoh');
  other = await openOffice('Bagian Organisasi');
  id = await beginSop(one, 'Judul');
  await deliver(one, other, id);
  await retitle(one, id, 'Judul di kelurahan');
  await change(other, id, [{ kind: 'setText', field: 'number', text: '065/12' }]);
});
afterEach(() => {
  for (const office of [one, other]) office.close();
});

/** What one office made of it, waiting at the other. */
async function waiting(): Promise<{ readonly parcel: string; readonly version: string }> {
  const parcel = await receive(other, await send(one, { kind: 'draft', sops: [id] }));
  const [sop] = (await opened(parcel)).sops;
  expect(sop).toMatchObject({ relation: 'forked', statusHere: 'draft' });
  return { parcel, version: sop?.version ?? '' };
}

async function opened(parcel: string): Promise<Output<'parcel.open'>> {
  return valueOf(await other.call('parcel.open', { id: parcel }));
}

test('a fork is merged while it waits: saving the merge takes it, in one act', async () => {
  const { parcel, version } = await waiting();
  const merge = valueOf(await other.call('merge.open', { sop: id, version, parcel }));
  expect(merge).toMatchObject({ common: 1, version: { id: version, by: { unit: 'Kelurahan Contoh' }, beside: true } });
  const { revision } = merge;
  const asked = { sop: id, revision, version, parcel, answers: [] };

  // Nobody has compared this key: nothing is taken without a word.
  expect(await other.call('merge.settle', asked)).toMatchObject({ error: { code: 'keyUnknown' } });
  expect((await opened(parcel)).row.state).toBe('waiting');
  // Nor is anything when the merge itself is refused.
  const stale = await other.call('merge.settle', { ...asked, revision: revision - 1, evenUnknown: true });
  expect(stale).toMatchObject({ error: { code: 'staleRevision' } });
  expect((await opened(parcel)).row.state).toBe('waiting');

  valueOf(await other.call('merge.settle', { ...asked, evenUnknown: true }));
  const { sop } = valueOf(await other.call('sop.open', { id }));
  expect([sop.identity.title, sop.identity.number]).toEqual(['Judul di kelurahan', '065/12']);
  expect(await opened(parcel)).toMatchObject({ row: { state: 'accepted' }, taken: [{ id, version, place: 'ours' }] });
  // Whoever sent it gets the merge as the next version.
  await deliver(other, one, id);
  expect(await titleOf(one, id)).toBe('Judul di kelurahan');
});

test('what a parcel holds is not merged under the name of another version', async () => {
  const { parcel, version } = await waiting();
  for (const wrong of [
    { version: 'b'.repeat(64), parcel },
    { version, parcel: 'c'.repeat(64) },
  ]) {
    expect(await other.call('merge.open', { sop: id, ...wrong })).toMatchObject({ error: { code: 'notFound' } });
  }
});

test('what was taken is told after a restart too, and what lies beside until it is merged', async () => {
  const { parcel, version } = await waiting();
  await accept(other, parcel);
  const before = await opened(parcel);
  expect(before.taken).toMatchObject([{ id, version, versionNumber: 2, place: 'beside', statusHere: 'draft' }]);
  other = { ...other.reopen(), name: other.name };
  expect((await opened(parcel)).taken).toEqual(before.taken);

  const { revision } = valueOf(await other.call('merge.open', { sop: id, version }));
  valueOf(await other.call('merge.settle', { sop: id, revision, version, answers: [] }));
  expect((await opened(parcel)).taken).toMatchObject([{ place: 'ours' }]);
});

test('an enrolled key gets another name, and stays enrolled since when it was compared', async () => {
  const { parcel } = await waiting();
  const { row } = await opened(parcel);
  const fingerprint = row.key?.fingerprint ?? '';
  valueOf(await other.call('key.enrol', { fingerprint }));
  const [before] = valueOf(await other.call('key.list', {})).keys;
  expect(valueOf(await other.call('key.enrol', { fingerprint, name: '  Kelurahan Baru ' }))).toEqual({
    name: 'Kelurahan Baru',
  });
  const [after] = valueOf(await other.call('key.list', {})).keys;
  expect(after).toEqual({ ...before, name: 'Kelurahan Baru' });
  // It is the same key: what it signs is taken, with a word on the other name.
  expect((await opened(parcel)).row.key).toMatchObject({ status: 'otherName', name: 'Kelurahan Baru' });
  valueOf(await other.call('parcel.accept', { id: parcel }));
  for (const name of ['', '   ', 'a'.repeat(201)])
    expect((await other.call('key.enrol', { fingerprint, name })).ok).toBe(false);
});
