import type { Page } from '../../../sop/layout/pages.ts';
import type { Sop, Step } from '../../../sop/model/sop.ts';
import { areasOf } from './areas.ts';
import type { CellArea } from './areas.ts';

/** A page as it lies on the desk, with its cells. */
export interface Sheet {
  readonly page: Page;
  readonly areas: readonly CellArea[];
  /** Those of `areas` that are not already on an earlier page. */
  readonly own: readonly CellArea[];
}

const known = new WeakMap<readonly Page[], readonly Sheet[]>();
let last: readonly Sheet[] = [];

/** The sheets of laid-out pages, found once for each layout; a sheet on which nothing changed stays the same object. */
export function sheetsOf(pages: readonly Page[]): readonly Sheet[] {
  const found = known.get(pages);
  if (found !== undefined) return found;
  const seen = new Set<string>();
  const sheets = pages.map((page, index): Sheet => {
    const areas = areasOf(page);
    const own = areas.filter(({ key }) => !seen.has(key));
    for (const { key } of own) seen.add(key);
    const before = last[index];
    return before !== undefined && before.page === page && sameKeys(before.own, own) ? before : { page, areas, own };
  });
  known.set(pages, sheets);
  last = sheets;
  return sheets;
}

function sameKeys(one: readonly CellArea[], other: readonly CellArea[]): boolean {
  return one.length === other.length && one.every(({ key }, index) => key === other[index]?.key);
}

/** Whether a sheet shows the same words of two SOPs. That both have the same structure is for the caller to know. */
export function sameOnSheet({ page, own }: Sheet, one: Sop, other: Sop): boolean {
  if (one === other) return true;
  if (one.lanes !== other.lanes) return false;
  const hasForm = own.some(({ place }) => place.at !== 'step' && place.at !== 'symbol' && place.at !== 'lane');
  if (hasForm && (one.identity !== other.identity || one.proposer !== other.proposer)) return false;
  if (one.steps === other.steps) return true;
  const before = stepsById(one.steps);
  const after = stepsById(other.steps);
  return (page.table?.rows ?? []).every(({ step }) => before.get(step) === after.get(step));
}

const byId = new WeakMap<readonly Step[], ReadonlyMap<string, Step>>();

function stepsById(steps: readonly Step[]): ReadonlyMap<string, Step> {
  const found = byId.get(steps);
  if (found !== undefined) return found;
  const made = new Map(steps.map((step) => [step.id, step]));
  byId.set(steps, made);
  return made;
}
