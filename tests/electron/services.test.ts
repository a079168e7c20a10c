import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brokenRevision } from '../../electron/services/store/journal.ts';
import type { Change } from '../../sop/model/change.ts';
import { apply } from '../../sop/model/apply.ts';
import { bringTo } from '../support/statusWalk.ts';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const everything = { query: '', unit: null, status: null, archived: false, offset: 0, limit: 100 } as const;
const title = (text: string): Change => ({ kind: 'setText', field: 'title', text });

/** A SOP in plain JSON with one step per activity. */
function plain(name: string, activities: readonly string[], more: object = {}): string {
  const steps = activities.map((text) => ({ text, performers: ['Lurah'], time: '5 menit' }));
  return JSON.stringify({
    issuer: { government: 'PEMERINTAH KOTA CONTOH', unit_lines: ['KELURAHAN CONTOH'] },
    number: '000.8/12/2026',
    title: name,
    actors: ['Lurah'],
    steps,
    ...more,
  });
}
const upload = (name: string, text: string) => ({ name, base64: Buffer.from(text).toString('base64') });

async function create(): Promise<string> {
  return valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } })).sop.id;
}

async function importSop(text: string): Promise<string> {
  const { imported } = valueOf(await workspace.call('sop.import', { files: [upload('a.json', text)] }));
  return imported[0]?.id ?? '';
}

describe('sop.create and sop.open', () => {
  test('a blank SOP is revision 1 of the standard profile', async () => {
    const created = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
    expect(created).toMatchObject({ revision: 1, sop: { status: 'draft', profile: 'Lajur standar', steps: [] } });
    expect(valueOf(await workspace.call('sop.open', { id: created.sop.id }))).toEqual(created);
  });

  test('every shipped template makes a SOP of its own each time', async () => {
    const { templates } = valueOf(await workspace.call('template.list', {}));
    expect(templates.length).toBeGreaterThan(0);
    for (const template of templates) {
      const from = { kind: 'template', template: template.id } as const;
      const one = valueOf(await workspace.call('sop.create', { from }));
      const other = valueOf(await workspace.call('sop.create', { from }));
      expect(one.sop.id).not.toBe(other.sop.id);
      expect(one.sop.steps).toHaveLength(template.steps);
      expect(one.sop.lanes).toHaveLength(template.lanes);
    }
  });

  test.each(['tidak-ada', '../profiles/standar', ''])('refuses the template %j', async (template) => {
    const reply = await workspace.call('sop.create', { from: { kind: 'template', template } });
    expect(reply.ok).toBe(false);
    expect(valueOf(await workspace.call('register.list', everything)).total).toBe(0);
  });

  test('an unknown SOP is not found', async () => {
    expect(await workspace.call('sop.open', { id: 'x' })).toMatchObject({ error: { code: 'notFound' } });
    expect(await workspace.call('sop.export', { id: 'x', formats: ['json'], edition: 'editable' })).toMatchObject({
      error: { code: 'notFound' },
    });
  });
});

describe('sop.change', () => {
  test('stores what the changes make of the document, and keeps it over a restart', async () => {
    const opened = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
    const changes = [title('Surat Masuk'), { kind: 'insertLane', at: 0, lane: { id: 'l1', name: 'Lurah' } }] as const;
    const changed = valueOf(await workspace.call('sop.change', { id: opened.sop.id, revision: 1, changes }));
    expect(changed.revision).toBe(2);
    const expected = changes.reduce((sop, change) => {
      const applied = apply(sop, change);
      if (!applied.ok) throw new Error(applied.error.code);
      return applied.value.sop;
    }, opened.sop);
    workspace = workspace.reopen();
    expect(valueOf(await workspace.call('sop.open', { id: opened.sop.id }))).toEqual({ sop: expected, ...changed });
  });

  test('refuses changes to a revision that is no longer the newest, and changes nothing', async () => {
    const id = await create();
    valueOf(await workspace.call('sop.change', { id, revision: 1, changes: [title('satu')] }));
    expect(await workspace.call('sop.change', { id, revision: 1, changes: [title('dua')] })).toMatchObject({
      error: { code: 'staleRevision' },
    });
    expect(await workspace.call('sop.change', { id, revision: 3, changes: [title('dua')] })).toMatchObject({
      error: { code: 'staleRevision' },
    });
    expect(valueOf(await workspace.call('sop.open', { id }))).toMatchObject({
      revision: 2,
      sop: { identity: { title: 'satu' } },
    });
  });

  test('refuses all changes when one does not fit', async () => {
    const id = await create();
    const before = valueOf(await workspace.call('sop.open', { id }));
    const reply = await workspace.call('sop.change', {
      id,
      revision: 1,
      changes: [title('x'), { kind: 'removeLane', lane: 'none' }],
    });
    expect(reply).toMatchObject({ error: { code: 'changeRefused', detail: expect.stringContaining('perubahan 2') } });
    expect(valueOf(await workspace.call('sop.open', { id }))).toEqual(before);
  });

  test('refuses a change after which the document could not be read again', async () => {
    const id = await create();
    const lanes = Array.from({ length: 41 }, (_, at): Change => ({
      kind: 'insertLane',
      at,
      lane: { id: `l${at}`, name: `Lajur ${at}` },
    }));
    expect(await workspace.call('sop.change', { id, revision: 1, changes: lanes })).toMatchObject({
      error: { code: 'changeRefused' },
    });
    expect(valueOf(await workspace.call('sop.open', { id })).sop.lanes).toEqual([]);
  });

  test('journals every revision in a chain that shows any alteration', async () => {
    const id = await create();
    for (const revision of [1, 2, 3])
      valueOf(await workspace.call('sop.change', { id, revision, changes: [title(`judul ${revision}`)] }));
    const { db } = workspace.services.workspace;
    expect(brokenRevision(db, id)).toBeNull();
    const entries = db
      .prepare('SELECT entry FROM journal WHERE sop = ? ORDER BY revision')
      .pluck()
      .all(id)
      .map((text) => JSON.parse(String(text)));
    expect(entries.map(({ kind }) => kind)).toEqual(['created', 'changed', 'changed', 'changed']);
    expect(entries[3]).toMatchObject({ kind: 'changed', changes: [title('judul 3')] });
    db.exec("UPDATE journal SET entry = replace(entry, 'judul 2', 'judul 9')");
    expect(brokenRevision(db, id)).toBe(3);
  });
});

