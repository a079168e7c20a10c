import { describe, expect, test } from 'vitest';
import { personRows } from '../../renderer/editor/completion/rows.ts';
import { typedLine } from '../../renderer/editor/completion/typedLine.ts';
import { usePeople } from '../../renderer/state/people.ts';
import { apply } from '../../sop/model/apply.ts';
import { emptyOfficial, newSop } from '../../sop/model/create.ts';
import type { Official, Sop } from '../../sop/model/sop.ts';
import { fieldsFor } from '../../sop/vocabulary/fields.ts';
import type { Person } from '../../sop/vocabulary/people.ts';
import { signChange } from '../../sop/vocabulary/signing.ts';

/** Where the bar stands the caret stands. */
function lineAt(marked: string) {
  const at = marked.indexOf('|');
  return typedLine(marked.replace('|', ''), at, at);
}

describe('the line that is typed', () => {
  test('reaches from its first letter to the caret', () => {
    expect(lineAt('Meme|')).toEqual({ typed: 'Meme', from: 0, to: 4 });
    expect(lineAt('satu\ndu|\ntiga')).toEqual({ typed: 'du', from: 5, to: 7 });
    expect(lineAt('satu\n  du|')).toEqual({ typed: 'du', from: 7, to: 9 });
    expect(lineAt('2. du|  ')).toEqual({ typed: 'du', from: 3, to: 7 });
    expect(lineAt('|')).toEqual({ typed: '', from: 0, to: 0 });
  });

  test('is none in the middle of a line or with a selection', () => {
    expect(lineAt('Meme|riksa')).toBeNull();
    expect(typedLine('Memeriksa', 0, 4)).toBeNull();
  });
});

describe('what a cell is finished from', () => {
  test('inputs also from outputs, links also from titles, dates and symbols from nothing', () => {
    expect(fieldsFor({ at: 'step', step: 's', column: 'inputs' })).toEqual(['inputs', 'output']);
    expect(fieldsFor({ at: 'box', box: 'relatedSops' })).toEqual(['relatedSops', 'title']);
    expect(fieldsFor({ at: 'field', field: 'created' })).toBeNull();
    expect(fieldsFor({ at: 'symbol', step: 's', lane: 'l' })).toBeNull();
  });
});

const lurah: Person = {
  id: null,
  prefix: 'Plt.',
  position: 'Lurah Melati',
  name: 'Budi Contoh',
  rank: 'Penata',
  nip: '190001011920011002',
  unit: 'Kelurahan Melati',
  uses: 2,
  lastUsed: '2026-01-01T00:00:00.000Z',
};

function sopSignedBy(approval: Partial<Official>): Sop {
  let made = 0;
  const sop = newSop(() => `id-${(made += 1)}`, { name: '', government: '', unitLines: ['Kelurahan Melati'] });
  return { ...sop, identity: { ...sop.identity, approval: { ...emptyOfficial, ...approval } } };
}

describe('officials', () => {
  const place = { at: 'approval', field: 'name' } as const;

  test('are offered after two letters or on demand, with the way to a new one', () => {
    usePeople.setState({ people: [lurah] });
    const sop = sopSignedBy({ name: 'Bu' });
    const kinds = (typed: string, wanted = false) => personRows({ sop, place, typed, wanted }).map(({ kind }) => kind);
    expect(kinds('B')).toEqual([]);
    expect(kinds('Bu')).toEqual(['person', 'newPerson']);
    expect(kinds('Zz')).toEqual([]);
    expect(kinds('', true)).toEqual(['person', 'newPerson']);
    expect(personRows({ sop, place: { at: 'approval', field: 'rank' }, typed: 'Bu', wanted: true })).toEqual([]);
  });

  test('who signs already is not offered again', () => {
    usePeople.setState({ people: [lurah] });
    const sop = sopSignedBy({ name: lurah.name, nip: lurah.nip });
    expect(personRows({ sop, place, typed: 'Budi', wanted: false })).toEqual([]);
  });

  test('sign with name, rank, NIP and position at once, and are taken back at once', () => {
    const sop = sopSignedBy({ name: 'Bu', position: 'Lurah' });
    const change = signChange(sop, 'approval', lurah);
    const signed = change === null ? null : apply(sop, change);
    if (signed?.ok !== true) throw new Error('not applied');
    expect(signed.value.sop.identity.approval).toEqual({
      prefix: 'Plt.',
      position: 'Lurah Melati',
      name: 'Budi Contoh',
      rank: 'Penata',
      nip: '19000101 192001 1 002',
    });
    expect(apply(signed.value.sop, signed.value.inverse)).toMatchObject({ ok: true, value: { sop } });
  });

  test('without a position of their own sign in the one that is written', () => {
    const change = signChange(sopSignedBy({ position: 'Camat', prefix: 'a.n.' }), 'approval', {
      ...lurah,
      position: '',
    });
    expect(change).toMatchObject({ value: { prefix: 'a.n.', position: 'Camat', name: 'Budi Contoh' } });
    expect(signChange(sopSignedBy({}), 'proposer', lurah)).toBeNull();
  });
});
