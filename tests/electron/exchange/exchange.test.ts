import { afterEach, describe, expect, test } from 'vitest';
import { valueOf } from '../workspaceFixture.ts';
import {
  accept,
  beginSop,
  change,
  deliver,
  openOffice,
  receive,
  relationIn,
  retitle,
  send,
  titleOf,
} from './offices.ts';
import type { Office } from './offices.ts';

const offices: Office[] = [];
afterEach(() => {
  for (const office of offices.splice(0)) office.close();
});

async function open(name: string): Promise<Office> {
  const office = await openOffice(name);
  offices.push(office);
  return office;
}

describe('a draft that is sent', () => {
  test('is looked at first, and enters the register only when it is accepted', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    const sop = await beginSop(unit, 'Pelayanan Surat');
    const id = await receive(reviewer, await send(unit, { kind: 'draft', sops: [sop] }, 'Mohon direviu'));

    const { parcels, waiting } = valueOf(await reviewer.call('parcel.list', {}));
    expect(waiting).toBe(1);
    expect(parcels).toMatchObject([
      {
        id,
        state: 'waiting',
        kind: 'draft',
        sops: 1,
        forked: 0,
        note: 'Mohon direviu',
        sender: { unit: 'Kelurahan Contoh' },
      },
    ]);
    const opened = valueOf(await reviewer.call('parcel.open', { id }));
    expect(opened.sops).toMatchObject([
      { id: sop, title: 'Pelayanan Surat', relation: 'new', versionNumber: 1, mine: null },
    ]);
    expect(await reviewer.call('sop.open', { id: sop })).toMatchObject({ error: { code: 'notFound' } });

    expect(await accept(reviewer, id)).toMatchObject([{ id: sop, relation: 'new' }]);
    expect(await titleOf(reviewer, sop)).toBe('Pelayanan Surat');
    expect(valueOf(await reviewer.call('parcel.list', {})).waiting).toBe(0);
  });

  test('of an unknown key is not accepted before the key is enrolled', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    const sop = await beginSop(unit, 'Pelayanan Surat');
    const id = await receive(reviewer, await send(unit, { kind: 'draft', sops: [sop] }));
    expect(await reviewer.call('parcel.accept', { id })).toMatchObject({ error: { code: 'keyUnknown' } });
    const { fingerprint } = valueOf(await unit.call('key.own', {}));
    expect(valueOf(await reviewer.call('parcel.open', { id })).row.key).toMatchObject({
      status: 'unknown',
      fingerprint,
    });
    valueOf(await reviewer.call('key.enrol', { fingerprint }));
    expect(valueOf(await reviewer.call('parcel.open', { id })).row.key).toMatchObject({
      status: 'known',
      name: 'Kelurahan Contoh',
    });
    expect(valueOf(await reviewer.call('parcel.accept', { id })).sops).toHaveLength(1);
  });

  test('again and again changes nothing more', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    const sop = await beginSop(unit, 'Pelayanan Surat');
    const file = await send(unit, { kind: 'draft', sops: [sop] });
    const id = await receive(reviewer, file);
    await accept(reviewer, id);
    const before = valueOf(await reviewer.call('sop.open', { id: sop }));
    expect(valueOf(await reviewer.call('parcel.receive', { files: [file] })).parcels).toMatchObject([
      { id, state: 'accepted', again: true },
    ]);
    expect(await accept(reviewer, id)).toEqual([]);
    expect(valueOf(await reviewer.call('sop.open', { id: sop }))).toEqual(before);
  });

  test('newer, the same, older: whatever order they arrive in', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    const sop = await beginSop(unit, 'Satu');
    const files = [await send(unit, { kind: 'draft', sops: [sop] })];
    for (const title of ['Dua', 'Tiga', 'Empat']) {
      await retitle(unit, sop, title);
      files.push(await send(unit, { kind: 'draft', sops: [sop] }));
    }
    const [first, second, third, fourth] = files;
    const relations: (string | undefined)[] = [];
    for (const file of [second, first, fourth, third]) {
      if (file === undefined) throw new Error('A file is missing');
      const id = await receive(reviewer, file);
      relations.push(await relationIn(reviewer, id));
      await accept(reviewer, id);
    }
    expect(relations).toEqual(['new', 'older', 'newer', 'older']);
    expect(await titleOf(reviewer, sop)).toBe('Empat');
  });

  test('unchanged is the same version, and tells nothing new', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    const sop = await beginSop(unit, 'Satu');
    await deliver(unit, reviewer, sop);
    const again = await receive(reviewer, await send(unit, { kind: 'draft', sops: [sop] }));
    expect(valueOf(await reviewer.call('parcel.open', { id: again })).sops).toMatchObject([
      { relation: 'same', versionNumber: 1, common: 1, changes: 0 },
    ]);
  });

  test('edited on both sides is a fork: both are kept, neither is overwritten, and both sides see it', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    const sop = await beginSop(unit, 'Bersama');
    await deliver(unit, reviewer, sop);
    await retitle(reviewer, sop, 'Dari pereviu');
    await retitle(unit, sop, 'Dari kelurahan');

    const id = await receive(reviewer, await send(unit, { kind: 'draft', sops: [sop] }));
    expect(valueOf(await reviewer.call('parcel.list', {})).parcels[0]).toMatchObject({ forked: 1 });
    expect(valueOf(await reviewer.call('parcel.open', { id })).sops).toMatchObject([
      { relation: 'forked', common: 1, beside: false, changes: 1, mine: { versionNumber: 1, edited: true } },
    ]);
    expect(await accept(reviewer, id)).toMatchObject([{ relation: 'forked' }]);
    expect(await titleOf(reviewer, sop)).toBe('Dari pereviu');

    const back = await receive(unit, await send(reviewer, { kind: 'draft', sops: [sop] }));
    expect(valueOf(await unit.call('parcel.open', { id: back })).sops).toMatchObject([
      { relation: 'forked', common: 1, versionNumber: 2, mine: { versionNumber: 2, edited: false } },
    ]);
    await accept(unit, back);
    expect(await titleOf(unit, sop)).toBe('Dari kelurahan');
  });

  test('with edits here that were never sent does not overwrite them', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    const sop = await beginSop(unit, 'Bersama');
    await deliver(unit, reviewer, sop);
    await retitle(reviewer, sop, 'Belum dikirim');
    await retitle(unit, sop, 'Baru');
    await deliver(unit, reviewer, sop);
    expect(await titleOf(reviewer, sop)).toBe('Belum dikirim');
  });
});

