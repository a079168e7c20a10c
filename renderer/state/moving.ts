import { create } from 'zustand';
import type { MoveAct } from '../../sop/review/statusMoves.ts';
import type { Status } from '../../sop/model/sop.ts';

/** A SOP whose status is to be moved. */
export interface MovingSop {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly status: Status;
  readonly revision: number;
}

/** What the dialog of moves was opened for. */
export interface MoveRequest {
  readonly sops: readonly MovingSop[];
  /** What was pressed; null = the dialog asks. */
  readonly act: MoveAct | null;
  /** Where an act leads to several statuses: the one that was pressed. */
  readonly to: Status | null;
  /** Sentences that the reader should know before: faults that are left, findings that wait. */
  readonly cautions: readonly string[];
  /** Saves what is typed; the newest revision, or null when it could not be saved. For the open document alone. */
  readonly saveFirst: (() => Promise<number | null>) | null;
  /** Something was moved: what is shown is asked for anew. */
  readonly onMoved: () => void;
}

export const useMoving = create<{ readonly request: MoveRequest | null }>(() => ({ request: null }));

/** Opens the dialog that moves statuses. */
export function askToMove(request: MoveRequest): void {
  useMoving.setState({ request });
}

export function endMoving(): void {
  useMoving.setState({ request: null });
}
