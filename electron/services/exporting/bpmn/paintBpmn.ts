import { BpmnModdle } from 'bpmn-moddle';
import type { ModdleElement } from 'bpmn-moddle';
import type { Box, Diagram, DiagramFlow, DiagramNode, DiagramNote, Point } from '../../../../sop/bpmn/diagram.ts';
import { writableText } from '../xmlText.ts';

const types: Readonly<Record<DiagramNode['kind'], string>> = {
  start: 'bpmn:StartEvent',
  end: 'bpmn:EndEvent',
  task: 'bpmn:Task',
  gateway: 'bpmn:ExclusiveGateway',
};

/** Height of the line that names an event, px. */
const nameHeight = 16;

/**
 * Writes a diagram as BPMN 2.0 XML (OMG, formal/2011-01-03) with its picture: one pool of upright lanes, as our sheets have
 * them. The same diagram gives the same bytes.
 */
export async function paintBpmn(diagram: Diagram): Promise<Uint8Array> {
  const moddle = new BpmnModdle();
  const make = (type: string, attributes: Readonly<Record<string, unknown>>): ModdleElement =>
    moddle.create(type, attributes);
  const elements = semantics(diagram, make);
  const definitions = make('bpmn:Definitions', {
    id: 'Definisi',
    targetNamespace: 'https://lajur.local/sop',
    exporter: 'Lajur',
    rootElements: [elements.collaboration, elements.process],
    diagrams: [picture(diagram, elements, make)],
  });
  const { xml } = await moddle.toXML(definitions, { format: true });
  return Buffer.from(xml, 'utf8');
}

type Make = (type: string, attributes: Readonly<Record<string, unknown>>) => ModdleElement;

interface Elements {
  readonly collaboration: ModdleElement;
  readonly participant: ModdleElement;
  readonly process: ModdleElement;
  readonly byId: ReadonlyMap<string, ModdleElement>;
}

/** What the diagram means: pool, lanes, nodes, flows, and the notes about who works along. */
function semantics(diagram: Diagram, make: Make): Elements {
  const nodes = new Map(
    diagram.nodes.map(({ id, kind, name }) => [
      id,
      make(types[kind], { id, name: writableText(name), incoming: [], outgoing: [] }),
    ]),
  );
  const flows = diagram.flows.map(({ id, name, from, to }) => {
    const sourceRef = nodes.get(from);
    const targetRef = nodes.get(to);
    const flow = make('bpmn:SequenceFlow', {
      id,
      ...(name === '' ? {} : { name: writableText(name) }),
      sourceRef,
      targetRef,
    });
    for (const [node, side] of [
      [sourceRef, 'outgoing'],
      [targetRef, 'incoming'],
    ] as const) {
      const ends = node?.get(side);
      if (Array.isArray(ends)) ends.push(flow);
    }
    return [id, flow] as const;
  });
  const lanes = diagram.lanes.map(({ id, name }) => {
    const own = diagram.nodes.filter(({ lane }) => lane === id).map((node) => nodes.get(node.id));
    return [id, make('bpmn:Lane', { id, name: writableText(name), flowNodeRef: own })] as const;
  });
  const notes = diagram.notes.flatMap(({ id, text, node }) => {
    const note = make('bpmn:TextAnnotation', { id, text: writableText(text) });
    const tie = make('bpmn:Association', { id: tieId(id), sourceRef: nodes.get(node), targetRef: note });
    return [[id, note] as const, [tieId(id), tie] as const];
  });
  const process = make('bpmn:Process', {
    id: 'Proses',
    isExecutable: false,
    laneSets: [make('bpmn:LaneSet', { id: 'Pelaksana', lanes: lanes.map(([, lane]) => lane) })],
    flowElements: [...nodes.values(), ...flows.map(([, flow]) => flow)],
    artifacts: notes.map(([, artifact]) => artifact),
  });
  const participant = make('bpmn:Participant', { id: 'SOP', name: writableText(diagram.name), processRef: process });
  const collaboration = make('bpmn:Collaboration', { id: 'Kolaborasi', participants: [participant] });
  return { collaboration, participant, process, byId: new Map([...nodes, ...flows, ...lanes, ...notes]) };
}

