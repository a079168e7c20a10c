import { expect, test } from 'vitest';
import { movedBy } from '../../renderer/editor/paste/gridKeys.ts';
import { pasteNotices, wantsEmptyLanes } from '../../renderer/editor/paste/pasteNotices.ts';
import {
  doubtfulCells,
  nextMark,
  previewRows,
  rolesWith,
  shownColumns,
  textsWith,
} from '../../renderer/editor/paste/previewModel.ts';
import { columnsFrom, firstSpot, spotOptions } from '../../renderer/editor/paste/spots.ts';
import { readClipboard } from '../../sop/paste/readClipboard.ts';
import { noSettings, readSteps } from '../../sop/paste/readSteps.ts';
import type { PastedTable } from '../../sop/paste/table.ts';
import { buildSop } from '../support/builders.ts';

function tableOf(...lines: readonly string[]): PastedTable {
  const content = readClipboard({ html: '', text: lines.join('\n') });
  if (!content.ok || content.value.holds !== 'table') throw new Error('No table was read');
  return content.value.table;
}

const table = tableOf(
  'No\tKegiatan\tTim Pelaksana\tKasubag APK\tLurah\tKelengkapan\tWaktu\tOutput',
  '1\tMembuat surat\tMulai\t\t\tAgenda\t15 menit\tSurat',
  '2\tMembuat undangan\tX\t\t\tSurat\t15 enit\tUndangan',
  '3\tMemverifikasi surat\t\tY / T\t\tSurat\t5 menit\tSurat',
  '4\tMengirim surat\tX\t\t\tSurat\t5 menit\tTanda terima',
);
const draft = readSteps(table, noSettings);
const ends = { first: true, last: true };

test('the preview shows symbols, the old text over the new one, and tints what is doubtful', () => {
  const rows = previewRows(draft, table, ends, new Set([4]));
  expect(rows[0]?.cells.map(({ column }) => column)).toEqual([0, 1, 2, 3, 5, 6, 7]);
  expect(rows.map(({ cells }) => cells.map(({ symbol }) => symbol).find((symbol) => symbol !== null))).toEqual([
    'capsule',
    'process',
    'decision',
    'capsule',
  ]);
  expect(rows[1]?.cells[5]).toMatchObject({ text: '15 menit', was: '15 enit', doubts: [{ code: 'timeRepaired' }] });
  expect(doubtfulCells(rows).map(({ row, cell }) => [row, cell])).toEqual([
    [1, 5],
    [2, 3],
  ]);
  expect(previewRows(draft, table, { first: false, last: false }, new Set())[0]?.cells[2]?.symbol).toBe('process');
});

test('only the main performer of the last step ends the procedure', () => {
  const joint = tableOf(
    'No\tKegiatan\tStaf\tCamat\tWaktu',
    '1\tMembuat surat\tX\t\t5 menit',
    '2\tMenandatangani surat\tX\tX\t5 menit',
  );
  const [, last] = previewRows(readSteps(joint, noSettings), joint, ends, new Set());
  expect(last?.cells.map(({ symbol }) => symbol)).toEqual([null, null, 'capsule', 'process', null]);
});

test('the notices count and say what was guessed and what is left out', () => {
  const doubtful = doubtfulCells(previewRows(draft, table, ends, new Set()));
  const sop = buildSop(['Tim Pelaksana'], [{}]);
  const facts = { sop, draft, doubtful, withEmptyLanes: false, otherTables: 1, switchesNotes: false, replaces: true };
  const notices = pasteNotices(facts);
  expect(notices.doubts).toEqual({
    count: '2 sel perlu dilihat.',
    sentences: '“15 enit” dibaca 15 menit. Langkah 3 berisi Y dan T, dibaca sebagai keputusan.',
  });
  expect(notices.noPerformers).toBeNull();
  expect(notices.emptyLanes).toBe('Kolom Lurah kosong, tidak disisipkan.');
  expect(notices.facts).toEqual([
    'Tidak disisipkan: 1 tabel lain di salinan ini.',
    'Pelaksana baru: Kasubag APK.',
    '1 langkah yang ada sekarang diganti.',
  ]);
  expect(wantsEmptyLanes(draft)).toBe(false);
});

test('lanes come along where the symbols were lost', () => {
  const lost = readSteps(
    tableOf('No\tKegiatan\tStaf\tLurah\tWaktu', '1\tMembuat surat\t\t\t5 menit', '2\tMengirim surat\t\t\t5 menit'),
    noSettings,
  );
  expect(wantsEmptyLanes(lost)).toBe(true);
  expect(
    pasteNotices({
      sop: buildSop([], []),
      draft: lost,
      doubtful: [],
      withEmptyLanes: true,
      otherTables: 0,
      switchesNotes: false,
      replaces: false,
    }).noPerformers?.count,
  ).toBe('2 langkah belum ada pelaksananya.');
});