describe('a damaged database', () => {
  test.each([
    ['the document', "UPDATE sops SET body = replace(body, 'Surat', 'Surut')"],
    ['the revision', 'UPDATE sops SET revision = 1'],
    ['the time', "UPDATE sops SET saved_at = '2020-01-01T00:00:00.000Z'"],
    ['the archive mark', 'UPDATE sops SET archived = 1'],
    ['the head of the journal', "UPDATE journal SET sha256 = 'x' WHERE revision = 2"],
    ['the newest journal entry', 'DELETE FROM journal WHERE revision = 2'],
  ])('is told when %s was altered, and left untouched', async (_what, sql) => {
    const id = await create();
    valueOf(await workspace.call('sop.change', { id, revision: 1, changes: [title('Surat Masuk')] }));
    // Under the hands of the open workspace: what is altered while it is closed is mended when it is opened.
    workspace.services.workspace.db.exec(sql);
    expect(await workspace.call('sop.open', { id })).toMatchObject({ error: { code: 'damaged' } });
    expect(await workspace.call('sop.change', { id, revision: 2, changes: [title('x')] })).toMatchObject({
      error: { code: 'storeBroken' },
    });
    expect(await workspace.call('sop.export', { id, formats: ['json'], edition: 'editable' })).toMatchObject({
      error: { code: 'damaged' },
    });
    expect(valueOf(await workspace.call('register.looks', { ids: [id], make: true })).looks).toMatchObject([
      { id, errors: 1, thumbnail: null },
    ]);
  });

  test('a document of a newer version is refused as such', async () => {
    const id = await create();
    const { db } = workspace.services.workspace;
    const stored = db.prepare('SELECT body FROM sops').pluck().get();
    const newer = String(stored).replace(/"version":\d+/, '"version":99');
    const { hashFields } = await import('../../electron/services/store/hash.ts');
    const row = db.prepare('SELECT id, revision, saved_at, head FROM sops').raw().get() as [
      string,
      number,
      string,
      string,
    ];
    db.prepare('UPDATE sops SET body = ?, sha256 = ?').run(
      newer,
      hashFields([row[0], row[1], row[2], false, newer, row[3]]),
    );
    expect(await workspace.call('sop.open', { id })).toMatchObject({ error: { code: 'newerVersion' } });
  });
});

