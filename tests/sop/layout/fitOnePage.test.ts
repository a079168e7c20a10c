import { describe, expect, it } from 'vitest';
import { audit, faultNames } from '../../../sop/audit/audit.ts';
import { readPlainText } from '../../../sop/file/readPlain.ts';
import { flowGraph } from '../../../sop/flow/graph.ts';
import { createLayoutCache, layoutSop } from '../../../sop/layout/layoutSop.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import { resolveStyle } from '../../../sop/model/resolveStyle.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { pt } from '../../../sop/model/units.ts';
import { buildSop, countingIds } from '../../support/builders.ts';
import { corpusNames, corpusText } from '../../support/corpus.ts';

function corpusSop(name: string): Sop {
  const reading = readPlainText(corpusText(name), { profiles: [], ids: countingIds() });
  if (!reading.ok) throw new Error(`${name} cannot be read.`);
  return reading.value.sop;
}

const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ by: [at % 2] }));

describe('"muat satu halaman"', () => {
  it('sets real SOPs on one page in text of 7 pt or more, or says that it cannot and draws the ordinary pages', () => {
    const fitted: string[] = [];
    for (const name of corpusNames) {
      const sop = corpusSop(name);
      const style = resolveStyle(defaultStyle, sop.style);
      const usual = layoutSop(sop, style).pages;
      const { pages } = layoutSop(sop, { ...style, fitOnePage: true });
      const refused = pages.findings.some(({ code }) => code === 'notOnePage');
      if (refused) {
        expect(pages.pages, name).toEqual(usual.pages);
        continue;
      }
      if (usual.pages.length > 1) fitted.push(name);
      expect(pages.pages, name).toHaveLength(1);
      expect(pages.pages[0]?.table?.rows.map(({ step }) => step)).toEqual(sop.steps.map(({ id }) => id));
      for (const item of pages.pages[0]?.items ?? [])
        if (item.kind === 'text' && item.where !== undefined && item.where.at !== 'exit' && item.where.at !== 'symbol')
          expect(item.size, `${name}: ${item.text}`).toBeGreaterThanOrEqual(pt(7));
      const metrics = audit(pages, flowGraph(sop), sop);
      for (const fault of faultNames) expect(metrics[fault], `${name}: ${fault}`).toBe(0);
    }
    expect(fitted.length).toBeGreaterThan(15);
  }, 60_000);

  it('moves rows together before it makes text smaller', () => {
    const sizes = (steps: number): Set<number> => {
      const { pages } = layoutSop(buildSop(['Staf', 'Lurah'], rows(steps)), { ...defaultStyle, fitOnePage: true });
      expect(pages.pages).toHaveLength(1);
      return new Set(
        pages.pages[0]?.items.flatMap((item) => (item.kind === 'text' && item.where?.at === 'step' ? [item.size] : [])),
      );
    };
    const first =
      layoutSop(buildSop(['Staf', 'Lurah'], rows(30)), defaultStyle).pages.pages[0]?.table?.rows.length ?? 0;
    expect(sizes(first + 1)).toEqual(new Set([pt(8)]));
  });

  it('wins over a page of its own for the identity part, and changes nothing where one page is enough', () => {
    const short = buildSop(['Staf', 'Lurah'], rows(3));
    const own = { ...defaultStyle, identityPlacement: 'ownPage' } as const;
    expect(layoutSop(short, own).pages.pages).toHaveLength(2);
    expect(layoutSop(short, { ...own, fitOnePage: true }).pages).toEqual(layoutSop(short, defaultStyle).pages);
  });

  it('gives with a memory what it gives without', () => {
    const cache = createLayoutCache();
    for (const count of [4, 9, 12, 11, 40, 8]) {
      for (const fitOnePage of [true, false]) {
        const sop = buildSop(['Staf', 'Lurah'], rows(count));
        const style = { ...defaultStyle, fitOnePage };
        expect(layoutSop(sop, style, { cache })).toEqual(layoutSop(sop, style));
      }
    }
  });
});
