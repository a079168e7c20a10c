import { laneName } from '../compare/names.ts';
import { branches, sameExit } from '../model/exits.ts';
import type { ExitName } from '../model/exits.ts';
import type { Place, StepColumn } from '../model/place.ts';
import { sameData } from '../model/sameData.ts';
import type { ArrowShapes, Exit, LaneId, Sop, Step } from '../model/sop.ts';
import { exitNames, relativeExits } from '../compare/names.ts';
import { below, mergedList } from './mergeList.ts';
import type { Documents } from './mergeIdentity.ts';
import { mergedParts } from './mergeParts.ts';
import { ruled } from './ruling.ts';
import type { Question, Ruling, Sides } from './ruling.ts';

/** Merges the rows of the step table. Their performers and targets may still name what the merged SOP has not. */
export function mergedSteps(ruling: Ruling, documents: Documents): readonly Step[] {
  const titleOf = stepTitle(documents);
  return mergedParts<Step>(
    ruling,
    { base: documents.base.steps, mine: documents.mine.steps, theirs: documents.theirs.steps },
    {
      prefix: 'step',
      where: ({ id }) => ({ at: 'step', step: id, column: 'activity' }),
      title: ({ id }) => titleOf(id),
      text: stepText,
      isEdited: (side, step, base) =>
        saysOtherwise(step, base) || isNewTarget(documents[side], documents.base, step.id),
      merge: (sides) => mergedStep(ruling, sides, documents, titleOf(sides.mine.id)),
    },
  );
}

/** The number a step has in my document, or that of the other one. */
function stepTitle({ mine, theirs }: Documents): (step: string) => string {
  return (step) => {
    const at = mine.steps.findIndex(({ id }) => id === step);
    if (at >= 0) return `Langkah ${at + 1}`;
    return `Langkah ${theirs.steps.findIndex(({ id }) => id === step) + 1} kiriman`;
  };
}

/** What would be missed if the row vanished: its texts, its performers, its time and where it leads. */
function stepText({ activity, inputs, outputs, duration, note }: Step): string {
  const lists = [...inputs.items, ...outputs.items].map(({ text }) => text);
  return [activity, ...lists, duration.text, note].filter((text) => text !== '').join('\n');
}

/** Whether a row says something else than before. How far a cell reaches and how an arrow bends say nothing. */
function saysOtherwise(step: Step, base: Step): boolean {
  const said = ({ inputsSpan: _, arrowShapes: __, ...rest }: Step) => rest;
  return !sameData(said(step), said(base));
}

/** Whether a side leads an arrow to this step that did not lead there before. */
function isNewTarget(side: Sop, base: Sop, target: string): boolean {
  return side.steps.some((step) => {
    const former = base.steps.find(({ id }) => id === step.id);
    return branches.some((branch) => {
      const exit = step.exits[branch];
      return (
        exit.to === 'step' && exit.step === target && (former === undefined || !sameExit(former.exits[branch], exit))
      );
    });
  });
}

