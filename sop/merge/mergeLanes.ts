import { laneName } from '../compare/names.ts';
import { withoutLane } from '../model/arrowShapes.ts';
import { branches } from '../model/exits.ts';
import { sameData } from '../model/sameData.ts';
import type { Exit, Lane, Sop, Step } from '../model/sop.ts';
import type { Documents } from './mergeIdentity.ts';
import { mergedParts } from './mergeParts.ts';
import { ruled } from './ruling.ts';
import type { Ruling } from './ruling.ts';

/** Merges the Pelaksana columns. A column that the merged rows still need stays; one that a side gave new work is asked about. */
export function mergedLanes(ruling: Ruling, documents: Documents, steps: readonly Step[]): readonly Lane[] {
  const { base, mine, theirs } = documents;
  return mergedParts<Lane>(
    ruling,
    { base: base.lanes, mine: mine.lanes, theirs: theirs.lanes },
    {
      prefix: 'lane',
      where: ({ id }) => ({ at: 'lane', lane: id }),
      title: (lane) => `Kolom ${laneName(lane)}`,
      text: ({ name }) => name,
      isEdited: (side, lane, former) => lane.name !== former.name || isNewPerformer(documents[side], base, lane.id),
      isNeeded: ({ id }) => steps.some((step) => step.performers.includes(id)),
      merge: (sides) => ({
        id: sides.mine.id,
        name: ruled(
          ruling,
          { base: sides.base?.name, mine: sides.mine.name, theirs: sides.theirs.name },
          {
            id: `lane:${sides.mine.id}`,
            where: { at: 'lane', lane: sides.mine.id },
            title: 'Nama pelaksana',
            text: (name) => name,
          },
        ),
      }),
    },
  );
}

function isNewPerformer(side: Sop, base: Sop, lane: string): boolean {
  return side.steps.some((step) => {
    const former = base.steps.find(({ id }) => id === step.id);
    return step.performers.includes(lane) && !sameData(former?.performers, step.performers);
  });
}

/**
 * The rows with nothing in them that names what is not there: performers without a column are left out, an arrow to a row that
 * went leads where a side led it instead.
 */
export function fittedSteps(documents: Documents, lanes: readonly Lane[], steps: readonly Step[]): readonly Step[] {
  const columns = new Set(lanes.map(({ id }) => id));
  const rows = new Set(steps.map(({ id }) => id));
  const gone = [...documents.base.lanes, ...documents.mine.lanes, ...documents.theirs.lanes].filter(
    ({ id }) => !columns.has(id),
  );
  const sides = [documents.mine, documents.theirs, documents.base];
  const isThere = (exit: Exit): boolean => exit.to !== 'step' || rows.has(exit.step);
  return steps.map((step) => {
    const former = sides.map((side) => side.steps.find(({ id }) => id === step.id));
    const exits = branches.map((branch) => {
      const candidates = [step, ...former].flatMap((source) => source?.exits[branch] ?? []);
      return [branch, candidates.find(isThere) ?? ({ to: 'following' } as const)] as const;
    });
    const fitted: Step = {
      ...step,
      performers: step.performers.filter((lane) => columns.has(lane)),
      exits: { ...step.exits, ...Object.fromEntries(exits) },
    };
    return gone.reduce((current, { id }) => withoutLane(current, id), fitted);
  });
}
