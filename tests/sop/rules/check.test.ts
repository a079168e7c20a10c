import { describe, expect, it } from 'vitest';
import { flowGraph } from '../../../sop/flow/graph.ts';
import type { BendReason } from '../../../sop/flow/grid.ts';
import { bendReason } from '../../../sop/rules/bendWords.ts';
import { checkSop, checkWith } from '../../../sop/rules/check.ts';
import { rules } from '../../../sop/rules/catalogue.ts';
import { layoutProblems } from '../../../sop/rules/layoutProblems.ts';
import { numberWords } from '../../../sop/rules/numberWords.ts';
import type { Problem } from '../../../sop/rules/problem.ts';
import type { Rule } from '../../../sop/rules/rule.ts';
import { activity, date, exit, text, time } from './fixtures/edits.ts';
import { edited, lane, soundSop, step, styleOf } from './soundSop.ts';

const page = { title: 'x', why: 'x', wrong: 'x', right: 'x', source: 'x' };

/** A rule with a fault in it, as a rule under development may have one. */
const faulty: Rule<'sop'> = {
  id: 'PRA-999',
  severity: 'error',
  needs: 'sop',
  page,
  check: () => {
    throw new Error('a fault in the rule');
  },
};

describe('checkSop', () => {
  it('reports a rule that throws by name, and still runs the others', () => {
    const sop = edited(text('title', ''));
    const problems = checkWith([faulty, ...rules], { sop, style: styleOf(sop) });
    expect(problems.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      'REG-008 error',
      'RULE-ERROR warning',
    ]);
    expect(problems[1]?.message).toContain('PRA-999');
  });

  it('orders by severity, then as the sheet is read', () => {
    const sop = edited(
      activity(3, 'Pengetikan surat keterangan'),
      time(1, ''),
      exit(2, 'no', 2),
      text('title', ''),
      date('created', ''),
      text('number', ''),
    );
    expect(checkSop({ sop, style: styleOf(sop) }).map(({ rule }) => rule)).toEqual([
      'REG-003',
      'REG-008',
      'PRA-011',
      'REG-002',
      'REG-031',
      'REG-022',
    ]);
  });

  it('gives the same answer twice, whether the graph is handed over or read', () => {
    const sop = edited(activity(3, 'Pengetikan surat keterangan'), exit(2, 'no', 3));
    const style = styleOf(sop);
    expect(checkSop({ sop, style, graph: flowGraph(sop) })).toEqual(checkSop({ sop, style }));
  });

  it('leaves out what the office switched off: rules, layout findings, notes', () => {
    const sop = edited(text('title', ''), date('created', ''));
    const note: Problem = {
      rule: 'LAJUR-NOMOR',
      severity: 'note',
      where: { at: 'sop' },
      message: 'Nomor langkah dihitung ulang.',
    };
    const input = {
      sop,
      style: styleOf(sop),
      notes: [note],
      pages: { pages: [], edges: [], findings: [{ code: 'lanesTooNarrow', lanes: 10 }] },
    } as const;
    expect(checkSop(input).map(({ rule }) => rule)).toEqual(['LAJUR-LAJUR', 'REG-003', 'REG-008', 'LAJUR-NOMOR']);
    expect(
      checkSop({ ...input, off: new Set(['REG-008', 'LAJUR-LAJUR', 'LAJUR-NOMOR']) }).map(({ rule }) => rule),
    ).toEqual(['REG-003']);
  });

  it('survives a document with nothing in it', () => {
    const sop = { ...soundSop(), steps: [], lanes: [] };
    expect(checkSop({ sop, style: styleOf(sop) }).map(({ rule }) => rule)).toEqual(['PRA-009']);
  });
});

describe('what the layout reports', () => {
  it('is said in Bahasa Indonesia, with its place', () => {
    const sop = soundSop();
    const cell = { at: 'step', step: step(4), column: 'activity' } as const;
    const problems = layoutProblems(sop, [
      { code: 'missingGlyph', where: cell, characters: '☃' },
      { code: 'unrouted', where: { at: 'exit', step: step(2), branch: 'no' }, edge: 'step 2:no' },
      { code: 'lanesTooNarrow', lanes: 10 },
      { code: 'rowTallerThanPage', where: cell },
      { code: 'missingGlyph', where: { at: 'lane', lane: lane(2) }, characters: '☃' },
      { code: 'bendIgnored', where: { at: 'exit', step: step(2), branch: 'no' }, reason: { code: 'cut' } },
    ]);
    expect(problems.map(({ rule, severity, message }) => `${rule} ${severity} ${message}`)).toEqual([
      'LAJUR-GLIF warning Huruf ☃ pada langkah 4 tidak ada di huruf cetak, sehingga tampil sebagai lambang pengganti (kotak atau belah ketupat kosong).',
      'LAJUR-PANAH error Panah pada langkah 2 belum mendapat jalur yang bersih di halaman.',
      'LAJUR-LAJUR error Sepuluh kolom pelaksana terlalu sempit untuk dibaca.',
      'LAJUR-BARIS warning Isi pada langkah 4 lebih tinggi dari satu halaman, sehingga barisnya terpotong ke halaman berikutnya.',
      'LAJUR-GLIF warning Huruf ☃ pada kolom pelaksana Kasi Pelayanan tidak ada di huruf cetak, sehingga tampil sebagai lambang pengganti (kotak atau belah ketupat kosong).',
      'LAJUR-LEKUK note Lekuk panah Tidak dari langkah 2 tidak dipakai karena panah itu terpotong pergantian halaman.',
    ]);
    expect(problems.at(-1)?.fix).toEqual({
      label: 'Kembalikan panah otomatis',
      change: { kind: 'setArrowShape', step: step(2), branch: 'no', shape: null },
    });
    expect(problems[2]?.hint).toBe('Isi tidak berubah. Gabungkan pelaksana atau pakai kertas F4.');
  });

  it.each<[BendReason, string]>([
    [{ code: 'cut' }, 'panah itu terpotong pergantian halaman'],
    [{ code: 'symbol', step: step(4) }, 'akan mengenai simbol langkah 4'],
    [{ code: 'side', step: step(1) }, 'sisi simbol langkah 1 itu sudah dipakai panah lain'],
    [{ code: 'arrow', step: step(3) }, 'akan menumpang pada panah dari langkah 3'],
    [{ code: 'label' }, 'tidak tersisa tempat untuk kata di samping panah'],
    [{ code: 'narrow', lane: lane(2) }, 'kolom Kasi Pelayanan terlalu sempit untuk panah di sisi itu'],
    [{ code: 'turn' }, 'panah harus berbalik arah untuk lewat di situ'],
    [{ code: 'others' }, 'panah lain tidak akan mendapat jalur'],
  ])('says why an arrow cannot run as it was bent: %j', (reason, words) => {
    expect(bendReason(soundSop(), reason)).toBe(words);
  });

  it.each([
    [0, 'nol'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [14, 'empat belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [40, 'empat puluh'],
    [120, '120'],
  ])('counts %i as %s', (count, words) => {
    expect(numberWords(count)).toBe(words);
  });
});
