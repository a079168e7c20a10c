import { anchorPlaces } from '../../../sop/review/anchors.ts';
import type { Finding } from '../../../sop/review/findings.ts';
import { boxNames } from '../../../sop/model/sop.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Place } from '../../../sop/model/place.ts';

/** A finding with where it stands now. */
export interface ListedFinding {
  readonly finding: Finding;
  /** Empty: what it spoke of is gone. */
  readonly places: readonly Place[];
}

export interface FindingGroups {
  /** Not settled, with a place on the page. */
  readonly open: readonly ListedFinding[];
  /** Not settled, and what it spoke of is gone. */
  readonly lost: readonly ListedFinding[];
  /** Settled or withdrawn. */
  readonly done: readonly ListedFinding[];
}

/** The findings of a SOP as the panel shows them, in the order asked for. */
export function groupFindings(sop: Sop, findings: readonly Finding[], sort: 'step' | 'severity'): FindingGroups {
  const listed = findings.map((finding) => ({ finding, places: anchorPlaces(sop, finding.anchor) }));
  const isDone = ({ finding: { status } }: ListedFinding): boolean => status === 'resolved' || status === 'withdrawn';
  const waiting = listed.filter((one) => !isDone(one));
  return {
    open: sorted(
      sop,
      waiting.filter(({ places }) => places.length > 0),
      sort,
    ),
    lost: waiting.filter(({ places }) => places.length === 0),
    done: listed.filter(isDone),
  };
}

/** The findings in the order in which one walks through them. */
export function findingOrder({ open, lost }: FindingGroups): readonly ListedFinding[] {
  return [...open, ...lost];
}

function sorted(sop: Sop, listed: readonly ListedFinding[], sort: 'step' | 'severity'): readonly ListedFinding[] {
  const rank = ({ finding }: ListedFinding): number =>
    sort === 'severity' && finding.severity === 'suggestion' ? 1 : 0;
  const height = new Map(listed.map((one) => [one, depth(sop, one.places[0])]));
  return listed.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      (height.get(one) ?? 0) - (height.get(other) ?? 0) ||
      one.finding.number - other.finding.number,
  );
}

const columns = ['no', 'activity', 'inputs', 'time', 'output', 'note'] as const;
/** Places of one row of the table. */
const rowSpan = 100;

/** How far down the document a place stands: the whole of it first, then the form, the columns, the rows. */
function depth(sop: Sop, place: Place | undefined): number {
  switch (place?.at) {
    case undefined:
    case 'sop':
      return 0;
    case 'issuer':
      return 1;
    case 'field':
      return 2;
    case 'approval':
      return 3;
    case 'box':
      return 4 + boxNames.indexOf(place.box);
    case 'flowTitle':
      return 40;
    case 'lane':
      return 50 + sop.lanes.findIndex(({ id }) => id === place.lane) / (sop.lanes.length + 1);
    case 'proposer':
      return rowSpan * (sop.steps.length + 2);
    case 'step':
      return row(sop, place.step) + (place.column === 'no' ? 0 : 10 + 10 * columns.indexOf(place.column));
    case 'symbol':
    case 'exit':
      return row(sop, place.step) + 25;
  }
}

function row(sop: Sop, step: string): number {
  return rowSpan * (1 + sop.steps.findIndex(({ id }) => id === step));
}
