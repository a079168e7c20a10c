import { expect, test } from 'vitest';
import { cellOf } from '../../renderer/editor/places.ts';
import { pageChange, pageText } from '../../renderer/editor/pageText.ts';
import { cellLines } from '../../renderer/editor/navigation.ts';
import type { Place } from '../../sop/model/place.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { buildSop, countingIds } from '../support/builders.ts';
import { applied } from '../support/laws.ts';

const position: Place = { at: 'approval', field: 'position' };
const empty = buildSop(['Staf'], [{}]);

function typed(sop: Sop, text: string): Sop {
  const change = pageChange(sop, position, text, countingIds('n'));
  return change === null ? sop : applied(sop, change);
}

test.each([
  ['Lurah Contoh', '', 'Lurah Contoh'],
  ['a.n. Camat Contoh', 'a.n.', 'Camat Contoh'],
  ['Plt. Kepala Dinas', 'Plt.', 'Kepala Dinas'],
  ['plh Sekretaris', 'plh', 'Sekretaris'],
  ['Plt.', '', 'Plt.'],
  ['Anggota Tim', '', 'Anggota Tim'],
  ['', '', ''],
])('%j typed on the page is read as prefix and position, and printed as typed', (text, prefix, name) => {
  const sop = typed(empty, text);
  expect(sop.identity.approval).toMatchObject({ prefix, position: name });
  expect(pageText(sop, position)).toBe(text);
  expect(pageChange(sop, position, text, countingIds('n'))).toBeNull();
});

test('key by key, and a prefix of the office itself stays while the position changes', () => {
  const text = 'a.n. Camat';
  const sop = Array.from(text).reduce((now, _, at) => typed(now, text.slice(0, at + 1)), empty);
  expect(sop.identity.approval).toMatchObject({ prefix: 'a.n.', position: 'Camat' });
  const own: Sop = {
    ...empty,
    identity: { ...empty.identity, approval: { ...empty.identity.approval, prefix: 'u.p.' } },
  };
  expect(typed(own, 'u.p. Lurah').identity.approval).toMatchObject({ prefix: 'u.p.', position: 'Lurah' });
  expect(typed(own, 'Lurah').identity.approval).toMatchObject({ prefix: '', position: 'Lurah' });
});

test('a title above the table is a cell where it is printed', () => {
  const titled: Sop = { ...empty, flowTitle: 'Prosedur Kerja' };
  expect(cellOf(titled, { at: 'flowTitle' })).toEqual({ at: 'flowTitle' });
  expect(cellOf(empty, { at: 'flowTitle' })).toEqual({ at: 'field', field: 'title' });
  const lines = (sop: Sop): string[] => cellLines(sop, { noteColumn: false }).map(([first]) => first?.at ?? '');
  expect(lines(titled).filter((at) => at === 'flowTitle')).toHaveLength(1);
  expect(lines(empty)).not.toContain('flowTitle');
});
