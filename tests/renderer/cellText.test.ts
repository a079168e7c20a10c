import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellName } from '../../renderer/editor/cellNames.ts';
import { cellChange, cellText, joinItems, splitItems } from '../../renderer/editor/cellText.ts';
import { onEmptyLastItem, tidyChange } from '../../renderer/editor/typing.ts';
import { flowGraph } from '../../sop/flow/graph.ts';
import { apply } from '../../sop/model/apply.ts';
import type { Place } from '../../sop/model/place.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { buildSop, countingIds } from '../support/builders.ts';

const sop = buildSop(
  ['Pemohon', 'Kasi PMKS', ''],
  [{ by: [0], activity: 'Menyerahkan berkas', inputs: ['KTP', 'KK'] }, { by: [1], kind: 'decision' }, { by: [1, 0] }],
);

function typed(before: Sop, place: Place, text: string): Sop {
  const change = cellChange(before, place, text, countingIds('n'));
  const applied = change === null ? null : apply(before, change);
  if (applied?.ok !== true) throw new Error(`refused: ${JSON.stringify(change)}`);
  return applied.value.sop;
}

describe('lists as text', () => {
  test('items and their further lines come back as they were', () => {
    const line = fc.string({ minLength: 1 }).filter((text) => !/^\s|[\r\n]/.test(text));
    const item = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (items) => {
        expect(splitItems(joinItems(items), items)).toEqual(items);
      }),
      { seed: 35, numRuns: 200 },
    );
  });

  test('a typed number is absorbed', () => {
    expect(splitItems('1. KTP\n2) KK\n10 lembar foto')).toEqual(['KTP', 'KK', '10 lembar foto']);
  });

  test('a number the item had before stays', () => {
    expect(splitItems('3. Pasal tiga, diubah\n4. Pasal empat', ['3. Pasal tiga'])).toEqual([
      '3. Pasal tiga, diubah',
      'Pasal empat',
    ]);
  });

  test('Enter on an empty last item ends the list', () => {
    expect(onEmptyLastItem({ text: 'KTP\n', from: 4, to: 4 })).toBe(true);
    expect(onEmptyLastItem({ text: 'KTP', from: 3, to: 3 })).toBe(false);
    expect(onEmptyLastItem({ text: 'KTP\n', from: 0, to: 4 })).toBe(false);
  });
});

describe('typing into a cell', () => {
  test.each<[Place, string]>([
    [{ at: 'field', field: 'title' }, 'Pelayanan'],
    [{ at: 'field', field: 'created' }, '14 Februari 2022'],
    [{ at: 'approval', field: 'name' }, 'Nama'],
    [{ at: 'issuer', line: 'government' }, 'PEMERINTAH\nDINAS\nBIDANG'],
    [{ at: 'box', box: 'legalBasis' }, 'UU 1\nUU 2\n  pasal 3'],
    [{ at: 'lane', lane: 'L3' }, 'Lurah'],
    [{ at: 'step', step: 'S1', column: 'activity' }, 'Baris satu\nbaris dua'],
    [{ at: 'step', step: 'S1', column: 'inputs' }, 'KTP'],
    [{ at: 'step', step: 'S1', column: 'time' }, '5 menit'],
    [{ at: 'step', step: 'S1', column: 'note' }, 'SOP lain'],
  ])('%o holds what was typed', (place, text) => {
    expect(cellText(typed(sop, place, text), place)).toBe(text);
  });

  test('the same text is no edit, and symbols hold no text', () => {
    expect(
      cellChange(sop, { at: 'step', step: 'S1', column: 'activity' }, 'Menyerahkan berkas', countingIds()),
    ).toBeNull();
    expect(cellChange(sop, { at: 'symbol', step: 'S1', lane: 'L1' }, 'x', countingIds())).toBeNull();
    expect(cellText(sop, { at: 'step', step: 'S1', column: 'no' })).toBeNull();
  });

  test('leaving a date writes it in words, leaving a list drops empty items', () => {
    const date: Place = { at: 'field', field: 'revised' };
    const dated = typed(sop, date, '14 feb 22');
    const change = tidyChange(dated, date);
    expect(change).toMatchObject({ kind: 'setDate', value: { text: '14 Februari 2022', iso: '2022-02-14' } });
    expect(tidyChange(typed(sop, date, 'kapan-kapan'), date)).toBeNull();
    const nip = { at: 'approval', field: 'nip' } as const;
    const grouped = tidyChange(typed(sop, nip, '190001011920011002'), nip);
    expect(grouped).toMatchObject({ kind: 'setApproval', value: { nip: '19000101 192001 1 002' } });
    expect(tidyChange(typed(sop, nip, '1900'), nip)).toBeNull();
    const list: Place = { at: 'step', step: 'S1', column: 'inputs' };
    const longer = typed(sop, list, 'KTP\n\nKK\n');
    const tidied = tidyChange(longer, list);
    const applied = tidied === null ? null : apply(longer, tidied);
    expect(applied?.ok === true && cellText(applied.value.sop, list)).toBe('KTP\nKK');
  });
});

describe('names of cells', () => {
  test.each<[Place, string]>([
    [{ at: 'step', step: 'S1', column: 'activity' }, 'Kegiatan, langkah 1: Menyerahkan berkas'],
    [{ at: 'step', step: 'S1', column: 'inputs' }, 'Kelengkapan, langkah 1: KTP; KK'],
    [{ at: 'step', step: 'S2', column: 'time' }, 'Waktu, langkah 2: kosong'],
    [{ at: 'symbol', step: 'S2', lane: 'L2' }, 'Kasi PMKS, keputusan, Ya ke langkah 3, Tidak kembali ke langkah 1'],
    [{ at: 'symbol', step: 'S1', lane: 'L2' }, 'Kasi PMKS, kosong. Enter untuk menempatkan'],
    [{ at: 'symbol', step: 'S1', lane: 'L1' }, 'Pemohon, proses, mulai, lanjut ke langkah 2'],
    [{ at: 'symbol', step: 'S3', lane: 'L1' }, 'Pemohon, ikut serta'],
    [{ at: 'symbol', step: 'S3', lane: 'L3' }, 'Pelaksana tanpa nama, kosong. Enter untuk menempatkan'],
    [{ at: 'field', field: 'number' }, 'Nomor SOP: kosong'],
  ])('%o', (place, name) => {
    expect(cellName(sop, flowGraph(sop), place)).toBe(name);
  });

  test('a performer who is handed the work says from whom', () => {
    const steps = sop.steps.map((step) => ({ ...step, cooperation: 'handover' as const }));
    const handed = { ...sop, steps };
    expect(cellName(handed, flowGraph(handed), { at: 'symbol', step: 'S3', lane: 'L1' })).toMatch(
      /^Pemohon, serah terima dari \S/,
    );
  });
});
