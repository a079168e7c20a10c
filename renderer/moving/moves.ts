import type { Revocation, ReviewRole } from '../../sop/review/events.ts';
import type { StatusMove } from '../../sop/review/statusMoves.ts';
import { movesFrom } from '../../sop/review/statusMoves.ts';
import type { DateField } from '../../sop/model/sop.ts';
import { call } from '../desk/call.ts';
import type { Failure } from '../desk/contract.ts';
import type { MoveRequest, MovingSop } from '../state/moving.ts';
import { moveWords } from '../words/moves.ts';
import { registerWords } from '../words/register.ts';
import { statusWords } from '../words/status.ts';

/** A move that some of the SOPs can make. */
export interface OfferedMove {
  readonly id: string;
  readonly label: string;
  readonly move: StatusMove;
  readonly sops: readonly MovingSop[];
}

/** What the moves of a request are: those that most of its SOPs can make first, of these those that somebody of this role usually makes. */
export function offeredMoves(
  { sops, act, to }: Pick<MoveRequest, 'sops' | 'act' | 'to'>,
  role: ReviewRole,
): readonly OfferedMove[] {
  const offered = new Map<string, OfferedMove>();
  for (const sop of sops)
    for (const move of movesFrom(sop.status)) {
      if ((act !== null && move.act !== act) || (to !== null && move.to !== to)) continue;
      const id = `${move.act} ${move.to}`;
      const known = offered.get(id);
      offered.set(id, { id, label: moveLabel(move), move, sops: [...(known?.sops ?? []), sop] });
    }
  const rank = ({ move }: OfferedMove): number => (move.by.includes(role) ? 0 : 1);
  return [...offered.values()].toSorted((one, other) => other.sops.length - one.sops.length || rank(one) - rank(other));
}

/** "Ajukan reviu"; where one act leads to several statuses, with the status. */
export function moveLabel({ act, to }: StatusMove): string {
  const { label } = moveWords.acts[act];
  return act === 'changeVerdict' ? `${label}: ${statusWords[to]}` : label;
}

/** What a move takes along. */
export interface MoveFields {
  readonly reason: string;
  readonly number: string | null;
  readonly effective: DateField | null;
  /** Of a revocation, where anything was said of it. */
  readonly revocation: Revocation | null;
  /** Id of what takes the place of a SOP; null = not named. */
  readonly successor: string | null;
}

/** What came of moving several SOPs. */
export interface MoveOutcome {
  readonly moved: readonly MovingSop[];
  readonly refused: readonly { readonly sop: MovingSop; readonly failure: Failure }[];
}

/** Moves SOPs one after the other; each is moved whole or not at all. */
export async function moveAll(
  sops: readonly MovingSop[],
  { to }: Pick<StatusMove, 'to'>,
  { reason, number, effective, revocation, successor }: MoveFields,
  report: (done: number) => void,
): Promise<MoveOutcome> {
  const moved: MovingSop[] = [];
  const refused: MoveOutcome['refused'][number][] = [];
  for (const sop of sops) {
    report(moved.length + refused.length);
    const reply = await call('sop.move', {
      id: sop.id,
      revision: sop.revision,
      to,
      reason,
      ...(number === null ? {} : { number }),
      ...(effective === null ? {} : { effective }),
      ...(revocation === null ? {} : { revocation }),
      ...(successor === null ? {} : { successor }),
    });
    if (reply.ok) moved.push(sop);
    else refused.push({ sop, failure: reply.error });
  }
  return { moved, refused };
}

/** What a SOP is called in the dialogs of moves. */
export function titleOf(title: string): string {
  return title === '' ? registerWords.untitled : title;
}
