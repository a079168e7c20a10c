import type { Change } from '../model/change.ts';
import type { StepId } from '../model/sop.ts';

/** Parts of a SOP besides its rows, as a line of its history names them. */
export const touchedParts = ['identity', 'boxes', 'lanes', 'print', 'other'] as const;
export type TouchedPart = (typeof touchedParts)[number];

/** What edits had to do with. */
export interface Touched {
  /** Rows that were edited, moved or put in; in the order of the edits, each once. */
  readonly steps: readonly StepId[];
  readonly parts: readonly TouchedPart[];
  /** How many rows came, and how many went. */
  readonly added: number;
  readonly removed: number;
}

/** What a row of edits had to do with, read off the edits alone. */
export function touchedBy(changes: readonly Change[]): Touched {
  const steps = new Set<StepId>();
  const parts = new Set<TouchedPart>();
  let added = 0;
  let removed = 0;
  const look = (change: Change): void => {
    switch (change.kind) {
      case 'batch':
        return change.changes.forEach(look);
      case 'insertStep':
        added += 1;
        steps.add(change.step.id);
        return;
      case 'removeStep':
        removed += 1;
        steps.delete(change.step);
        return;
      case 'moveStep':
      case 'setStep':
      case 'setExit':
      case 'setArrowShape':
        steps.add(change.step);
        return;
      case 'insertItem':
      case 'removeItem':
      case 'moveItem':
      case 'setItem':
      case 'setMarker':
        if (change.list.of === 'box') parts.add('boxes');
        else steps.add(change.list.step);
        return;
      default:
        parts.add(partOf(change));
    }
  };
  changes.forEach(look);
  return { steps: [...steps], parts: touchedParts.filter((part) => parts.has(part)), added, removed };
}

function partOf(change: Change): TouchedPart {
  switch (change.kind) {
    case 'insertLane':
    case 'removeLane':
    case 'moveLane':
    case 'renameLane':
      return 'lanes';
    case 'setStyle':
      return 'print';
    case 'setText':
      return change.field === 'profile' ? 'print' : 'identity';
    case 'setUnitLines':
    case 'setLogo':
    case 'setDate':
    case 'setApproval':
    case 'setProposer':
      return 'identity';
    default:
      return 'other';
  }
}

/** Several as one, as if the edits had followed each other. */
export function touchedTogether(parts: readonly Touched[]): Touched {
  const steps = new Set(parts.flatMap((part) => part.steps));
  const named = new Set(parts.flatMap((part) => part.parts));
  return {
    steps: [...steps],
    parts: touchedParts.filter((part) => named.has(part)),
    added: parts.reduce((sum, { added }) => sum + added, 0),
    removed: parts.reduce((sum, { removed }) => sum + removed, 0),
  };
}
