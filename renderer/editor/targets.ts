import type { FlowGraph } from '../../sop/flow/graph.ts';
import type { Change } from '../../sop/model/change.ts';
import { setTarget } from '../../sop/model/edits/stepEdits.ts';
import { branches } from '../../sop/model/exits.ts';
import type { ExitName } from '../../sop/model/exits.ts';
import type { Result } from '../../sop/model/result.ts';
import { ok, refuse } from '../../sop/model/result.ts';
import type { Sop, Step, StepId } from '../../sop/model/sop.ts';
import { drawingWords } from '../words/drawing.ts';
import { editorWords } from '../words/editor.ts';
import { fieldWords } from '../words/fields.ts';
import { stepNumberOf } from './places.ts';

/** The letter that is typed for each branch. */
export const targetLetter = { next: 'l', yes: 'y', no: 't' } as const satisfies Record<ExitName, string>;

function branchOf(letter: string): ExitName | undefined {
  return branches.find((branch) => targetLetter[branch] === letter.toLowerCase());
}

/** Whether a typed letter begins a target for this kind of step: `t`, `y` for decisions, `l` for processes. */
export function beginsTarget(step: Step, letter: string): boolean {
  const branch = branchOf(letter);
  return branch !== undefined && (branch === 'next') === (step.kind === 'process');
}

/** A branch led elsewhere: the edit, the step it reaches (null = the end) and the sentence that says so. */
export interface PlannedTarget {
  readonly change: Change;
  readonly target: StepId | null;
  readonly said: string;
}

/** Reads "t3", "y7", "l5" or "t0" typed on the symbol of a step. The refusal is a sentence for the author. */
export function readTarget(
  sop: Sop,
  id: string,
  text: string,
): Result<PlannedTarget & { readonly branch: ExitName }, string> {
  const step = sop.steps.find((other) => other.id === id);
  if (step === undefined) return refuse(editorWords.targetUnread.process);
  const [, letter = '', digits = ''] = /^\s*([a-z])\s*(\d{1,4})\s*$/i.exec(text) ?? [];
  const branch = branchOf(letter);
  if (branch === undefined || !beginsTarget(step, letter)) return refuse(editorWords.targetUnread[step.kind]);
  const planned = planTarget(sop, id, branch, Number(digits));
  return planned.ok ? ok({ ...planned.value, branch }) : planned;
}

/** Why what is typed so far can no longer become a target, whatever follows: its number is past the last step. Else null. */
export function deadTarget(sop: Sop, id: StepId, text: string): string | null {
  const number = Number(/\d+/.exec(text)?.[0] ?? 0);
  const read = readTarget(sop, id, text);
  return read.ok || number <= sop.steps.length ? null : read.error;
}

/** Leads a branch to the step with a number, 0 = the end. The refusal is a sentence for the author. */
export function planTarget(sop: Sop, id: StepId, branch: ExitName, number: number): Result<PlannedTarget, string> {
  if (number === stepNumberOf(sop, id)) return refuse(editorWords.targetSelf);
  const made = setTarget(sop, id, branch, number);
  if (!made.ok) return refuse(editorWords.targetMissing(number, sop.steps.length));
  const said = editorWords.targetSet(drawingWords.branch(branch), targetLabel(number));
  return ok({ change: made.value, target: sop.steps[number - 1]?.id ?? null, said });
}

function targetLabel(number: number): string {
  return number === 0 ? fieldWords.end.toLowerCase() : fieldWords.step(number).toLowerCase();
}

/** Number of the step an exit leads to; 0 = the end, null = nowhere. */
export function targetNumber({ targets, order }: FlowGraph, id: string, branch: ExitName): number | null {
  const target = targets.get(id)?.[branch];
  if (target === undefined || target === null) return null;
  return target === 'end' ? 0 : order.indexOf(target) + 1;
}

/** All that an exit of a step may lead to, for the panel's choice. The step itself is no target. */
export function targetOptions({ order }: FlowGraph, id: string): { id: string; label: string }[] {
  const own = order.indexOf(id) + 1;
  const steps = order.map((_, index) => index + 1).filter((number) => number !== own);
  return [
    ...steps.map((number) => ({ id: String(number), label: fieldWords.step(number) })),
    { id: '0', label: fieldWords.end },
  ];
}
