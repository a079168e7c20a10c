import type { ArrowItem, TextItem } from '../layout/pages.ts';
import type { Emu } from '../model/units.ts';
import { around, boxOf, gapBetween, grown, inkOf, inside, stretches, touch } from './geometry.ts';
import type { Box } from './geometry.ts';
import { near } from './pagePart.ts';
import type { PagePart } from './pagePart.ts';

/**
 * Faults of the words in the Pelaksana area: touching a line, rule, symbol or other word; too far from the own line or
 * nearer to the other branch; a branch without a label, a label without a branch.
 */
export function countLabelCollisions(part: PagePart): number {
  const branches = part.arrows.filter((arrow) => arrow.branch !== null && leavesStep(part, arrow));
  const unlabelled = new Set(branches);
  let count = 0;
  for (const lines of labelsOf(part)) {
    const ink = around(lines.map(inkOf));
    if (lines.some((text) => collides(part, text, inkOf(text)))) count += 1;
    const [first] = lines;
    const own = first === undefined ? null : ownBranch(first, ink, branches);
    if (own === null || !unlabelled.delete(own)) count += 1;
    else if (distance(ink, own) > near.label || isExchanged(ink, own, branches)) count += 1;
  }
  return count + unlabelled.size;
}

function leavesStep(part: PagePart, arrow: ArrowItem): boolean {
  return !part.symbols.some((symbol) => symbol.connector?.id === arrow.from && symbol.connector.end === 'in');
}

/**
 * Words in the lanes that stand in no symbol, each with its lines. Words in a symbol must fit in it, or they count as
 * labels astray. Lines of one label name the same exit and stand right below one another.
 */
function labelsOf(part: PagePart): TextItem[][] {
  const { table } = part.page;
  if (table === null) return [];
  const top = table.header.y + table.header.height;
  const area = { ...table.laneArea, y: top, height: table.y + table.height - top };
  const labels: TextItem[][] = [];
  for (const text of part.texts) {
    const ink = inkOf(text);
    if (!touch(ink, area) || part.symbols.some((symbol) => inside(ink, symbol))) continue;
    const before = labels[labels.length - 1];
    const line = before?.[before.length - 1];
    if (before !== undefined && line !== undefined && goesOn(line, text)) before.push(text);
    else labels.push([text]);
  }
  return labels;
}

function goesOn(line: TextItem, next: TextItem): boolean {
  if (line.where?.at !== 'exit' || next.where?.at !== 'exit') return false;
  const same = line.where.step === next.where.step && line.where.branch === next.where.branch;
  return same && next.size === line.size && next.y > line.y && next.y - line.y < line.size * 1.5;
}

function collides(part: PagePart, text: TextItem, ink: Box): boolean {
  if (part.symbols.some((symbol) => touch(ink, symbol))) return true;
  if (part.rules.some((rule) => touch(ink, boxOf(rule)))) return true;
  if (part.arrows.some((arrow) => stretches(arrow).some((piece) => touch(ink, grown(boxOf(piece), near.touch)))))
    return true;
  return part.texts.some((other) => other !== text && touch(ink, inkOf(other)));
}

/** The branch this word belongs to: by its place when it names one, else the nearest line. */
function ownBranch(text: TextItem, ink: Box, branches: readonly ArrowItem[]): ArrowItem | null {
  const { where } = text;
  if (where?.at === 'exit')
    return branches.find((arrow) => arrow.from === where.step && arrow.branch === where.branch) ?? null;
  let best: ArrowItem | null = null;
  for (const arrow of branches) if (best === null || distance(ink, arrow) < distance(ink, best)) best = arrow;
  return best;
}

/** Distance to the first two stretches of the line. */
function distance(ink: Box, arrow: ArrowItem): Emu {
  return Math.min(
    ...stretches(arrow)
      .slice(0, 2)
      .map((piece) => gapBetween(ink, boxOf(piece))),
  );
}

/** Stands nearer to the other branch of the same decision. */
function isExchanged(ink: Box, own: ArrowItem, branches: readonly ArrowItem[]): boolean {
  return branches.some(
    (other) => other !== own && other.from === own.from && distance(ink, other) < distance(ink, own),
  );
}
