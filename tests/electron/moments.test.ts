import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Output } from '../../electron/contract/commands.ts';
import { batchOf } from '../../electron/services/moments/storeEdit.ts';
import { timeline } from '../../electron/services/moments/timeline.ts';
import type { ReadEntry } from '../../electron/services/store/journalRows.ts';
import { sopAt } from '../../electron/services/store/snapshots.ts';
import { readSop } from '../../electron/services/store/sops.ts';
import { changeSchema } from '../../sop/file/changeSchema.ts';
import type { Change } from '../../sop/model/change.ts';
import { newStep } from '../../sop/model/create.ts';
import { accept, beginSop, change, deliver, openOffice, receive, retitle, send, titleOf } from './exchange/offices.ts';
import type { Office } from './exchange/offices.ts';
import { valueOf } from './workspaceFixture.ts';

let one: Office;
let other: Office;
beforeEach(async () => {
  one = await openOffice('Bagian Pemerintahan');
  other = await openOffice('Bagian Organisasi');
});
afterEach(() => {
  one.close();
  other.close();
});

function step(id: string, activity: string): Change {
  return { kind: 'insertStep', at: 0, step: { ...newStep(() => `${id}-new`), id, activity } };
}

function activity(id: string, text: string): Change {
  return { kind: 'setStep', step: id, patch: { activity: text } };
}

async function history({ call }: Office, sop: string): Promise<Output<'moment.list'>> {
  return valueOf(await call('moment.list', { sop, beyond: null, limit: 500 }));
}

/** Whether the journal, read from its beginning, makes the document that is stored. */
function isRetold({ services }: Office, id: string): boolean {
  const { db } = services.workspace;
  const stored = readSop(db, id);
  if (stored === null || stored === 'damaged') return false;
  const found = sopAt(db, id, stored.revision);
  return found !== null && found !== 'damaged' && found.body === stored.body;
}

async function revisionOf({ call }: Office, id: string): Promise<number> {
  return valueOf(await call('sop.open', { id })).revision;
}

describe('the lines of a history', () => {
  const entry = (revision: number, minute: number, name: string, changes: readonly Change[]): ReadEntry => ({
    revision,
    instant: new Date(Date.UTC(2026, 0, 5, 8, minute)).toISOString(),
    author: { name, position: 'Staf' },
    entry: { kind: 'changed', changes },
  });

  test('edits by one person without a long pause are one line', () => {
    const entries = [
      entry(5, 100, 'Budi', [activity('S4', 'd')]),
      entry(4, 55, 'Ani', [activity('S3', 'c')]),
      entry(3, 40, 'Budi', [activity('S4', 'b')]),
      entry(2, 12, 'Budi', [
        activity('S3', 'a'),
        { kind: 'batch', changes: [activity('S3', 'b'), activity('S4', 'a')] },
      ]),
    ];
    const lines = timeline(entries);
    expect(lines.map(({ first, last, changes }) => [first, last, changes])).toEqual([
      [5, 5, 1],
      [4, 4, 1],
      [2, 3, 4],
    ]);
    expect(lines[2]?.touched).toEqual({ steps: ['S3', 'S4'], parts: [], added: 0, removed: 0 });
  });

  test('a pause of more than half an hour parts them', () => {
    expect(timeline([entry(3, 45, 'Ani', []), entry(2, 14, 'Ani', [])])).toHaveLength(2);
    expect(timeline([entry(3, 44, 'Ani', []), entry(2, 14, 'Ani', [])])).toHaveLength(1);
  });
});

