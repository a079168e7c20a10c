import { afterEach, describe, expect, test } from 'vitest';
import type { Input } from '../../electron/contract/commands.ts';
import { eventsOf } from '../../electron/services/store/reviews.ts';
import { brokenRevision } from '../../electron/services/store/journal.ts';
import { takeEvents } from '../../electron/services/review/takeEvents.ts';
import type { Change } from '../../sop/model/change.ts';
import type { Status, Step } from '../../sop/model/sop.ts';
import { anchorAt, anchorPlaces } from '../../sop/review/anchors.ts';
import type { RecordedAct } from '../../sop/review/events.ts';
import { proposalChange } from '../../sop/review/proposal.ts';
import { secondRound } from '../../sop/review/secondRound.ts';
import { buildSop, countingIds } from '../support/builders.ts';
import { accept, beginSop, change, openOffice, receive, send } from './exchange/offices.ts';
import type { Office } from './exchange/offices.ts';
import { valueOf } from './workspaceFixture.ts';

const offices: Office[] = [];
afterEach(() => {
  for (const office of offices.splice(0)) office.close();
});

async function open(name: string): Promise<Office> {
  const office = await openOffice(name);
  offices.push(office);
  return office;
}

const effective = { text: '2 Februari 2026', iso: '2026-02-02' };

async function move({ call }: Office, id: string, to: Status, more: Partial<Input<'sop.move'>> = {}) {
  const { revision } = valueOf(await call('sop.open', { id }));
  return valueOf(await call('sop.move', { id, revision, to, ...more }));
}

async function sopOf({ call }: Office, id: string) {
  return valueOf(await call('sop.open', { id })).sop;
}

async function reviewOf({ call }: Office, sop: string) {
  return valueOf(await call('review.open', { sop }));
}

async function record({ call }: Office, sop: string, ...acts: readonly RecordedAct[]) {
  return call('review.record', { sop, acts });
}

async function carry(from: Office, to: Office, kind: 'draft' | 'findings' | 'decision', id: string): Promise<void> {
  await accept(to, await receive(to, await send(from, { kind, sops: [id] })));
}

/** A SOP of three rows in the workspace of its author. */
async function draftOf(unit: Office): Promise<string> {
  const id = await beginSop(unit, 'Pengelolaan Surat Masuk');
  const { lanes, steps } = buildSop(
    ['Staf', 'Kasi', 'Lurah'],
    [
      { activity: 'Menerima surat', by: [0], time: '5 menit' },
      { activity: 'Memeriksa surat', by: [1], kind: 'decision', yes: 3, no: 1 },
      { activity: 'Mendisposisi surat', by: [2] },
    ],
  );
  await change(unit, id, [
    { kind: 'batch', changes: [...lanes.map(insertLane), ...steps.map(insertStep), ...exits(steps)] },
  ]);
  return id;
}

const insertLane = (lane: { id: string; name: string }, at: number): Change => ({ kind: 'insertLane', at, lane });
const plain = { next: { to: 'following' }, yes: { to: 'following' }, no: { to: 'previous' } } as const;
/** Rows come one after another, so that no arrow names one that is not there yet. */
const insertStep = (step: Step, at: number): Change => ({ kind: 'insertStep', at, step: { ...step, exits: plain } });
const exits = (steps: readonly Step[]): Change[] =>
  steps
    .filter(({ kind }) => kind === 'decision')
    .map(({ id, exits: { no } }): Change => ({ kind: 'setExit', step: id, branch: 'no', exit: no }));

/** What both sides know of a review, to be compared. */
function eventsIn({ services }: Office, sop: string): readonly string[] {
  return eventsOf(services.workspace.db, sop).map(({ id }) => id);
}

