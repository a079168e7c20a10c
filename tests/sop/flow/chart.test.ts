import { describe, expect, test } from 'vitest';
import { buildChart } from '../../../sop/flow/chart.ts';
import type { FlowChart } from '../../../sop/flow/grid.ts';
import type { TerminatorStyle } from '../../../sop/model/style.ts';
import { flowCase } from '../../support/flowCase.ts';
import type { ShortStep } from '../../support/flowCase.ts';

function chart(terminator: TerminatorStyle, steps: readonly ShortStep[], lanes = 3): FlowChart {
  return buildChart(flowCase(lanes, steps), { terminator, terminatorText: 'mulaiSelesai' });
}

/** Rows as `step[own]: level shape label @lane …`. */
function rows(found: FlowChart): string[] {
  return found.rows.map((row) => {
    const nodes = row.nodes
      .toSorted((a, b) => a.level - b.level)
      .map((node) => `${node.level}${node.shape[0] ?? ''}${node.label === '' ? '' : `(${node.label})`}@${node.lane}`);
    return `${row.step}${row.own === null ? '' : ` ${row.own}`}: ${nodes.join(' ')}`;
  });
}

function links(found: FlowChart): string[] {
  return found.rows.flatMap((row) =>
    row.links.map(
      (link) => `${link.from} ${link.head ? '->' : '--'} ${link.to}${link.branch === null ? '' : ` ${link.branch}`}`,
    ),
  );
}

const three: ShortStep[] = [{ by: [1] }, { by: [2] }, { by: [3] }];

describe('capsules', () => {
  test('T-A: the first and the last symbol are capsules themselves', () => {
    const found = chart('T-A', three);
    expect(rows(found)).toEqual(['s1: 0t(Mulai)@l1', 's2: 0p@l2', 's3: 0t(Selesai)@l3']);
    expect(links(found)).toEqual([]);
  });

  test('T-B: a capsule above the first and below the last box', () => {
    const found = chart('T-B', three);
    expect(rows(found)).toEqual(['s1: 0t(Mulai)@l1 1p@l1', 's2: 0p@l2', 's3: 0p@l3 1t(Selesai)@l3']);
    expect(links(found)).toEqual(['s1:start -> s1@l1', 's3@l3 -> s3:end']);
  });

  test('T-C: rows of their own that carry the id of the step next to them', () => {
    const found = chart('T-C', three);
    expect(rows(found)).toEqual([
      's1 start: 0t(Mulai)@l1',
      's1: 0p@l1',
      's2: 0p@l2',
      's3: 0p@l3',
      's3 end: 0t(Selesai)@l3',
    ]);
    expect(links(found)).toEqual(['s1:start -> s1@l1', 's3@l3 -> s3:end']);
  });

  test('T-A: decisions at the start and at the end keep their diamond and get a capsule in the row', () => {
    const found = chart('T-A', [{ by: [1], decision: true, no: 2 }, { by: [2] }, { by: [3], decision: true }]);
    expect(rows(found)).toEqual(['s1: 0t(Mulai)@l1 1d@l1', 's2: 0p@l2', 's3: 0d@l3 1t(Selesai)@l3']);
    expect(links(found)).toEqual(['s1:start -> s1@l1', 's3@l3 -> s3:end yes']);
  });

  test.each(['T-A', 'T-B', 'T-C'] as const)('%s: an end in the middle gets its capsule in the row', (style) => {
    const marked = chart(style, [{ by: [1] }, { by: [2], isEnd: true }, { by: [3] }]);
    expect(rows(marked)).toContain('s2: 0p@l2 1t(Selesai)@l2');
    expect(links(marked)).toContain('s2@l2 -> s2:end');
    const branch = chart(style, [{ by: [1] }, { by: [2], decision: true, no: 'end' }, { by: [3] }]);
    expect(rows(branch)).toContain('s2: 0d@l2 1t(Selesai)@l2');
    expect(links(branch)).toContain('s2@l2 -> s2:end no');
  });

  test('T-A: a last step that leads back is no end', () => {
    expect(rows(chart('T-A', [{ by: [1] }, { by: [2], next: 1 }]))).toEqual(['s1: 0t(Mulai)@l1', 's2: 0p@l2']);
  });

  test('T-A: a single step begins as the capsule and ends in one below', () => {
    expect(rows(chart('T-A', [{ by: [1] }]))).toEqual(['s1: 0t(Mulai)@l1 1t(Selesai)@l1']);
  });

  test('without words the capsules are empty', () => {
    const found = buildChart(flowCase(2, [{ by: [1] }, { by: [2] }]), { terminator: 'T-B', terminatorText: 'none' });
    expect(found.rows.flatMap((row) => row.nodes.map((node) => node.label)).join('')).toBe('');
  });
});

describe('several performers', () => {
  test('joint: plain lines between neighbours, outwards from the main performer; arrows use the main symbol', () => {
    const found = chart('T-B', [{ by: [1] }, { by: [2, 4, 1] }, { by: [3] }], 4);
    expect(links(found)).toContain('s2@l2 -- s2@l1');
    expect(links(found)).toContain('s2@l2 -- s2@l4');
    expect(found.edges.map((edge) => `${edge.fromNode} ${edge.toNode}`)).toEqual(['s1@l1 s2@l2', 's2@l2 s3@l3']);
  });

  test('hand-over: arrows in the written order; the flow goes on from the last performer', () => {
    const found = chart('T-B', [{ by: [1] }, { by: [2, 4, 1], handover: true }, { by: [3] }], 4);
    expect(links(found)).toEqual(['s1:start -> s1@l1', 's2@l2 -> s2@l4', 's2@l4 -> s2@l1', 's3@l3 -> s3:end']);
    expect(found.edges.map((edge) => `${edge.fromNode} ${edge.toNode}`)).toEqual(['s1@l1 s2@l2', 's2@l1 s3@l3']);
  });

  test('a decision is left from the main symbol even after a hand-over', () => {
    const found = chart('T-B', [{ by: [1] }, { by: [2, 3], handover: true, decision: true }, { by: [3] }]);
    expect(found.edges.filter((edge) => edge.edge.from === 's2').map((edge) => edge.fromNode)).toEqual([
      's2@l2',
      's2@l2',
    ]);
  });

  test('a decision between its partners spends one side only', () => {
    const found = chart('T-B', [{ by: [1] }, { by: [2, 1, 3], decision: true }, { by: [3] }]);
    expect(links(found).filter((link) => link.startsWith('s2'))).toEqual(['s2@l2 -- s2@l1', 's2@l1 -- s2@l3']);
  });

  test('T-A: a hand-over at the end closes with the last performer', () => {
    expect(rows(chart('T-A', [{ by: [1] }, { by: [2, 3], handover: true }]))[1]).toBe('s2: 0p@l2 0t(Selesai)@l3');
  });
});

test('a step nobody performs has an empty row and no edges', () => {
  const found = chart('T-A', [{ by: [1] }, { by: [] }, { by: [3] }]);
  expect(rows(found)[1]).toBe('s2: ');
  expect(found.edges).toEqual([]);
});

test('no steps, no rows', () => {
  expect(chart('T-C', [])).toEqual({ rows: [], edges: [] });
});
