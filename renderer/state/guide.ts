import type { Sop, Step } from '../../sop/model/sop.ts';
import type { Settings } from '../desk/contract.ts';
import { useDocument } from './document.ts';
import { changeSettings, useSettings } from './settings.ts';

export type GuideStep = Settings['guide']['done'][number];

/** What the guide asks for, in its order. */
export const guideSteps = ['title', 'step', 'performer', 'target', 'export'] as const satisfies readonly GuideStep[];

/** Ticks what an author did, once. */
export function tickGuide(did: readonly GuideStep[]): void {
  const { done } = useSettings.getState().guide;
  const fresh = did.filter((step) => !done.includes(step));
  if (fresh.length > 0) changeSettings({ guide: { done: [...done, ...fresh] } });
}

/** Shows the guide again, from the beginning when nothing of it is left to do. */
export function showGuide(): void {
  const { done } = useSettings.getState().guide;
  changeSettings({ guide: { closed: false, ...(done.length < guideSteps.length ? {} : { done: [] }) } });
}

/** Ticks the guide by what is really done in the open document, whatever the way: page, panel, keys, menus. */
export function followGuide(): void {
  useDocument.subscribe(({ sop, edits }, former) => {
    if (sop === null || former.sop === null || sop === former.sop || edits === former.edits) return;
    if (useSettings.getState().guide.closed) return;
    tickGuide(guideStepsBetween(former.sop, sop));
  });
}

/** What of the guide an edit did. */
export function guideStepsBetween(before: Sop, after: Sop): GuideStep[] {
  const did: GuideStep[] = [];
  const { title } = after.identity;
  if (title !== before.identity.title && title.trim() !== '') did.push('title');
  if (after.steps === before.steps) return did;
  if (after.steps.length > before.steps.length) did.push('step');
  const former = new Map(before.steps.map((step) => [step.id, step]));
  const changed = (differs: (step: Step, from: Step) => boolean): boolean =>
    after.steps.some((step) => {
      const from = former.get(step.id);
      return from !== undefined && from !== step && differs(step, from);
    });
  if (changed(({ performers }, from) => performers.some((lane) => !from.performers.includes(lane))))
    did.push('performer');
  if (
    changed(
      ({ kind, exits }, from) => kind === 'decision' && (exits.yes !== from.exits.yes || exits.no !== from.exits.no),
    )
  )
    did.push('target');
  return did;
}
