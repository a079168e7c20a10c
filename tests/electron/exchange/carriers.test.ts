import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Carrier, Envelope } from '../../../electron/services/exchange/carrier.ts';
import { collector } from '../../../electron/services/exchange/collect.ts';
import { folderCarrier } from '../../../electron/services/exchange/folderCarrier.ts';
import { newFolder, valueOf } from '../workspaceFixture.ts';
import { memoryCarrier } from './memoryCarrier.ts';
import { beginSop, openOffice, retitle, send } from './offices.ts';
import type { Office } from './offices.ts';

let folder: string;
let offices: Office[];
beforeEach(() => {
  folder = newFolder();
  offices = [];
});
afterEach(() => {
  for (const office of offices) office.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(name: string, chosen: string | null = folder): Promise<Office> {
  const office = await openOffice(name, { chooseFolder: async () => chosen });
  offices.push(office);
  return office;
}

const envelope = (at: number): Envelope => {
  const id = String(at).repeat(64).slice(0, 64);
  return { id, label: `Kiriman ${at}`, bytes: Buffer.from(`isi ${at}`) };
};

/** What every carrier promises; a register on a server has to pass this too. */
describe.each<readonly [string, () => Carrier]>([
  ['a folder', () => folderCarrier(folder)],
  ['memory', memoryCarrier],
])('the contract of carriers, kept by %s', (_name, make) => {
  /** All contents that a listing leads to. */
  async function contents(carrier: Carrier, after: string | null) {
    const listing = await carrier.list(after);
    const bytes = await Promise.all(listing.found.map((found) => carrier.get(found)));
    return { after: listing.after, texts: bytes.map((content) => Buffer.from(content ?? []).toString()).toSorted() };
  }

  test('is empty at first', async () => {
    expect((await make().list(null)).found).toEqual([]);
  });

  test('gives back exactly what was put', async () => {
    const carrier = make();
    for (const at of [1, 2, 3]) await carrier.put(envelope(at));
    expect((await contents(carrier, null)).texts).toEqual(['isi 1', 'isi 2', 'isi 3']);
  });

  test('keeps one of what is put twice', async () => {
    const carrier = make();
    for (const at of [1, 2, 1, 1]) await carrier.put(envelope(at));
    expect((await contents(carrier, null)).texts).toEqual(['isi 1', 'isi 2']);
  });

  test('finds what was put after a look, from that look and from every earlier one', async () => {
    const carrier = make();
    await carrier.put(envelope(1));
    const first = await contents(carrier, null);
    await carrier.put(envelope(2));
    const second = await contents(carrier, first.after);
    expect(second.texts).toContain('isi 2');
    await carrier.put(envelope(3));
    for (const after of [null, first.after, second.after])
      expect((await contents(carrier, after)).texts).toContain('isi 3');
    expect((await contents(carrier, null)).texts).toEqual(['isi 1', 'isi 2', 'isi 3']);
  });

  test('says nothing new when nothing is', async () => {
    const carrier = make();
    await carrier.put(envelope(1));
    const { after } = await carrier.list(null);
    expect((await carrier.list(after)).found).toEqual([]);
  });

  test('answers null for what it does not have', async () => {
    expect(await make().get('1.1/tidak ada.lajur')).toBe(null);
  });

  test('does not share its bytes with who put them', async () => {
    const carrier = make();
    const sent = { ...envelope(1), bytes: Buffer.from('isi 1') };
    await carrier.put(sent);
    sent.bytes.fill(0);
    expect((await contents(carrier, null)).texts).toEqual(['isi 1']);
  });
});

describe('a watched folder', () => {
  const arrivals = async ({ call }: Office): Promise<number> => valueOf(await call('parcel.collect', {})).arrived;

  test('takes parcels from one office to another, and tells the screen no path', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    for (const { call } of [unit, reviewer])
      expect(valueOf(await call('folder.choose', { forget: false }))).toEqual({
        available: true,
        name: path.basename(folder),
      });
    const sop = await beginSop(unit, 'Pelayanan');
    const made = valueOf(
      await unit.call('parcel.make', { content: { kind: 'draft', sops: [sop] }, note: '', into: 'folder' }),
    );
    expect([made.file, readdirSync(folder)]).toEqual([null, [made.name]]);
    expect(await arrivals(reviewer)).toBe(1);
    expect(await arrivals(reviewer)).toBe(0);
    expect(valueOf(await reviewer.call('parcel.list', {})).parcels).toMatchObject([
      { id: made.parcel, fromFolder: true, file: made.name, state: 'waiting' },
    ]);
    // One's own parcels do not come back.
    expect(await arrivals(unit)).toBe(0);
    expect(valueOf(await unit.call('parcel.list', {})).parcels).toEqual([]);
  });

  test('shows a file that is still being copied only when it is whole, and a broken one at the second look', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    valueOf(await reviewer.call('folder.choose', { forget: false }));
    const { base64 } = await send(unit, { kind: 'draft', sops: [await beginSop(unit, 'Pelayanan')] });
    const bytes = Buffer.from(base64, 'base64');
    const target = path.join(folder, 'kiriman.lajur');
    writeFileSync(target, bytes.subarray(0, 500));
    expect(await arrivals(reviewer)).toBe(0);
    writeFileSync(target, bytes);
    expect(await arrivals(reviewer)).toBe(1);
    expect(valueOf(await reviewer.call('parcel.list', {})).parcels).toMatchObject([{ state: 'waiting' }]);

    writeFileSync(path.join(folder, 'rusak.lajur'), bytes.subarray(0, 500));
    expect(await arrivals(reviewer)).toBe(0);
    expect(await arrivals(reviewer)).toBe(1);
    expect(valueOf(await reviewer.call('parcel.list', {})).parcels[0]).toMatchObject({ state: 'broken' });
    expect(await arrivals(reviewer)).toBe(0);
  });

  test('does not bring back what was refused, nor what came by mail before', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    valueOf(await reviewer.call('folder.choose', { forget: false }));
    const file = await send(unit, { kind: 'draft', sops: [await beginSop(unit, 'Pelayanan')] });
    const { parcels } = valueOf(await reviewer.call('parcel.receive', { files: [file] }));
    valueOf(await reviewer.call('parcel.refuse', { id: parcels[0]?.id ?? '', reason: 'Bukan untuk kami' }));
    writeFileSync(path.join(folder, file.name), Buffer.from(file.base64, 'base64'));
    expect(await arrivals(reviewer)).toBe(0);
    const again = reviewer.reopen();
    offices = [unit, { ...again, name: 'Bagian Organisasi' }];
    expect(valueOf(await again.call('parcel.collect', {})).arrived).toBe(0);
    expect(valueOf(await again.call('parcel.list', {})).parcels).toMatchObject([{ state: 'refused' }]);
  });

  test('leaves other files, folders and files of programs alone', async () => {
    const reviewer = await open('Bagian Organisasi');
    valueOf(await reviewer.call('folder.choose', { forget: false }));
    mkdirSync(path.join(folder, 'folder.lajur'));
    for (const name of ['surat.docx', '.kiriman.lajur', 'setup.exe']) writeFileSync(path.join(folder, name), 'x');
    expect([await arrivals(reviewer), await arrivals(reviewer)]).toEqual([0, 0]);
    expect(readdirSync(folder)).toHaveLength(4);
  });

  test('that is gone is said, and nothing is lost', async () => {
    const unit = await open('Kelurahan Contoh', path.join(folder, 'dalam'));
    mkdirSync(path.join(folder, 'dalam'));
    valueOf(await unit.call('folder.choose', { forget: false }));
    rmSync(path.join(folder, 'dalam'), { recursive: true });
    const sop = await beginSop(unit, 'Pelayanan');
    expect(await unit.call('parcel.collect', {})).toMatchObject({ error: { code: 'folderUnreachable' } });
    const content = { kind: 'draft', sops: [sop] } as const;
    expect(
      await unit.call('parcel.make', { content: { ...content, sops: [sop] }, note: '', into: 'folder' }),
    ).toMatchObject({
      error: { code: 'folderUnreachable' },
    });
    expect(valueOf(await unit.call('folder.choose', { forget: true })).name).toBe(null);
    expect(valueOf(await unit.call('parcel.collect', {})).arrived).toBe(0);
    expect(existsSync(path.join(folder, 'dalam'))).toBe(false);
  });

  test('chosen by nobody stays what it was', async () => {
    const unit = await open('Kelurahan Contoh', null);
    expect(valueOf(await unit.call('folder.choose', { forget: false })).name).toBe(null);
    expect(valueOf(await unit.call('folder.watched', {}))).toEqual({ available: true, name: null });
  });

  test('keeps a parcel as it is, and another one of the same label beside it', async () => {
    const carrier = folderCarrier(folder);
    await carrier.put(envelope(1));
    for (const _time of ['once', 'again']) await carrier.put({ ...envelope(2), label: envelope(1).label });
    const contents = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
    expect(contents.toSorted()).toEqual(['isi 1', 'isi 2']);
  });
});

test('what could not be fetched is fetched at the next look', async () => {
  const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
  const carrier = memoryCarrier();
  const sop = await beginSop(unit, 'Satu');
  for (const title of ['Dua', 'Tiga', 'Empat']) {
    await retitle(unit, sop, title);
    const { parcel, file } = valueOf(
      await unit.call('parcel.make', { content: { kind: 'draft', sops: [sop] }, note: '' }),
    );
    await carrier.put({ id: parcel, label: parcel, bytes: Buffer.from(file?.base64 ?? '', 'base64') });
  }
  let asked = 0;
  const lossy: Carrier = {
    ...carrier,
    get: async (found) => {
      asked += 1;
      if (asked === 5) throw Object.assign(new Error('cable'), { code: 'ECONNRESET' });
      return asked % 2 === 0 ? null : carrier.get(found);
    },
  };
  const collect = collector(reviewer.services.workspace, lossy);
  let arrived = 0;
  for (let look = 0; look < 8; look += 1) {
    const collected = await collect().catch(() => null);
    if (collected?.ok === true) arrived += collected.value;
  }
  expect(arrived).toBe(3);
  expect(valueOf(await reviewer.call('parcel.list', {})).waiting).toBe(3);
});