describe('a review of two offices', () => {
  test('goes through two rounds to berlaku; nothing that was said is lost', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    const id = await draftOf(unit);
    await move(unit, id, 'submitted', { reason: 'Mohon direviu.' });
    await carry(unit, reviewer, 'draft', id);

    // Four findings: a cell with a suggested text, an arrow, a column, the whole.
    const read = await sopOf(reviewer, id);
    const opened = (finding: string, places: Parameters<typeof anchorAt>[1], proposal: string | null): RecordedAct => ({
      kind: 'opened',
      finding,
      anchor: anchorAt(read, places),
      severity: finding === 'whole' ? 'suggestion' : 'required',
      text: `Perbaiki ${finding}.`,
      proposal,
    });
    valueOf(
      await record(
        reviewer,
        id,
        opened('cell', [{ at: 'step', step: 'S2', column: 'activity' }], 'Memeriksa isi dan kelengkapan surat'),
        opened('arrow', [{ at: 'exit', step: 'S2', branch: 'no' }], null),
        opened('column', [{ at: 'lane', lane: 'L3' }], null),
        opened('whole', [{ at: 'sop' }], null),
      ),
    );
    const refused = await reviewer.call('sop.move', { id, revision: 1, to: 'compliant' });
    expect(refused).toMatchObject({ error: { code: 'findingsOpen' } });
    expect(await record(reviewer, id, { kind: 'resolved', finding: 'cell' })).toMatchObject({
      error: { code: 'noFollowUp' },
    });
    await move(reviewer, id, 'needsRevision', { reason: 'Empat temuan.' });
    await carry(reviewer, unit, 'findings', id);

    // The author: one suggestion by one key, one arrow mended without a word, one reply; rows are put in another order.
    expect(await sopOf(unit, id)).toMatchObject({ status: 'needsRevision' });
    const returned = await reviewOf(unit, id);
    expect(returned).toMatchObject({ turn: 'author', round: 1, rounds: [{ verdict: 'needsRevision' }] });
    const before = valueOf(await unit.call('sop.open', { id }));
    const cell = returned.findings.find((finding) => finding.id === 'cell');
    const take = cell === undefined ? null : proposalChange(before.sop, cell, countingIds('n'));
    if (take === null) throw new Error('nothing to take');
    const edit = { revision: before.revision, changes: [take], marks: [{ role: 'edit', group: null }] } as const;
    expect(await record(unit, id, { kind: 'accepted', finding: 'cell' })).toMatchObject({
      error: { code: 'proposalNotTaken' },
    });
    const accepted = { sop: id, acts: [{ kind: 'accepted', finding: 'cell' }], edit } as const;
    valueOf(await unit.call('review.record', accepted));
    expect((await sopOf(unit, id)).steps[1]?.activity).toBe('Memeriksa isi dan kelengkapan surat');
    expect(valueOf(await unit.call('sop.history', { id, side: 'done', beyond: null, limit: 1 })).steps).toMatchObject([
      { change: take },
    ]);
    await change(unit, id, [
      { kind: 'setExit', step: 'S2', branch: 'no', exit: { to: 'end' } },
      { kind: 'moveStep', step: 'S3', to: 0 },
    ]);
    valueOf(await record(unit, id, { kind: 'replied', finding: 'column', text: 'Lurah memang yang mendisposisi.' }));
    await move(unit, id, 'submitted');
    await carry(unit, reviewer, 'draft', id);

    // The second round: only what changed, and the findings that wait, at their cells wherever those are now.
    const second = await reviewOf(reviewer, id);
    expect(second).toMatchObject({ status: 'submitted', round: 2, turn: 'reviewer' });
    const [now, baseline] = [await sopOf(reviewer, id), second.baseline];
    if (baseline === null) throw new Error('no baseline');
    const { differences, findings: since } = secondRound(baseline, now, second.findings);
    expect(differences.map(({ title }) => title)).toEqual([
      'Langkah pindah dari 3 ke 1',
      'Langkah 3 (dulu 2) · Kegiatan',
      'Langkah 3 (dulu 2) · Arah Tidak',
    ]);
    expect(since.map(({ finding, place }) => [finding.id, finding.status, place])).toEqual([
      ['cell', 'answered', 'changed'],
      ['arrow', 'answered', 'changed'],
      ['column', 'answered', 'same'],
      ['whole', 'answered', 'changed'],
    ]);
    expect(since.every(({ finding }) => anchorPlaces(now, finding.anchor).length === 1)).toBe(true);
    valueOf(
      await record(
        reviewer,
        id,
        ...(['cell', 'arrow', 'column', 'whole'] as const).map((finding) => ({ kind: 'resolved', finding }) as const),
      ),
    );
    await move(reviewer, id, 'compliant');
    await carry(reviewer, unit, 'decision', id);

    await move(unit, id, 'awaitingApproval', { number: '001/SOP/KEL.CTH/2026' });
    await move(unit, id, 'inForce', { effective });
    await carry(unit, reviewer, 'decision', id);
    expect(await sopOf(reviewer, id)).toEqual(await sopOf(unit, id));
    expect(await sopOf(reviewer, id)).toMatchObject({ status: 'inForce', identity: { effective } });
    expect(eventsIn(reviewer, id)).toEqual(eventsIn(unit, id));
    const [one, other] = [await reviewOf(unit, id), await reviewOf(reviewer, id)];
    expect({ ...one, revision: 0 }).toEqual({ ...other, revision: 0 });
    expect(one.findings.map(({ status }) => status)).toEqual(['resolved', 'resolved', 'resolved', 'resolved']);
    expect(
      one.moves.map((event) => (event.kind === 'verdict' ? event.verdict : event.kind === 'moved' && event.to)),
    ).toEqual(['submitted', 'needsRevision', 'submitted', 'compliant', 'awaitingApproval', 'inForce']);
    for (const { services } of [unit, reviewer]) expect(brokenRevision(services.workspace.db, id)).toBeNull();
  });

  test('a new version that comes into force takes the place of the old one on the other side too', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    const old = await draftOf(unit);
    for (const to of ['submitted', 'compliant'] as const) await move(unit, old, to);
    await move(unit, old, 'awaitingApproval', { number: '001/SOP/2026' });
    await move(unit, old, 'inForce', { effective });
    await carry(unit, reviewer, 'decision', old);
    const { revision } = valueOf(await unit.call('sop.open', { id: old }));
    const { id } = valueOf(await unit.call('sop.renew', { id: old, revision }));
    for (const to of ['submitted', 'compliant', 'awaitingApproval'] as const) await move(unit, id, to);
    await move(unit, id, 'inForce', { effective });
    await carry(unit, reviewer, 'decision', id);
    expect(await sopOf(reviewer, old)).toMatchObject({ status: 'superseded' });
    expect(await reviewOf(reviewer, id)).toMatchObject({ revises: { id: old, status: 'superseded' } });
  });

  test('a verdict on what its author has taken back since decides nothing, and its findings are not lost', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    const id = await draftOf(unit);
    await move(unit, id, 'submitted');
    await carry(unit, reviewer, 'draft', id);
    await move(unit, id, 'draft', { reason: 'Ada yang terlewat' });
    await change(unit, id, [{ kind: 'setText', field: 'title', text: 'Pengelolaan Surat' }]);
    await move(unit, id, 'submitted');
    const anchor = { places: [{ at: 'field', field: 'title' }], text: '' } as const;
    valueOf(
      await record(reviewer, id, {
        kind: 'opened',
        finding: 'F',
        anchor,
        severity: 'required',
        text: 'x',
        proposal: null,
      }),
    );
    await move(reviewer, id, 'needsRevision');
    await carry(reviewer, unit, 'findings', id);
    expect(await sopOf(unit, id)).toMatchObject({ status: 'submitted', identity: { title: 'Pengelolaan Surat' } });
    expect(await reviewOf(unit, id)).toMatchObject({ findings: [{ id: 'F', status: 'open' }] });
  });
});

