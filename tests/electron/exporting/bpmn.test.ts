import { BpmnModdle } from 'bpmn-moddle';
import type { ModdleElement } from 'bpmn-moddle';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paintBpmn } from '../../../electron/services/exporting/bpmn/paintBpmn.ts';
import { undrawnSteps } from '../../../electron/services/exporting/bpmn/undrawnSteps.ts';
import { buildDiagram } from '../../../sop/bpmn/buildDiagram.ts';
import type { Box, Diagram, Point } from '../../../sop/bpmn/diagram.ts';
import { flowGraph } from '../../../sop/flow/graph.ts';
import { standardProfile } from '../../../sop/model/defaultStyle.ts';
import { styleOf } from '../../../sop/model/profileFor.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { buildSop } from '../../support/builders.ts';
import { randomSop } from '../../support/randomSops.ts';
import { openBpmnViewer } from './bpmnViewer.ts';
import type { BpmnViewer } from './bpmnViewer.ts';

function diagramOf(sop: Sop): Diagram {
  const diagram = buildDiagram(sop, styleOf([standardProfile], sop));
  if (diagram === null) throw new Error('nothing drawn');
  return diagram;
}

async function xmlOf(sop: Sop): Promise<string> {
  return new TextDecoder().decode(await paintBpmn(diagramOf(sop)));
}

const sop = buildSop(
  ['Kasi "A" & B', 'Lurah', 'Staf'],
  [
    { by: [0], activity: 'Menerima <berkas>' },
    { by: [1], kind: 'decision', no: 0 },
    { by: [0, 2], patch: { cooperation: 'handover' } },
    { by: [2, 0], patch: { cooperation: 'joint' } },
    { by: [1], kind: 'decision', no: 1 },
    { by: [0] },
  ],
);

describe('a diagram', () => {
  test('has a node for every symbol, events at both ends, notes for who works along', () => {
    const { nodes, notes, lanes, left } = diagramOf(sop);
    const count = (kind: string): number => nodes.filter((node) => node.kind === kind).length;
    expect([count('start'), count('end'), count('task'), count('gateway')]).toEqual([1, 2, 5, 2]);
    expect(notes.map(({ text }) => text)).toEqual(['Bersama Kasi "A" & B']);
    expect(lanes.map(({ name }) => name)).toEqual(['Kasi "A" & B', 'Lurah', 'Staf']);
    expect(left).toEqual([]);
  });

  test('leaves out steps that nobody performs, and says so', () => {
    const gap = buildSop(['A'], [{ by: [0] }, { by: [] }, { by: [0] }]);
    expect(diagramOf(gap).left).toEqual(['S2']);
    expect(undrawnSteps(gap).map(({ message }) => message)).toEqual([
      'Langkah 2 belum memiliki pelaksana, sehingga tidak digambar di berkas BPMN.',
    ]);
    expect(buildDiagram(buildSop(['A'], []), styleOf([standardProfile], gap))).toBeNull();
  });

  test.each(Array.from({ length: 40 }, (_, seed) => seed + 1))('draws every flow of a random SOP, seed %d', (seed) => {
    const random = randomSop(seed);
    const { nodes, flows, pool, lanes, left } = diagramOf(random);
    const box = new Map(nodes.map((node) => [node.id, node.box]));
    for (const { from, to, points } of flows) {
      expect(onOutline(box.get(from), points[0])).toBe(true);
      expect(onOutline(box.get(to), points.at(-1))).toBe(true);
      for (const [x, y] of points) expect(x >= 0 && y >= 0 && x <= pool.width && y <= pool.height).toBe(true);
    }
    for (const node of nodes) expect(lanes.map(({ id }) => id)).toContain(node.lane);
    expect(new Set([...nodes, ...flows].map(({ id }) => id)).size).toBe(nodes.length + flows.length);
    // Every arrow of the graph between steps that are drawn is a flow.
    const graph = flowGraph(random);
    const drawn = graph.edges.filter(({ from, to }) => !left.includes(from) && !left.includes(to));
    const branches = flows.filter(({ id }) => /_(?:next|yes|no)$/.test(id) && !id.includes('_end_'));
    expect(branches.length).toBe(drawn.length);
  });
});

/** Whether a point lies on the border of a box, give or take the pixel that scaling rounds. */
function onOutline(box: Box | undefined, point: Point | undefined): boolean {
  if (box === undefined || point === undefined) return false;
  const [x, y] = point;
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= 1;
  const within = x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;
  const atSide = near(x, box.x) || near(x, box.x + box.width);
  return within && (atSide || near(y, box.y) || near(y, box.y + box.height));
}

describe('the file', () => {
  test('is read back by the metamodel without a warning, with names as they are written', async () => {
    const { rootElement, warnings } = await new BpmnModdle().fromXML(await xmlOf(sop));
    expect(warnings).toEqual([]);
    const written = (rootElement.get('rootElements') as ModdleElement[]).find(({ $type }) => $type === 'bpmn:Process');
    const elements = written?.get('flowElements');
    const names = Array.isArray(elements) ? elements.map((element: ModdleElement) => element.get('name')) : [];
    expect(names).toContain('Menerima <berkas>');
    expect(names.filter((name) => name === 'Ya')).toHaveLength(2);
  });

  test('is the same bytes for the same SOP', async () => {
    expect(await xmlOf(sop)).toBe(await xmlOf(sop));
  });
});

describe('the editor of bpmn.io', () => {
  let viewer: BpmnViewer;
  beforeAll(async () => {
    viewer = await openBpmnViewer();
  });
  afterAll(() => viewer.close());

  test('opens it without a warning and draws every node, lane and flow', async () => {
    const diagram = diagramOf(sop);
    const { warnings, shapes, connections } = await viewer.open(await xmlOf(sop));
    expect(warnings).toEqual([]);
    expect(shapes).toBe(1 + diagram.lanes.length + diagram.nodes.length + diagram.notes.length);
    expect(connections).toBe(diagram.flows.length + diagram.notes.length);
  });

  test('opens random SOPs without a warning', async () => {
    for (const seed of [3, 17, 42]) expect((await viewer.open(await xmlOf(randomSop(seed)))).warnings).toEqual([]);
  });
});
