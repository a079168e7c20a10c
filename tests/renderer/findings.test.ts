import { describe, expect, test } from 'vitest';
import { anchorChoices } from '../../renderer/editor/review/anchorChoices.ts';
import { anchorTitle } from '../../renderer/editor/review/anchorTitle.ts';
import { findingOrder, groupFindings } from '../../renderer/editor/review/findingsList.ts';
import { fingerprintText, parcelFacts, senderName } from '../../renderer/inbox/parcelLook.ts';
import type { ParcelRow } from '../../renderer/desk/contract.ts';
import { moveLabel, offeredMoves } from '../../renderer/moving/moves.ts';
import { usualKind } from '../../renderer/state/sending.ts';
import { flowGraph } from '../../sop/flow/graph.ts';
import { addLane, deleteLane } from '../../sop/model/edits/laneEdits.ts';
import { insertStepAfter, toggleKind } from '../../sop/model/edits/stepEdits.ts';
import { newSop } from '../../sop/model/create.ts';
import { standardProfile } from '../../sop/model/defaultStyle.ts';
import type { Place } from '../../sop/model/place.ts';
import type { Sop, Status } from '../../sop/model/sop.ts';
import type { Finding } from '../../sop/review/findings.ts';
import { movesFrom } from '../../sop/review/statusMoves.ts';
import { countingIds } from '../support/builders.ts';
import { applied } from '../support/laws.ts';

const nextId = countingIds();

/** Two columns and three steps, the second a decision. */
function smallSop(): Sop {
  let sop = newSop(nextId, standardProfile);
  for (const name of ['Pemohon', 'Staf']) sop = applied(sop, addLane(sop, name, nextId));
  for (let step = 0; step < 3; step += 1)
    sop = applied(sop, insertStepAfter(sop, sop.steps.at(-1)?.id ?? null, nextId));
  return applied(sop, toggleKind(sop, sop.steps[1]?.id ?? ''));
}

const author = { name: 'Dian Contoh', position: 'Analis', role: 'organisation', unit: 'Bagian Organisasi' } as const;

function finding(number: number, place: Place, more: Partial<Finding> = {}): Finding {
  return {
    id: `f${number}`,
    number,
    round: 1,
    version: null,
    author,
    instant: '2026-01-05T03:00:00.000Z',
    anchor: { places: [place], text: '' },
    severity: 'required',
    text: 'Perbaiki.',
    proposal: null,
    status: 'open',
    accepted: false,
    mayResolve: false,
    thread: [],
    ...more,
  };
}

describe('the findings in the panel', () => {
  const sop = smallSop();
  const [first, second] = sop.steps;
  const [lane] = sop.lanes;
  if (first === undefined || second === undefined || lane === undefined) throw new Error('no table');
  const all = [
    finding(1, { at: 'step', step: second.id, column: 'time' }),
    finding(2, { at: 'step', step: first.id, column: 'activity' }, { severity: 'suggestion' }),
    finding(3, { at: 'lane', lane: lane.id }),
    finding(4, { at: 'sop' }, { severity: 'suggestion' }),
    finding(5, { at: 'field', field: 'title' }, { status: 'resolved' }),
  ];
  const numbers = (listed: readonly { readonly finding: Finding }[]): number[] =>
    listed.map((one) => one.finding.number);

  test('stand from the top of the document down, settled ones apart', () => {
    const groups = groupFindings(sop, all, 'step');
    expect(numbers(groups.open)).toEqual([4, 3, 2, 1]);
    expect(numbers(groups.done)).toEqual([5]);
    expect(groups.lost).toEqual([]);
  });

  test('by weight what must be done comes first', () => {
    expect(numbers(groupFindings(sop, all, 'severity').open)).toEqual([3, 1, 4, 2]);
  });

  test('whose column was removed stand apart, at the end of the walk', () => {
    const without = applied(sop, deleteLane(sop, lane.id));
    const groups = groupFindings(without, all, 'step');
    expect(numbers(groups.lost)).toEqual([3]);
    expect(numbers(findingOrder(groups))).toEqual([4, 2, 1, 3]);
  });

  test('can be about the cell, its step, an arrow of it, the column or the whole', () => {
    const choices = anchorChoices(sop, flowGraph(sop), { at: 'symbol', step: second.id, lane: lane.id });
    expect(choices.map(({ label }) => label)).toEqual([
      'Langkah 2 · Pemohon',
      'Langkah 2',
      'Langkah 2 · Arah Ya',
      'Langkah 2 · Arah Tidak',
      'Kolom Pemohon',
      'Seluruh SOP',
    ]);
    expect(anchorTitle(sop, { at: 'step', step: 'gone', column: 'time' })).toBe('Langkah yang sudah dihapus');
  });
});

