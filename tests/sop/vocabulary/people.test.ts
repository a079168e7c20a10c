import { describe, expect, test } from 'vitest';
import { addressBook, matchingPeople, personFault, personKey } from '../../../sop/vocabulary/people.ts';
import type { Person } from '../../../sop/vocabulary/people.ts';

function person(name: string, more: Partial<Person> = {}): Person {
  return {
    id: null,
    prefix: '',
    position: 'Lurah',
    name,
    rank: 'Penata',
    nip: '',
    unit: 'Kelurahan Melati',
    uses: 1,
    lastUsed: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}

const none = new Set<string>();

describe('address book', () => {
  test('is one official for one NIP, however it is spaced, and the newest block says what he is', () => {
    const book = addressBook(
      [],
      [
        person('Budi Contoh', { nip: '198001012005011003', rank: 'Penata' }),
        person('BUDI CONTOH, S.STP', {
          nip: '19800101 200501 1 003',
          rank: 'Pembina',
          lastUsed: '2026-05-01T00:00:00.000Z',
        }),
        person('Budi contoh', { lastUsed: '2025-01-01T00:00:00.000Z' }),
      ],
      none,
    );
    expect(book).toHaveLength(1);
    expect(book[0]).toMatchObject({ name: 'BUDI CONTOH, S.STP', rank: 'Pembina', uses: 3 });
  });

  test('what was written by hand wins over signature blocks', () => {
    const book = addressBook(
      [person('Siti Contoh', { id: 'p1', rank: 'Pembina', uses: 0 })],
      [person('Siti Contoh', { rank: 'Penata', lastUsed: '2026-09-01T00:00:00.000Z' })],
      none,
    );
    expect(book).toMatchObject([{ id: 'p1', rank: 'Pembina', uses: 1, lastUsed: '2026-09-01T00:00:00.000Z' }]);
  });

  test('a forgotten official is not offered again, a written one is', () => {
    const forgotten = new Set([personKey(person('Siti Contoh'))]);
    expect(addressBook([], [person('SITI contoh')], forgotten)).toEqual([]);
    expect(addressBook([person('Siti Contoh', { id: 'p1' })], [], forgotten)).toHaveLength(1);
  });

  test('blocks without a name are nobody', () => {
    expect(addressBook([], [person('  ')], none)).toEqual([]);
  });

  test('a name that is being typed is nobody yet', () => {
    const typing = [person('M. I'), person('Budi Contoh', { position: '' })];
    expect(addressBook([], typing, none)).toEqual([]);
    expect(addressBook([], [person('M. I', { nip: '198001012005011003' })], none)).toHaveLength(1);
  });

  test('finds by name, position or NIP; the own unit comes first', () => {
    const people = [
      person('Budi Contoh', { unit: 'Kelurahan Mawar', uses: 9 }),
      person('Ani Budiman', { nip: '199001012015012001' }),
    ];
    const names = (typed: string) => matchingPeople(typed, people, 'kelurahan melati', 6).map(({ name }) => name);
    expect(names('bud')).toEqual(['Ani Budiman', 'Budi Contoh']);
    expect(names('lurah')).toEqual(['Ani Budiman', 'Budi Contoh']);
    expect(names('1990')).toEqual(['Ani Budiman']);
    expect(names('')).toEqual(['Ani Budiman', 'Budi Contoh']);
    expect(names('xyz')).toEqual([]);
  });

  test('an entry needs a name, and a NIP that can be one', () => {
    expect(personFault(person(' '))).toBe('noName');
    expect(personFault(person('Budi', { nip: '19801301 200501 1 003' }))).toBe('nip');
    expect(personFault(person('Budi'))).toBeNull();
  });
});