describe('register.list', () => {
  test('searches title, number, unit and activities as one types, and says where', async () => {
    await importSop(plain('Surat Masuk', ['Menerima surat', 'Membubuhkan paraf pada "lembar" disposisi']));
    await importSop(plain('Kenaikan Pangkat', ['Memeriksa berkas'], { number: '800/7' }));
    const find = async (query: string) =>
      valueOf(await workspace.call('register.list', { ...everything, query })).rows.map(({ title: name, hit }) => [
        name,
        hit === null ? null : [hit.place, hit.step, `${hit.before}[${hit.found}]${hit.after}`],
      ]);
    expect(await find('sur')).toEqual([['Surat Masuk', null]]);
    expect(await find('MASUK surat')).toEqual([['Surat Masuk', null]]);
    expect(await find('para')).toEqual([
      ['Surat Masuk', ['activity', 2, 'Membubuhkan [paraf] pada "lembar" disposisi']],
    ]);
    expect(await find('800/7')).toEqual([['Kenaikan Pangkat', null]]);
    expect(await find('kelurahan')).toHaveLength(2);
    expect(await find('kenaikan keluR')).toEqual([['Kenaikan Pangkat', null]]);
    expect(await find('tidakada')).toEqual([]);
    expect(await find('')).toHaveLength(2);
  });

  test.each([
    '"',
    '*',
    "'; DROP TABLE sops; --",
    'NEAR(',
    'title:x',
    'a AND',
    '^',
    '(',
    '"a" OR "b',
    '\u0000',
    '{a}',
    '-masuk',
  ])('takes %j as plain words', async (query) => {
    await importSop(plain('Surat Masuk', ['Menerima surat']));
    expect((await workspace.call('register.list', { ...everything, query })).ok).toBe(true);
    expect(valueOf(await workspace.call('register.list', everything)).total).toBe(1);
  });

  test('finds the new text and no longer the old one after a change', async () => {
    const id = await importSop(plain('Surat Masuk', ['Menerima surat']));
    valueOf(await workspace.call('sop.change', { id, revision: 1, changes: [title('Cuti Pegawai')] }));
    expect(valueOf(await workspace.call('register.list', { ...everything, query: 'masuk' })).total).toBe(0);
    expect(valueOf(await workspace.call('register.list', { ...everything, query: 'cuti' })).total).toBe(1);
  });

  test('filters, counts and pages; newest change first', async () => {
    const ids = [];
    for (const name of ['A', 'B', 'C']) ids.push(await importSop(plain(name, ['Menerima surat'])));
    const [a = '', b = '', c = ''] = ids;
    await bringTo(workspace.call, a, 'inForce', '777/SOP/2026');
    valueOf(await workspace.call('sop.archive', { ids: [c], archived: true }));
    const list = valueOf(await workspace.call('register.list', everything));
    expect(list.rows.map(({ id }) => id)).toEqual([a, b]);
    expect(list).toMatchObject({
      total: 2,
      archivedTotal: 1,
      units: ['KELURAHAN CONTOH'],
      counts: { draft: 1, inForce: 1 },
    });
    expect(
      valueOf(await workspace.call('register.list', { ...everything, status: 'inForce' })).rows.map(({ id }) => id),
    ).toEqual([a]);
    expect(
      valueOf(await workspace.call('register.list', { ...everything, offset: 1, limit: 1 })).rows.map(({ id }) => id),
    ).toEqual([b]);
    expect(
      valueOf(await workspace.call('register.list', { ...everything, archived: true })).rows.map(({ id }) => id),
    ).toEqual([c]);
    expect(valueOf(await workspace.call('register.list', { ...everything, unit: 'LAIN' })).total).toBe(0);
    expect(valueOf(await workspace.call('sop.archive', { ids: [c, c], archived: false }))).toEqual({ changed: 1 });
  });

  test('archiving is refused as a whole when one SOP is unknown', async () => {
    const id = await create();
    expect(await workspace.call('sop.archive', { ids: [id, 'none'], archived: true })).toMatchObject({
      error: { code: 'notFound' },
    });
    expect(valueOf(await workspace.call('register.list', everything)).total).toBe(1);
  });
});

describe('sop.import', () => {
  test('takes each file whole or not at all, and says why not', async () => {
    const files = [
      upload('baik.json', plain('Baik', ['Menerima surat'])),
      upload('rusak.json', '{"title":'),
      upload('asing.json', plain('Asing', ['Menerima'], { rahasia: 1 })),
      { name: 'biner.json', base64: Buffer.from([0xff, 0xfe, 0x00]).toString('base64') },
    ];
    const { imported, refused } = valueOf(await workspace.call('sop.import', { files }));
    expect(imported.map(({ file, title: name }) => [file, name])).toEqual([['baik.json', 'Baik']]);
    expect(refused.map(({ file }) => file)).toEqual(['rusak.json', 'asing.json', 'biner.json']);
    expect(refused[1]?.reasons).toEqual([{ path: 'rahasia', message: 'isian ini tidak dikenal' }]);
    expect(valueOf(await workspace.call('register.list', everything)).total).toBe(1);
  });
});

describe('asset.put and asset.get', () => {
  const png = readFileSync(path.join(import.meta.dirname, 'fixtures/logo.png'));

  test('keeps a picture under the hash of its bytes', async () => {
    const file = { name: 'logo.png', base64: png.toString('base64') };
    const { asset } = valueOf(await workspace.call('asset.put', { file }));
    expect(asset).toMatch(/^[0-9a-f]{64}$/);
    expect(valueOf(await workspace.call('asset.put', { file })).asset).toBe(asset);
    workspace = workspace.reopen();
    expect(valueOf(await workspace.call('asset.get', { asset })).mediaType).toBe('image/png');
    expect(await workspace.call('asset.get', { asset: 'x' })).toMatchObject({ error: { code: 'notFound' } });
  });

  test('refuses what is no picture', async () => {
    const file = upload('logo.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    expect(await workspace.call('asset.put', { file })).toMatchObject({ error: { code: 'notAnImage' } });
  });
});

test('app.info and profile.list tell what is installed', async () => {
  expect(valueOf(await workspace.call('app.info', {}))).toEqual({
    version: '0.0.1',
    today: expect.stringMatching(/^2026-01-0\d$/),
    carrier: 'process',
  });
  const { profiles } = valueOf(await workspace.call('profile.list', {}));
  expect(profiles.map(({ name }) => name)).toContain('Lajur standar');
});