test('a SOP tells who began it, who edited what, and who handed it on', async () => {
  const id = await beginSop(one, 'Surat keluar');
  await change(one, id, [step('S1', 'Membuat konsep')]);
  const moved = valueOf(
    await one.call('sop.move', { id, revision: await revisionOf(one, id), to: 'submitted', reason: '' }),
  );
  const { lines, versions, revision, beyond } = await history(one, id);
  expect(lines.map(({ kind, by, changes }) => [kind, by?.name, changes])).toEqual([
    ['moved', 'Petugas Bagian Pemerintahan', 0],
    ['edited', 'Petugas Bagian Pemerintahan', 2],
    ['created', 'Petugas Bagian Pemerintahan', 0],
  ]);
  expect(lines[1]?.touched).toEqual({ steps: ['S1'], parts: ['identity'], added: 1, removed: 0 });
  expect(lines[0]?.move).toEqual({ from: 'draft', to: 'submitted', reason: '' });
  expect([revision, beyond]).toEqual([moved.revision, null]);
  expect(versions).toMatchObject([{ id: moved.version, number: 1, received: false, beside: false }]);
});

test('a long history is read in pieces', async () => {
  const id = await beginSop(one, 'Satu');
  await retitle(one, id, 'Dua');
  const first = valueOf(await one.call('moment.list', { sop: id, beyond: null, limit: 2 }));
  expect([first.lines.map(({ last }) => last), first.beyond]).toEqual([[3], 2]);
  const rest = valueOf(await one.call('moment.list', { sop: id, beyond: first.beyond, limit: 2 }));
  expect([rest.lines.map(({ kind }) => kind), rest.beyond]).toEqual([['created'], null]);
});

test('any moment is shown, and brought back as an edit that is undone', async () => {
  const id = await beginSop(one, 'Judul lama');
  const before = await revisionOf(one, id);
  await change(one, id, [step('S1', 'Membuat konsep'), { kind: 'setText', field: 'title', text: 'Judul baru' }]);
  const moment = { kind: 'revision', revision: before } as const;
  expect(valueOf(await one.call('moment.open', { sop: id, moment })).sop.identity.title).toBe('Judul lama');

  const restored = valueOf(await one.call('moment.restore', { sop: id, revision: before + 1, moment }));
  expect(restored).toMatchObject({ revision: before + 2, changes: 2 });
  const now = valueOf(await one.call('sop.open', { id }));
  expect(isRetold(one, id)).toBe(true);
  expect([now.sop.identity.title, now.sop.steps]).toEqual(['Judul lama', []]);
  expect((await history(one, id)).lines[0]).toMatchObject({ kind: 'restored', from: moment });

  const kept = valueOf(await one.call('sop.history', { id, side: 'done', beyond: null, limit: 5 }));
  const [undo] = kept.steps;
  if (undo === undefined) throw new Error('nothing to undo');
  const marks = [{ role: 'undo', group: null } as const];
  valueOf(await one.call('sop.change', { id, revision: restored.revision, changes: [undo.inverse], marks }));
  expect(await titleOf(one, id)).toBe('Judul baru');
  expect(valueOf(await one.call('sop.open', { id })).sop.steps.map(({ id: name }) => name)).toEqual(['S1']);
});

test('bringing back what is there already changes nothing', async () => {
  const id = await beginSop(one, 'Sama');
  const revision = await revisionOf(one, id);
  const moment = { kind: 'revision', revision } as const;
  expect(valueOf(await one.call('moment.restore', { sop: id, revision, moment }))).toMatchObject({
    revision,
    changes: 0,
  });
});

test('what was handed on is not brought back, nor what is not there', async () => {
  const id = await beginSop(one, 'Diajukan');
  const revision = await revisionOf(one, id);
  const moved = valueOf(await one.call('sop.move', { id, revision, to: 'submitted', reason: '' }));
  const moment = { kind: 'revision', revision: 1 } as const;
  const locked = await one.call('moment.restore', { sop: id, revision: moved.revision, moment });
  expect(locked).toMatchObject({ error: { code: 'sopLocked' } });
  const stale = await one.call('moment.restore', { sop: id, revision, moment });
  expect(stale).toMatchObject({ error: { code: 'staleRevision' } });
  const missing = await one.call('moment.open', { sop: id, moment: { kind: 'revision', revision: 99 } });
  expect(missing).toMatchObject({ error: { code: 'notFound' } });
  const foreign = await one.call('moment.open', { sop: id, moment: { kind: 'version', version: 'a'.repeat(64) } });
  expect(foreign).toMatchObject({ error: { code: 'notFound' } });
});

