import { mkdirSync } from 'node:fs';
import type { Attempt } from '../fault.ts';
import type { EditJob } from './programs/edit.ts';
import { finished, startChild } from './start.ts';
import type { Said } from './job.ts';

/** Makes a workspace with a history, written by a child and closed; answers with what the child said. */
export function preparedWorkspace(
  { seed, redirects }: Pick<Attempt, 'seed' | 'redirects'>,
  folder: string,
  acts: number,
): Promise<readonly Said[]> {
  mkdirSync(folder, { recursive: true });
  const job: EditJob = { folder, seed, life: 1, acts };
  return finished(startChild('edit', job, { redirects }));
}
