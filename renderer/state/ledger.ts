import { create } from 'zustand';
import { call } from '../desk/call.ts';
import type { Failure, Ledger, LedgerAct } from '../desk/contract.ts';

interface LedgerState {
  /** Null until the first answer. */
  readonly ledger: Ledger | null;
  /** The last act that was refused, null once another worked. */
  readonly failure: Failure | null;
}

/** What the register says besides its rows: what is due, numbers that were reserved or skipped. */
export const useLedger = create<LedgerState>(() => ({ ledger: null, failure: null }));

/** Asks anew; what is shown stays when the host refuses. */
export async function refreshLedger(): Promise<void> {
  const reply = await call('ledger.read', {});
  if (reply.ok) useLedger.setState({ ledger: reply.value });
}

/** Puts a reminder off, reserves a number or gives one back; true when it was done. */
export async function writeLedger(act: LedgerAct): Promise<boolean> {
  const reply = await call('ledger.write', act);
  useLedger.setState({ failure: reply.ok ? null : reply.error });
  if (reply.ok) await refreshLedger();
  return reply.ok;
}

/** Forgets a refusal that was read. */
export function forgetLedgerFailure(): void {
  useLedger.setState({ failure: null });
}