test('a moment whose record was altered is refused', async () => {
  const id = await beginSop(one, 'Utuh');
  one.services.workspace.db.prepare("UPDATE journal SET entry = replace(entry, 'Utuh', 'Palsu') WHERE sop = ?").run(id);
  const moment = { kind: 'revision', revision: 2 } as const;
  expect(await one.call('moment.open', { sop: id, moment })).toMatchObject({ error: { code: 'damaged' } });
});

/** Both offices edit the same version; the second receives what the first sent. */
async function fork(): Promise<{ readonly id: string; readonly version: string }> {
  const id = await beginSop(one, 'Surat keluar');
  await change(one, id, [step('S2', 'Mengirim surat'), step('S1', 'Membuat konsep')]);
  await deliver(one, other, id);
  await change(one, id, [activity('S1', 'Menyusun konsep'), activity('S2', 'Mengantar surat')]);
  await change(other, id, [activity('S1', 'Menulis konsep'), { kind: 'setText', field: 'number', text: '12/SOP' }]);
  const parcel = await receive(other, await send(one, { kind: 'draft', sops: [id] }));
  await accept(other, parcel);
  const version = (await history(other, id)).versions.find(({ beside }) => beside)?.id;
  if (version === undefined) throw new Error('no fork');
  return { id, version };
}

test('a fork is merged into one edit and a version made from both', async () => {
  const { id, version } = await fork();
  const opened = valueOf(await other.call('merge.open', { sop: id, version }));
  expect(opened.base.steps[0]?.activity).toBe('Membuat konsep');
  expect(opened).toMatchObject({ common: 1, version: { id: version, number: 2 } });

  const answers = [{ choice: 'step:S1:activity', answer: 'both' } as const];
  const settled = valueOf(await other.call('merge.settle', { sop: id, revision: opened.revision, version, answers }));
  const { sop } = valueOf(await other.call('sop.open', { id }));
  expect(sop.steps.map((row) => row.activity)).toEqual(['Menulis konsep\nMenyusun konsep', 'Mengantar surat']);
  expect(sop.identity.number).toBe('12/SOP');
  expect(settled.number).toBe(3);
  expect(isRetold(other, id)).toBe(true);

  const { lines, versions } = await history(other, id);
  expect(lines[0]).toMatchObject({ kind: 'merged', from: { kind: 'version', version } });
  expect(versions.filter(({ beside }) => beside)).toEqual([]);
  expect(versions.map(({ number }) => number)).toEqual([3, 2, 2, 1]);
  const { steps } = valueOf(await other.call('sop.history', { id, side: 'done', beyond: null, limit: 1 }));
  expect(steps[0]?.change).toMatchObject({ kind: 'batch' });
  // Who sent the other side gets it as a newer one.
  await deliver(other, one, id);
  expect(valueOf(await one.call('sop.open', { id })).sop.steps).toEqual(sop.steps);
});

