import type { FlowGraph } from '../flow/graph.ts';
import type { Pages } from '../layout/pages.ts';
import { countLabelCollisions } from './branchLabels.ts';
import { coverage } from './coverage.ts';
import { countBends, countGridOverlaps, countSharedSegments, countWrongJumps, crossingPoints } from './lines.ts';
import { pagePart } from './pagePart.ts';
import type { PagePart } from './pagePart.ts';
import { countReservedInk } from './reserved.ts';
import { judgeSteps, performedSteps } from './stepSymbols.ts';
import type { StepTable } from './stepSymbols.ts';
import { countLooseEnds, countOutside, countSymbolHits } from './symbols.ts';

/** Figures of interfaces section 3. The first six describe; all others are faults and must be 0. */
export interface Metrics {
  readonly pages: number;
  readonly steps: number;
  readonly edges: number;
  readonly bends: number;
  readonly crossings: number;
  readonly connectorPairs: number;
  readonly symbolHits: number;
  readonly gridOverlaps: number;
  readonly sharedSegments: number;
  readonly looseEnds: number;
  readonly labelCollisions: number;
  readonly outsideLaneArea: number;
  readonly missingEdges: number;
  readonly wrongTargets: number;
  readonly unpairedConnectors: number;
  readonly reservedInk: number;
}

/** The counters that must be 0 on every page (architecture, promise 2). */
export const faultNames = [
  'symbolHits',
  'gridOverlaps',
  'sharedSegments',
  'looseEnds',
  'labelCollisions',
  'outsideLaneArea',
  'missingEdges',
  'wrongTargets',
  'unpairedConnectors',
  'reservedInk',
] as const satisfies readonly (keyof Metrics)[];

/**
 * Judges finished pages by their items alone, sharing no code with the router. `graph` says which edges the step table
 * has, `table` who performs which step. Edges of steps that nobody performs cannot be drawn and are not expected.
 */
export function audit(pages: Pages, graph: FlowGraph, table: StepTable): Metrics {
  const parts = pages.pages.map(pagePart);
  const sum = (count: (part: PagePart) => number) => parts.reduce((total, part) => total + count(part), 0);
  const edges = coverage(pages, parts, graph, new Set(performedSteps(table).keys()));
  const steps = judgeSteps(parts, table);
  return {
    pages: parts.length,
    steps: graph.order.length,
    edges: graph.edges.length,
    bends: sum(countBends),
    crossings: sum((part) => crossingPoints(part).length),
    symbolHits: sum(countSymbolHits),
    gridOverlaps: sum(countGridOverlaps),
    sharedSegments: sum(countSharedSegments) + sum(countWrongJumps),
    looseEnds: sum(countLooseEnds) + steps.looseEnds,
    labelCollisions: sum(countLabelCollisions),
    outsideLaneArea: sum(countOutside),
    reservedInk: sum(countReservedInk),
    ...edges,
    missingEdges: edges.missingEdges + steps.missingEdges,
    wrongTargets: edges.wrongTargets + steps.wrongTargets,
  };
}

/** Sum of all faults; 0 = clean. */
export function faults(metrics: Metrics): number {
  return faultNames.reduce((sum, name) => sum + metrics[name], 0);
}