describe('moving the status', () => {
  const sop = (id: string, status: Status) => ({ id, title: id, number: '', status, revision: 1 });

  test('of several SOPs offers first what most of them can do', () => {
    const sops = [sop('a', 'draft'), sop('b', 'submitted'), sop('c', 'draft')];
    const [first] = offeredMoves({ sops, act: null, to: null }, 'writer');
    expect([first?.label, first?.sops.map(({ id }) => id)]).toEqual(['Ajukan reviu', ['a', 'c']]);
  });

  test('offers first what the role usually does', () => {
    const labels = (role: 'writer' | 'organisation') =>
      offeredMoves({ sops: [sop('a', 'submitted')], act: null, to: null }, role).map(({ label }) => label);
    expect(labels('writer')[0]).toBe('Tarik kembali');
    expect(labels('organisation').slice(0, 2)).toEqual(['Kembalikan untuk diperbaiki', 'Nyatakan sesuai']);
  });

  test('names where a changed verdict leads', () => {
    expect(movesFrom('compliant').map(moveLabel)).toContain('Ubah putusan: Perlu perbaikan');
  });

  test('what is sent is the SOP, by Organisasi after a verdict its result', () => {
    expect(usualKind('submitted', 'writer')).toBe('draft');
    expect(usualKind('needsRevision', 'writer')).toBe('draft');
    expect(usualKind('needsRevision', 'organisation')).toBe('findings');
    expect(usualKind('compliant', 'organisation')).toBe('decision');
  });
});

describe('a parcel in the list', () => {
  const row: ParcelRow = {
    id: 'p',
    state: 'waiting',
    receivedAt: '2026-01-05T03:00:00.000Z',
    file: 'kiriman.lajur',
    fromFolder: false,
    broken: null,
    kind: 'draft',
    sender: { unit: 'Kelurahan Melati', government: '', name: '', position: '', role: 'writer' },
    key: { fingerprint: '7F2A91C4D08E', status: 'known', name: 'Kelurahan Melati', enrolledAt: null },
    madeAt: null,
    note: '',
    round: null,
    sops: 4,
    forked: 1,
    findings: 0,
    answers: 2,
    refusal: '',
  };

  test('says how many SOPs it brings and what must be known before it is opened', () => {
    expect(senderName(row)).toBe('Kelurahan Melati');
    expect(parcelFacts(row)).toBe('4 SOP · 1 bercabang · 2 temuan dijawab');
    expect(parcelFacts({ ...row, state: 'accepted' })).toBe('4 SOP · sudah diterima');
  });

  test('of an unknown key says only that', () => {
    expect(
      parcelFacts({ ...row, key: { fingerprint: '7F2A91C4D08E', status: 'unknown', name: null, enrolledAt: null } }),
    ).toBe('4 SOP · kunci belum terdaftar');
  });

  test('that is broken says why', () => {
    const broken = { ...row, state: 'broken', broken: { reason: 'damaged', detail: '' }, sender: null } as const;
    expect([senderName(broken), parcelFacts(broken)]).toEqual([
      'Tidak dapat dibuka',
      'kiriman.lajur · berkas tidak utuh',
    ]);
  });

  test('has a fingerprint that can be read aloud', () => {
    expect(fingerprintText('7F2A91C4D08E')).toBe('7F2A 91C4 D08E');
  });
});
