/** Opens a workspace, works in it act by act, and closes it when it is done, if it is ever done. */
import { Author } from '../author.ts';
import { openHost } from '../host.ts';
import { jobOf, planFaults, say } from '../job.ts';

/** What an editing child has to do. */
export interface EditJob {
  readonly folder: string;
  readonly seed: number;
  /** Tells this process from the others that work in the same workspace. */
  readonly life: number;
  /** Acts between opening and closing; without a number it goes on until it is killed. */
  readonly acts: number | null;
  /** How often it opens and closes the workspace; 1 when left out. */
  readonly sessions?: number;
  /** What fails while it closes (`shim.c`). */
  readonly whenClosing?: string;
}

const job = jobOf() as EditJob;
for (let session = 0; session < (job.sessions ?? 1); session += 1) {
  const opened = openHost(job.folder, job.life * 10 + session);
  if (!opened.ok) {
    say({ kind: 'refused', code: opened.error.code, of: 'open' });
    process.exit(3);
  }
  say({ kind: 'opened' });
  const author = new Author(opened.value, job.seed + session);
  for (let act = 0; job.acts === null || act < job.acts; act += 1) author.act();
  say({ kind: 'closing' });
  if (job.whenClosing !== undefined) planFaults(job.whenClosing);
  opened.value.close();
  say({ kind: 'closed' });
}
