import type { FlowGraph } from '../../sop/flow/graph.ts';
import type { Change } from '../../sop/model/change.ts';
import { setTarget } from '../../sop/model/edits/stepEdits.ts';
import type { Result } from '../../sop/model/result.ts';
import { ok, refuse } from '../../sop/model/result.ts';
import type { Sop, Step } from '../../sop/model/sop.ts';
import { editorWords } from '../words/editor.ts';
import { fieldWords } from '../words/fields.ts';
import { stepNumberOf } from './places.ts';

type Branch = 'next' | 'yes' | 'no';

const letters: Readonly<Record<string, Branch>> = { l: 'next', y: 'yes', t: 'no' };

/** Whether a typed letter begins a target for this kind of step: `t`, `y` for decisions, `l` for processes. */
export function beginsTarget(step: Step, letter: string): boolean {
  const branch = letters[letter.toLowerCase()];
  return branch !== undefined && (branch === 'next') === (step.kind === 'process');
}

/** Reads "t3", "y7", "l5" or "t0" typed on the symbol of a step. The refusal is a sentence for the author. */
export function readTarget(sop: Sop, id: string, text: string): Result<{ change: Change; said: string }, string> {
  const step = sop.steps.find((other) => other.id === id);
  if (step === undefined) return refuse(editorWords.targetUnread.process);
  const [, letter = '', digits = ''] = /^\s*([a-z])\s*(\d{1,4})\s*$/i.exec(text) ?? [];
  const branch = letters[letter.toLowerCase()];
  if (branch === undefined || !beginsTarget(step, letter)) return refuse(editorWords.targetUnread[step.kind]);
  const number = Number(digits);
  if (number === stepNumberOf(sop, id)) return refuse(editorWords.targetSelf);
  const made = setTarget(sop, id, branch, number);
  if (!made.ok) return refuse(editorWords.targetMissing(number, sop.steps.length));
  const name = branch === 'next' ? 'Lanjut' : branch === 'yes' ? 'Ya' : 'Tidak';
  return ok({ change: made.value, said: editorWords.targetSet(name, targetLabel(number)) });
}

function targetLabel(number: number): string {
  return number === 0 ? fieldWords.end.toLowerCase() : fieldWords.step(number).toLowerCase();
}

/** Number of the step an exit leads to; 0 = the end, null = nowhere. */
export function targetNumber({ targets, order }: FlowGraph, id: string, branch: Branch): number | null {
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
