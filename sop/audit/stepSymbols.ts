import type { Sop, Step } from '../model/sop.ts';
import type { ArrowItem, SymbolItem } from '../layout/pages.ts';
import type { PagePart } from './pagePart.ts';
import { endSymbols } from './symbols.ts';

/** What the step table says about symbols: who performs each step, and what kind of step it is. */
export type StepTable = Pick<Sop, 'steps' | 'lanes'>;

/** Faults of the symbols of steps and of the lines inside a step. */
export interface StepFaults {
  /** Symbols left out, in a lane that does not perform the step or of another shape; arrows at the wrong one of several. */
  readonly wrongTargets: number;
  /** Symbols of one step that no line joins to the others, or that stand on different pages. */
  readonly missingEdges: number;
  /** Hand-overs without a head, joint lines with one. */
  readonly looseEnds: number;
}

/** Steps with a performer: the ones that must be drawn. */
export function performedSteps(table: StepTable): ReadonlyMap<string, Step> {
  const lanes = new Set(table.lanes.map(({ id }) => id));
  return new Map(
    table.steps.filter((step) => step.performers.some((lane) => lanes.has(lane))).map((step) => [step.id, step]),
  );
}

/** Compares symbols and lines inside steps with the step table. */
export function judgeSteps(parts: readonly PagePart[], table: StepTable): StepFaults {
  const lanes = new Set(table.lanes.map(({ id }) => id));
  const performed = performedSteps(table);
  const total = { wrongTargets: 0, missingEdges: 0, looseEnds: 0 };
  const drawn = new Map<string, { part: PagePart; symbols: SymbolItem[] }[]>();
  for (const part of parts)
    for (const symbol of part.symbols) {
      if (symbol.connector !== undefined) continue;
      if (!performed.has(symbol.step)) total.wrongTargets += 1;
      const places = drawn.get(symbol.step) ?? [];
      drawn.set(symbol.step, places);
      const here = places.find((place) => place.part === part);
      if (here === undefined) places.push({ part, symbols: [symbol] });
      else here.symbols.push(symbol);
    }
  for (const step of performed.values()) {
    const places = drawn.get(step.id) ?? [];
    const performers = step.performers.filter((lane) => lanes.has(lane));
    total.wrongTargets += wrongSymbols(
      step,
      performers,
      places.flatMap(({ symbols }) => symbols),
    );
    if (places.length > 1) total.missingEdges += places.length - 1;
    for (const { part, symbols } of places) {
      total.missingEdges += separate(part, step, symbols) - 1;
      total.wrongTargets += wrongPartners(part, step, performers);
      total.looseEnds += wrongHeads(part, step, performers);
    }
  }
  return total;
}

/** One symbol of the right shape for each performer; besides them only capsules, in the lane of the first or the last one. */
function wrongSymbols(step: Step, performers: readonly string[], symbols: readonly SymbolItem[]): number {
  let wrong = 0;
  const spare = [...symbols];
  for (const lane of performers) {
    const wanted: readonly SymbolItem['shape'][] =
      lane === performers[0] && step.kind === 'decision' ? ['decision'] : ['process', 'terminator'];
    const fits = wanted.flatMap((shape) => spare.findIndex((symbol) => symbol.lane === lane && symbol.shape === shape));
    const found = fits.find((index) => index >= 0);
    if (found === undefined) wrong += 1;
    else spare.splice(found, 1);
  }
  for (const { shape, lane } of spare)
    if (shape !== 'terminator' || (lane !== performers[0] && lane !== performers[performers.length - 1])) wrong += 1;
  return wrong + Math.max(0, spare.length - 2);
}

function linksOf(part: PagePart, step: Step): ArrowItem[] {
  const exits = new Set(['next', 'yes', 'no'].map((exit) => `${step.id}:${exit}`));
  return part.arrows.filter((arrow) => arrow.from === step.id && arrow.to === step.id && !exits.has(arrow.edge));
}

/** Groups of symbols that the lines inside the step join. */
function separate(part: PagePart, step: Step, symbols: readonly SymbolItem[]): number {
  const group = new Map(symbols.map((symbol, index) => [symbol, index]));
  for (const link of linksOf(part, step)) {
    const { start, end } = endSymbols(part, link);
    const [one, other] = [start && group.get(start), end && group.get(end)];
    if (one === null || one === undefined || other === null || other === undefined) continue;
    for (const [symbol, index] of group) if (index === other) group.set(symbol, one);
  }
  return new Set(group.values()).size;
}

/** Arrows come to the first performer's symbol and leave from his, after a hand-over from the last one's; each line inside once. */
function wrongPartners(part: PagePart, step: Step, performers: readonly string[]): number {
  let wrong = 0;
  const first = performers[0];
  const handedOver = step.cooperation === 'handover' && step.kind === 'process';
  const last = handedOver ? performers[performers.length - 1] : first;
  const links = linksOf(part, step);
  for (const arrow of part.arrows) {
    if (links.includes(arrow)) continue;
    const { start, end } = endSymbols(part, arrow);
    if (arrow.from === step.id && start !== null && start.lane !== last) wrong += 1;
    if (arrow.to === step.id && end !== null && end.lane !== first) wrong += 1;
  }
  return wrong + links.length - new Set(links.map(({ edge }) => edge)).size;
}

/** Work handed over and lines to and from capsules are arrows; working together is a plain line. */
function wrongHeads(part: PagePart, step: Step, performers: readonly string[]): number {
  let wrong = 0;
  for (const link of linksOf(part, step)) {
    const { start, end } = endSymbols(part, link);
    if (start === null || end === null || start.lane === end.lane) continue;
    const partners = performers.includes(start.lane) && performers.includes(end.lane);
    if (partners && link.head !== (step.cooperation === 'handover')) wrong += 1;
  }
  return wrong;
}
