import type { Said } from '../child/job.ts';

/** What the user was told is stored: it must be there whatever happened since. */
export interface Acknowledged {
  /** Newest revision of each SOP. */
  readonly revisions: Map<string, number>;
  /** The position that was set last, and every one that was tried since. */
  position: string | null;
  readonly archived: Map<string, boolean>;
  /** What was asked for since: where it was stored without a word, that is no loss. */
  readonly archiving: Map<string, boolean>;
}

export function nothingAcknowledged(): Acknowledged {
  return { revisions: new Map(), position: null, archived: new Map(), archiving: new Map() };
}

/** Takes note of what a child said. */
export function acknowledge(known: Acknowledged, said: Said): void {
  if (said.kind === 'saved') known.revisions.set(said.sop, said.revision);
  else if (said.kind === 'set') known.position = said.position;
  else if (said.kind === 'archiving') known.archiving.set(said.sop, said.archived);
  else if (said.kind === 'archived') {
    known.archived.set(said.sop, said.archived);
    known.archiving.delete(said.sop);
  }
}

/** The whole lines of what came through a pipe; a line cut off by a kill was not said. */
export function readSaid(text: string): Said[] {
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Said);
}
