import type { Status } from '../model/sop.ts';
import type { ReturnMatch } from './matchReturn.ts';
import type { HandoverWay } from './signers.ts';

/** What a file is to the export it belongs to. */
export type ReturnKind = 'signed' | 'unsigned' | 'scan';

/**
 * Why a file is not filed.
 * - `unmatched`: nothing ties it to an export, and nobody said which it is meant for
 * - `contentDiffers`: the SOP inside says something else than the export
 * - `notCurrent`: the SOP was taken back, edited or exported anew since
 * - `signatureFailed`: a signature in it is broken, or what it covers was changed
 * - `filedAlready`: the very same file is filed already
 * - `scanOfElectronic`: a scan is no signed file; it belongs to what was to be signed by hand
 */
export const filingObstacles = [
  'unmatched',
  'contentDiffers',
  'notCurrent',
  'unsigned',
  'signatureFailed',
  'filedAlready',
  'scanOfElectronic',
] as const;
export type FilingObstacle = (typeof filingObstacles)[number];

export interface FilingFacts {
  readonly kind: ReturnKind;
  readonly match: ReturnMatch['kind'];
  /** A person named the export. */
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  readonly isFiledAlready: boolean;
  readonly way: HandoverWay;
  readonly status: Status;
  readonly outcome: 'passed' | 'undetermined' | 'failed' | 'none';
  /** Whoever puts the SOP in force has signed. */
  readonly isComplete: boolean;
}

export type FilingDecision =
  | { readonly may: 'no'; readonly because: FilingObstacle }
  | {
      readonly may: 'yes';
      /** The SOP can come into force by it. */
      readonly enacts: boolean;
      /** A sentence on why it counts in spite of what could not be checked: it was checked at BSrE, say. */
      readonly needsReason: boolean;
    };

/** Whether a file that came back is filed, and what comes of it. */
export function decideFiling(facts: FilingFacts): FilingDecision {
  const because = obstacle(facts);
  if (because !== null) return { may: 'no', because };
  const { kind, match, status, outcome, isComplete } = facts;
  const enacts = status === 'awaitingApproval' && (kind === 'scan' || isComplete);
  // A scan is looked at by whoever attaches it. What nobody could check is vouched for in words where it decides something.
  // The pages of a file that was written anew are compared by nobody either.
  const isDoubtful = kind === 'signed' && (outcome !== 'passed' || match !== 'exact');
  return { may: 'yes', enacts, needsReason: isDoubtful && (enacts || match === 'unknown') };
}

function obstacle(facts: FilingFacts): FilingObstacle | null {
  const { kind, match, isChosen, isCurrent, isFiledAlready, way, outcome } = facts;
  if (match === 'changed') return 'contentDiffers';
  if (match === 'unknown' && !isChosen) return 'unmatched';
  if (isFiledAlready) return 'filedAlready';
  if (!isCurrent) return 'notCurrent';
  if (kind === 'scan') return way === 'wet' ? null : 'scanOfElectronic';
  if (kind === 'unsigned') return 'unsigned';
  return outcome === 'failed' ? 'signatureFailed' : null;
}
