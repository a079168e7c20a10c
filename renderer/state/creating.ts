import { call } from '../desk/call.ts';
import type { Failure } from '../desk/contract.ts';
import { openSop } from './desk.ts';

/** Whether a SOP is being made. */
let isCreating = false;

/**
 * Makes a SOP, blank (null) or from a template, and opens it: 'busy' while another is being made, because a double click asks
 * for one SOP and not for two; the refusal when there was one, else null. `before` may refuse first.
 */
export async function createSop(
  template: string | null,
  before: () => Promise<Failure | null> = () => Promise.resolve(null),
): Promise<Failure | 'busy' | null> {
  if (isCreating) return 'busy';
  isCreating = true;
  try {
    const refused = await before();
    if (refused !== null) return refused;
    const from = template === null ? ({ kind: 'blank' } as const) : ({ kind: 'template', template } as const);
    const reply = await call('sop.create', { from });
    if (!reply.ok) return reply.error;
    openSop(reply.value.sop.id);
    return null;
  } finally {
    isCreating = false;
  }
}
