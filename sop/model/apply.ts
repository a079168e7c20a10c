import { changed, refused } from './applied.ts';
import type { Applied } from './applied.ts';
import { applyIdentity } from './applyIdentity.ts';
import { applyLane } from './applyLane.ts';
import { applyList } from './applyList.ts';
import { applyStep } from './applyStep.ts';
import { applySkipped } from './applySkipped.ts';
import type { Change } from './change.ts';
import { unreachable } from './result.ts';
import { holdsTooLongText } from './sizes.ts';
import type { Sop } from './sop.ts';

/**
 * The only way to edit a SOP. Answers with the new document and the exact inverse, or with the reason why the
 * change does not fit this document. The document given is never touched, and parts that did not change keep their
 * identity, so that what was computed from them stays valid.
 */
export function apply(sop: Sop, change: Change): Applied {
  if (change.kind !== 'batch' && holdsTooLongText(change)) return refused('tooLong', change.kind);
  switch (change.kind) {
    case 'setText':
    case 'setUnitLines':
    case 'setLogo':
    case 'setDate':
    case 'setApproval':
    case 'setProposer':
    case 'setStyle':
    case 'setClassification':
    case 'setStatus':
      return applyIdentity(sop, change);
    case 'insertItem':
    case 'removeItem':
    case 'moveItem':
    case 'setItem':
    case 'setMarker':
      return applyList(sop, change);
    case 'insertLane':
    case 'removeLane':
    case 'moveLane':
    case 'renameLane':
      return applyLane(sop, change);
    case 'insertStep':
    case 'removeStep':
    case 'moveStep':
    case 'setStep':
    case 'setExit':
    case 'setArrowShape':
      return applyStep(sop, change);
    case 'setSkipped':
      return applySkipped(sop, change);
    case 'batch':
      return applyAll(sop, change.changes);
    default:
      return unreachable(change);
  }
}

/** All or none: the first refusal answers for the whole. */
function applyAll(sop: Sop, changes: readonly Change[]): Applied {
  let current = sop;
  const inverses: Change[] = [];
  for (const change of changes) {
    const applied = apply(current, change);
    if (!applied.ok) return applied;
    current = applied.value.sop;
    inverses.unshift(applied.value.inverse);
  }
  return changed(current, { kind: 'batch', changes: inverses });
}
