import type { ArrowItem, SymbolItem } from '../layout/pages.ts';
import type { Sop, Step } from '../model/sop.ts';
import type { Style } from '../model/style.ts';
import type { Box, Diagram, DiagramFlow, DiagramLane, DiagramNode, DiagramNote, Point } from './diagram.ts';
import { endlessPage } from './endlessPage.ts';
import type { EndlessPage } from './endlessPage.ts';

/** A symbol is so wide in the diagram, px: room for an activity in the letters that BPMN editors write. */
const symbolWidth = 200;
/** Events are circles of this width, as BPMN editors draw them. */
const eventWidth = 36;
/** The band that bears the name of the pool, and the one with the names of its lanes. */
const bandHeight = 30;

/**
 * A SOP as a BPMN diagram: a step is a task or, where it decides, a gateway; its capsules are events; positions and bends
 * are those of our own layout on an endless page, scaled. Null when there is no table to draw.
 */
export function buildDiagram(sop: Sop, style: Style): Diagram | null {
  const page = endlessPage(sop, style);
  const first = page?.symbols[0];
  if (page === null || first === undefined) return null;
  const placed = placeSymbols(sop, page, symbolWidth / first.width);
  const flows = page.arrows.flatMap((arrow) => flowOf(arrow, placed, style));
  const drawn = new Set(page.symbols.map(({ step }) => step));
  return {
    name: sop.identity.title.trim(),
    ...frame(sop, page, placed.toPixels),
    nodes: placed.all.flatMap(({ node }) => (node === null ? [] : [node])),
    flows,
    notes: placed.all.flatMap(({ note }) => (note === null ? [] : [note])),
    left: sop.steps.filter(({ id }) => !drawn.has(id)).map(({ id }) => id),
  };
}

type ToPixels = (x: number, y: number) => Point;

/** A symbol of the page and what it becomes: a node, or a note beside the node of its step. */
interface PlacedSymbol {
  readonly symbol: SymbolItem;
  readonly node: DiagramNode | null;
  readonly note: DiagramNote | null;
}

interface Placed {
  readonly all: readonly PlacedSymbol[];
  readonly toPixels: ToPixels;
}

function placeSymbols(sop: Sop, page: EndlessPage, scale: number): Placed {
  const left = Math.min(...page.lanes.map(({ x }) => x));
  const toPixels: ToPixels = (x, y) => [
    Math.round((x - left) * scale),
    Math.round((y - page.top) * scale) + 2 * bandHeight,
  ];
  const steps = new Map(sop.steps.map((step) => [step.id, step]));
  const lanes = new Map(sop.lanes.map(({ id, name }) => [id, name]));
  const all = page.symbols.flatMap((symbol, index): PlacedSymbol[] => {
    const step = steps.get(symbol.step);
    if (step === undefined || symbol.shape === 'connector') return [];
    const box = boxOf(symbol, toPixels);
    if (symbol.shape === 'terminator') {
      const kind = page.arrows.some((arrow) => beginsAt(arrow, symbol)) ? 'start' : 'end';
      const id = `${kind === 'start' ? 'Mulai' : 'Selesai'}_${index + 1}`;
      const node = { id, kind, name: symbol.label ?? '', lane: laneId(symbol.lane), box: circleIn(box) } as const;
      return [{ symbol, node, note: null }];
    }
    if (step.cooperation === 'joint' && symbol.lane !== step.performers[0]) {
      const main = page.symbols.find((other) => isMain(other, step));
      return main === undefined ? [] : [{ symbol, node: null, note: noteOf(symbol, main, lanes, toPixels) }];
    }
    const node: DiagramNode = {
      id: nodeId(symbol),
      kind: symbol.shape === 'decision' ? 'gateway' : 'task',
      name: step.activity.trim(),
      lane: laneId(symbol.lane),
      box,
    };
    return [{ symbol, node, note: null }];
  });
  return { all, toPixels };
}

function isMain({ step, lane, shape }: SymbolItem, { id, performers }: Step): boolean {
  return shape !== 'terminator' && step === id && lane === performers[0];
}

function nodeId({ step, lane }: Pick<SymbolItem, 'step' | 'lane'>): string {
  return `Langkah_${safeId(step)}_${safeId(lane)}`;
}

function laneId(lane: string): string {
  return `Pelaksana_${safeId(lane)}`;
}

