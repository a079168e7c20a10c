import type { PlacedConnector, PlacedLabel, PlacedSymbol } from '../../flow/grid.ts';
import type { StepId } from '../../model/sop.ts';
import type { Style } from '../../model/style.ts';
import type { FlowPage } from '../paginate/placePlan.ts';
import type { Item } from '../pages.ts';
import { baselineIn, textWidth } from '../text/measure.ts';
import type { Face } from '../text/measure.ts';
import { pt, roundToTwip } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { branchFace, labelBaselines, symbolLabelPt, textShare } from './chartSizes.ts';

const lineWeight: Emu = pt(0.75);
/** Smaller letters nobody reads: a capsule too narrow for them stays empty. */
const leastPt = 5;
/** A connector is nothing without its name: in lanes of a few millimetres it is small rather than absent. */
const leastNamePt = 3.5;

/** Symbols, arrows, branch labels and connectors of one page, moved from the router's grid to the page. */
export function paintChart(page: FlowPage, style: Style, names: ReadonlyMap<StepId, string>): Item[] {
  const route = page.plan?.route;
  if (route === undefined) return [];
  const down = page.header.y + page.header.height;
  return [
    ...route.arrows.map((arrow): Item => {
      const move = ([x, y]: readonly [Emu, Emu]): [Emu, Emu] => [x, y + down];
      const { edge, from, to, branch, head } = arrow;
      return {
        kind: 'arrow',
        edge,
        from,
        to,
        branch,
        head,
        weight: lineWeight,
        points: arrow.points.map(move),
        jumps: arrow.jumps.map(move),
      };
    }),
    ...route.symbols.flatMap((symbol) => symbolItems(symbol, down, style)),
    ...route.connectors.flatMap((connector) =>
      connectorItems(connector, down, style, names.get(connector.target) ?? ''),
    ),
    ...route.labels.flatMap((label) => labelItems(label, down, style)),
  ];
}

/** A branch label, line by line. */
function labelItems(label: PlacedLabel, down: Emu, style: Style): Item[] {
  const usual = branchFace(style);
  const face = { ...usual, size: label.size ?? usual.size };
  const lines = label.text.split('\n');
  const baselines = labelBaselines(face.size, lines.length);
  const step = label.edge.slice(0, label.edge.indexOf(':'));
  return lines.map((text, line) => {
    const width = textWidth(face, text);
    return {
      kind: 'text',
      x: label.x + roundToTwip((label.width - width) / 2),
      y: label.y + down + (baselines[line] ?? 0),
      width,
      text,
      rotate: 0,
      ...face,
      where: { at: 'exit', step, branch: label.branch },
    };
  });
}

function symbolItems(symbol: PlacedSymbol, down: Emu, style: Style): Item[] {
  const { shape, x, width, height, step, lane, label } = symbol;
  const y = symbol.y + down;
  const where = { at: 'symbol', step, lane } as const;
  const item: Item = {
    kind: 'symbol',
    shape,
    x,
    y,
    width,
    height,
    weight: lineWeight,
    step,
    lane,
    where,
    ...(label === '' ? {} : { label }),
  };
  return [item, ...centred(label, fitted(style, label, symbolLabelPt, width, leastPt), { x, y, width, height })];
}

function connectorItems(connector: PlacedConnector, down: Emu, style: Style, name: string): Item[] {
  const { id, end, target, lane, x, width, height } = connector;
  const y = connector.y + down;
  const item: Item = {
    kind: 'symbol',
    shape: 'connector',
    x,
    y,
    width,
    height,
    weight: lineWeight,
    step: target,
    lane,
    connector: { id, end },
    ...(name === '' ? {} : { label: name }),
  };
  // The pentagon's body is its upper part; the point below it holds no text.
  return [
    item,
    ...centred(name, fitted(style, name, 7, width, leastNamePt), { x, y, width, height: Math.round(height * 0.72) }),
  ];
}

/** The face for a text that has to fit into a width: smaller by half points, down to what can be read. */
function fitted(style: Style, text: string, size: number, width: Emu, least: number): Face {
  let face: Face = { font: style.font, style: 'regular', size: pt(size) };
  for (let smaller = size - 0.5; smaller >= least && textWidth(face, text) > width * textShare; smaller -= 0.5)
    face = { ...face, size: pt(smaller) };
  return face;
}

function centred(text: string, face: Face, box: { x: Emu; y: Emu; width: Emu; height: Emu }): Item[] {
  const width = textWidth(face, text);
  if (text === '' || width > box.width) return [];
  const x = box.x + roundToTwip((box.width - width) / 2);
  return [{ kind: 'text', x, y: box.y + baselineIn(face, box.height), width, text, rotate: 0, ...face }];
}
