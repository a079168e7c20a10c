import { expect, test } from 'vitest';
import { openDocument, registerFields, soundDocumentText } from '../../../electron/services/documents.ts';
import { record } from '../../../electron/services/review/recording.ts';
import { updateSop } from '../../../electron/services/store/sops.ts';
import { statuses } from '../../../sop/model/sop.ts';
import type { Sop, Status } from '../../../sop/model/sop.ts';
import type { EventAct } from '../../../sop/review/events.ts';
import { moveBetween } from '../../../sop/review/statusMoves.ts';
import { openReplica } from './replica.ts';
import type { Replica } from './replica.ts';

const id = 'sop-1';

/** Two offices: what one has, and the other took in, has the same text and status. */
interface Pair {
  readonly one: Replica;
  readonly other: Replica;
}

function pairAt(status: Status): Pair {
  const [one, other] = [openReplica('Kelurahan Contoh', 0), openReplica('Bagian Organisasi', 0)];
  one.begin(id, 'Judul lama');
  force(one, (sop) => ({ ...sop, status, identity: { ...sop.identity, number: '065/12', effective } }));
  bring(one, other, 'Judul lama');
  expect(sopOf(other).status).toBe(status);
  return { one, other };
}

const effective = { iso: '2026-02-01', text: '' } as const;

/** What no screen lets anybody do: puts a document where no move leads. */
function force({ db }: Replica, edit: (sop: Sop) => Sop): void {
  const opened = openDocument(db, id);
  if (!opened.ok) throw new Error(opened.error.code);
  const next = edit(opened.value.sop);
  const entry = { kind: 'changed', changes: [] } as const;
  const savedAt = '2026-01-06T08:00:00.000Z';
  db.transaction(() =>
    updateSop(db, opened.value.stored, {
      id,
      body: soundDocumentText(next),
      entry,
      savedAt,
      fields: registerFields(next),
    }),
  );
}

function tell({ db }: Replica, act: EventAct): void {
  db.transaction(() => record(db, { sop: id, version: null, round: 1, instant: '2026-01-06T08:00:00.000Z' }, [act]));
}

/** Sends what one has under a title, and takes it in at the other. */
function bring(from: Replica, to: Replica, title: string): void {
  const made = from.edit(id, title);
  if (made === null) throw new Error('There is nothing to send');
  to.bring(made);
}

function sopOf({ db }: Replica): Sop {
  const opened = openDocument(db, id);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.sop;
}

/** The journal of the SOP, newest first. */
function journalOf({ db }: Replica): readonly Record<string, unknown>[] {
  const entries = db.prepare('SELECT entry FROM journal WHERE sop = ? ORDER BY revision DESC').pluck().all(id);
  return entries.map((entry) => JSON.parse(String(entry)) as Record<string, unknown>);
}

const pairs = statuses.flatMap((here) => statuses.map((there) => ({ here, there })));
const explained = pairs.filter(({ here, there }) => moveBetween(here, there)?.needsReason === true);

test.each(pairs)('$here here, $there there, and nobody says how: the status stays', ({ here, there }) => {
  const { one, other } = pairAt(here);
  const before = journalOf(other).length;
  force(one, (sop) => ({ ...sop, status: there }));
  for (const title of ['Judul lama', 'Judul baru']) {
    bring(one, other, title);
    expect(sopOf(other).status).toBe(here);
    // Another text never comes under a status it was not given here.
    expect(sopOf(other).identity.title).toBe(here === there ? title : 'Judul lama');
    expect(journalOf(other).filter(({ kind }) => kind === 'moved')).toEqual([]);
    if (here !== there) expect(journalOf(other)).toHaveLength(before);
  }
  for (const office of [one, other]) office.close();
});

test.each(pairs)('$here here, $there there, told by a move: followed where it is allowed', ({ here, there }) => {
  const move = moveBetween(here, there);
  for (const title of ['Judul lama', 'Judul baru']) {
    const { one, other } = pairAt(here);
    const act: EventAct =
      move?.verdict === true && (there === 'compliant' || there === 'needsRevision')
        ? { kind: 'verdict', verdict: there, text: 'Karena begitu.', replaces: [] }
        : { kind: 'moved', from: here, to: there, reason: 'Karena begitu.' };
    tell(one, act);
    force(one, (sop) => ({ ...sop, status: there }));
    bring(one, other, title);
    const isTaken = here === there || move !== null;
    expect(sopOf(other)).toMatchObject({
      status: isTaken ? there : here,
      identity: { title: isTaken ? title : 'Judul lama' },
    });
    const moved = journalOf(other).filter(({ kind }) => kind === 'moved');
    const by = { name: 'Kelurahan Contoh', position: 'Staf', role: 'writer', unit: 'Kelurahan Contoh' };
    expect(moved).toMatchObject(move === null ? [] : [{ from: here, to: there, reason: 'Karena begitu.', by }]);
    for (const office of [one, other]) office.close();
  }
});