/** Ids of XML begin with a letter or a line and hold neither spaces nor colons; ours are letters, digits and dashes. */
function safeId(id: string): string {
  return id.replaceAll(/[^\p{L}\p{N}_.-]/gu, '_');
}

/** Who works along stands where the second symbol stood on paper, tied to the task. */
function noteOf(
  symbol: SymbolItem,
  main: SymbolItem,
  lanes: ReadonlyMap<string, string>,
  toPixels: ToPixels,
): DiagramNote {
  const box = boxOf(symbol, toPixels);
  const task = boxOf(main, toPixels);
  const isRight = box.x > task.x;
  const y = Math.round(task.y + task.height / 2);
  const points: readonly Point[] = [
    [isRight ? task.x + task.width : task.x, y],
    [isRight ? box.x : box.x + box.width, y],
  ];
  const text = `Bersama ${(lanes.get(symbol.lane) ?? '').replaceAll(/\s+/g, ' ').trim()}`;
  return { id: `Bersama_${safeId(symbol.step)}_${safeId(symbol.lane)}`, text, node: nodeId(main), box, points };
}

/** A flow for an arrow that both ends of touch a node; the line between people who work together is a note. */
function flowOf(arrow: ArrowItem, { all, toPixels }: Placed, style: Style): DiagramFlow[] {
  const from = all.find(({ symbol }) => beginsAt(arrow, symbol))?.node ?? null;
  const to = all.find(({ symbol }) => endsAt(arrow, symbol))?.node ?? null;
  if (from === null || to === null) return [];
  const points = arrow.points.map(([x, y]) => toPixels(x, y));
  const [yes, no] = style.branchLabels;
  return [
    {
      id: `Alur_${safeId(arrow.edge)}`,
      name: arrow.branch === null ? '' : arrow.branch === 'yes' ? yes : no,
      from: from.id,
      to: to.id,
      points: touching(points, from, to),
    },
  ];
}

function beginsAt({ points, from }: ArrowItem, symbol: SymbolItem): boolean {
  const [first] = points;
  return from === symbol.step && first !== undefined && touches(symbol, first);
}

function endsAt({ points, to }: ArrowItem, symbol: SymbolItem): boolean {
  const last = points.at(-1);
  return to === symbol.step && last !== undefined && touches(symbol, last);
}

/** Whether a point lies on the outline of a symbol's box, or within it. */
function touches({ x, y, width, height }: SymbolItem, [px, py]: Point): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height;
}

function boxOf({ x, y, width, height }: SymbolItem, toPixels: ToPixels): Box {
  const [left, top] = toPixels(x, y);
  const [right, bottom] = toPixels(x + width, y + height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function circleIn({ x, y, width, height }: Box): Box {
  const middle = (from: number, length: number): number => Math.round(from + (length - eventWidth) / 2);
  return { x: middle(x, width), y: middle(y, height), width: eventWidth, height: eventWidth };
}

/** The ends brought to the outline of what they touch: an event is smaller than the capsule it stands for. */
function touching(points: readonly Point[], from: DiagramNode, to: DiagramNode): readonly Point[] {
  return points.map((point, index) => {
    const isFirst = index === 0;
    const node = isFirst ? from : index === points.length - 1 ? to : null;
    const beside = points[isFirst ? 1 : index - 1];
    if (node === null || beside === undefined || (node.kind !== 'start' && node.kind !== 'end')) return point;
    const { x, y, width, height } = node.box;
    if (beside[0] === point[0]) return [x + width / 2, beside[1] < point[1] ? y : y + height];
    return [beside[0] < point[0] ? x : x + width, y + height / 2];
  });
}

function frame(
  sop: Sop,
  page: EndlessPage,
  toPixels: ToPixels,
): { readonly pool: Box; readonly lanes: readonly DiagramLane[] } {
  const lanes = page.lanes.map(({ id, x, width }): DiagramLane => {
    const [left] = toPixels(x, page.top);
    const [right, bottom] = toPixels(x + width, page.bottom);
    const name = sop.lanes.find((lane) => lane.id === id)?.name ?? '';
    const box = { x: left, y: bandHeight, width: right - left, height: bottom - bandHeight };
    return { id: laneId(id), name: name.replaceAll(/\s+/g, ' ').trim(), box };
  });
  const right = Math.max(...lanes.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...lanes.map(({ box }) => box.y + box.height));
  return { pool: { x: 0, y: 0, width: right, height: bottom }, lanes };
}
