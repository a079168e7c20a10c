import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { EditJob } from '../child/programs/edit.ts';
import { startChild } from '../child/start.ts';
import { many, trialsOf } from '../fault.ts';
import type { Fault } from '../fault.ts';
import { acknowledge, nothingAcknowledged } from '../judge/acknowledged.ts';
import { sentencesOf } from '../judge/sentences.ts';
import { judgeWorkspace } from '../judge/workspace.ts';

/** Closing after this many acts changes the disk in about so many calls. */
const callsOfClosing = 60;
const acts = 12;

/** The program is killed while it closes: between emptying the log, cutting it off and removing it. */
export const killWhileClosing: Fault = {
  id: 'F-06',
  title: 'Dimatikan paksa saat menutup',
  run: async (attempt) => {
    const trials = trialsOf(attempt, 6, 500);
    const failures: string[] = [];
    let died = 0;
    await many(trials, 2, async (index) => {
      const folder = path.join(attempt.folder, `tutup-${index}`);
      mkdirSync(folder);
      const whenClosing = `${index % 2 === 0 ? 'kill' : 'tear'} ${1 + ((index * 7) % callsOfClosing)}`;
      const job: EditJob = { folder, seed: attempt.seed + index, life: index, acts, whenClosing };
      const { said, signal } = await startChild('edit', job, { redirects: attempt.redirects, disk: { folder } }).ended;
      if (signal === 'SIGKILL') died += 1;
      const known = nothingAcknowledged();
      for (const each of said) acknowledge(known, each);
      if (known.revisions.size === 0) failures.push(`tutup ${index}: tidak sampai menulis apa-apa`);
      failures.push(...sentencesOf(judgeWorkspace(folder, known)).map((sentence) => `tutup ${index}: ${sentence}`));
      rmSync(folder, { recursive: true, force: true });
      attempt.say(`${index + 1} dari ${trials}`);
    });
    if (died === 0) failures.push('tidak ada yang dimatikan saat menutup');
    return { trials, failures, detail: `${trials} kali menutup, ${died} di antaranya dimatikan di tengah jalan` };
  },
};