test('a merge moves no status, and undoing it neither', async () => {
  const id = await beginSop(one, 'Surat keluar');
  await change(one, id, [step('S1', 'Membuat konsep')]);
  const move = async (office: Office, to: 'submitted' | 'needsRevision' | 'draft', reason: string) =>
    valueOf(await office.call('sop.move', { id, revision: await revisionOf(office, id), to, reason }));
  await move(one, 'submitted', '');
  await deliver(one, other, id);
  await move(other, 'needsRevision', 'Sebutkan pelaksananya.');
  await change(other, id, [{ kind: 'setStep', step: 'S1', patch: { note: 'Lihat temuan.' } }]);
  await move(one, 'draft', 'Ada yang kurang.');
  await change(one, id, [activity('S1', 'Menyusun konsep')]);
  await accept(one, await receive(one, await send(other, { kind: 'draft', sops: [id] })));
  const version = (await history(one, id)).versions.find(({ beside }) => beside)?.id ?? '';
  const revision = await revisionOf(one, id);
  const settled = valueOf(await one.call('merge.settle', { sop: id, revision, version, answers: [] }));
  const merged = valueOf(await one.call('sop.open', { id })).sop;
  expect([merged.status, merged.steps[0]?.activity, merged.steps[0]?.note]).toEqual([
    'draft',
    'Menyusun konsep',
    'Lihat temuan.',
  ]);
  const moment = { kind: 'revision', revision: settled.revision } as const;
  expect(valueOf(await one.call('moment.open', { sop: id, moment })).sop).toEqual(merged);

  const { steps } = valueOf(await one.call('sop.history', { id, side: 'done', beyond: null, limit: 1 }));
  const changes = steps.map(({ inverse }) => inverse);
  const marks = [{ role: 'undo', group: null } as const];
  valueOf(await one.call('sop.change', { id, revision: settled.revision, changes, marks }));
  const undone = valueOf(await one.call('sop.open', { id })).sop;
  expect([undone.status, undone.steps[0]?.note]).toEqual(['draft', '']);

  // The reviewer gets the merged one as the answer to what he sent back.
  await move(one, 'submitted', '');
  await deliver(one, other, id);
  expect(valueOf(await other.call('sop.open', { id })).sop.status).toBe('submitted');
});

test('very many changes are one edit within the limits of the border', () => {
  const change = activity('S1', 'a');
  const batch = batchOf(Array.from({ length: 25_000 }, () => change));
  expect(changeSchema.safeParse(batch).error).toBeUndefined();
  expect(batch).toMatchObject({ kind: 'batch', changes: [{ kind: 'batch' }, { kind: 'batch' }, { kind: 'batch' }] });
  expect(batchOf([change])).toEqual({ kind: 'batch', changes: [change] });
});

test('what shares no version is merged from nothing, and nothing of either is lost', async () => {
  const { id } = await fork();
  const known = (await history(other, id)).versions[0]?.id ?? '';
  const unknown = await other.call('merge.open', { sop: id, version: 'b'.repeat(64) });
  expect(unknown).toMatchObject({ error: { code: 'notFound' } });
  // The workspace was brought back from a list of documents: the versions before are not here.
  const { db } = other.services.workspace;
  db.prepare('DELETE FROM version_bases WHERE sop = ?').run(id);
  const opened = valueOf(await other.call('merge.open', { sop: id, version: known }));
  expect(opened).toMatchObject({ common: null, base: { steps: [], lanes: [] } });
  const revision = await revisionOf(other, id);
  valueOf(await other.call('merge.settle', { sop: id, revision, version: known, answers: [] }));
  const { sop } = valueOf(await other.call('sop.open', { id }));
  const ids = sop.steps.map((each) => each.id);
  expect(ids).toEqual(expect.arrayContaining([...opened.mine.steps, ...opened.theirs.steps].map((each) => each.id)));
});

test('two states are compared as a PDF that is the same each time', async () => {
  const id = await beginSop(one, 'Surat keluar');
  await change(one, id, [step('S1', 'Membuat konsep')]);
  const { sop: before } = valueOf(await one.call('sop.open', { id }));
  await change(one, id, [activity('S1', 'Menyusun konsep')]);
  const { sop: after } = valueOf(await one.call('sop.open', { id }));
  const asked = { before: { sop: before, label: 'Versi 1' }, after: { sop: after, label: 'Sekarang' } };
  const made = valueOf(await one.call('moment.report', asked));
  expect(made.name).toBe('Perbandingan Surat keluar.pdf');
  expect(made.pages).toBe(3);
  expect(Buffer.from(made.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect(valueOf(await one.call('moment.report', asked)).sha256).toBe(made.sha256);
});
