import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openToWrite } from '../../electron/services/changing.ts';
import { moveSop } from '../../electron/services/review/moves.ts';
import { recordActs } from '../../electron/services/review/recordActs.ts';
import { renewSop } from '../../electron/services/review/renewal.ts';
import type { WritableDb } from '../../electron/services/store/database.ts';
import { chainOf } from '../../electron/services/store/reviews.ts';
import { brokenRevision } from '../../electron/services/store/journal.ts';
import type { Status } from '../../sop/model/sop.ts';
import type { Change } from '../../sop/model/change.ts';
import { failingAt, StatementFailed } from '../support/failingDb.ts';
import { bringTo } from '../support/statusWalk.ts';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const title = (text: string): Change => ({ kind: 'setText', field: 'title', text });
const effective = { text: '2 Februari 2026', iso: '2026-02-02' };

async function draft(...changes: readonly Change[]): Promise<string> {
  const { sop, revision } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
  valueOf(await workspace.call('sop.change', { id: sop.id, revision, changes: [title('Surat Masuk'), ...changes] }));
  return sop.id;
}

async function move(
  id: string,
  to: Status,
  more: { reason?: string; number?: string; effective?: typeof effective } = {},
) {
  const { revision } = valueOf(await workspace.call('sop.open', { id }));
  return workspace.call('sop.move', { id, revision, to, ...more });
}

async function statusOf(id: string): Promise<Status> {
  return valueOf(await workspace.call('sop.open', { id })).sop.status;
}

async function revisionOf(id: string): Promise<number> {
  return valueOf(await workspace.call('sop.open', { id })).revision;
}

function lastEntry(id: string): unknown {
  const { db } = workspace.services.workspace;
  const select = db.prepare('SELECT entry FROM journal WHERE sop = ? ORDER BY revision DESC LIMIT 1').pluck();
  return JSON.parse(String(select.get(id)));
}

/** Everything the database holds of SOPs, to compare before and after. */
function rows(): string {
  const { db } = workspace.services.workspace;
  const tables = [
    'sops',
    'journal',
    'cards',
    'review_events',
    'versions',
    'version_bodies',
    'version_bases',
    'undo_heads',
  ];
  return JSON.stringify(tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all()));
}

