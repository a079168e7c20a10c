import { afterEach, describe, expect, it } from 'vitest';
import type { Change } from '../../sop/model/change.ts';
import { checkSop } from '../../sop/rules/check.ts';
import { styleOf } from '../../sop/model/profileFor.ts';
import { newFolder, openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let open: TestWorkspace | null = null;
afterEach(() => {
  open?.close();
  open = null;
});

function workspace(): TestWorkspace {
  open = openWorkspace(newFolder());
  return open;
}

const text = (field: 'number' | 'title', value: string): Change => ({ kind: 'setText', field, text: value });
const box = (name: 'qualifications' | 'relatedSops', value: string): Change => ({
  kind: 'insertItem',
  list: { of: 'box', box: name },
  at: 0,
  item: { id: `item ${value}`, text: value },
});
const unit: Change = { kind: 'setUnitLines', lines: ['KELURAHAN SUKAMAJU'] };

/** A new SOP of the workspace with these edits. */
async function write(desk: TestWorkspace, ...changes: readonly Change[]): Promise<string> {
  const { sop, revision } = valueOf(await desk.call('sop.create', { from: { kind: 'blank' } }));
  valueOf(await desk.call('sop.change', { id: sop.id, revision, changes: [...changes] }));
  return sop.id;
}

async function edit(desk: TestWorkspace, id: string, ...changes: readonly Change[]): Promise<void> {
  const { revision } = valueOf(await desk.call('sop.open', { id }));
  valueOf(await desk.call('sop.change', { id, revision, changes: [...changes] }));
}

async function around(desk: TestWorkspace, id: string) {
  return valueOf(await desk.call('sop.surroundings', { id }));
}

/** The rules that compare SOPs, as the register and the screen run them. */
async function compared(desk: TestWorkspace, id: string): Promise<readonly string[]> {
  const { sop } = valueOf(await desk.call('sop.open', { id }));
  const found = checkSop({
    sop,
    style: styleOf(desk.services.workspace.profiles, sop),
    workspace: await around(desk, id),
  });
  return found
    .filter(({ rule }) => /^(?:PRA-002|PRA-003|PRA-024|UNV-004|REG-034)$/.test(rule))
    .map(({ rule, message }) => `${rule} ${message}`);
}

describe('what a SOP has to do with the others', () => {
  it('are those with its number, title or copied boxes, those it names and those that name it; the rest stays where it is', async () => {
    const desk = workspace();
    const own = await write(desk, text('title', 'Surat Masuk'), text('number', '1/A'), box('qualifications', 'Mampu'));
    const number = await write(desk, text('title', 'Cuti'), text('number', '1 / a'));
    const title = await write(desk, text('title', 'SOP SURAT MASUK'));
    const boxes = await write(desk, text('title', 'Rapat'), box('qualifications', 'MAMPU'));
    const naming = await write(desk, text('title', 'Disposisi'), box('relatedSops', 'SOP Surat Masuk;'));
    await write(desk, text('title', 'Arsip'), text('number', '9'));
    const found = await around(desk, own);
    expect(found.entries.map(({ id }) => id).toSorted()).toEqual([number, title, boxes, naming].toSorted());
    expect(found.size).toBe(5);
    expect((await around(desk, naming)).entries.map(({ title: name }) => name)).toContain('Surat Masuk');
  });

  it('follow every save, and leave out the archive', async () => {
    const desk = workspace();
    const one = await write(desk, text('title', 'Cuti'), text('number', '1'));
    const two = await write(desk, text('title', 'Rapat'), text('number', '1'));
    expect(await compared(desk, one)).toEqual(['PRA-002 Nomor 1 juga dipakai SOP “Rapat”.']);
    expect((await around(desk, one)).nextNumber).not.toMatch(/^1$/);
    await edit(desk, two, text('number', '2'));
    expect(await compared(desk, one)).toEqual([]);
    await edit(desk, two, text('number', '1'));
    valueOf(await desk.call('sop.archive', { ids: [two], archived: true }));
    expect(await compared(desk, one)).toEqual([]);
  });

  it('say it on both sides when only one SOP names the other, in terms of its own office', async () => {
    const desk = workspace();
    const one = await write(desk, unit, text('title', 'Surat Masuk'));
    await write(desk, unit, text('title', 'Disposisi'), box('relatedSops', 'SOP Surat Masuk'));
    expect(await compared(desk, one)).toEqual([
      'UNV-004 SOP “Disposisi” menyebut SOP ini di Keterkaitan, tetapi SOP ini tidak menyebutnya.',
    ]);
    valueOf(await desk.call('numbering.set', { unit: 'KELURAHAN SUKAMAJU', template: '{urut:3}/SOP/{tahun}' }));
    await edit(desk, one, text('number', 'A-1'));
    expect(await compared(desk, one)).toContain('PRA-003 Nomor A-1 tidak mengikuti pola unit kerja.');
  });

  it('change how many problems the register counts for the other one', async () => {
    const desk = workspace();
    const one = await write(desk, text('title', 'Cuti'), text('number', '1'));
    const look = async () =>
      valueOf(await desk.call('register.looks', { ids: [one], make: true })).looks[0]?.errors ?? 0;
    const before = await look();
    const two = await write(desk, text('title', 'Rapat'), text('number', '1'));
    expect(await look()).toBe(before + 1);
    await edit(desk, two, text('number', '2'));
    expect(await look()).toBe(before);
    await edit(desk, two, text('number', '1'));
    expect(await look()).toBe(before + 1);
    valueOf(await desk.call('sop.archive', { ids: [two], archived: true }));
    expect(await look()).toBe(before);
    valueOf(await desk.call('sop.archive', { ids: [two], archived: false }));
    expect(await look()).toBe(before + 1);
  });

  it('change what the register counts for a whole unit when it writes its numbers otherwise, however it is spelled', async () => {
    const desk = workspace();
    const one = await write(desk, unit, text('number', 'A-1'));
    const look = async () =>
      valueOf(await desk.call('register.looks', { ids: [one], make: true })).looks[0]?.warnings ?? 0;
    const before = await look();
    valueOf(await desk.call('numbering.set', { unit: 'Kelurahan  Sukamaju', template: '{urut:3}/SOP/{tahun}' }));
    expect(await look()).toBe(before + 1);
    valueOf(await desk.call('numbering.set', { unit: 'KELURAHAN SUKAMAJU', template: null }));
    expect(await look()).toBe(before);
  });

  it('are refused for a SOP that is not there', async () => {
    const desk = workspace();
    expect(await desk.call('sop.surroundings', { id: 'nobody' })).toMatchObject({
      ok: false,
      error: { code: 'notFound' },
    });
  });
});
