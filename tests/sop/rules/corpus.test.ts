import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../../sop/file/readPlain.ts';
import { standardProfile } from '../../../sop/model/defaultStyle.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { rulePages } from '../../../sop/rules/catalogue.ts';
import { checkSop } from '../../../sop/rules/check.ts';
import type { Problem } from '../../../sop/rules/problem.ts';
import { styleOf } from './soundSop.ts';

const folder = new URL('../../documents/corpus/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => /^\d{3}-\d{2}\.json$/.test(name))
  .sort();

function readCorpus(file: string, fillActors: boolean): { readonly sop: Sop; readonly notes: readonly Problem[] } {
  let count = 0;
  const reading = readPlainText(readFileSync(new URL(file, folder), 'utf8'), {
    ids: () => `id${(count += 1)}`,
    profiles: [standardProfile],
    fillActors,
  });
  if (!reading.ok) throw new Error(`${file}: ${JSON.stringify(reading.error)}`);
  return reading.value;
}

function problemsOf(file: string): readonly Problem[] {
  const { sop } = readCorpus(file, true);
  return checkSop({ sop, style: styleOf(sop) });
}

/** `REG-022×3 PRA-016×1`, in the order of the ids. */
function tally(problems: readonly Problem[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, count]) => `${rule}×${count}`)
    .join(' ');
}

describe('real SOPs', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it('give the same problems as last time, file by file', async () => {
    const all = files.map((file) => [file, problemsOf(file)] as const);
    const table = all.map(([file, problems]) => `${file}  ${tally(problems)}`);
    const total = tally(all.flatMap(([, problems]) => problems)).split(' ');
    await expect([...table, '', ...total, ''].join('\n')).toMatchFileSnapshot('corpus.golden.txt');
  });

  it('give the same words as last time: activities, names and times are where a rule can be unfair', async () => {
    const judged = new Set([
      'REG-009',
      'REG-022',
      'REG-023',
      'UNV-002',
      'UNV-003',
      'PRA-006',
      'PRA-007',
      'PRA-015',
      'PRA-016',
      'PRA-017',
      'PRA-019',
      'PRA-021',
      'PRA-022',
      'PRA-025',
      'PRA-027',
    ]);
    const lines = files.flatMap((file) =>
      problemsOf(file)
        .filter(({ rule }) => judged.has(rule))
        .map(({ rule, message, fix }) => `${file}  ${rule}  ${message}${fix === undefined ? '' : ` [${fix.label}]`}`),
    );
    await expect([...lines, ''].join('\n')).toMatchFileSnapshot('corpusWords.golden.txt');
  });

  it('have a prose page for every note the import writes, and keep those notes among the problems', () => {
    const notes = files.flatMap((file) => {
      const reading = readCorpus(file, true);
      const { sop } = reading;
      expect(checkSop({ sop, style: styleOf(sop), notes: reading.notes })).toEqual(
        expect.arrayContaining([...reading.notes]),
      );
      return reading.notes;
    });
    expect(notes.length).toBeGreaterThan(100);
    expect([...new Set(notes.map((note) => note.rule))].filter((rule) => !rulePages.has(rule))).toEqual([]);
  });

  it('never make a rule throw, with or without performers', () => {
    for (const file of files)
      for (const fillActors of [true, false]) {
        const { sop } = readCorpus(file, fillActors);
        expect(
          checkSop({ sop, style: styleOf(sop) }).filter(({ rule }) => rule === 'RULE-ERROR'),
          file,
        ).toEqual([]);
      }
  });
});