describe('sop.move', () => {
  test('writes status, journal with name and reason, version and event, and shows all of it', async () => {
    await workspace.call('settings.set', { user: { name: 'Rini Contoh', position: 'Staf', role: 'writer' } });
    const id = await draft();
    const moved = valueOf(await move(id, 'submitted', { reason: 'Mohon direviu.' }));
    expect(moved).toMatchObject({ status: 'submitted', revision: 3, replaced: [] });
    expect(lastEntry(id)).toMatchObject({
      kind: 'moved',
      from: 'draft',
      to: 'submitted',
      reason: 'Mohon direviu.',
      changes: [{ kind: 'setStatus', value: 'submitted' }],
      author: { name: 'Rini Contoh' },
    });
    const review = valueOf(await workspace.call('review.open', { sop: id }));
    expect(review).toMatchObject({
      status: 'submitted',
      turn: 'reviewer',
      round: 1,
      rounds: [{ version: { id: moved.version, number: 1 }, note: 'Mohon direviu.', by: { name: 'Rini Contoh' } }],
    });
    expect(valueOf(await workspace.call('review.list', {})).waiting).toMatchObject([
      { id, title: 'Surat Masuk', turn: 'reviewer', round: 1, findings: 0 },
    ]);
    expect(brokenRevision(workspace.services.workspace.db, id)).toBeNull();
  });

  test.each([
    ['against the table', 'inForce', {}, 'moveNotAllowed'],
    ['without a reason', 'draft', {}, 'reasonMissing'],
    ['with a reason of blanks', 'draft', { reason: '  ' }, 'reasonMissing'],
    ['back to the author without a finding and without a word', 'needsRevision', {}, 'reasonMissing'],
  ] as const)('is refused %s, and nothing changes', async (_name, to, more, code) => {
    const id = await draft();
    valueOf(await move(id, 'submitted'));
    const before = rows();
    expect(await move(id, to, more)).toMatchObject({ error: { code } });
    expect(rows()).toBe(before);
  });

  test('is refused at another revision than the newest', async () => {
    const id = await draft();
    expect(await workspace.call('sop.move', { id, revision: 1, to: 'submitted' })).toMatchObject({
      error: { code: 'staleRevision' },
    });
    expect(await workspace.call('sop.move', { id: 'unknown', revision: 1, to: 'submitted' })).toMatchObject({
      error: { code: 'notFound' },
    });
  });

  test.each([
    ['empty', ''],
    ['blank behind a slash', '068.2/  /SOP/Kel.CTH'],
    ['of lines only', '___'],
  ])('does not pass a SOP on whose number is %s', async (_name, number) => {
    const id = await draft({ kind: 'setText', field: 'number', text: number });
    await bringTo(workspace.call, id, 'submitted');
    valueOf(await move(id, 'compliant'));
    expect(await move(id, 'awaitingApproval')).toMatchObject({ error: { code: 'numberMissing', detail: number } });
    valueOf(await move(id, 'awaitingApproval', { number: '001/SOP/2026' }));
  });

  test('asks for a number of its own, however it is spaced, and for a date when it comes into force', async () => {
    const first = await draft();
    await bringTo(workspace.call, first, 'compliant');
    valueOf(await move(first, 'awaitingApproval', { number: '001/SOP/2026' }));
    const second = await draft();
    await bringTo(workspace.call, second, 'compliant');
    expect(await move(second, 'awaitingApproval', { number: '001 / sop / 2026' })).toMatchObject({
      error: { code: 'numberTaken', detail: 'Surat Masuk' },
    });
    valueOf(await move(second, 'awaitingApproval', { number: '002/SOP/2026' }));
    const { sop } = valueOf(await workspace.call('sop.open', { id: second }));
    valueOf(await workspace.call('sop.archive', { ids: [first], archived: true }));
    const unread = { text: 'nanti', iso: null };
    const { revision } = valueOf(await workspace.call('sop.open', { id: second }));
    expect(await workspace.call('sop.move', { id: second, revision, to: 'inForce', effective: unread })).toMatchObject({
      error: { code: 'effectiveMissing' },
    });
    valueOf(await move(second, 'inForce', { effective }));
    const after = valueOf(await workspace.call('sop.open', { id: second })).sop;
    expect(after).toEqual({ ...sop, status: 'inForce', identity: { ...sop.identity, effective } });
  });

  test('cut at any statement leaves all of the old state, and works the next time', async () => {
    const id = await draft();
    valueOf(await move(id, 'submitted'));
    const { revision } = valueOf(await workspace.call('sop.open', { id }));
    const { db } = workspace.services.workspace;
    const asked = { id, revision, to: 'needsRevision', reason: 'Perbaiki judulnya.' } as const;
    const before = rows();
    const whole = failingAt(db, Infinity);
    expect(() =>
      db.transaction(() => {
        moveSop(whole.db, asked, '2026-01-06T08:00:00.000Z');
        throw new StatementFailed('at the very end');
      }),
    ).toThrow(StatementFailed);
    expect(rows()).toBe(before);
    expect(whole.count()).toBeGreaterThan(20);
    for (let at = 1; at <= whole.count(); at += 1) {
      const failing = failingAt(db, at);
      const cut = (): unknown => db.transaction(() => moveSop(failing.db, asked, '2026-01-06T08:00:00.000Z'));
      expect(cut).toThrow(StatementFailed);
      expect(rows()).toBe(before);
    }
    valueOf(await move(id, 'needsRevision', { reason: 'Perbaiki judulnya.' }));
    expect(await statusOf(id)).toBe('needsRevision');
    expect(brokenRevision(db, id)).toBeNull();
  });
});

