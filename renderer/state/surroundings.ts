import { create } from 'zustand';
import { workspaceEntry } from '../../sop/rules/workspace.ts';
import type { SignatureFacts } from '../../sop/rules/signatureFacts.ts';
import type { Workspace } from '../../sop/rules/workspace.ts';
import { call } from '../desk/call.ts';
import { sameData } from '../page/sameData.ts';
import { useDocument } from './document.ts';

/** What the rules are told besides the open SOP; null while it is not known. */
interface Surroundings {
  /** What it has to do with the others of the register. */
  readonly workspace: Workspace | null;
  /** What is known of the signature under it. */
  readonly signature: SignatureFacts | null;
}

const unknown: Surroundings = { workspace: null, signature: null };

/** What the open SOP has to do with the others, and what came back signed of it. */
export const useSurroundings = create<Surroundings>(() => unknown);

/**
 * Asks the host on opening, and after a save that changed what others are compared by; until the returned function is
 * called. Another SOP of the register does not change meanwhile: one is open at a time.
 */
export function keepSurroundings(): () => void {
  let asked: { readonly id: string; readonly entry: object } | null = null;
  const ask = (): void => {
    const { sop } = useDocument.getState();
    if (sop === null) return;
    // What is signed, and what forms say, changes with the status.
    const entry = { ...workspaceEntry(sop), status: sop.status };
    if (asked !== null && asked.id === sop.id && sameData(asked.entry, entry)) return;
    asked = { id: sop.id, entry };
    void call('sop.surroundings', { id: sop.id }).then((reply) => {
      if (useDocument.getState().sop?.id !== sop.id) return;
      // Unknown surroundings switch the rules that compare SOPs off; nothing else depends on them.
      if (!reply.ok) useSurroundings.setState(unknown);
      else {
        const { signature, ...workspace } = reply.value;
        useSurroundings.setState({ workspace, signature });
      }
    });
  };
  const stop = useDocument.subscribe((state, before) => {
    // Only when all is saved: the host answers for what it has.
    if (state.savedRevision !== before.savedRevision && state.pending === 0) ask();
  });
  ask();
  return () => {
    stop();
    useSurroundings.setState(unknown);
  };
}
