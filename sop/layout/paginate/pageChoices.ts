import type { PageShape } from '../../flow/grid.ts';
import { sizes } from '../../flow/sizes.ts';
import type { Emu } from '../../model/units.ts';
import { cutTally } from './cutTally.ts';
import type { CutTally } from './cutTally.ts';
import type { FlowFacts } from './flowFacts.ts';
import type { PageShapes } from './pageShapes.ts';
import { slack } from './placeRows.ts';

/** What a plan of pages is made for. Rows by index. */
export interface BreakRequest {
  readonly facts: FlowFacts;
  readonly shapes: PageShapes;
  /** Height each row needs for its text. */
  readonly textHeights: readonly Emu[];
  /** Height for rows and strips on the page the flow starts on, and on every other page. */
  readonly firstRoom: Emu;
  readonly room: Emu;
  /** Height of what has to stand below the last row, on the same page. */
  readonly tail: Emu;
  /** The first page holds at least these rows. */
  readonly leastFirst: number;
}

/** `fits`: a page. `forced`: a single row that fits no page, or stands alone for want of another way. `no`: no page. */
export type Verdict = 'fits' | 'forced' | 'no';

/** Rows first…last as one page of a plan: what it costs is known from the chart, whether it fits only once it is routed. */
export interface PageChoice {
  readonly first: number;
  readonly last: number;
  /** Arrows that leave to another page. */
  readonly cuts: number;
  readonly pentagons: number;
  /** Decisions whose nearer branch stands on another page. */
  readonly parted: number;
  /** Less than half full, though not the last page. */
  readonly sparse: boolean;
  verdict: Verdict;
  /** The verdict is known, not only assumed. */
  settled: boolean;
}

/** The pages that may start at each row, shortest first, as far as the text alone leaves it open. */
export interface BreakTable {
  readonly request: BreakRequest;
  readonly choices: readonly (readonly PageChoice[])[];
}

/** No strip of pentagons is lower than this. */
const leastStrip: Emu = sizes.connector.least + 2 * sizes.bandEmpty;
/** A page may be left this empty for a better break. */
const leastFill = 0.5;

/** All pages a plan may be made of. */
export function breakTable(request: BreakRequest): BreakTable {
  const tally = cutTally(request.facts);
  const choices = request.textHeights.map((_, first) => pageChoices(request, tally, first));
  return { request, choices };
}

function pageChoices(request: BreakRequest, tally: CutTally, first: number): PageChoice[] {
  const { facts, textHeights } = request;
  const found: PageChoice[] = [];
  const room = roomFrom(request, first);
  let text = 0;
  tally.begin(first);
  for (let last = first; last < facts.count; last += 1) {
    text += textHeights[last] ?? 0;
    const single = last === first;
    if (text > room && !single) break;
    tally.take(last);
    const { cuts, pentagons, parted, strips } = tally;
    const torn = facts.joined[last] === true || facts.joined[first - 1] === true;
    const fits = text + strips * leastStrip <= roomOf(request, first, last) && !torn;
    const tooFew = first === 0 && last + 1 < request.leastFirst;
    if ((!fits && !single) || tooFew) continue;
    const sparse = last < facts.count - 1 && text < room * leastFill;
    found.push({ first, last, cuts, pentagons, parted, sparse, verdict: fits ? 'fits' : 'forced', settled: !fits });
  }
  return found;
}

/** Routes a page whose verdict was only assumed. Says whether the assumption held. */
export function settle(request: BreakRequest, choice: PageChoice): boolean {
  if (choice.settled) return true;
  choice.settled = true;
  const { first, last } = choice;
  if (isPage(request, first, last)) return true;
  choice.verdict = first === last ? 'forced' : 'no';
  return false;
}

/** Whether the rows first…last, routed, fit on a page of their own and every arrow has its way. */
export function isPage(request: BreakRequest, first: number, last: number): boolean {
  const room = roomOf(request, first, last);
  const text = request.textHeights.slice(first, last + 1).reduce((sum, height) => sum + height, 0);
  if (text > room) return false;
  const shape = request.shapes.shapeOf(first, last);
  return shape.unrouted.length === 0 && heightOf(request, shape, first) <= room;
}

/** Height of the rows and strips of a page that begins at a row. */
export function heightOf({ textHeights }: BreakRequest, shape: PageShape, first: number): Emu {
  return shape.needs.reduce(
    (sum, need, index) => sum + Math.max(need, textHeights[first + index] ?? 0),
    shape.stripAbove + shape.stripBelow,
  );
}

/** Height for rows and strips on the page that begins at a row. */
export function roomFrom(request: BreakRequest, first: number): Emu {
  return first === 0 ? request.firstRoom : request.room;
}

/** The last page leaves what Word's last paragraph needs: else an empty page would follow. */
function roomOf(request: BreakRequest, first: number, last: number): Emu {
  return roomFrom(request, first) - (last === request.facts.count - 1 ? request.tail + slack : 0);
}
