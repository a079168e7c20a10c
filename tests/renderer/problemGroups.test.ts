import { describe, expect, test } from 'vitest';
import { groupProblems, isRequired, nextAfter, walkOrder } from '../../sop/rules/problemGroups.ts';
import { nextIndex } from '../../renderer/editor/problems/actions.ts';
import { previewKind } from '../../renderer/editor/problems/fixPreview.ts';
import { missingPart } from '../../renderer/words/problems.ts';
import { newSop, newStep } from '../../sop/model/create.ts';
import { standardProfile } from '../../sop/model/defaultStyle.ts';
import { styleOf } from '../../sop/model/profileFor.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { checkSop } from '../../sop/rules/check.ts';
import type { Problem } from '../../sop/rules/problem.ts';
import { countingIds } from '../support/builders.ts';

const blank = newSop(countingIds(), standardProfile);
const problemsOf = (sop: Sop) => checkSop({ sop, style: styleOf([standardProfile], sop) });
const problem = (rule: string, more: Partial<Problem> = {}): Problem => ({
  rule,
  severity: 'warning',
  where: { at: 'sop' },
  message: `${rule}.`,
  ...more,
});

describe('a new SOP', () => {
  test('shows what is left to fill from top to bottom, and no fault', () => {
    const { open, missing } = groupProblems(problemsOf(blank), blank);
    expect(open).toEqual([]);
    expect(missing.map(({ lacks }) => missingPart(lacks.map((one) => one.problem)))).toEqual([
      'Nama instansi pembuat SOP',
      'Nomor SOP',
      'Tanggal pembuatan',
      'Pejabat yang mengesahkan',
      'Nama SOP',
      'Dasar Hukum',
      'Kualifikasi Pelaksana',
      'Keterkaitan',
      'Peralatan/Perlengkapan',
      'Peringatan',
      'Pencatatan dan Pendataan',
      'Tabel langkah',
    ]);
    expect(missing.filter(isRequired).length).toBe(7);
  });

  test('has one part for each row, with all that the row lacks', () => {
    const ids = countingIds('S');
    const rows = [newStep(ids), { ...newStep(ids), activity: 'Memeriksa berkas' }];
    const { missing } = groupProblems(problemsOf({ ...blank, steps: rows }), { ...blank, steps: rows });
    expect(missing.slice(-2).map(({ lacks }) => missingPart(lacks.map((one) => one.problem)))).toEqual([
      'Langkah 1',
      'Langkah 2: pelaksana, kelengkapan, waktu, output',
    ]);
  });

  test('is a SOP like others when little is left: then each lack is a fault with its severity', () => {
    const few = problemsOf(blank).slice(0, 5);
    expect(groupProblems(few, blank).open.map((one) => one.problem)).toEqual(few);
    expect(groupProblems(few, blank).missing).toEqual([]);
  });
});

describe('the list', () => {
  test('parts what is skipped, and tells two of a rule at a place apart', () => {
    const { open, skipped } = groupProblems(
      [problem('A'), problem('A', { message: 'lain.' }), problem('B', { skipped: 'sudah disepakati' })],
      blank,
    );
    expect(open.map(({ key }) => key)).toEqual(['A sop', 'A sop #1']);
    expect(skipped.map(({ key }) => key)).toEqual(['B sop']);
  });

  test('goes on to the next that is left, else to the one before, else to the first', () => {
    const listed = (...rules: string[]) =>
      walkOrder(
        groupProblems(
          rules.map((rule) => problem(rule)),
          blank,
        ),
      );
    const former = listed('A', 'B', 'C', 'D');
    expect(nextAfter('B sop', former, listed('A', 'D'))?.key).toBe('D sop');
    expect(nextAfter('D sop', former, listed('A', 'B'))?.key).toBe('B sop');
    expect(nextAfter('gone', former, listed('Z'))?.key).toBe('Z sop');
    expect(nextAfter('A sop', former, [])).toBeNull();
    expect(nextIndex(-1, 3, 1)).toBe(0);
  });

  test('says how a fix is seen: arrows, cells, or the whole page', () => {
    expect(previewKind({ kind: 'setExit', step: 'S', branch: 'no', exit: { to: 'end' } })).toBe('arrows');
    expect(previewKind({ kind: 'setText', field: 'title', text: 'x' })).toBe('cells');
    expect(
      previewKind({
        kind: 'batch',
        changes: [
          { kind: 'setStep', step: 'S', patch: { note: '' } },
          { kind: 'moveLane', lane: 'L', to: 0 },
        ],
      }),
    ).toBe('pages');
  });
});
