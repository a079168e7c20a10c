import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import type { PrintedSop } from '../sopSets.ts';
import { routingTask } from './routingTask.ts';
import type { RoutingTask } from './routingTask.ts';

/** The flow pages of SOPs as tasks for other routers. */
export function tasksOf(sops: readonly PrintedSop[]): RoutingTask[] {
  return sops
    .flatMap(({ sop, style }) => layoutSop(sop, style).pages.pages)
    .map(routingTask)
    .filter(({ lines }) => lines.length > 0);
}
