/** Starts, or goes on, on a disk that can only be read. */
import { Author } from '../author.ts';
import { openHost } from '../host.ts';
import { jobOf, planFaults, say } from '../job.ts';

export interface ReadOnlyJob {
  readonly folder: string;
  /** Whether the disk was so from the start; otherwise it becomes so while somebody writes. */
  readonly fromStart: boolean;
}

const { folder, fromStart } = jobOf() as ReadOnlyJob;
if (fromStart) planFaults('readonly 0');
try {
  const opened = openHost(folder, 5);
  if (opened.ok) {
    say({ kind: 'opened' });
    const author = new Author(opened.value, 5);
    author.type();
    planFaults('readonly 0');
    for (let act = 0; act < 5; act += 1) author.type();
    planFaults('none');
    say({ kind: 'note', text: author.type() ? 'saves again' : 'does not save again' });
  } else {
    say({ kind: 'refused', code: opened.error.code, of: 'open' });
    say({ kind: 'note', text: opened.error.detail });
  }
} catch (error) {
  say({ kind: 'note', text: `threw ${String(error)}` });
}