test('rounds and findings outlive a merge of what both sides edited', async () => {
  const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
  const id = await draftOf(unit);
  await move(unit, id, 'submitted');
  await carry(unit, reviewer, 'draft', id);
  const read = await sopOf(reviewer, id);
  const opened = (step: string): RecordedAct => ({
    kind: 'opened',
    finding: step,
    anchor: anchorAt(read, [{ at: 'step', step, column: 'activity' }]),
    severity: 'required',
    text: 'Perbaiki.',
    proposal: null,
  });
  valueOf(await record(reviewer, id, opened('S2'), opened('S3')));
  await move(reviewer, id, 'needsRevision');
  await carry(reviewer, unit, 'findings', id);

  await change(unit, id, [
    { kind: 'moveStep', step: 'S3', to: 0 },
    { kind: 'setStep', step: 'S3', patch: { activity: 'Mendisposisi surat kepada Kasi' } },
  ]);
  await change(reviewer, id, [{ kind: 'setStep', step: 'S1', patch: { note: 'Lihat buku agenda' } }]);
  const parcel = await receive(unit, await send(reviewer, { kind: 'draft', sops: [id] }));
  const [inside] = valueOf(await unit.call('parcel.open', { id: parcel })).sops;
  expect(inside).toMatchObject({ relation: 'forked' });
  await accept(unit, parcel);
  const { revision } = valueOf(await unit.call('sop.open', { id }));
  const version = inside?.version ?? '';
  valueOf(await unit.call('merge.settle', { sop: id, revision, version, answers: [] }));

  const merged = await sopOf(unit, id);
  expect(merged).toMatchObject({ status: 'needsRevision' });
  expect(merged.steps.map((step) => [step.id, step.activity, step.note])).toEqual([
    ['S3', 'Mendisposisi surat kepada Kasi', ''],
    ['S1', 'Menerima surat', 'Lihat buku agenda'],
    ['S2', 'Memeriksa surat', ''],
  ]);
  await move(unit, id, 'submitted');
  const back = await receive(reviewer, await send(unit, { kind: 'draft', sops: [id] }));
  expect(valueOf(await reviewer.call('parcel.open', { id: back })).sops).toMatchObject([{ relation: 'newer' }]);
  await accept(reviewer, back);
  const review = await reviewOf(reviewer, id);
  expect(review).toMatchObject({ status: 'submitted', round: 2, rounds: [{ verdict: 'needsRevision' }, {}] });
  const now = await sopOf(reviewer, id);
  expect(
    review.findings.map((finding) => [finding.id, finding.status, anchorPlaces(now, finding.anchor).length]),
  ).toEqual([
    ['S2', 'open', 1],
    ['S3', 'answered', 1],
  ]);
});

