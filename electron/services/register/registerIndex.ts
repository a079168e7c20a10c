import { ok } from '../../../sop/model/result.ts';
import { openDocument, registerFields } from '../documents.ts';
import type { Workspace } from '../ports.ts';
import { outdatedCards, renewCard } from '../store/cards.ts';
import { write } from '../writing.ts';

/**
 * Makes the cards anew that were made by older rules, so that everything in a workspace of an earlier version is found.
 * When the disk refuses, the old ones stay and the next start tries again.
 */
export function renewCards(workspace: Workspace): void {
  const ids = outdatedCards(workspace.db);
  if (ids.length === 0) return;
  write(workspace, () => {
    for (const id of ids) {
      const opened = openDocument(workspace.db, id);
      renewCard(workspace.db, id, opened.ok ? registerFields(opened.value.sop) : null);
    }
    return ok(null);
  });
}