test('what was imported as submitted is judged, returned and submitted again like any other', async () => {
  const plain = { title: 'Surat Masuk', actors: ['Lurah'], steps: [{ text: 'Menerima' }], status: 'submitted' };
  const base64 = Buffer.from(JSON.stringify(plain)).toString('base64');
  const { imported } = valueOf(await workspace.call('sop.import', { files: [{ name: 'a.json', base64 }] }));
  const id = imported[0]?.id ?? '';
  valueOf(await move(id, 'needsRevision', { reason: 'Lengkapi waktunya.' }));
  valueOf(await move(id, 'submitted'));
  expect(valueOf(await workspace.call('review.open', { sop: id }))).toMatchObject({
    round: 2,
    rounds: [
      { round: 1, verdict: 'needsRevision', verdicts: [{ text: 'Lengkapi waktunya.' }], submittedAt: null },
      { round: 2, verdict: null },
    ],
  });
});

test('findings and new versions, cut at any statement, leave all of the old state', async () => {
  const id = await draft();
  const inForce = await bringTo(workspace.call, id, 'inForce');
  const other = await draft();
  valueOf(await move(other, 'submitted'));
  const { db } = workspace.services.workspace;
  const at = '2026-01-06T08:00:00.000Z';
  const anchor = { places: [{ at: 'field', field: 'title' }], text: '' } as const;
  const opened = { kind: 'opened', finding: 'F', anchor, severity: 'required', text: 'x', proposal: null } as const;
  const replied = { kind: 'replied', finding: 'F', text: 'y' } as const;
  const acts: readonly ((db: WritableDb) => unknown)[] = [
    (given) => renewSop(given, { id, revision: inForce }, () => 'renewal', at),
    (given) => {
      const document = openToWrite(given, other);
      return document.ok && recordActs(given, document.value, [opened, replied], at);
    },
  ];
  const before = rows();
  for (const act of acts) {
    const whole = failingAt(db, Infinity);
    const undone = (): unknown =>
      db.transaction(() => {
        act(whole.db);
        throw new StatementFailed('at the very end');
      });
    expect(undone).toThrow(StatementFailed);
    for (let statement = 1; statement <= whole.count(); statement += 1) {
      const failing = failingAt(db, statement);
      expect(() => db.transaction(() => act(failing.db))).toThrow(StatementFailed);
    }
    expect(rows()).toBe(before);
  }
});

describe('a SOP that was handed on', () => {
  test.each(['submitted', 'compliant', 'awaitingApproval', 'inForce', 'superseded', 'revoked'] as const)(
    'is locked while it is %s: no edit, no print, no undoing, no merge of edits',
    async (status) => {
      const id = await draft();
      const revision = await bringTo(workspace.call, id, status);
      const before = rows();
      for (const change of [
        title('Lain'),
        { kind: 'setStyle', style: { headerRepeat: false } },
        { kind: 'setSkipped', value: [] },
        { kind: 'batch', changes: [] },
      ] satisfies readonly Change[])
        expect(
          await workspace.call('sop.change', {
            id,
            revision,
            changes: [change],
            marks: [{ role: 'undo', group: null }],
          }),
        ).toMatchObject({ error: { code: 'sopLocked', detail: status } });
      expect(rows()).toBe(before);
    },
  );

  test('can be undone further once it is the author’s again', async () => {
    const id = await draft();
    valueOf(await move(id, 'submitted'));
    valueOf(await move(id, 'draft', { reason: 'Masih ada yang kurang' }));
    const asked = { id, side: 'done', beyond: null, limit: 10 } as const;
    const { steps, revision } = valueOf(await workspace.call('sop.history', asked));
    expect(steps).toMatchObject([{ inverse: title('') }]);
    valueOf(await workspace.call('sop.change', { id, revision, changes: [title('')] }));
  });

  test('gets its status by a move only', async () => {
    const id = await draft();
    const status: Change = { kind: 'setStatus', value: 'inForce' };
    for (const change of [status, { kind: 'batch', changes: [title('x'), status] } satisfies Change])
      expect(await workspace.call('sop.change', { id, revision: 2, changes: [change] })).toMatchObject({
        error: { code: 'changeRefused' },
      });
    expect(await statusOf(id)).toBe('draft');
  });
});

