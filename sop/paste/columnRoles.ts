import type { ColumnEvidence } from './columnEvidence.ts';
import type { Headings } from './headings.ts';
import type { HeadingMeaning } from './headingWords.ts';

/** What a column is taken for. `performer` = names written into cells; `skip` = not inserted. */
export const columnRoles = ['no', 'activity', 'lane', 'performer', 'inputs', 'time', 'output', 'note', 'skip'] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Order of the printed form; only lanes and left-out columns may occur more than once. */
const order: readonly ColumnRole[] = ['no', 'activity', 'lane', 'performer', 'inputs', 'time', 'output', 'note'];
const single: readonly ColumnRole[] = ['no', 'activity', 'performer', 'inputs', 'time', 'output', 'note'];

/** Each single role as a bit, by its place among all roles; 0 for those that may repeat. */
const singleBit = columnRoles.map((role) => (single.includes(role) ? 1 << single.indexOf(role) : 0));
const performerBit = 1 << single.indexOf('performer');

const named: Readonly<Record<HeadingMeaning, ColumnRole | null>> = {
  no: 'no',
  activity: 'activity',
  performers: 'performer',
  quality: null,
  inputs: 'inputs',
  time: 'time',
  output: 'output',
  note: 'note',
};

/** A way to give roles to the columns so far. */
interface Path {
  readonly score: number;
  /** The single roles already given, one bit each. */
  readonly used: number;
  /** Place of the last role in the printed order, -1 = none yet. */
  readonly last: number;
  readonly hasLanes: boolean;
  readonly role: ColumnRole;
  readonly before: Path | null;
}

/**
 * Guesses what every column is: the assignment with the best sum of what headings say, what the cells look like and how
 * well the order of the printed form is kept. Headings may stand a column beside their cells, as printed tables come.
 */
export function guessRoles(headings: Headings, evidence: readonly ColumnEvidence[]): ColumnRole[] {
  const start: Path = { score: 0, used: 0, last: -1, hasLanes: false, role: 'skip', before: null };
  // The best way so far for each set of single roles already given and each last role: all that the rest depends on.
  let paths: Path[] = [start];
  for (const [column, facts] of evidence.entries()) {
    const scores = columnRoles.map((role) => fromContent(role, facts) + fromHeading(role, column, headings, facts));
    const next = new Map<number, Path>();
    for (const path of paths) {
      for (const [index, role] of columnRoles.entries()) {
        const bit = singleBit[index] ?? 0;
        if ((path.used & bit) !== 0 || (role === 'lane' && (path.used & performerBit) !== 0)) continue;
        if (role === 'performer' && path.hasLanes) continue;
        const last = role === 'skip' ? path.last : order.indexOf(role);
        const score = path.score + (scores[index] ?? 0) - disorder(path.last, last);
        const hasLanes = path.hasLanes || role === 'lane';
        const used = path.used | bit;
        const key = (used * (order.length + 1) + last + 1) * 2 + (hasLanes ? 1 : 0);
        if (score > (next.get(key)?.score ?? Number.NEGATIVE_INFINITY))
          next.set(key, { score, used, last, hasLanes, role, before: path });
      }
    }
    paths = [...next.values()];
  }
  const roles: ColumnRole[] = [];
  for (let path = best(paths); path.before !== null; path = path.before) roles.unshift(path.role);
  return roles;
}

function best(paths: readonly Path[]): Path {
  return paths.reduce((one, other) => (other.score > one.score ? other : one));
}

/** Going back in the printed order costs; some offices put Output before Waktu, so that is cheap. */
function disorder(from: number, to: number): number {
  if (to >= from) return 0;
  if (from - to === 1 && from === order.indexOf('output')) return 1;
  return to === order.indexOf('lane') && from > to + 1 ? 10 : 4;
}

/** What the cells themselves say for a role. Leaving out a column that holds something costs most. */
function fromContent(role: ColumnRole, facts: ColumnEvidence): number {
  const { filled, numbers, times, marks, verbs, length, repeats } = facts;
  const isEmpty = filled === 0;
  switch (role) {
    case 'no':
      return isEmpty ? -1 : 5 * numbers - 6 * (1 - numbers) - 3 * times;
    case 'activity':
      return isEmpty ? -8 : 3 * filled + 3 * verbs + 4 * length - 6 * marks - 4 * times - 2 * repeats;
    case 'lane':
      return isEmpty ? 0.5 : 3 * marks - 8 * (1 - marks) - (filled > 0.9 ? 0.5 : 0);
    case 'performer':
      return isEmpty ? -3 : 2 * filled + repeats - 3 * length - 6 * marks - 6 * times - 2 * verbs - 6 * numbers;
    case 'time':
      return isEmpty ? -3 : 7 * times - 5 * (1 - times - numbers) - 1.5 * numbers;
    case 'inputs':
    case 'output':
      return isEmpty ? -3 : 2 * filled - 3 * times - 4 * marks - 2 * numbers;
    case 'note':
      return isEmpty ? 0 : 0.5 - 1.5 * filled - 3 * times - 2 * marks - 2 * numbers;
    case 'skip':
      return isEmpty ? 0.75 : -6 * filled - 2;
  }
}

/** What the heading of the column, or of its neighbour, says for a role. */
function fromHeading(role: ColumnRole, column: number, headings: Headings, facts: ColumnEvidence): number {
  // An empty column among the lanes is one whose symbols did not come along.
  if (headings.texts.every((texts) => texts.length === 0)) return role === 'lane' ? 0.5 : 0;
  const own = headings.meanings[column] ?? [];
  const hasText = (headings.texts[column] ?? []).length > 0;
  const [first] = own;
  if (first !== undefined) {
    const meant = own.find(({ meaning }) => named[meaning] === role);
    if (meant !== undefined) return meant.isExact ? 6 : 3;
    // "Pelaksana" over a column of marks: the group, or the only lane.
    if (first.meaning === 'performers' && role === 'lane') return facts.filled > 0 && facts.marks < 0.5 ? 0 : 6;
    return role === 'skip' ? -3 : nearby(role, column, headings);
  }
  if (role === 'lane') return hasText ? 4 : underGroup(column, headings) ? 2 : -1;
  if (hasText) return role === 'skip' ? -3 : nearby(role, column, headings) - 0.5;
  return nearby(role, column, headings);
}

/** The heading stands over a column beside this one. */
function nearby(role: ColumnRole, column: number, headings: Headings): number {
  const beside = [...(headings.meanings[column - 1] ?? []), ...(headings.meanings[column + 1] ?? [])];
  return beside.some(({ meaning }) => named[meaning] === role) ? 2 : 0;
}

/** No name of its own, but a column of performers to the left. */
function underGroup(column: number, headings: Headings): boolean {
  return (headings.meanings[column - 1] ?? []).some(({ meaning }) => meaning === 'performers');
}
