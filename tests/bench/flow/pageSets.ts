import { readPlainText } from '../../../sop/file/readPlain.ts';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import { styleOf } from '../../../sop/model/profileFor.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { corpusNames, corpusText } from '../../support/corpus.ts';
import { randomSop } from '../../support/randomSops.ts';
import { shippedProfiles } from '../../support/shipped.ts';
import { routingTask } from './routingTask.ts';
import type { RoutingTask } from './routingTask.ts';

/** The real SOPs, performers filled in where the source names none. */
export function corpusSops(count: number): Sop[] {
  const profiles = shippedProfiles();
  return corpusNames.slice(0, count).map((name) => {
    let last = 0;
    const ids = (): string => `i${(last += 1)}`;
    const read = readPlainText(corpusText(name), { ids, profiles, fillActors: true });
    if (!read.ok) throw new Error(`${name} is refused`);
    return read.value.sop;
  });
}

export function randomSops(count: number): Sop[] {
  return Array.from({ length: count }, (_, index) => randomSop(index + 1));
}

/** The flow pages of SOPs as tasks for other routers. */
export function tasksOf(sops: readonly Sop[]): RoutingTask[] {
  const profiles = shippedProfiles();
  return sops
    .flatMap((sop) => layoutSop(sop, styleOf(profiles, sop)).pages.pages)
    .map(routingTask)
    .filter(({ lines }) => lines.length > 0);
}
