import type { Status } from '../model/sop.ts';
import type { ReviewRole } from './events.ts';

/** Who has the SOP in hand: whoever is awaited. Null = nobody, it is settled. */
export type Turn = 'author' | 'reviewer' | 'signer';

/** One way a status may go. */
export interface StatusMove {
  readonly from: Status;
  readonly to: Status;
  /** What it is to those who do it; the screen has a word for each. */
  readonly act: MoveAct;
  /** Who usually does it. Said, not enforced: roles keep nobody out. */
  readonly by: readonly ReviewRole[];
  /** A sentence on why is asked for; the others are told it. */
  readonly needsReason: boolean;
  /** The number must be complete, and no other SOP of the register may have it. */
  readonly needsNumber: boolean;
  /** Tanggal efektif must be known. */
  readonly needsEffective: boolean;
  /** A verdict of the reviewer. */
  readonly verdict: boolean;
}

export const moveActs = [
  'submit',
  'takeBack',
  'return',
  'approve',
  'changeVerdict',
  'reopen',
  'passOn',
  'recall',
  'reject',
  'enact',
  'replace',
  'revoke',
] as const;
export type MoveAct = (typeof moveActs)[number];

/** What a move is when nothing else is said of it. */
const plain = {
  needsReason: false,
  needsNumber: false,
  needsEffective: false,
  verdict: false,
} as const;

const author = ['writer', 'head'] as const;
const reviewer = ['organisation'] as const;
const signing = ['head', 'organisation'] as const;

/**
 * Every move there is (spec 11.3: draf → diajukan → perlu perbaikan | sesuai → menunggu pengesahan → berlaku → digantikan | dicabut,
 * and the ways back). Berlaku is reached through menunggu pengesahan only; digantikan and dicabut are ends.
 */
export const statusMoves: readonly StatusMove[] = [
  { ...plain, from: 'draft', to: 'submitted', act: 'submit', by: author },
  { ...plain, from: 'needsRevision', to: 'submitted', act: 'submit', by: author },
  { ...plain, from: 'submitted', to: 'draft', act: 'takeBack', by: author, needsReason: true },
  { ...plain, from: 'submitted', to: 'needsRevision', act: 'return', by: reviewer, verdict: true },
  { ...plain, from: 'submitted', to: 'compliant', act: 'approve', by: reviewer, verdict: true },
  {
    ...plain,
    from: 'needsRevision',
    to: 'compliant',
    act: 'changeVerdict',
    by: reviewer,
    needsReason: true,
    verdict: true,
  },
  {
    ...plain,
    from: 'compliant',
    to: 'needsRevision',
    act: 'changeVerdict',
    by: reviewer,
    needsReason: true,
    verdict: true,
  },
  { ...plain, from: 'compliant', to: 'draft', act: 'reopen', by: author, needsReason: true },
  { ...plain, from: 'compliant', to: 'awaitingApproval', act: 'passOn', by: signing, needsNumber: true },
  { ...plain, from: 'awaitingApproval', to: 'compliant', act: 'recall', by: signing, needsReason: true },
  { ...plain, from: 'awaitingApproval', to: 'needsRevision', act: 'reject', by: signing, needsReason: true },
  {
    ...plain,
    from: 'awaitingApproval',
    to: 'inForce',
    act: 'enact',
    by: signing,
    needsNumber: true,
    needsEffective: true,
  },
  { ...plain, from: 'inForce', to: 'superseded', act: 'replace', by: signing, needsReason: true },
  { ...plain, from: 'inForce', to: 'revoked', act: 'revoke', by: signing, needsReason: true },
];

/** The moves that leave a status, in the order they are offered. */
export function movesFrom(status: Status): readonly StatusMove[] {
  return statusMoves.filter(({ from }) => from === status);
}

/** The move from one status to another, or null when there is none. */
export function moveBetween(from: Status, to: Status): StatusMove | null {
  return statusMoves.find((move) => move.from === from && move.to === to) ?? null;
}

/**
 * Whether text, flow and print of a SOP of this status stay as they are. Only a draft and one that needs revision is edited
 * (spec 11.3): what was handed on must be what somebody else is reading, judging or following.
 */
export function locksEditing(status: Status): boolean {
  return status !== 'draft' && status !== 'needsRevision';
}

/** Who is awaited. */
export function turnOf(status: Status): Turn | null {
  switch (status) {
    case 'draft':
    case 'needsRevision':
    case 'compliant':
      return 'author';
    case 'submitted':
      return 'reviewer';
    case 'awaitingApproval':
      return 'signer';
    default:
      return null;
  }
}