test('a chooser gives a column another meaning; single ones change places', () => {
  const roles = ['no', 'activity', 'lane', 'inputs', 'time', 'output'] as const;
  expect(rolesWith(roles, 3, 'output')).toEqual(['no', 'activity', 'lane', 'output', 'time', 'inputs']);
  expect(rolesWith(roles, 2, 'note')).toEqual(['no', 'activity', 'note', 'inputs', 'time', 'output']);
  expect(rolesWith(roles, 2, 'time')).toEqual(['no', 'activity', 'time', 'inputs', 'skip', 'output']);
  expect(rolesWith(roles, 3, 'performer')).toEqual(['no', 'activity', 'skip', 'performer', 'time', 'output']);
});

test('pressing a lane cell goes from nothing to a box, a rhombus and back', () => {
  expect([null, 'process' as const, 'capsule' as const, 'decision' as const].map(nextMark)).toEqual([
    '■',
    '◆',
    '◆',
    '',
  ]);
});

test('setting a cell empties the rows it was joined from', () => {
  const joined = tableOf(
    'No\tKegiatan\tWaktu',
    '1\tMenyusun surat dan\t5 menit',
    '\tmengirimkannya\t',
    '2\tMencatat surat\t5 menit',
  );
  const [step] = readSteps(joined, noSettings).steps;
  if (step === undefined) throw new Error('no step');
  const texts = textsWith(new Map(), joined, step, 1, 'Menyusun surat');
  expect([...texts]).toEqual([
    ['1:1', 'Menyusun surat'],
    ['2:1', ''],
  ]);
  const again = readSteps(joined, { ...noSettings, texts }).steps.map(({ texts: read }) => read.activity);
  expect(again).toEqual([
    { text: 'Menyusun surat', was: null, doubt: null },
    { text: 'Mencatat surat', was: null, doubt: null },
  ]);
});

test('columns without any content are not shown', () => {
  const spare = tableOf('No\tKegiatan\tWaktu\t', '1\tMenyusun surat\t5 menit\t', '2\tMencatat surat\t5 menit\t');
  expect(shownColumns(readSteps(spare, noSettings), spare, new Set())).toEqual([0, 1, 2]);
});

test('a table may go below the step of the caret, to the end, in place of all, or into the list of the caret', () => {
  const sop = buildSop(['Staf'], [{}, {}]);
  const onInputs = { at: 'step', step: 'S1', column: 'inputs' } as const;
  const onList = spotOptions(sop, onInputs);
  expect(onList.map(({ label }) => label)).toEqual([
    'Setelah langkah 1',
    'Di akhir',
    'Isi mulai langkah 1',
    'Ganti semua langkah',
    'Ke daftar Kelengkapan',
  ]);
  expect(firstSpot(sop, onInputs, table, onList)).toBe('after');
  expect(firstSpot(sop, onInputs, tableOf('1\tKTP', '2\tKK'), onList)).toBe('list');
  const onTitle = spotOptions(sop, { at: 'field', field: 'title' });
  expect(onTitle.map(({ id }) => id)).toEqual(['end', 'all']);
  const blank = buildSop(['Staf'], [{ activity: '' }]);
  const onBlank = { at: 'step', step: 'S1', column: 'activity' } as const;
  expect(firstSpot(blank, onBlank, table, spotOptions(blank, onBlank))).toBe('all');
  const onTime = { at: 'step', step: 'S1', column: 'time' } as const;
  const times = tableOf('5 menit\tSurat', '10 menit\tArsip');
  expect(columnsFrom(onTime, times)).toEqual(['time', 'output']);
  expect(firstSpot(sop, onTime, times, spotOptions(sop, onTime))).toBe('fill');
  expect(columnsFrom(onTime, table)).toBeNull();
});

test('arrows stay within the grid', () => {
  const size = { rows: 2, cells: 3 };
  expect(movedBy({ row: 0, cell: 0 }, 'ArrowUp', false, size)).toEqual({ row: 0, cell: 0 });
  expect(movedBy({ row: 0, cell: 1 }, 'ArrowRight', false, size)).toEqual({ row: 0, cell: 2 });
  expect(movedBy({ row: 0, cell: 1 }, 'End', true, size)).toEqual({ row: 1, cell: 2 });
  expect(movedBy({ row: 0, cell: 1 }, 'x', false, size)).toBeNull();
});
