import { expect, test } from 'vitest';
import { flowGraph } from '../../../sop/flow/graph.ts';
import { standardWorkTime } from '../../../sop/model/duration.ts';
import { flowTimes } from '../../../sop/times/flowTimes.ts';
import { stepRanges, timesTable } from '../../../sop/times/timesTable.ts';
import { buildSop } from '../../support/builders.ts';
import type { StepSketch } from '../../support/builders.ts';

function tableOf(sketches: readonly StepSketch[]) {
  const sop = buildSop(['Staf', 'Lurah'], sketches);
  return timesTable(sop, flowTimes(sop, flowGraph(sop), standardWorkTime), standardWorkTime);
}

test('the sums of time as tables, with what was left out', () => {
  const table = tableOf([
    { by: [0], time: '5 menit' },
    { by: [0, 1], time: '2 hari', kind: 'decision', no: 1 },
    { by: [1], time: 'sesuai jadwal' },
  ]);
  expect(table).toEqual({
    title: 'Waktu penyelesaian',
    blocks: [
      {
        head: ['Jalur', 'Waktu', 'Menit', 'Langkah'],
        rows: [
          ['Terpendek', '2 hari kerja 5 menit', 905, '1–3'],
          ['Terpanjang', '2 hari kerja 5 menit', 905, '1–3'],
        ],
      },
      {
        head: ['Pelaksana', 'Jalur terpendek', 'Jalur terpanjang', 'Semua langkah', 'Menit semua langkah'],
        rows: [
          ['Staf', '2 hari kerja 5 menit', '2 hari kerja 5 menit', '2 hari kerja 5 menit', 905],
          ['Lurah', '2 hari kerja', '2 hari kerja', '2 hari kerja', 900],
        ],
      },
      {
        head: ['Pengulangan', 'Sekali ulang', 'Menit'],
        rows: [['Langkah 2 → 1', '2 hari kerja 5 menit', 905]],
      },
    ],
    notes: [
      '1 pengulangan tidak dihitung: langkah 2 → 1.',
      'Waktu tidak terbaca, dihitung nol: langkah 3.',
      'Langkah beberapa pelaksana dihitung sekali pada jalur, dan penuh untuk setiap pelaksananya.',
      'Satu hari kerja = 7,5 jam, satu minggu = 5 hari, satu bulan = 20 hari.',
    ],
  });
});

test('a flow without an end has no sum, and says so', () => {
  expect(tableOf([{ time: '5 menit' }, { time: '5 menit', next: 1 }]).blocks[0]?.rows).toEqual([
    ['Terpendek', 'belum ada jalur sampai akhir', '', ''],
    ['Terpanjang', 'belum ada jalur sampai akhir', '', ''],
  ]);
});

test('numbers of steps are told in stretches', () => {
  const sop = buildSop(
    ['Staf'],
    Array.from({ length: 9 }, () => ({})),
  );
  const named = (...numbers: number[]) =>
    stepRanges(
      sop,
      numbers.map((number) => `S${number}`),
    );
  expect(named(1, 2, 3, 5, 8, 9)).toBe('1–3, 5, 8–9');
  expect(named(1, 4, 2, 3)).toBe('1, 4, 2–3');
  expect(named()).toBe('');
});
