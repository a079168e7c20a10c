import { create } from 'zustand';
import { call } from '../desk/call.ts';
import type { Condition } from '../desk/contract.ts';
import { openSop, useDesk } from './desk.ts';
import { useDocument } from './document.ts';
import { select, useSession } from './session.ts';

/** What there is to tell of the workspace; null until the host said. */
export const useCondition = create<{ readonly condition: Condition | null }>(() => ({ condition: null }));

/** Asks anew. What cannot be asked stays as it was. */
export async function refreshCondition(): Promise<void> {
  const reply = await call('app.condition', {});
  if (reply.ok) useCondition.setState({ condition: reply.value });
}

/** After an end in the middle of things, goes back to where the user was. */
export async function resumeAfterCrash(): Promise<void> {
  await refreshCondition();
  const resume = useCondition.getState().condition?.resume ?? null;
  if (resume === null) return;
  openSop(resume.sop);
  if (resume.step === null) return;
  // The step is marked once its SOP is there.
  const stop = useDocument.subscribe(({ sop }) => {
    if (sop?.id !== resume.sop) return;
    stop();
    const step = sop.steps[(resume.step ?? 0) - 1];
    if (step !== undefined) setTimeout(() => select({ at: 'step', step: step.id, column: 'activity' }), 0);
  });
}

/** The user has read what there is to tell. */
export async function acknowledge(): Promise<void> {
  const { condition } = useCondition.getState();
  if (condition === null) return;
  const seqs = condition.notices.map(({ seq }) => seq);
  useCondition.setState({ condition: { ...condition, notices: [], resume: null } });
  await call('app.acknowledge', { seqs });
}

/** How long somebody stays at a place before it is worth remembering, in ms. */
const stayMs = 1500;

/** Has the host remember where the user is, for a start after a crash. Asks nothing while somebody types in one place. */
export function rememberPlace(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const at = standing();
      const text = JSON.stringify(at);
      if (text === told) return;
      told = text;
      void call('app.stand', { at });
    }, stayMs);
  };
  useDesk.subscribe(({ shown }, before) => {
    if (shown !== before.shown) later();
  });
  useSession.subscribe(({ place }, before) => {
    if (place !== before.place) later();
  });
}

function standing(): { readonly sop: string; readonly step: number | null } | null {
  const { shown } = useDesk.getState();
  if (shown.screen !== 'editor') return null;
  const { place } = useSession.getState();
  const { sop } = useDocument.getState();
  const step = 'step' in place ? (sop?.steps.findIndex(({ id }) => id === place.step) ?? -1) : -1;
  return { sop: shown.id, step: step < 0 ? null : step + 1 };
}
