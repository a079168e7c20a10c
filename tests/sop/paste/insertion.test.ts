import { expect, test } from 'vitest';
import type { Sop } from '../../../sop/model/sop.ts';
import { insertPasted, matchingLane } from '../../../sop/paste/insertion.ts';
import type { Insertion } from '../../../sop/paste/insertion.ts';
import { insertEntries, readList } from '../../../sop/paste/listPaste.ts';
import { readClipboard } from '../../../sop/paste/readClipboard.ts';
import { noSettings, readSteps } from '../../../sop/paste/readSteps.ts';
import type { StepsDraft } from '../../../sop/paste/draft.ts';
import type { PastedTable } from '../../../sop/paste/table.ts';
import { buildSop, countingIds } from '../../support/builders.ts';
import { applied } from '../../support/laws.ts';

function table(...lines: readonly string[]): PastedTable {
  const content = readClipboard({ html: '', text: lines.join('\n') });
  if (!content.ok || content.value.holds !== 'table') throw new Error('No table was read');
  return content.value.table;
}

function draftOf(...lines: readonly string[]): StepsDraft {
  return readSteps(table(...lines), noSettings);
}

const headings = 'No\tKegiatan\tSTAF\tKepala Bidang\tKelengkapan\tWaktu\tOutput\tKet.';
const pasted = draftOf(
  headings,
  '1\tMenyusun konsep\tX\t\t1. Data 2. Format\t2 hari\tKonsep\t',
  '2\tMemeriksa konsep; jika tidak sesuai kembali ke langkah 1\t\tY/T\tKonsep\t1 jam\tKonsep yang diparaf\tlewat aplikasi',
  '3\tMengirim surat\tX\tX\tSurat\t15 menit\tTanda terima\t',
);
const atEnd: Insertion = { spot: { at: 'end' }, withEmptyLanes: false, style: null };

function inserted(sop: Sop, draft: StepsDraft, insertion: Insertion): Sop {
  const change = insertPasted(sop, draft, insertion, countingIds('new'));
  if (!change.ok) throw new Error(change.error.code);
  return applied(sop, change.value);
}

test('steps go below a step as one edit that can be taken back; lanes that are there are used again', () => {
  const sop = buildSop(['Staf'], [{ by: [0] }, { by: [0] }]);
  const after = inserted(sop, pasted, { ...atEnd, spot: { at: 'after', step: 'S1' } });
  expect(after.lanes.map(({ name }) => name)).toEqual(['Staf', 'Kepala Bidang']);
  expect(after.steps.map(({ activity }) => activity)).toEqual([
    'Mengerjakan tugas 1',
    'Menyusun konsep',
    'Memeriksa konsep; jika tidak sesuai kembali ke langkah 1',
    'Mengirim surat',
    'Mengerjakan tugas 2',
  ]);
  const [, first, decision, last] = after.steps;
  expect(first?.performers).toEqual(['L1']);
  expect(first?.inputs.items.map(({ text }) => text)).toEqual(['Data', 'Format']);
  expect(first?.inputs.marker).toBe('1.');
  expect(first?.duration.parsed).toEqual({ amount: 2, unit: 'hari' });
  expect(decision?.kind).toBe('decision');
  expect(decision?.exits.no).toEqual({ to: 'step', step: first?.id });
  expect(decision?.note).toBe('lewat aplikasi');
  expect(last?.performers).toEqual(['L1', after.lanes[1]?.id]);
});

test('replacing takes every former step away and keeps its lanes', () => {
  const sop = buildSop(['Staf', 'Camat'], [{ by: [0] }, { by: [1], kind: 'decision', no: 1 }]);
  const after = inserted(sop, pasted, { ...atEnd, spot: { at: 'all' } });
  expect(after.steps.map(({ activity }) => activity.slice(0, 9))).toEqual(['Menyusun ', 'Memeriksa', 'Mengirim ']);
  expect(after.lanes.map(({ name }) => name)).toEqual(['Staf', 'Camat', 'Kepala Bidang']);
});

test('lanes nobody uses come along only when asked for', () => {
  const draft = draftOf(
    'No\tKegiatan\tStaf\tCamat\tWaktu',
    '1\tMenulis surat\tX\t\t5 menit',
    '2\tMengirim surat\tX\t\t5 menit',
  );
  const sop = buildSop([], []);
  expect(inserted(sop, draft, atEnd).lanes.map(({ name }) => name)).toEqual(['Staf']);
  expect(inserted(sop, draft, { ...atEnd, withEmptyLanes: true }).lanes.map(({ name }) => name)).toEqual([
    'Staf',
    'Camat',
  ]);
});

