import { changeSchema } from '../../sop/file/changeSchema.ts';
import type { HistoryEntry } from '../../sop/model/history.ts';
import { ok, refuse } from '../../sop/model/result.ts';
import type { Handlers } from '../contract/dispatcher.ts';
import type { Workspace } from './ports.ts';
import { readSop } from './store/sops.ts';
import { readSteps } from './store/undoSteps.ts';
import type { StoredSteps } from './store/undoSteps.ts';

/** What can still be undone of a SOP, whichever session did it. */
export function historyService({ db }: Workspace): Pick<Handlers, 'sop.history'> {
  return {
    'sop.history': ({ id, ...asked }) => {
      const sop = readSop(db, id);
      if (sop === null || sop === 'damaged') return refuse({ code: 'notFound', detail: id });
      const { revision } = sop;
      const stored = readSteps(db, id, revision, asked);
      const steps = readable(stored);
      // Behind a step that cannot be read there is nothing that still fits.
      return ok({ revision, steps, beyond: steps.length === stored.steps.length ? stored.beyond : null });
    },
  };
}

/** The steps down to the first that this version does not understand: those behind it lead to other documents. */
function readable({ steps }: StoredSteps): Pick<HistoryEntry, 'change' | 'inverse'>[] {
  const read: Pick<HistoryEntry, 'change' | 'inverse'>[] = [];
  for (const step of steps) {
    const change = changeSchema.safeParse(parsed(step.change));
    const inverse = changeSchema.safeParse(parsed(step.inverse));
    if (!change.success || !inverse.success) break;
    read.push({ change: change.data, inverse: inverse.data });
  }
  return read;
}

/** A stored text as data; what is no JSON is no change either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
