import { afterEach, expect, test } from 'vitest';
import type { Status } from '../../../sop/model/sop.ts';
import { valueOf } from '../workspaceFixture.ts';
import { accept, beginSop, openOffice, receive, retitle, send } from './offices.ts';
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

async function move({ call }: Office, id: string, to: Status, reason = ''): Promise<void> {
  const { revision } = valueOf(await call('sop.open', { id }));
  valueOf(await call('sop.move', { id, revision, to, reason }));
}

async function statusOf({ call }: Office, id: string): Promise<Status> {
  return valueOf(await call('sop.open', { id })).sop.status;
}

/** Opens a finding about the title. */
async function find({ call }: Office, sop: string, finding: string, text: string): Promise<void> {
  const anchor = { places: [{ at: 'field', field: 'title' }], text: '' } as const;
  const act = { kind: 'opened', finding, anchor, severity: 'required', text, proposal: null } as const;
  valueOf(await call('review.record', { sop, acts: [act] }));
}

test('a review goes there and back twice: findings, answers, verdict, and no false fork', async () => {
  const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
  const sop = await beginSop(unit, 'Pelayanan');
  await move(unit, sop, 'submitted');
  await accept(reviewer, await receive(reviewer, await send(unit, { kind: 'draft', sops: [sop] })));
  await find(reviewer, sop, 'temuan-1', 'Judul belum menyebut jenis surat');
  await move(reviewer, sop, 'needsRevision', 'Ada satu temuan');

  const back = await receive(unit, await send(reviewer, { kind: 'findings', sops: [sop] }));
  expect(valueOf(await unit.call('parcel.open', { id: back }))).toMatchObject({
    row: { kind: 'findings', round: 1, findings: 1, answers: 0 },
    sops: [{ relation: 'newer', changes: 0, findings: 1 }],
  });
  expect(await accept(unit, back)).toMatchObject([{ relation: 'newer' }]);
  expect(await statusOf(unit, sop)).toBe('needsRevision');
  const { db } = unit.services.workspace;
  const entry = db.prepare('SELECT entry FROM journal WHERE sop = ? ORDER BY revision DESC').pluck().get(sop);
  expect(JSON.parse(String(entry))).toMatchObject({
    kind: 'moved',
    reason: 'Ada satu temuan',
    by: { unit: 'Bagian Organisasi' },
  });

  await retitle(unit, sop, 'Pelayanan Surat Keterangan');
  valueOf(await unit.call('review.record', { sop, acts: [{ kind: 'replied', finding: 'temuan-1', text: 'Sudah' }] }));
  await move(unit, sop, 'submitted');
  const second = await receive(reviewer, await send(unit, { kind: 'draft', sops: [sop] }));
  expect(valueOf(await reviewer.call('parcel.open', { id: second }))).toMatchObject({
    row: { round: 2, forked: 0, answers: 1 },
    sops: [{ relation: 'newer', changes: 1, answers: 1, mine: { edited: false } }],
  });
  await accept(reviewer, second);
  expect(await statusOf(reviewer, sop)).toBe('submitted');
  valueOf(await reviewer.call('review.record', { sop, acts: [{ kind: 'resolved', finding: 'temuan-1' }] }));
  await move(reviewer, sop, 'compliant');
  await accept(unit, await receive(unit, await send(reviewer, { kind: 'decision', sops: [sop] })));
  expect(await statusOf(unit, sop)).toBe('compliant');
  expect(valueOf(await unit.call('review.open', { sop })).findings).toMatchObject([{ status: 'resolved' }]);
});

test('findings sent without a verdict leave the document and its status alone', async () => {
  const [unit, reviewer] = [await open('Kelurahan Contoh'), await open('Bagian Organisasi')];
  const sop = await beginSop(unit, 'Pelayanan');
  await move(unit, sop, 'submitted');
  await accept(reviewer, await receive(reviewer, await send(unit, { kind: 'draft', sops: [sop] })));
  await find(reviewer, sop, 'temuan-1', 'Judul belum menyebut jenis surat');
  const before = valueOf(await unit.call('sop.open', { id: sop }));
  const back = await receive(unit, await send(reviewer, { kind: 'findings', sops: [sop] }));
  expect(await accept(unit, back)).toMatchObject([{ id: sop, relation: 'same', arrival: 'nothing', events: 1 }]);
  expect(valueOf(await unit.call('sop.open', { id: sop }))).toEqual(before);
});
