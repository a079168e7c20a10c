import type { ArrowItem, TextItem } from '../layout/pages.ts';
import type { Emu } from '../model/units.ts';
import { boxOf, gapBetween, grown, inkOf, inside, stretches, touch } from './geometry.ts';
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
  for (const text of labelsOf(part)) {
    const ink = inkOf(text);
    if (collides(part, text, ink)) count += 1;
    const own = ownBranch(text, ink, branches);
    if (own === null || !unlabelled.delete(own)) count += 1;
    else if (distance(ink, own) > near.label || isExchanged(ink, own, branches)) count += 1;
  }
  return count + unlabelled.size;
}

function leavesStep(part: PagePart, arrow: ArrowItem): boolean {
  return !part.symbols.some((symbol) => symbol.connector?.id === arrow.from && symbol.connector.end === 'in');
}

/** Words in the lanes that stand in no symbol. Words in a symbol must fit in it, or they count as labels astray. */
function labelsOf(part: PagePart): TextItem[] {
  const { table } = part.page;
  if (table === null) return [];
  const top = table.header.y + table.header.height;
  const area = { ...table.laneArea, y: top, height: table.y + table.height - top };
  return part.texts.filter((text) => {
    const ink = inkOf(text);
    return touch(ink, area) && !part.symbols.some((symbol) => inside(ink, symbol));
  });
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
