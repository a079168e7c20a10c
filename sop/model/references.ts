import { branches } from './exits.ts';
import { boxNames } from './sop.ts';
import type { ListBox, Sop } from './sop.ts';

/** A reference that leads nowhere, or an id that stands for two things. */
export interface BrokenReference {
  /** Keys and positions from the SOP down. */
  readonly path: readonly (string | number)[];
  readonly detail: string;
}

/**
 * What every SOP keeps true between its parts: ids are unique (items within their list), performers are columns and
 * none stands twice in a step, exits lead to steps and bent arrows run in columns that are there. `apply` never breaks this; data from outside may.
 */
export function brokenReferences(sop: Pick<Sop, 'identity' | 'lanes' | 'steps'>): readonly BrokenReference[] {
  const broken: BrokenReference[] = [];
  const lanes = uniqueIds(sop.lanes, ['lanes'], broken);
  const steps = uniqueIds(sop.steps, ['steps'], broken);
  for (const box of boxNames) uniqueItems(sop.identity.boxes[box], ['identity', 'boxes', box], broken);
  sop.steps.forEach((step, row) => {
    const path = ['steps', row];
    uniqueItems(step.inputs, [...path, 'inputs'], broken);
    uniqueItems(step.outputs, [...path, 'outputs'], broken);
    step.performers.forEach((performer, at) => {
      if (!lanes.has(performer) || step.performers.indexOf(performer) !== at)
        broken.push({ path: [...path, 'performers', at], detail: performer });
    });
    for (const branch of branches) {
      const exit = step.exits[branch];
      if (exit.to === 'step' && !steps.has(exit.step))
        broken.push({ path: [...path, 'exits', branch, 'step'], detail: exit.step });
      const lane = step.arrowShapes?.[branch]?.run?.lane;
      if (lane !== undefined && !lanes.has(lane))
        broken.push({ path: [...path, 'arrowShapes', branch, 'run', 'lane'], detail: lane });
    }
  });
  return broken;
}

type Path = BrokenReference['path'];

function uniqueItems(list: ListBox, path: Path, broken: BrokenReference[]): void {
  uniqueIds(list.items, [...path, 'items'], broken);
}

function uniqueIds(parts: readonly { readonly id: string }[], path: Path, broken: BrokenReference[]): Set<string> {
  const seen = new Set<string>();
  parts.forEach(({ id }, at) => {
    if (seen.has(id)) broken.push({ path: [...path, at, 'id'], detail: id });
    seen.add(id);
  });
  return seen;
}
