import type { FlowChart, FlowRow, LabelSizes, LaneBox, PageShape, ShapeRequest } from '../../flow/grid.ts';
import { shapePage } from '../../flow/routePage.ts';
import type { Emu } from '../../model/units.ts';
import type { FlowFacts } from './flowFacts.ts';

/**
 * Shapes of pages by content, so that an edit routes only what it touches. Two generations: what was not asked for during a whole
 * generation is dropped, so that a long session does not keep every page it ever routed.
 */
export interface ShapeCache {
  young: Map<string, PageShape>;
  old: Map<string, PageShape>;
  /** Numbers for contents that keys are built from. */
  numbers: Map<string, number>;
  rowNumbers: WeakMap<FlowRow, number>;
}

const generation = 1200;
const mostNumbers = 50_000;

export function createShapeCache(): ShapeCache {
  return { young: new Map(), old: new Map(), numbers: new Map(), rowNumbers: new WeakMap() };
}

/** The pages of one chart. */
export interface PageShapes {
  /** Routes the rows first…last as one page. */
  readonly shapeOf: (first: number, last: number) => PageShape;
}

/** Lanes, words and symbols a chart is routed with. */
export interface ChartFrame {
  readonly lanes: readonly LaneBox[];
  readonly labels: LabelSizes;
  readonly symbol: { readonly width: Emu; readonly height: Emu };
}

/** A router for one chart that remembers pages: the same rows with the same arrows give the same page. */
export function pageShapes(chart: FlowChart, facts: FlowFacts, frame: ChartFrame, cache: ShapeCache): PageShapes {
  if (cache.numbers.size > mostNumbers) Object.assign(cache, createShapeCache());
  const numberOf = (content: string): number => {
    const number = cache.numbers.get(content) ?? cache.numbers.size;
    cache.numbers.set(content, number);
    return number;
  };
  const rows = chart.rows.map((row) => {
    const number = cache.rowNumbers.get(row) ?? numberOf(JSON.stringify(row));
    cache.rowNumbers.set(row, number);
    return number;
  });
  const leaving = facts.leaving.map((edges) => edges.map(({ key }) => numberOf(key)));
  const entering = facts.entering.map((edges) => edges.map(({ key }) => numberOf(key)));
  const framed = numberOf(JSON.stringify(frame));
  const keyOf = (first: number, last: number): string => {
    let key = `${framed}`;
    for (let row = first; row <= last; row += 1) {
      key += `/${rows[row]}`;
      const out = leaving[row] ?? [];
      facts.leaving[row]?.forEach(({ to }, index) => {
        key += `>${out[index]}${side(to, first, last)}`;
      });
      const incoming = entering[row] ?? [];
      facts.entering[row]?.forEach(({ from }, index) => {
        if (from < first || from > last) key += `<${incoming[index]}${side(from, first, last)}`;
      });
    }
    return key;
  };
  const asked = new Map<number, PageShape>();
  const count = chart.rows.length;
  return {
    shapeOf: (first, last) => {
      const at = first * count + last;
      const found = asked.get(at) ?? shapeByKey(cache, keyOf(first, last), { chart, ...frame, first, last });
      asked.set(at, found);
      return found;
    },
  };
}

function shapeByKey(cache: ShapeCache, key: string, request: ShapeRequest): PageShape {
  return known(cache, key) ?? kept(cache, key, shapePage(request));
}

/** Of a row outside the page only its side counts. */
function side(row: number, first: number, last: number): string {
  return row < first ? 'u' : row > last ? 'd' : `${row - first}`;
}

function known(cache: ShapeCache, key: string): PageShape | null {
  const young = cache.young.get(key);
  if (young !== undefined) return young;
  const old = cache.old.get(key);
  return old === undefined ? null : kept(cache, key, old);
}

function kept(cache: ShapeCache, key: string, shape: PageShape): PageShape {
  if (cache.young.size >= generation) {
    cache.old = cache.young;
    cache.young = new Map();
  }
  cache.young.set(key, shape);
  return shape;
}