test.each(explained)('$here here, $there there, told without the reason it needs: not followed', ({ here, there }) => {
  const { one, other } = pairAt(here);
  const act: EventAct =
    moveBetween(here, there)?.verdict === true && (there === 'compliant' || there === 'needsRevision')
      ? { kind: 'verdict', verdict: there, text: ' ', replaces: [] }
      : { kind: 'moved', from: here, to: there, reason: ' ' };
  tell(one, act);
  force(one, (sop) => ({ ...sop, status: there }));
  bring(one, other, 'Judul baru');
  expect(sopOf(other)).toMatchObject({ status: here, identity: { title: 'Judul lama' } });
  for (const office of [one, other]) office.close();
});

test('several moves are followed one by one, each with its own author and reason', () => {
  const { one, other } = pairAt('draft');
  tell(one, { kind: 'moved', from: 'draft', to: 'submitted', reason: 'Mohon direviu.' });
  tell(one, { kind: 'verdict', verdict: 'compliant', text: '', replaces: [] });
  tell(one, { kind: 'moved', from: 'compliant', to: 'awaitingApproval', reason: '' });
  tell(one, { kind: 'moved', from: 'awaitingApproval', to: 'inForce', reason: '' });
  force(one, (sop) => ({ ...sop, status: 'inForce' }));
  bring(one, other, 'Judul baru');
  expect(sopOf(other)).toMatchObject({ status: 'inForce', identity: { title: 'Judul baru' } });
  const told = journalOf(other)
    .slice(0, 5)
    .map(({ kind, to, theirs }) => [kind, to ?? theirs]);
  expect(told).toEqual([
    ['moved', 'inForce'],
    ['moved', 'awaitingApproval'],
    ['moved', 'compliant'],
    ['moved', 'submitted'],
    ['received', 'inForce'],
  ]);
});

test('in force without a number or a date is not followed', () => {
  for (const lack of [{ number: '…' }, { effective: { iso: null, text: '' } }]) {
    const { one, other } = pairAt('awaitingApproval');
    tell(one, { kind: 'moved', from: 'awaitingApproval', to: 'inForce', reason: '' });
    force(one, (sop) => ({ ...sop, status: 'inForce', identity: { ...sop.identity, ...lack } }));
    bring(one, other, 'Judul baru');
    expect(sopOf(other)).toMatchObject({ status: 'awaitingApproval', identity: { title: 'Judul lama' } });
  }
});

test('what is edited here is not locked by what became of the version before', () => {
  const { one, other } = pairAt('draft');
  other.edit(id, 'Judul yang sedang ditulis');
  const [tip] = journalOf(other);
  force(other, (sop) => ({ ...sop, identity: { ...sop.identity, title: 'Judul yang terus ditulis' } }));
  tell(one, { kind: 'moved', from: 'draft', to: 'submitted', reason: '' });
  force(one, (sop) => ({ ...sop, status: 'submitted' }));
  bring(one, other, 'Judul lama');
  expect(tip).toBeDefined();
  expect(sopOf(other)).toMatchObject({ status: 'draft', identity: { title: 'Judul yang terus ditulis' } });
});

test('the same parcels again, and in another order, leave the same status', () => {
  const [one, there] = [openReplica('Kelurahan Contoh', 0), openReplica('Bagian Organisasi', 0)];
  const back = openReplica('Kecamatan Contoh', 0);
  const parcels = [one.begin(id, 'Judul')];
  tell(one, { kind: 'moved', from: 'draft', to: 'submitted', reason: '' });
  force(one, (sop) => ({ ...sop, status: 'submitted' }));
  parcels.push(one.edit(id, 'Judul kedua') ?? fail());
  tell(one, { kind: 'verdict', verdict: 'needsRevision', text: 'Perbaiki.', replaces: [] });
  force(one, (sop) => ({ ...sop, status: 'needsRevision' }));
  parcels.push(one.edit(id, 'Judul kedua') ?? fail());
  for (const parcel of [...parcels, ...parcels]) there.bring(parcel);
  for (const parcel of [...parcels.toReversed(), ...parcels]) back.bring(parcel);
  expect([sopOf(there).status, sopOf(back).status]).toEqual(['needsRevision', 'needsRevision']);
  expect(journalOf(there).map(({ kind }) => kind)).toEqual(['moved', 'moved', 'received', 'received']);
});

function fail(): never {
  throw new Error('There is nothing to send');
}