test('a lane is known again whatever its capitals and dots, and with one letter wrong in a longer name', () => {
  const sop = buildSop(['Kasubag. Umum', 'Asisten I', 'Asisten II'], []);
  expect(matchingLane(sop, 'KASUBAG UMUM')).toBe('L1');
  expect(matchingLane(sop, 'Kasubbag Umum')).toBe('L1');
  expect(matchingLane(sop, 'Asisten II')).toBe('L3');
  expect(matchingLane(sop, 'Sekda')).toBeNull();
});

test('two columns of one name become one lane', () => {
  const draft = draftOf(
    'No\tKegiatan\tStaf\tStaf\tWaktu',
    '1\tMenulis surat\tX\t\t5 menit',
    '2\tMengirim surat\t\tX\t5 menit',
  );
  const after = inserted(buildSop([], []), draft, atEnd);
  expect(after.lanes).toHaveLength(1);
  expect(after.steps.map(({ performers }) => performers)).toEqual([[after.lanes[0]?.id], [after.lanes[0]?.id]]);
});

test('what would grow beyond the sizes of a SOP is refused', () => {
  const rows = Array.from({ length: 499 }, (_, at) => `${at + 1}\tMencatat surat ${at + 1}\t5 menit`);
  const sop = buildSop([], [{}, {}]);
  const draft = draftOf('No\tKegiatan\tWaktu', ...rows);
  expect(insertPasted(sop, draft, atEnd, countingIds())).toEqual({
    ok: false,
    error: { code: 'tooManySteps', found: 501 },
  });
  expect(insertPasted(sop, draft, { ...atEnd, spot: { at: 'all' } }, countingIds()).ok).toBe(true);
  const wide = buildSop(
    Array.from({ length: 39 }, (_, at) => `Pelaksana ke-${at}`),
    [],
  );
  expect(insertPasted(wide, pasted, atEnd, countingIds())).toEqual({
    ok: false,
    error: { code: 'tooManyColumns', found: 41 },
  });
});

test('a table becomes a list: numbers are left out, a second column goes on with the entry', () => {
  const list = readList(table('No\tPeralatan\tJumlah', '1.\tKomputer\t2 unit', '2.\tPrinter\t'), {
    firstIsHeading: null,
    roles: null,
    texts: new Map(),
  });
  expect(list.roles).toEqual(['skip', 'item', 'more']);
  expect(list.entries.flatMap(({ texts }) => texts)).toEqual(['Komputer 2 unit', 'Printer']);
  expect(list.leftOut).toBe(0);
  const without = readList(table('No\tPeralatan\tJumlah', '1.\tKomputer\t2 unit'), {
    firstIsHeading: null,
    roles: ['skip', 'item', 'skip'],
    texts: new Map(),
  });
  expect(without.leftOut).toBe(1);
});

test('entries go below the one they are pasted at, as one edit', () => {
  const sop = buildSop([], [{ inputs: ['Surat', 'Berkas'] }]);
  const [first] = sop.steps[0]?.inputs.items ?? [];
  const change = insertEntries(sop, { of: 'inputs', step: 'S1' }, first?.id ?? null, ['KTP', 'KK'], countingIds('new'));
  if (!change.ok) throw new Error(change.error.code);
  expect(applied(sop, change.value).steps[0]?.inputs.items.map(({ text }) => text)).toEqual([
    'Surat',
    'KTP',
    'KK',
    'Berkas',
  ]);
  const many = Array.from({ length: 999 }, (_, at) => `Butir ${at}`);
  expect(insertEntries(sop, { of: 'inputs', step: 'S1' }, null, many, countingIds())).toEqual({
    ok: false,
    error: { code: 'tooManyItems', found: 1001 },
  });
});

test('a block of cells fills the steps there are from one on; what goes beyond becomes new steps', () => {
  const sop = buildSop(
    ['Staf'],
    [{ by: [0], time: '1 jam', outputs: ['Surat'] }, { by: [0], time: '2 jam' }, { by: [0] }],
  );
  const block = readSteps(table('5 menit\tKonsep', '\t', '10 menit\tArsip'), {
    ...noSettings,
    roles: ['time', 'output'],
  });
  const after = inserted(sop, block, { ...atEnd, spot: { at: 'fill', step: 'S2' } });
  expect(after.steps.map(({ duration }) => duration.text)).toEqual(['1 jam', '5 menit', '', '10 menit']);
  expect(after.steps.map(({ outputs }) => outputs.items.map(({ text }) => text))).toEqual([
    ['Surat'],
    ['Konsep'],
    [],
    ['Arsip'],
  ]);
  expect(after.steps.slice(0, 3).map(({ activity, performers }) => [activity, performers])).toEqual([
    ['Mengerjakan tugas 1', ['L1']],
    ['Mengerjakan tugas 2', ['L1']],
    ['Mengerjakan tugas 3', ['L1']],
  ]);
});
