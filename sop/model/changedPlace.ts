import type { Change, ListRef, StepPatch } from './change.ts';
import type { Place } from './place.ts';
import type { Official, Sop, Step } from './sop.ts';

/**
 * Where an edit shows: the spot an author looks for after undoing it. `before` is the document it is applied to. Null for edits
 * that show nowhere in particular, as those of the style.
 */
export function changedPlace(before: Sop, change: Change): Place | null {
  switch (change.kind) {
    case 'setText':
      if (change.field === 'profile') return null;
      if (change.field === 'flowTitle') return { at: 'flowTitle' };
      return change.field === 'government'
        ? { at: 'issuer', line: 'government' }
        : { at: 'field', field: change.field };
    case 'setUnitLines':
      return { at: 'issuer', line: 0 };
    case 'setLogo':
      return { at: 'issuer', line: 'logo' };
    case 'setDate':
      return { at: 'field', field: change.field };
    case 'setApproval':
      return { at: 'approval', field: changedField(before.identity.approval, change.value) };
    case 'setProposer':
      if (change.value === null) return null;
      return {
        at: 'proposer',
        field: before.proposer === null ? 'position' : changedField(before.proposer, change.value),
      };
    case 'insertItem':
    case 'removeItem':
    case 'moveItem':
    case 'setItem':
    case 'setMarker':
      return listPlace(change.list);
    case 'insertLane':
      return { at: 'lane', lane: change.lane.id };
    case 'moveLane':
    case 'renameLane':
      return { at: 'lane', lane: change.lane };
    case 'removeLane': {
      const next = neighbour(before.lanes, change.lane);
      return next === undefined ? null : { at: 'lane', lane: next.id };
    }
    case 'insertStep':
      return { at: 'step', step: change.step.id, column: 'activity' };
    case 'moveStep':
      return { at: 'step', step: change.step, column: 'activity' };
    case 'removeStep': {
      const next = neighbour(before.steps, change.step);
      return next === undefined ? null : { at: 'step', step: next.id, column: 'activity' };
    }
    case 'setStep':
      return patchedPlace(
        before.steps.find(({ id }) => id === change.step),
        change.patch,
      );
    case 'setExit':
    case 'setArrowShape':
      return { at: 'exit', step: change.step, branch: change.branch };
    case 'batch':
      return batchPlace(before, change.changes);
    default:
      return null;
  }
}

/** Rows that appear are what one looks at, the uppermost first; else the first part that shows anywhere. */
function batchPlace(before: Sop, changes: readonly Change[]): Place | null {
  const inserted = partsOf(changes).filter((part) => part.kind === 'insertStep');
  // Of two that are put into the same place, the later one comes to stand above.
  const [first] = inserted.toReversed().toSorted((one, other) => one.at - other.at);
  if (first !== undefined) return changedPlace(before, first);
  return changes.map((part) => changedPlace(before, part)).find((place) => place !== null) ?? null;
}

function partsOf(changes: readonly Change[]): readonly Exclude<Change, { readonly kind: 'batch' }>[] {
  return changes.flatMap((part) => (part.kind === 'batch' ? partsOf(part.changes) : [part]));
}

function patchedPlace(step: Step | undefined, patch: StepPatch): Place | null {
  if (step === undefined) return null;
  const column = (name: 'activity' | 'time' | 'note' | 'inputs'): Place => ({
    at: 'step',
    step: step.id,
    column: name,
  });
  if (patch.activity !== undefined) return column('activity');
  if (patch.duration !== undefined) return column('time');
  if (patch.note !== undefined) return column('note');
  if (patch.inputsSpan !== undefined) return column('inputs');
  const lane = (patch.performers ?? step.performers)[0] ?? step.performers[0];
  return lane === undefined ? column('activity') : { at: 'symbol', step: step.id, lane };
}

function listPlace(list: ListRef): Place {
  if (list.of === 'box') return { at: 'box', box: list.box };
  return { at: 'step', step: list.step, column: list.of === 'inputs' ? 'inputs' : 'output' };
}

function changedField(before: Official, after: Official): keyof Official {
  const fields = ['position', 'prefix', 'name', 'rank', 'nip'] as const;
  return fields.find((field) => before[field] !== after[field]) ?? 'position';
}

/** What stands where something is taken away: the one behind it, else the one before. */
function neighbour<Part extends { readonly id: string }>(parts: readonly Part[], id: string): Part | undefined {
  const at = parts.findIndex((part) => part.id === id);
  return parts[at + 1] ?? parts[at - 1];
}
