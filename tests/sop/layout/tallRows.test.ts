import { describe, expect, it } from 'vitest';
import { audit, faultNames } from '../../../sop/audit/audit.ts';
import { flowGraph } from '../../../sop/flow/graph.ts';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { PaperName, Style } from '../../../sop/model/style.ts';
import { mm } from '../../../sop/model/units.ts';
import { composedTexts } from '../../support/pageFacts.ts';
import { randomFrom, randomSop } from '../../support/randomSops.ts';

const long = 'Memeriksa kelengkapan berkas permohonan. '.repeat(130).trim();
const papers: readonly PaperName[] = ['A4', 'F4-215', 'F4-210', 'Folio', 'Legal', 'Letter'];

/** A SOP with one or more steps higher than a page. */
function tallSop(seed: number): { sop: Sop; tall: readonly string[] } {
  const random = randomFrom(seed);
  const shape = { lanes: 3, steps: 2 + (seed % 7), decisions: 0.4, together: 0.2, farReturns: 0.4, jumps: 0.1 };
  const sop = randomSop(seed, { ...shape, ends: 0.1, nobody: 0 });
  const which = random.below(sop.steps.length);
  const steps = sop.steps.map((step, at) => (at === which || random.chance(0.1) ? { ...step, activity: long } : step));
  return { sop: { ...sop, steps }, tall: steps.flatMap(({ id, activity }) => (activity === long ? id : [])) };
}

function styleOf(seed: number): Style {
  return {
    ...defaultStyle,
    terminator: (['T-A', 'T-B', 'T-C'] as const)[seed % 3] ?? 'T-A',
    paper: papers[seed % papers.length] ?? 'A4',
    orientation: seed % 4 < 2 ? 'landscape' : 'portrait',
    identityPlacement: seed % 5 === 0 ? 'ownPage' : 'auto',
    margins: { top: 5 + (seed % 4) * 8, right: 5 + (seed % 3) * 10, bottom: 10, left: 25 },
  };
}

describe('rows higher than a page', () => {
  it('go on over the pages line by line, with their arrows whole, on every paper and in every terminator style', () => {
    for (let seed = 1; seed <= 72; seed += 1) {
      const { sop, tall } = tallSop(seed);
      const { composition, pages } = layoutSop(sop, styleOf(seed));
      const metrics = audit(pages, flowGraph(sop), sop);
      for (const fault of faultNames) expect(metrics[fault], `seed ${seed}: ${fault}`).toBe(0);
      const told = pages.findings.flatMap((finding) =>
        finding.code === 'rowTallerThanPage' && finding.where.at === 'step' ? finding.where.step : [],
      );
      expect(told, `seed ${seed}`).toEqual(tall);
      const parts = pages.pages.flatMap(({ table }) => table?.rows ?? []);
      for (const step of tall) {
        const own = parts.filter((row) => row.step === step);
        expect(own.length).toBeGreaterThan(1);
        expect(own.map(({ first }) => first)).toEqual(own.map((_, at) => at === 0));
        expect(own.map(({ last }) => last)).toEqual(own.map((_, at) => at === own.length - 1));
      }
      const tables = pages.pages.flatMap((page) => (page.table === null ? [] : page));
      for (const page of tables.slice(0, -1)) {
        const band = page.reserved.find(({ kind }) => kind === 'footerBand')?.y ?? page.height;
        const bottom = (page.table?.y ?? 0) + (page.table?.height ?? 0);
        expect(band - bottom, `seed ${seed}: every page but the last is filled`).toBeLessThan(mm(5));
      }
      const inked = (text: string) => text.replaceAll(/\s/gu, '');
      expect(inked(composedTexts(composition).join('')).split(inked(long)).length - 1).toBe(tall.length);
    }
  }, 60_000);
});
