import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { apply } from '../../sop/model/apply.ts';
import type { Change } from '../../sop/model/change.ts';
import { newStep } from '../../sop/model/create.ts';
import { emptyHistory, push, redo, undo } from '../../sop/model/history.ts';
import type { EditMark, EditRole, History, HistoryEntry } from '../../sop/model/history.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { anyChange } from '../support/randomModel.ts';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

/** What an author sees: the document, what can be undone, and what still has to be sent. */
interface Desk {
  sop: Sop;
  history: History;
  revision: number;
  sent: { readonly change: Change; readonly mark: EditMark }[];
}

async function newDesk(): Promise<Desk> {
  const { sop, revision } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
  return { sop, history: emptyHistory, revision, sent: [] };
}

function edit(desk: Desk, change: Change, group: string | null): void {
  const applied = apply(desk.sop, change);
  if (!applied.ok) return;
  desk.history = push(desk.history, change, applied.value.inverse, group);
  desk.sop = applied.value.sop;
  desk.sent.push({ change, mark: { role: 'edit', group } });
}

function step(desk: Desk, role: Exclude<EditRole, 'edit'>): boolean {
  const taken = (role === 'redo' ? redo : undo)(desk.history);
  if (taken === null) return false;
  const applied = apply(desk.sop, taken.change);
  if (!applied.ok) throw new Error(`${role}: ${applied.error.code} ${applied.error.detail}`);
  desk.sop = applied.value.sop;
  desk.history = role === 'abandon' ? { done: taken.history.done, undone: [] } : taken.history;
  desk.sent.push({ change: taken.change, mark: { role, group: null } });
  return true;
}

async function save(desk: Desk): Promise<void> {
  if (desk.sent.length === 0) return;
  const changes = desk.sent.map(({ change }) => change);
  const marks = desk.sent.map(({ mark }) => mark);
  desk.sent = [];
  const { id } = desk.sop;
  desk.revision = valueOf(await workspace.call('sop.change', { id, revision: desk.revision, changes, marks })).revision;
}

/** Everything the host keeps of one side, fetched in small pages. */
async function kept(id: string, side: keyof History): Promise<HistoryEntry[]> {
  const steps: HistoryEntry[] = [];
  let beyond: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof fetchPage>> = await fetchPage(id, side, beyond);
    steps.unshift(...page.steps.map((found) => ({ ...found, group: null })).toReversed());
    beyond = page.beyond;
  } while (beyond !== null);
  return steps;
}

async function fetchPage(id: string, side: keyof History, beyond: number | null) {
  return valueOf(await workspace.call('sop.history', { id, side, beyond, limit: 3 }));
}

/** The SOP as the next start of the app shows it. */
async function reopened(id: string): Promise<Desk> {
  workspace = workspace.reopen();
  const { sop, revision } = valueOf(await workspace.call('sop.open', { id }));
  return { sop, revision, history: { done: await kept(id, 'done'), undone: await kept(id, 'undone') }, sent: [] };
}

const ungrouped = ({ done, undone }: History): History => ({
  done: done.map((entry) => ({ ...entry, group: null })),
  undone: undone.map((entry) => ({ ...entry, group: null })),
});
const title = (text: string): Change => ({ kind: 'setText', field: 'title', text });

test('typed, moved, undone in part; after a restart everything is undone to the beginning and done again to the end', async () => {
  const desk = await newDesk();
  const first = desk.sop;
  for (const text of ['S', 'SO', 'SOP']) edit(desk, title(text), 'a:title:1');
  for (const [at, id] of ['s1', 's2', 's3'].entries())
    edit(desk, { kind: 'insertStep', at, step: { ...stepOf(id), activity: `Langkah ${id}` } }, null);
  await save(desk);
  edit(desk, { kind: 'moveStep', step: 's3', to: 0 }, null);
  edit(desk, { kind: 'removeStep', step: 's2', retarget: { to: 'end' } }, null);
  edit(desk, title('SOP Surat'), 'a:title:2');
  await save(desk);
  const last = desk.sop;
  step(desk, 'undo');
  step(desk, 'undo');
  await save(desk);

  const later = await reopened(first.id);
  expect(later.sop).toEqual(desk.sop);
  expect(later.history).toEqual(ungrouped(desk.history));
  expect([later.history.done.length, later.history.undone.length]).toEqual([5, 2]);
  while (step(later, 'undo'));
  expect(later.sop).toEqual(first);
  await save(later);

  const again = await reopened(first.id);
  expect(again.sop).toEqual(first);
  while (step(again, 'redo'));
  expect(again.sop).toEqual(last);
  await save(again);
  expect(valueOf(await workspace.call('sop.open', { id: first.id })).sop).toEqual(last);
});