function mergedStep(ruling: Ruling, sides: Sides<Step>, documents: Documents, name: string): Step {
  const { base, mine, theirs } = sides;
  const field = <Key extends keyof Step>(
    key: Key,
    title: string,
    where: Place,
    text: Question<Step[Key]>['text'],
    both?: (mine: Step[Key], theirs: Step[Key]) => Step[Key] | null,
  ): Step[Key] =>
    ruled<Step[Key]>(
      ruling,
      { base: base?.[key], mine: mine[key], theirs: theirs[key] },
      {
        id: `step:${mine.id}:${key}`,
        where,
        title: `${name} · ${title}`,
        text,
        ...(both === undefined ? {} : { both }),
      },
    );
  const cell = (column: StepColumn): Place => ({ at: 'step', step: mine.id, column });
  const list = (of: 'inputs' | 'outputs', title: string) =>
    mergedList(
      ruling,
      { base: base?.[of], mine: mine[of], theirs: theirs[of] },
      { of, step: mine.id },
      `${name} · ${title}`,
    );
  const exits = mergedExits(ruling, sides, documents, name);
  const shapes = mergedShapes(sides, exits);
  const yesNo = (set: string, unset: string) => (value: boolean) => (value ? set : unset);
  return {
    id: mine.id,
    activity: field('activity', 'Kegiatan', cell('activity'), (text) => text, below),
    kind: field('kind', 'Simbol', cell('no'), (kind) => (kind === 'decision' ? 'Keputusan' : 'Proses')),
    performers: field('performers', 'Pelaksana', cell('no'), performerText(documents), (one, other) => [
      ...one,
      ...other.filter((lane) => !one.includes(lane)),
    ]),
    cooperation: field('cooperation', 'Cara bekerja sama', cell('no'), (way) =>
      way === 'joint' ? 'Bersama' : 'Serah terima',
    ),
    inputs: list('inputs', 'Kelengkapan'),
    inputsSpan: mergedSpan(sides),
    duration: field('duration', 'Waktu', cell('time'), ({ text }) => text),
    outputs: list('outputs', 'Output'),
    note: field('note', 'Keterangan', cell('note'), (text) => text, below),
    exits,
    ...(shapes === null ? {} : { arrowShapes: shapes }),
    isStart: field('isStart', 'Mulai', cell('no'), yesNo('Mulai di langkah ini', 'Tidak mulai di langkah ini')),
    isEnd: field('isEnd', 'Selesai', cell('no'), yesNo('Selesai di langkah ini', 'Tidak selesai di langkah ini')),
  };
}

function performerText({ mine, theirs }: Documents): (performers: readonly LaneId[]) => string {
  const lanes = [...mine.lanes, ...theirs.lanes];
  return (performers) =>
    performers.length === 0
      ? 'Belum dipilih'
      : performers.map((id) => laneName(lanes.find((lane) => lane.id === id))).join(', ');
}

/** A cell reaches as far as the side that stretched it further: what it would hide ends it anyway. */
function mergedSpan({ base, mine, theirs }: Sides<Step>): number {
  if (theirs.inputsSpan === base?.inputsSpan) return mine.inputsSpan;
  if (mine.inputsSpan === base?.inputsSpan) return theirs.inputsSpan;
  return Math.max(mine.inputsSpan, theirs.inputsSpan);
}

function mergedExits(
  ruling: Ruling,
  { base, mine, theirs }: Sides<Step>,
  documents: Documents,
  name: string,
): Step['exits'] {
  const titleOf = stepTitle(documents);
  const text = (exit: Exit): string =>
    exit.to === 'step' ? `Ke ${titleOf(exit.step).toLowerCase()}` : `Ke ${relativeExits[exit.to]}`;
  const exit = (branch: ExitName): Exit =>
    ruled(
      ruling,
      { base: base?.exits[branch], mine: mine.exits[branch], theirs: theirs.exits[branch] },
      {
        id: `step:${mine.id}:exit:${branch}`,
        where: { at: 'exit', step: mine.id, branch },
        title: `${name} · Arah ${branch === 'next' ? 'panah' : exitNames[branch]}`,
        text,
      },
    );
  return { next: exit('next'), yes: exit('yes'), no: exit('no') };
}

/** A bend belongs to the arrow it was made for: it comes from a side whose arrow leads where the merged one does. */
function mergedShapes({ base, mine, theirs }: Sides<Step>, exits: Step['exits']): ArrowShapes | null {
  const shapes = branches.flatMap((branch) => {
    const [one, other] = [mine, theirs].filter((side) => sameExit(side.exits[branch], exits[branch]));
    const isLeftAlone = sameData(one?.arrowShapes?.[branch], base?.arrowShapes?.[branch]);
    const shape = (isLeftAlone ? (other ?? one) : one)?.arrowShapes?.[branch];
    return shape === undefined ? [] : [[branch, shape] as const];
  });
  return shapes.length === 0 ? null : Object.fromEntries(shapes);
}
