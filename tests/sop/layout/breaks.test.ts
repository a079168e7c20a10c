import { describe, expect, it } from 'vitest';
import { geometryOf } from '../../../sop/layout/geometry.ts';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import { planBreaks } from '../../../sop/layout/paginate/planBreaks.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { ConnectorLabels, TerminatorStyle } from '../../../sop/model/style.ts';
import { mm } from '../../../sop/model/units.ts';
import { allPlans, breakCase, greedyPlan, planFacts } from '../../support/breakCase.ts';
import type { PlanFacts, RowRange } from '../../support/breakCase.ts';
import { buildSop } from '../../support/builders.ts';
import { randomShape, randomSop } from '../../support/randomSops.ts';

const terminators: readonly TerminatorStyle[] = ['T-A', 'T-B', 'T-C'];

function caseOf(seed: number, sop = randomSop(seed)) {
  return breakCase(sop, {
    roomMm: seed % 2 === 0 ? 130 : 90,
    firstMm: 60,
    tailMm: seed % 5 === 0 ? 30 : 0,
    terminator: terminators[seed % 3] ?? 'T-A',
  });
}

function rangesOf(request: ReturnType<typeof caseOf>['request']): RowRange[] {
  return planBreaks(request).map(({ first, last }) => [first, last]);
}

/** Never more pentagons; more pages or cut arrows only where fewer decisions are parted. */
function isPaid(one: PlanFacts, other: PlanFacts): boolean {
  const dearer = one.pages > other.pages || one.cuts > other.cuts;
  return one.pentagons <= other.pentagons && (!dearer || one.parted < other.parted);
}

describe('page breaks of random SOPs', () => {
  it('take every row once and in order, need no more pentagons than greedy, and pay only for decisions kept whole', () => {
    let fewer = 0;
    for (let seed = 1; seed <= 100; seed += 1) {
      const { request, chart } = caseOf(seed);
      const plan = rangesOf(request);
      const rows = plan.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
      expect(rows, `seed ${seed}`).toEqual(chart.rows.map((_, row) => row));
      const ours = planFacts(request, chart, plan);
      const greedy = planFacts(request, chart, greedyPlan(request));
      expect(isPaid(ours, greedy), `seed ${seed}: ${JSON.stringify({ ours, greedy })}`).toBe(true);
      expect(ours.parted, `seed ${seed}`).toBeLessThanOrEqual(greedy.parted);
      if (ours.cuts + ours.parted < greedy.cuts + greedy.parted) fewer += 1;
      const drawn = plan.reduce((sum, [first, last]) => sum + request.shapes.shapeOf(first, last).connectors, 0);
      expect(ours.pentagons, `seed ${seed}: pentagons drawn`).toBe(drawn);
    }
    expect(fewer).toBeGreaterThan(12);
  }, 60_000);

  it('part a decision from its nearer branch only where every plan without more pentagons than greedy does', () => {
    let plans = 0;
    let parted = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const shape = { ...randomShape(seed), lanes: 4, steps: 5 + (seed % 6), decisions: 0.5, together: 0 };
      const { request, chart } = caseOf(seed, randomSop(seed, shape));
      const greedy = planFacts(request, chart, greedyPlan(request));
      const possible = allPlans(request).map((plan) => planFacts(request, chart, plan));
      const legal = possible.filter((facts) => facts.forced <= greedy.forced && facts.pentagons <= greedy.pentagons);
      const leastParted = Math.min(...legal.map((facts) => facts.parted));
      const whole = legal.filter((facts) => facts.parted === leastParted);
      const ours = planFacts(request, chart, rangesOf(request));
      expect({ pages: ours.pages, parted: ours.parted }, `seed ${seed}`).toEqual({
        pages: Math.min(...whole.map(({ pages }) => pages)),
        parted: leastParted,
      });
      plans += possible.length;
      parted += ours.parted < greedy.parted ? 1 : 0;
    }
    expect(plans).toBeGreaterThan(1000);
    expect(parted).toBeGreaterThan(3);
  }, 60_000);
});

describe('connector labels', () => {
  const long = buildSop(
    ['Staf', 'Lurah'],
    Array.from({ length: 450 }, (_, at) => ({ by: [at % 2] })),
  );
  const namesOf = (connectorLabels: ConnectorLabels): (string | undefined)[] => {
    const { pages } = layoutSop(long, { ...defaultStyle, connectorLabels });
    const found = pages.pages.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.kind === 'symbol' && item.connector?.end === 'out' ? [{ id: item.connector.id, label: item.label }] : [],
      ),
    );
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    return found.map(({ label }) => label);
  };

  it('count 1, 2, 3 or A to Z and on with AA, or are left out', () => {
    const numbers = namesOf('number');
    expect(numbers.length).toBeGreaterThan(28);
    expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));
    const letters = namesOf('letter');
    expect(letters.slice(0, 3)).toEqual(['A', 'B', 'C']);
    expect(letters.slice(24, 28)).toEqual(['Y', 'Z', 'AA', 'AB']);
    expect(new Set(letters).size).toBe(letters.length);
    expect(new Set(namesOf('none'))).toEqual(new Set([undefined]));
  });
});

describe('blocks around the step table', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ by: [at % 2] }));
  const proposer = { prefix: '', position: 'KEPALA BAGIAN', name: 'NAMA PEJABAT', rank: 'Pembina', nip: '' };

  it('never leave the proposer alone on a page while a row can go with it', () => {
    for (let count = 2; count <= 30; count += 1) {
      const { pages } = layoutSop({ ...buildSop(['Staf', 'Lurah'], rows(count)), proposer }, defaultStyle);
      const last = pages.pages[pages.pages.length - 1];
      expect(last?.areas.some(({ place }) => place.at === 'proposer')).toBe(true);
      expect(last?.table?.rows.length ?? 0, `${count} steps`).toBeGreaterThan(0);
    }
  });

  it('leave room for the last paragraph of Word on the last page: an empty page would follow else', () => {
    const geometry = geometryOf(defaultStyle);
    let nearly = 0;
    for (let count = 1; count <= 40; count += 1) {
      const { pages } = layoutSop(buildSop(['Staf', 'Lurah'], rows(count)), defaultStyle).pages;
      const table = pages[pages.length - 1]?.table;
      const free = geometry.content.bottom - (table?.y ?? 0) - (table?.height ?? 0);
      expect(free, `${count} steps`).toBeGreaterThanOrEqual(mm(1.7));
      if (free < mm(12)) nearly += 1;
    }
    expect(nearly).toBeGreaterThan(0);
  });

  it('print the form of a SOP without steps: its headings and an empty row', () => {
    const { composition, pages } = layoutSop(buildSop(['Staf', 'Lurah'], []), defaultStyle);
    const flow = composition.blocks.find((block) => block.kind === 'table' && block.role === 'flow');
    const roles = flow?.kind === 'table' ? flow.rows.map(({ role }) => role) : [];
    expect(roles.filter((role) => role === 'body')).toHaveLength(1);
    expect(roles).toContain('header');
    const table = pages.pages.find((page) => page.table !== null)?.table;
    expect(table?.rows).toEqual([]);
    expect(table?.height ?? 0).toBeGreaterThan(table?.header.height ?? 0);
    const words = pages.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? item.text : [])));
    expect(words).toEqual(expect.arrayContaining(['Staf', 'Lurah', 'Pelaksana']));
    const steps = pages.pages.flatMap(({ areas }) => areas.filter(({ place }) => 'step' in place));
    expect(steps).toEqual([]);
  });
});