describe('events that come in', () => {
  test('twice, in any order, or altered on the way: the same state, and nothing false', async () => {
    const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
    const id = await draftOf(unit);
    await move(unit, id, 'submitted');
    await carry(unit, reviewer, 'draft', id);
    const anchor = { places: [{ at: 'sop' }], text: '' } as const;
    valueOf(
      await record(
        reviewer,
        id,
        { kind: 'opened', finding: 'F', anchor, severity: 'required', text: 'x', proposal: null },
        { kind: 'replied', finding: 'F', text: 'y' },
      ),
    );
    await move(reviewer, id, 'needsRevision');
    const events = eventsOf(reviewer.services.workspace.db, id);
    const { db } = unit.services.workspace;
    const take = (given: typeof events) => db.transaction(() => takeEvents(db, given, '2026-01-06T08:00:00.000Z'));
    const forged = events.map((event) => ({ ...event, author: { ...event.author, name: 'Orang Lain' } }));
    expect(take(forged)).toEqual({ taken: 0, moved: [] });
    expect(await sopOf(unit, id)).toMatchObject({ status: 'submitted' });
    expect(take(events.toReversed())).toEqual({ taken: events.length - 1, moved: [id] });
    const after = await reviewOf(unit, id);
    expect(take([...events, ...events])).toEqual({ taken: 0, moved: [] });
    expect(await reviewOf(unit, id)).toEqual(after);
    expect(after).toMatchObject({ status: 'needsRevision', damaged: 0 });
  });

  test('mend what was damaged here, which is said until then', async () => {
    const unit = await open('Kelurahan Contoh');
    const id = await draftOf(unit);
    await move(unit, id, 'submitted');
    const { db } = unit.services.workspace;
    const sound = eventsOf(db, id);
    db.prepare("UPDATE review_events SET body = replace(body, 'submitted', 'compliant') WHERE sop = ?").run(id);
    expect(await reviewOf(unit, id)).toMatchObject({ damaged: 1, rounds: [] });
    db.transaction(() => takeEvents(db, sound, '2026-01-06T08:00:00.000Z'));
    expect(await reviewOf(unit, id)).toMatchObject({ damaged: 0, rounds: [{ round: 1 }] });
  });
});

describe('review.record', () => {
  test('refuses as a whole what does not fit, the edit included', async () => {
    const unit = await open('Kelurahan Contoh');
    const id = await draftOf(unit);
    const before = valueOf(await unit.call('sop.open', { id }));
    const title: Change = { kind: 'setText', field: 'title', text: 'Lain' };
    const acts = [{ kind: 'accepted', finding: 'F' }] as const;
    expect(
      await unit.call('review.record', { sop: id, acts, edit: { revision: before.revision, changes: [title] } }),
    ).toMatchObject({ error: { code: 'findingUnknown' } });
    expect(await unit.call('review.record', { sop: id, acts, edit: { revision: 1, changes: [title] } })).toMatchObject({
      error: { code: 'staleRevision' },
    });
    expect(valueOf(await unit.call('sop.open', { id }))).toEqual(before);
    expect(await unit.call('review.record', { sop: 'unknown', acts })).toMatchObject({ error: { code: 'notFound' } });
    expect(await unit.call('review.open', { sop: 'unknown' })).toMatchObject({ error: { code: 'notFound' } });
  });

  test('takes an edit of the place as the follow-up that settling asks for', async () => {
    const unit = await open('Kelurahan Contoh');
    const id = await draftOf(unit);
    await move(unit, id, 'submitted');
    const anchor = { places: [{ at: 'step', step: 'S1', column: 'activity' }], text: '' } as const;
    const opened = { kind: 'opened', finding: 'F', anchor, severity: 'required', text: 'x', proposal: null } as const;
    valueOf(await record(unit, id, opened));
    expect(await record(unit, id, opened)).toMatchObject({ error: { code: 'findingUnknown' } });
    await move(unit, id, 'needsRevision');
    expect(await record(unit, id, { kind: 'resolved', finding: 'F' })).toMatchObject({ error: { code: 'noFollowUp' } });
    await change(unit, id, [{ kind: 'setStep', step: 'S1', patch: { activity: 'Mencatat surat' } }]);
    const { review } = valueOf(await record(unit, id, { kind: 'resolved', finding: 'F' }));
    expect(review.findings).toMatchObject([
      { status: 'resolved', thread: [{ kind: 'followedUp' }, { kind: 'resolved' }] },
    ]);
    valueOf(await record(unit, id, { kind: 'reopened', finding: 'F', text: 'Belum.' }));
    expect(await reviewOf(unit, id)).toMatchObject({ findings: [{ status: 'open', mayResolve: false }] });
  });
});
