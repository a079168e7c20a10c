import { describe, expect, it } from 'vitest';
import { audit, faultNames } from '../../../sop/audit/audit.ts';
import { flowGraph } from '../../../sop/flow/graph.ts';
import type { Composition, TableBlock } from '../../../sop/layout/composition.ts';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Style } from '../../../sop/model/style.ts';
import { buildSop } from '../../support/builders.ts';
import { randomForm } from '../../support/randomForms.ts';

/** Every place of the grid of a table is covered by exactly one cell: what Word needs to open it. */
function expectWholeGrid(composition: Composition, message: string): void {
  for (const block of composition.blocks) {
    if (block.kind !== 'table') continue;
    const covered = block.rows.map(() => block.columns.map(() => 0));
    block.rows.forEach((row, at) => {
      for (const { column, colSpan, rowSpan } of row.cells) {
        expect(at + rowSpan, message).toBeLessThanOrEqual(block.rows.length);
        for (let down = at; down < at + rowSpan; down += 1) {
          // A cell over several rows stands on one page, and never in the strips of the connectors.
          if (row.role !== 'header') expect(block.rows[down]?.page, message).toBe(row.page);
          expect(block.rows[down]?.role, message).toBe(row.role);
          for (let across = column; across < column + colSpan; across += 1) (covered[down] ?? [])[across]! += 1;
        }
      }
    });
    expect(
      covered.flat().every((count) => count === 1),
      `${message}: ${block.role}`,
    ).toBe(true);
  }
}

const flowOf = (composition: Composition) =>
  composition.blocks.find((block): block is TableBlock => block.kind === 'table' && block.role === 'flow');

/** The Kelengkapan cells of a composed table: page, rows covered, texts. */
function inputsCells(composition: Composition, columns: number) {
  const inputs = columns - 4;
  return (flowOf(composition)?.rows ?? []).flatMap(({ role, page, cells }) =>
    role !== 'body'
      ? []
      : cells
          .filter(({ column }) => column === inputs)
          .map(({ rowSpan, paragraphs }) => ({ page, rowSpan, text: paragraphs.map(({ text }) => text).join('|') })),
  );
}

function sharing(rows: number, texts: readonly string[], span: number): Sop {
  const steps = Array.from({ length: rows }, (_, at) => ({ by: [at % 2], ...(at === 0 ? { inputs: texts } : {}) }));
  const sop = buildSop(['Staf', 'Lurah'], steps);
  return { ...sop, steps: sop.steps.map((step, at) => (at === 0 ? { ...step, inputsSpan: span } : step)) };
}

const small: Style = { ...defaultStyle, identityPlacement: 'ownPage', paper: { widthMm: 297, heightMm: 120 } };
/** No, activity, two lanes, Kelengkapan, Waktu, Output, Keterangan. */
const columns = 8;

describe('a Kelengkapan cell over several rows', () => {
  it('is one cell, and the rows under it have none of their own', () => {
    const { composition } = layoutSop(sharing(4, ['KTP', 'KK'], 3), defaultStyle);
    expect(inputsCells(composition, columns)).toEqual([
      { page: 0, rowSpan: 3, text: 'KTP|KK' },
      { page: 0, rowSpan: 1, text: '' },
    ]);
    expectWholeGrid(composition, 'four rows');
  });

  it('is shown whole again where a page parts its rows', () => {
    const { composition } = layoutSop(sharing(9, ['KTP', 'KK'], 9), small);
    const parts = inputsCells(composition, columns);
    expect(parts.length).toBeGreaterThan(1);
    expect(new Set(parts.map(({ page }) => page)).size).toBe(parts.length);
    expect(parts.reduce((sum, { rowSpan }) => sum + rowSpan, 0)).toBe(9);
    for (const { text } of parts) expect(text).toBe('KTP|KK');
  });

  it('goes on, without losing or repeating a line, where it is too long for that', () => {
    const texts = Array.from({ length: 30 }, (_, at) => `Dokumen pendukung ${at + 1}`);
    const { composition } = layoutSop(sharing(9, texts, 9), small);
    const parts = inputsCells(composition, columns);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ text }) => text).join('|')).toBe(texts.join('|'));
    expectWholeGrid(composition, 'long list');
  });

  it('has room in its rows for all of its lines, wherever a page parts them', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { sop, style } = randomForm(seed);
      const { composition } = layoutSop(sop, style);
      for (const row of flowOf(composition)?.rows ?? []) {
        for (const { column, rowSpan, paragraphs, padding } of row.cells) {
          if (rowSpan === 1 || row.role !== 'body') continue;
          const from = flowOf(composition)?.rows.indexOf(row) ?? 0;
          const under = flowOf(composition)?.rows.slice(from, from + rowSpan) ?? [];
          const height = under.reduce((sum, one) => sum + one.height, 0);
          const needed = paragraphs.reduce(
            (sum, one) => sum + one.lines.length * one.lineHeight,
            padding.top + padding.bottom,
          );
          expect(needed, `seed ${seed}, column ${column}`).toBeLessThanOrEqual(height);
        }
      }
    }
  }, 60_000);

  it('stands beside arrows that keep every promise, in tables without a hole', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { sop, style } = randomForm(seed);
      const terminator = seed % 2 === 0 ? 'T-A' : 'T-B';
      const { composition, pages } = layoutSop(sop, { ...style, terminator });
      expectWholeGrid(composition, `seed ${seed}`);
      const metrics = audit(pages, flowGraph(sop), sop);
      for (const fault of faultNames) expect(metrics[fault], `seed ${seed}: ${fault}`).toBe(0);
    }
  }, 60_000);

  it('under a row taller than a page leaves that row to itself', () => {
    const sop = sharing(4, ['KTP'], 4);
    const [first, second, ...others] = sop.steps;
    if (first === undefined || second === undefined) throw new Error('no steps');
    const tall = { ...second, activity: 'Memeriksa kelengkapan berkas. '.repeat(400) };
    const { composition } = layoutSop({ ...sop, steps: [first, tall, ...others] }, small);
    expectWholeGrid(composition, 'tall row');
    expect(inputsCells(composition, columns)[0]?.text).toBe('KTP');
  });

  it('of more lines than its rows have pages goes on with the rows that are taller than a page', () => {
    const texts = Array.from({ length: 200 }, (_, at) => `Dokumen pendukung ${at + 1}`);
    const sop = sharing(4, texts, 4);
    const { composition, pages } = layoutSop(sop, small);
    expect(pages.findings.map(({ code }) => code)).toContain('rowTallerThanPage');
    expect(audit(pages, flowGraph(sop), sop).reservedInk).toBe(0);
    expectWholeGrid(composition, 'tall rows');
    const shown = inputsCells(composition, columns).map(({ text }) => text);
    expect(shown.filter((text) => text !== '').join('|')).toBe(texts.join('|'));
  });
});
