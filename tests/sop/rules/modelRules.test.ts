import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChart } from '../../../sop/flow/chart.ts';
import { flowGraph } from '../../../sop/flow/graph.ts';
import { apply } from '../../../sop/model/apply.ts';
import type { Exit, Sop, Step } from '../../../sop/model/sop.ts';
import type { TerminatorStyle } from '../../../sop/model/style.ts';
import { stepPosition } from '../../../sop/model/stepNumber.ts';
import { checkSop } from '../../../sop/rules/check.ts';
import { modelRules } from '../../../sop/rules/modelRules.ts';
import { soundSop, styleOf } from './soundSop.ts';

/** Any step table the editor can produce: kinds, performers (also none), exits and marks at will. */
const exits = (count: number): fc.Arbitrary<Exit> =>
  fc.oneof(
    fc.constantFrom<Exit>({ to: 'following' }, { to: 'previous' }, { to: 'end' }),
    fc.integer({ min: 1, max: count }).map((number): Exit => ({ to: 'step', step: `s${number}` })),
  );

const tables: fc.Arbitrary<Sop> = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom<Step['kind']>('process', 'decision'),
        performers: fc.subarray(['lane 1', 'lane 2', 'lane 3']),
        cooperation: fc.constantFrom<Step['cooperation']>('joint', 'handover'),
        exits: fc.record({ next: exits(count), yes: exits(count), no: exits(count) }),
        isStart: fc.boolean(),
        isEnd: fc.boolean(),
      }),
      { minLength: count, maxLength: count },
    )
    .map((rows) => {
      const sop = soundSop();
      const [model] = sop.steps;
      if (model === undefined) throw new Error('the sound SOP has no steps');
      return { ...sop, steps: rows.map((row, index): Step => ({ ...model, ...row, id: `s${index + 1}` })) };
    }),
);

const charts = fc
  .record({ sop: tables, terminator: fc.constantFrom<TerminatorStyle>('T-A', 'T-B', 'T-C') })
  .map(({ sop, terminator }) => ({ sop, chart: buildChart(sop, { terminator, terminatorText: 'none' }) }));

function holds(check: (given: { sop: Sop; chart: ReturnType<typeof buildChart> }) => void): void {
  fc.assert(fc.property(charts, check), { seed: 35_2012, numRuns: 300 });
}

/** One proof per rule that the model cannot break. */
const proofs: Readonly<Record<string, () => void>> = {
  'REG-016': () =>
    holds(({ chart }) => {
      for (const { nodes } of chart.rows)
        for (const node of nodes) expect(['terminator', 'process', 'decision']).toContain(node.shape);
    }),
  'REG-017': () =>
    holds(({ sop, chart }) => {
      for (const start of flowGraph(sop).starts) expect(hasCapsule(chart, start)).toBe(hasPerformer(sop, start));
    }),
  'REG-018': () =>
    holds(({ sop, chart }) => {
      for (const end of flowGraph(sop).ends) expect(hasCapsule(chart, end)).toBe(hasPerformer(sop, end));
    }),
  'REG-019': () =>
    holds(({ sop, chart }) => {
      const silent = checkSop({ sop, style: styleOf(sop) }).flatMap(({ rule, where }) =>
        rule === 'REG-024' && where.at === 'step' ? [where.step] : [],
      );
      for (const step of sop.steps)
        expect(chart.rows.some((row) => row.step === step.id && row.nodes.length > 0)).toBe(!silent.includes(step.id));
    }),
  'REG-020': () =>
    holds(({ sop, chart }) => {
      for (const { nodes } of chart.rows)
        for (const node of nodes)
          if (node.role === 'main' && node.shape !== 'terminator')
            expect(node.shape).toBe(sop.steps.find((step) => step.id === node.step)?.kind);
    }),
  'REG-026': () =>
    holds(({ sop, chart }) => {
      const rows = chart.rows.filter((row) => row.own === null).map((row) => row.step);
      expect(rows).toEqual(sop.steps.map((step) => step.id));
      for (const edge of flowGraph({
        steps: sop.steps.map((step) => ({
          ...step,
          exits: { next: { to: 'following' }, yes: { to: 'following' }, no: { to: 'following' } },
        })),
      }).edges)
        expect(rows.indexOf(edge.to)).toBe(rows.indexOf(edge.from) + 1);
    }),
  'REG-027': () =>
    holds(({ chart }) => {
      const shapes: readonly string[] = chart.rows.flatMap((row) => row.nodes.map(({ shape }) => shape));
      expect(shapes).not.toContain('connector');
    }),
  'PRA-004': () =>
    holds(({ sop }) => {
      const [first] = sop.steps;
      if (first === undefined) return;
      const moved = apply(sop, { kind: 'moveStep', step: first.id, to: sop.steps.length - 1 });
      for (const given of [sop, moved.ok ? moved.value.sop : sop])
        expect(given.steps.map((step) => stepPosition(given, step.id))).toEqual(
          given.steps.map((_, index) => index + 1),
        );
    }),
  'PRA-012': () =>
    holds(({ sop }) => {
      const { edges } = flowGraph(sop);
      for (const step of sop.steps)
        expect(edges.filter((edge) => edge.from === step.id).length).toBeLessThanOrEqual(
          step.kind === 'process' ? 1 : 2,
        );
    }),
  'PRA-014': () =>
    holds(({ sop }) => {
      // The pair is one value of the style; a step has no place for labels of its own.
      expect(styleOf(sop).branchLabels).toHaveLength(2);
      for (const step of sop.steps) expect(Object.keys(step).filter((key) => /label/i.test(key))).toEqual([]);
    }),
};

function hasCapsule(chart: ReturnType<typeof buildChart>, step: string): boolean {
  return chart.rows.some((row) => row.nodes.some((node) => node.step === step && node.shape === 'terminator'));
}

function hasPerformer(sop: Sop, step: string): boolean {
  return (sop.steps.find((candidate) => candidate.id === step)?.performers.length ?? 0) > 0;
}

describe('rules held by the model', () => {
  it('have one proof each', () => {
    expect(Object.keys(proofs).sort()).toEqual(modelRules.map((rule) => rule.id).sort());
  });

  it.each(Object.entries(proofs))('%s holds for any step table', (_rule, proof) => proof());

  it('leave checkSop without a failing rule on any step table', () => {
    holds(({ sop }) => {
      expect(checkSop({ sop, style: styleOf(sop) }).filter(({ rule }) => rule === 'RULE-ERROR')).toEqual([]);
    });
  });

  it('leave every offered fix applicable on any step table', () => {
    holds(({ sop }) => {
      for (const { rule, fix } of checkSop({ sop, style: styleOf(sop) }))
        if (fix !== undefined) expect(apply(sop, fix.change).ok, `${rule} ${fix.label}`).toBe(true);
    });
  });
});
