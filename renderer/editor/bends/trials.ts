import type { LayoutFinding } from '../../../sop/layout/pages.ts';
import { apply } from '../../../sop/model/apply.ts';
import { bendArrow, sameShape } from '../../../sop/model/edits/arrowEdits.ts';
import type { Change } from '../../../sop/model/change.ts';
import type { ArrowShape, Sop } from '../../../sop/model/sop.ts';
import { emuPerMm } from '../../../sop/model/units.ts';
import { arrowName, bendReason } from '../../../sop/rules/bendWords.ts';
import type { ArrowRef } from '../../state/bending.ts';
import type { Drawn } from '../../state/drawn.ts';
import { arrowWords } from '../../words/arrows.ts';
import { findArrow } from './pieces.ts';
import type { DrawnArrow } from './pieces.ts';
import type { Meanings } from './wishes.ts';

/** A bend that is followed: the change, the pages it gives and the arrow on them. */
export interface PossibleTrial {
  readonly is: 'possible';
  readonly change: Change;
  readonly drawn: Drawn;
  readonly arrow: DrawnArrow;
}

/** What trying a bend led to. `none` = the arrow would run as it does already. */
export type Trial = PossibleTrial | { readonly is: 'none' } | { readonly is: 'refused'; readonly sentence: string };

/** Runs shapes that stand closer together than this are the same run. */
const sameRun = emuPerMm / 4;

/**
 * Tries the meanings of a drag, best first, by laying the document out with each. The first that is followed with the
 * rest of the arrow as it was is taken, unless another one saves it a detour. `draw` lays a document out; nothing is
 * changed.
 */
export function tryBends(
  base: Drawn,
  ref: ArrowRef,
  before: DrawnArrow,
  meanings: Meanings | null,
  draw: (sop: Sop) => Drawn,
): Trial {
  if (meanings === null) return { is: 'none' };
  const { dragged, wishes } = meanings;
  let reason: string | null = null;
  let other: PossibleTrial | null = null;
  for (const wish of wishes) {
    const trial = tryBend(base, ref, wish, draw);
    if (trial.is === 'refused') {
      // What stands against the drag itself is the reason to tell, and it stands against all that asks more.
      if (sameShape(wish, dragged)) return other ?? trial;
      reason ??= trial.sentence;
    }
    if (trial.is !== 'possible') continue;
    if (sameWay(trial.arrow.shape, before.shape)) return { is: 'none' };
    const isDetour = other !== null && corners(trial) > corners(other) + 1;
    if (keepsTheRest(trial.arrow.shape, before.shape, dragged) && !isDetour) return trial;
    other ??= trial;
  }
  if (other !== null) return other;
  return reason === null ? { is: 'none' } : { is: 'refused', sentence: reason };
}

function corners({ arrow }: PossibleTrial): number {
  return arrow.item.points.length;
}

/** Tries one bend. */
export function tryBend(base: Drawn, ref: ArrowRef, wish: ArrowShape, draw: (sop: Sop) => Drawn): Trial {
  const change = bendArrow(base.sop, ref.step, ref.branch, wish);
  const applied = change === null ? null : apply(base.sop, change);
  if (change === null || applied === null || !applied.ok) return { is: 'none' };
  const drawn = draw(applied.value.sop);
  const obstacle = obstacleIn(base, drawn, ref);
  if (obstacle !== null) return { is: 'refused', sentence: arrowWords.refused(obstacle) };
  const arrow = drawn.pages.pages.map((page) => findArrow(drawn.sop, page, ref)).find((found) => found !== null);
  return arrow === undefined ? { is: 'none' } : { is: 'possible', change, drawn, arrow };
}

/** Why the pages drawn with a bend are not as good as before: it was not followed, or something else suffers. */
function obstacleIn(base: Drawn, drawn: Drawn, ref: ArrowRef): string | null {
  const before = new Set(base.pages.findings.flatMap((finding) => harmKey(finding) ?? []));
  for (const finding of drawn.pages.findings) {
    if (finding.code === 'bendIgnored') {
      const { step, branch } = finding.where;
      if (step === ref.step && branch === ref.branch) return bendReason(drawn.sop, finding.reason);
      if (!before.has(harmKey(finding) ?? '')) return arrowWords.otherBend(arrowName(drawn.sop, step, branch));
    } else if (finding.code === 'unrouted' && !before.has(harmKey(finding) ?? ''))
      return bendReason(drawn.sop, { code: 'others' });
  }
  return null;
}

function harmKey(finding: LayoutFinding): string | null {
  if (finding.code === 'bendIgnored') return `bend ${finding.where.step} ${finding.where.branch}`;
  return finding.code === 'unrouted' ? `way ${finding.edge}` : null;
}

/** Whether what was not dragged runs as before. */
function keepsTheRest(now: ArrowShape, before: ArrowShape, dragged: ArrowShape): boolean {
  const leave = dragged.leave !== null || now.leave === before.leave;
  const enter = dragged.enter !== null || now.enter === before.enter;
  return leave && enter && (dragged.run !== null || sameRunOf(now, before));
}

function sameWay(now: ArrowShape, before: ArrowShape): boolean {
  return now.leave === before.leave && now.enter === before.enter && sameRunOf(now, before);
}

function sameRunOf({ run: now }: ArrowShape, { run: before }: ArrowShape): boolean {
  if (now === null || before === null) return now === before;
  return now.lane === before.lane && Math.abs(now.offset - before.offset) < sameRun;
}

/** The bend with its column piece where it really came to stand, so that the next layout finds it there at once. */
export function settled(trial: PossibleTrial): ArrowShape | null {
  const { change, arrow } = trial;
  if (change.kind !== 'setArrowShape' || change.shape === null) return null;
  const { run } = change.shape;
  const stands = arrow.shape.run;
  const isThere = run !== null && stands !== null && run.lane === stands.lane;
  return isThere && Math.sign(run.offset) === Math.sign(stands.offset)
    ? { ...change.shape, run: stands }
    : change.shape;
}
