import { describe, expect, it } from 'vitest';
import { audit, faultNames } from '../../../sop/audit/audit.ts';
import { flowGraph } from '../../../sop/flow/graph.ts';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import type { Page } from '../../../sop/layout/pages.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import { paperNames } from '../../../sop/model/papers.ts';
import type { Orientation, Paper, Style } from '../../../sop/model/style.ts';
import { mm } from '../../../sop/model/units.ts';
import { textBox } from '../../support/pageFacts.ts';
import { randomFrom, randomSop } from '../../support/randomSops.ts';

const papers: readonly Paper[] = [
  ...paperNames,
  { widthMm: 100, heightMm: 100 },
  { widthMm: 100, heightMm: 300 },
  { widthMm: 148, heightMm: 210 },
  { widthMm: 600, heightMm: 600 },
];
const orientations: readonly Orientation[] = ['landscape', 'portrait'];

function sopOf(seed: number) {
  const shape = { lanes: 2 + (seed % 3), steps: 1 + (seed % 14), decisions: 0.3, together: 0.1 };
  return randomSop(seed, { ...shape, farReturns: 0.3, jumps: 0.05, ends: 0.05, nobody: 0 });
}

/** Whatever is drawn stays on the paper and above the footer band. */
function expectOnPaper(page: Page): void {
  const band = page.reserved.find(({ kind }) => kind === 'footerBand');
  const bottom = band?.y ?? page.height;
  for (const item of page.items) {
    const box =
      item.kind === 'text'
        ? textBox(item)
        : item.kind === 'line'
          ? { left: item.x1, right: item.x2, top: item.y1, bottom: item.y2 }
          : item.kind === 'symbol'
            ? { left: item.x, right: item.x + item.width, top: item.y, bottom: item.y + item.height }
            : { left: 0, right: 0, top: 0, bottom: 0 };
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(page.width);
    expect(box.bottom).toBeLessThanOrEqual(bottom);
  }
}

describe('papers, orientations and margins', () => {
  it('whatever the office chooses: header rows on every page, arrows without a fault, nothing beside the paper', () => {
    let narrowed = 0;
    papers.forEach((paper, at) => {
      for (const orientation of orientations)
        for (let seed = 1; seed <= 4; seed += 1) {
          const random = randomFrom(seed * 131 + at);
          const margin = (): number => [0, 5, 12, 20, 30, 60, 80][random.below(7)] ?? 12;
          const margins = { top: margin(), right: margin(), bottom: margin(), left: margin() };
          const style: Style = {
            ...defaultStyle,
            paper,
            orientation,
            margins,
            footerBandMm: [0, 17, 30, 40][random.below(4)] ?? 17,
            fontSize: [5, 7, 8, 10, 16][random.below(5)] ?? 8,
            terminator: (['T-A', 'T-B', 'T-C'] as const)[random.below(3)] ?? 'T-A',
            pageNumber: (['none', 'top', 'bottom'] as const)[random.below(3)] ?? 'none',
          };
          const sop = sopOf(seed * 7 + at);
          const { pages } = layoutSop(sop, style);
          const name = JSON.stringify({ paper, orientation, margins, seed });
          const metrics = audit(pages, flowGraph(sop), sop);
          for (const fault of faultNames) expect(metrics[fault], `${name}: ${fault}`).toBe(0);
          for (const page of pages.pages) {
            expectOnPaper(page);
            if (page.table !== null) expect(page.table.header.height, name).toBeGreaterThan(0);
          }
          const kept = pages.pages[0]?.table?.x === mm(margins.left) && pages.pages[0]?.table?.y !== 0;
          const told = pages.findings.some(({ code }) => code === 'paperTooSmall');
          if (told) narrowed += 1;
          else if (pages.pages[0]?.table !== null) expect(kept, `${name}: margins are kept`).toBe(true);
        }
    });
    expect(narrowed).toBeGreaterThan(10);
  }, 120_000);

  it('says when the margins leave no room, and keeps quiet on the usual sheets', () => {
    const codes = (style: Partial<Style>): string[] =>
      layoutSop(sopOf(3), { ...defaultStyle, ...style }).pages.findings.map(({ code }) => code);
    for (const paper of papers.slice(0, 6))
      for (const orientation of orientations) expect(codes({ paper, orientation })).not.toContain('paperTooSmall');
    const wide = { top: 80, right: 80, bottom: 80, left: 80 };
    expect(codes({ margins: wide })).toContain('paperTooSmall');
    expect(codes({ paper: { widthMm: 100, heightMm: 100 } })).toContain('paperTooSmall');
  });
});