function tieId(note: string): string {
  return `Ikatan_${note}`;
}

/** Where everything stands and how the flows run. */
function picture(diagram: Diagram, { collaboration, participant, byId }: Elements, make: Make): ModdleElement {
  const bounds = ({ x, y, width, height }: Box): ModdleElement => make('dc:Bounds', { x, y, width, height });
  const shape = (id: string, box: Box, more: Readonly<Record<string, unknown>> = {}): ModdleElement =>
    make('bpmndi:BPMNShape', { id: `${id}_gambar`, bpmnElement: byId.get(id), bounds: bounds(box), ...more });
  const edge = (id: string, points: readonly Point[], more: Readonly<Record<string, unknown>> = {}): ModdleElement =>
    make('bpmndi:BPMNEdge', {
      id: `${id}_gambar`,
      bpmnElement: byId.get(id),
      waypoint: points.map(([x, y]) => make('dc:Point', { x, y })),
      ...more,
    });
  const label = (box: Box): Readonly<Record<string, unknown>> => ({
    label: make('bpmndi:BPMNLabel', { bounds: bounds(box) }),
  });
  const node = ({ id, kind, name, box }: DiagramNode): ModdleElement => {
    switch (kind) {
      case 'task':
        return shape(id, box);
      // The question stands in the diamond, as on our sheets.
      case 'gateway':
        return shape(id, box, { isMarkerVisible: false, ...label(inside(box, name)) });
      // The flow leaves a start downwards and comes to an end from above: their names stand on the other side.
      case 'start':
        return shape(id, box, label(nameBox(box, box.y - nameHeight - 2)));
      case 'end':
        return shape(id, box, label(nameBox(box, box.y + box.height + 2)));
    }
  };
  const plane = make('bpmndi:BPMNPlane', {
    id: 'Bidang',
    bpmnElement: collaboration,
    planeElement: [
      make('bpmndi:BPMNShape', {
        id: 'SOP_gambar',
        bpmnElement: participant,
        isHorizontal: false,
        bounds: bounds(diagram.pool),
      }),
      ...diagram.lanes.map(({ id, box }) => shape(id, box, { isHorizontal: false })),
      ...diagram.nodes.map(node),
      ...diagram.flows.map(({ id, name, points }: DiagramFlow) =>
        edge(id, points, name === '' ? {} : label(branchBox(points, name))),
      ),
      ...diagram.notes.flatMap(({ id, box, points }: DiagramNote) => [shape(id, box), edge(tieId(id), points)]),
    ],
  });
  return make('bpmndi:BPMNDiagram', { id: 'Diagram', plane });
}

function nameBox({ x, width }: Box, y: number): Box {
  return { x: x - 12, y, width: width + 24, height: nameHeight };
}

/** Letters of BPMN editors: the width of a usual one and the height of a line, px. */
const letterWidth = 5.5;
const lineHeight = 14;

/** Where the question of a gateway stands: in the middle of its diamond, which is why its lines are counted beforehand. */
function inside({ x, y, width, height }: Box, text: string): Box {
  const room = Math.round(width * 0.6);
  const lines = Math.max(1, Math.ceil((text.length * letterWidth) / room));
  const own = Math.min(height, lines * lineHeight);
  return { x: Math.round(x + (width - room) / 2), y: Math.round(y + (height - own) / 2), width: room, height: own };
}

/** The word of a branch stands where its line leaves the diamond, beside it. */
function branchBox([first, second]: readonly Point[], word: string): Box {
  const [x, y] = first ?? [0, 0];
  const [nextX, nextY] = second ?? [x, y];
  const width = Math.ceil(word.length * letterWidth) + 8;
  const left = nextX < x ? x - width - 2 : x + 4;
  const top = nextY > y ? y + 4 : y - lineHeight - 4;
  return { x: left, y: top, width, height: lineHeight };
}