test('what is left out of a parcel goes on waiting', async () => {
  const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
  const [one, two] = [await beginSop(unit, 'Satu'), await beginSop(unit, 'Dua')];
  const id = await receive(reviewer, await send(unit, { kind: 'draft', sops: [one, two] }));
  expect(valueOf(await reviewer.call('parcel.accept', { id, sops: [one], evenUnknown: true })).sops).toHaveLength(1);
  expect(valueOf(await reviewer.call('parcel.open', { id }))).toMatchObject({
    row: { state: 'waiting' },
    sops: expect.arrayContaining([
      expect.objectContaining({ id: one, relation: 'same' }),
      expect.objectContaining({ id: two, relation: 'new' }),
    ]),
  });
  valueOf(await reviewer.call('parcel.accept', { id, sops: [two], evenUnknown: true }));
  expect(valueOf(await reviewer.call('parcel.open', { id })).row.state).toBe('accepted');
  expect([await titleOf(reviewer, one), await titleOf(reviewer, two)]).toEqual(['Satu', 'Dua']);
});

describe('a parcel that is refused', () => {
  test('stays in the inbox with its reason, and waits again when somebody brings it again', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    const file = await send(unit, { kind: 'draft', sops: [await beginSop(unit, 'Satu')] });
    const id = await receive(reviewer, file);
    valueOf(await reviewer.call('parcel.refuse', { id, reason: 'Bukan untuk kami' }));
    expect(valueOf(await reviewer.call('parcel.open', { id }))).toMatchObject({
      row: { state: 'refused', refusal: 'Bukan untuk kami' },
      sops: [],
    });
    expect(await reviewer.call('parcel.accept', { id, evenUnknown: true })).toMatchObject({
      error: { code: 'parcelBroken' },
    });
    await receive(reviewer, file);
    expect(await accept(reviewer, id)).toHaveLength(1);
  });

  test('because it is broken says why, imports nothing, and can be put away', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    const { base64 } = await send(unit, { kind: 'draft', sops: [await beginSop(unit, 'Satu')] });
    const cut = Buffer.from(base64, 'base64').subarray(0, -40).toString('base64');
    const id = await receive(reviewer, { name: 'SOP_kesra.lajur', base64: cut });
    const { parcels, waiting } = valueOf(await reviewer.call('parcel.list', {}));
    expect(waiting).toBe(0);
    expect(parcels).toMatchObject([
      { id, state: 'broken', file: 'SOP_kesra.lajur', kind: null, broken: { reason: 'damaged' } },
    ]);
    expect(await reviewer.call('parcel.accept', { id, evenUnknown: true })).toMatchObject({
      error: { code: 'parcelBroken' },
    });
    valueOf(await reviewer.call('parcel.refuse', { id, reason: 'Sudah lewat telepon' }));
    expect(valueOf(await reviewer.call('parcel.list', {})).parcels).toMatchObject([
      { id, state: 'refused', broken: { reason: 'damaged' } },
    ]);
    await receive(reviewer, { name: 'SOP_kesra.lajur', base64: cut });
    expect(valueOf(await reviewer.call('parcel.open', { id })).row).toMatchObject({ state: 'broken' });
  });
});