describe('a new version of a SOP in force', () => {
  test('takes its place only when it comes into force itself, with the same number', async () => {
    const old = await draft();
    const revision = await bringTo(workspace.call, old, 'inForce');
    const before = valueOf(await workspace.call('sop.open', { id: old })).sop;
    const { id } = valueOf(await workspace.call('sop.renew', { id: old, revision }));
    const begun = valueOf(await workspace.call('sop.open', { id })).sop;
    expect(begun).toMatchObject({ status: 'draft', steps: before.steps, identity: { number: before.identity.number } });
    expect(begun.identity.effective).toEqual({ text: '', iso: null });
    expect(lastEntry(id)).toMatchObject({ kind: 'created', source: 'renewal', from: { sop: old, revision } });
    expect(await workspace.call('sop.renew', { id: old, revision })).toMatchObject({
      error: { code: 'renewalInFlight', detail: id },
    });
    expect(valueOf(await workspace.call('review.open', { sop: old }))).toMatchObject({ revisedBy: { id } });
    expect(valueOf(await workspace.call('review.open', { sop: id }))).toMatchObject({ revises: { id: old } });

    await bringTo(workspace.call, id, 'awaitingApproval');
    expect(await statusOf(old)).toBe('inForce');
    expect(valueOf(await move(id, 'inForce', { effective }))).toMatchObject({ replaced: [old] });
    expect(await statusOf(old)).toBe('superseded');
    expect(lastEntry(old)).toMatchObject({
      kind: 'moved',
      to: 'superseded',
      reason: expect.stringContaining('Digantikan oleh'),
    });
    expect(await workspace.call('sop.renew', { id: old, revision: revision + 1 })).toMatchObject({
      error: { code: 'notInForce' },
    });
  });

  test('may have name and number of the one it revises: no check and no list of numbers speaks of it', async () => {
    const old = await draft({ kind: 'setText', field: 'number', text: '001/SOP/2026' });
    const revision = await bringTo(workspace.call, old, 'inForce');
    const stranger = await draft({ kind: 'setText', field: 'number', text: '001/SOP/2026' });
    const { id } = valueOf(await workspace.call('sop.renew', { id: old, revision }));
    const around = async (sop: string): Promise<readonly string[]> => {
      const { entries } = valueOf(await workspace.call('sop.surroundings', { id: sop }));
      return entries.map((entry) => entry.id);
    };
    expect(await around(id)).toEqual([stranger]);
    expect(await around(old)).toEqual([stranger]);
    expect([...(await around(stranger))].toSorted()).toEqual([old, id].toSorted());
    valueOf(await workspace.call('sop.archive', { ids: [stranger], archived: true }));
    await bringTo(workspace.call, id, 'inForce');
    const third = valueOf(await workspace.call('sop.renew', { id, revision: await revisionOf(id) })).id;
    expect(await around(third)).toEqual([]);
    const { db } = workspace.services.workspace;
    expect([...chainOf(db, old)].toSorted()).toEqual([id, third].toSorted());
    expect([...chainOf(db, id)].toSorted()).toEqual([old, third].toSorted());
  });

  test('that was given up in the archive does not stand in the way of another', async () => {
    const old = await draft();
    const revision = await bringTo(workspace.call, old, 'inForce');
    const { id } = valueOf(await workspace.call('sop.renew', { id: old, revision }));
    valueOf(await workspace.call('sop.archive', { ids: [id], archived: true }));
    expect((await workspace.call('sop.renew', { id: old, revision })).ok).toBe(true);
  });
});