/** Any edit that authors make: the status goes by moves. */
const anyEdit = anyChange.filter((change) => !JSON.stringify(change).includes('"setStatus"'));

test('whatever is edited, grouped, undone, done again or abandoned, the host keeps what the screen has', async () => {
  const groups = fc.constantFrom(null, 'a', 'b');
  const act = fc.oneof(
    { weight: 6, arbitrary: fc.record({ change: anyEdit, group: groups }) },
    { weight: 3, arbitrary: fc.constant('undo' as const) },
    { weight: 2, arbitrary: fc.constant('redo' as const) },
    { weight: 1, arbitrary: fc.constant('abandon' as const) },
    { weight: 2, arbitrary: fc.constant('save' as const) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 30 }), async (acts) => {
      // The ids of the fixture count anew after a restart.
      workspace.close();
      workspace = openWorkspace();
      const desk = await newDesk();
      const first = desk.sop;
      for (const one of acts) {
        if (one === 'save') await save(desk);
        else if (typeof one === 'string') step(desk, one);
        else edit(desk, one.change, one.group);
      }
      await save(desk);
      const later = await reopened(first.id);
      expect(later.sop).toEqual(desk.sop);
      expect(later.history).toEqual(ungrouped(desk.history));
      while (step(later, 'undo'));
      expect(later.sop).toEqual(first);
    }),
    { seed: 20, numRuns: 40 },
  );
}, 60_000);

test('a run of a thousand keys is one step of one change', async () => {
  const desk = await newDesk();
  for (let length = 1; length <= 1000; length += 1) {
    edit(desk, title('x'.repeat(length)), 'run');
    if (length % 100 === 0) await save(desk);
  }
  expect(await kept(desk.sop.id, 'done')).toEqual([
    { change: title('x'.repeat(1000)), inverse: title(''), group: null },
  ]);
});

test('changes that nobody marked are undone one by one, and marks must fit the changes', async () => {
  const { sop } = await newDesk();
  const changes = [title('satu'), title('dua')];
  valueOf(await workspace.call('sop.change', { id: sop.id, revision: 1, changes }));
  expect(await kept(sop.id, 'done')).toHaveLength(2);
  const marks = [{ role: 'edit', group: null }] as const;
  expect(await workspace.call('sop.change', { id: sop.id, revision: 2, changes, marks })).toMatchObject({
    error: { code: 'badRequest' },
  });
});

test('steps that lead to another document than the stored one are not offered', async () => {
  const desk = await newDesk();
  edit(desk, title('satu'), null);
  await save(desk);
  const { db } = workspace.services.workspace;
  db.prepare('UPDATE undo_heads SET revision = revision - 1').run();
  expect(await kept(desk.sop.id, 'done')).toEqual([]);
  edit(desk, title('dua'), null);
  await save(desk);
  expect(await kept(desk.sop.id, 'done')).toEqual([{ change: title('dua'), inverse: title('satu'), group: null }]);
});

test('a step that this version cannot read hides those behind it', async () => {
  const desk = await newDesk();
  for (const text of ['satu', 'dua', 'tiga']) edit(desk, title(text), null);
  await save(desk);
  const { db } = workspace.services.workspace;
  db.prepare('UPDATE undo_steps SET inverse = \'{"kind":"other"}\' WHERE seq = 2').run();
  expect(await kept(desk.sop.id, 'done')).toEqual([{ change: title('tiga'), inverse: title('dua'), group: null }]);
});

test('a SOP that is not there has no history', async () => {
  const asked = { id: 'x', side: 'done', beyond: null, limit: 3 } as const;
  expect(await workspace.call('sop.history', asked)).toMatchObject({ error: { code: 'notFound' } });
});

function stepOf(id: string) {
  return newStep(() => id);
}