test('a receipt tells the sender what became of his parcels', async () => {
  const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
  const sop = await beginSop(unit, 'Satu');
  const parcel = await deliver(unit, reviewer, sop);
  const receipt = await receive(unit, await send(reviewer, { kind: 'receipt', parcels: [parcel] }));
  expect(valueOf(await unit.call('parcel.open', { id: receipt })).receipts).toEqual([
    { parcel, accepted: true, reason: '', sops: [{ id: sop, title: 'Satu', relation: 'same' }] },
  ]);
});

test('the journal says which parcel brought a revision, and its chain holds', async () => {
  const { brokenRevision } = await import('../../../electron/services/store/journal.ts');
  const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
  const sop = await beginSop(unit, 'Satu');
  await deliver(unit, reviewer, sop);
  await retitle(unit, sop, 'Dua');
  const parcel = await deliver(unit, reviewer, sop);
  const { db } = reviewer.services.workspace;
  const entry = db.prepare('SELECT entry FROM journal WHERE sop = ? AND revision = 2').pluck().get(sop);
  expect(JSON.parse(String(entry))).toMatchObject({ kind: 'received', parcel });
  expect(brokenRevision(db, sop)).toBe(null);
});

test('the same stored SOPs and key give the same bytes', async () => {
  const unit = await open('Kelurahan Contoh');
  const sop = await beginSop(unit, 'Satu');
  const fixed = { ...unit.services.workspace, ports: { ...unit.services.workspace.ports, now: () => new Date(0) } };
  const { makeParcel } = await import('../../../electron/services/exchange/make.ts');
  const { ownKey } = await import('../../../electron/services/exchange/ownKey.ts');
  const key = await ownKey(unit.folder, undefined);
  if (!key.ok) throw new Error(key.error);
  const [one, other] = [0, 1].map(() => makeParcel(fixed, { kind: 'draft', sops: [sop] }, '', key.value));
  if (one?.ok !== true || other?.ok !== true) throw new Error('Nothing was made');
  expect(one.value.packed.bytes.equals(other.value.packed.bytes)).toBe(true);
});

describe("the sender's own way of printing", () => {
  const profileOf = async (office: Office, font: 'Arial' | 'Bookman Old Style') => {
    const { profiles } = valueOf(await office.call('profile.list', {}));
    const [shipped] = profiles;
    if (shipped === undefined) throw new Error('There are no profiles');
    const { government, unitLines, style } = shipped;
    const own = { name: 'Gaya Kelurahan Contoh', government, unitLines, style: { ...style, font } };
    valueOf(await office.call('profile.save', { profile: own, replace: false }));
    return own;
  };

  test('comes along, so that the sheet looks the same', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    const own = await profileOf(unit, 'Bookman Old Style');
    const sop = await beginSop(unit, 'Satu');
    await change(unit, sop, [{ kind: 'setText', field: 'profile', text: own.name }]);
    const id = await receive(reviewer, await send(unit, { kind: 'draft', sops: [sop] }));
    const looked = valueOf(await reviewer.call('parcel.document', { id, sop }));
    expect(looked.profile).toMatchObject({ name: own.name, style: own.style });
    await accept(reviewer, id);
    const { profiles } = valueOf(await reviewer.call('profile.list', {}));
    expect(profiles.find(({ name }) => name === own.name)).toMatchObject({ style: own.style });
  });

  test('does not replace one of the same name, and the difference is said', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    const [own, theirs] = [await profileOf(unit, 'Bookman Old Style'), await profileOf(reviewer, 'Arial')];
    const sop = await beginSop(unit, 'Satu');
    await change(unit, sop, [{ kind: 'setText', field: 'profile', text: own.name }]);
    const id = await receive(reviewer, await send(unit, { kind: 'draft', sops: [sop] }));
    expect(valueOf(await reviewer.call('parcel.open', { id })).sops).toMatchObject([{ printsOtherwise: true }]);
    // A look at it shows what taking it would print: ours.
    expect(valueOf(await reviewer.call('parcel.document', { id, sop })).profile).toBeNull();
    await accept(reviewer, id);
    const { profiles } = valueOf(await reviewer.call('profile.list', {}));
    expect(profiles.find(({ name }) => name === own.name)).toMatchObject({ style: theirs.style });
  });
});

test('the dialog for imports leads to the inbox, and takes nothing', async () => {
  const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
  const file = await send(unit, { kind: 'draft', sops: [await beginSop(unit, 'Satu')] });
  expect(valueOf(await reviewer.call('sop.import', { files: [file] }))).toEqual({
    imported: [],
    refused: [{ file: file.name, reasons: [{ path: '', message: 'Ini berkas kiriman: buka di Kotak masuk.' }] }],
  });
});
