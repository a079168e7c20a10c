import { flowGraph } from '../flow/graph.ts';
import type { Branch, FlowGraph } from '../flow/graph.ts';
import { apply } from '../model/apply.ts';
import type { Change } from '../model/change.ts';
import type { Exit, Sop, Step, StepId } from '../model/sop.ts';
import type { Style } from '../model/style.ts';
import type { Fix } from './problem.ts';
import type { RuleInputs } from './rule.ts';
import { reachableFrom } from './reachable.ts';
import { branchName, targetName } from './stepNames.ts';

/** An arrow that could be turned. */
export interface Turn {
  readonly step: StepId;
  readonly branch: Branch;
  readonly exit: Exit;
}

/** More rows than this are not tried: a flow of that size with a fault is looked at by its author. */
const mostSteps = 120;

/** What can be wrong with a flow: no end at all, or with a step: unreached, endless, a branch that leads nowhere, two that lead to one. */
export type FlowFault = 'no end' | `${'unreached' | 'endless' | 'yes of' | 'no of' | 'undecided'} ${StepId}`;

/** The first of these arrows that takes a fault away and brings none: the natural way out, tried before it is offered. */
export function turnThatHelps(
  { sop, style, graph }: RuleInputs['graph'],
  fault: FlowFault,
  turns: readonly Turn[],
): { readonly fix?: Fix } {
  if (sop.steps.length > mostSteps || turns.length === 0) return {};
  const before = flowFaults(sop, graph);
  for (const turn of turns) {
    const change = { kind: 'setExit', ...turn } as const;
    const applied = apply(sop, change);
    if (!applied.ok) continue;
    const turned = flowGraph(applied.value.sop);
    const after = flowFaults(applied.value.sop, turned);
    if (after.has(fault) || [...after].some((other) => !before.has(other))) continue;
    const target = turned.targets.get(turn.step)?.[turn.branch];
    if (target === null || target === undefined) continue;
    return { fix: { label: `${leaving(sop, style, turn)} → ${targetName(sop, target)}`, change } };
  }
  return {};
}

/** "Tidak", "Ya"; for a process the step itself. */
function leaving(sop: Sop, style: Style, { step, branch }: Turn): string {
  if (branch !== 'next') return branchName(style, branch);
  const name = targetName(sop, step);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Whether an edit leaves the flow without a fault that it did not have before. */
export function bringsNoFlowFault(sop: Sop, graph: FlowGraph, change: Change): boolean {
  const applied = sop.steps.length > mostSteps ? null : apply(sop, change);
  if (applied === null || !applied.ok) return false;
  const before = flowFaults(sop, graph);
  return [...flowFaults(applied.value.sop, flowGraph(applied.value.sop))].every((fault) => before.has(fault));
}

/** The arrows by which a step may lead on to the next row. */
export function onward({ id, kind }: Step): readonly Turn[] {
  const exit: Exit = { to: 'following' };
  return kind === 'process'
    ? [{ step: id, branch: 'next', exit }]
    : [
        { step: id, branch: 'yes', exit },
        { step: id, branch: 'no', exit },
      ];
}

function flowFaults(sop: Sop, graph: FlowGraph): ReadonlySet<FlowFault> {
  const reached = reachableFrom(graph, graph.starts);
  const ending = reachableFrom(graph, graph.ends, true);
  const faults = new Set<FlowFault>();
  if (graph.ends.length === 0) faults.add('no end');
  for (const step of sop.steps) {
    if (!reached.has(step.id)) faults.add(`unreached ${step.id}`);
    if (graph.ends.length > 0 && !ending.has(step.id)) faults.add(`endless ${step.id}`);
    if (step.kind === 'process') continue;
    const { yes, no } = graph.targets.get(step.id) ?? {};
    if (leadsNowhere(yes, step.id)) faults.add(`yes of ${step.id}`);
    if (leadsNowhere(no, step.id)) faults.add(`no of ${step.id}`);
    if (yes === no) faults.add(`undecided ${step.id}`);
  }
  return faults;
}

function leadsNowhere(target: StepId | 'end' | null | undefined, own: StepId): boolean {
  return target === null || target === undefined || target === own;
}
