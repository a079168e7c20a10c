import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { EditJob } from '../child/programs/edit.ts';
import { startChild } from '../child/start.ts';
import { many, trialsOf } from '../fault.ts';
import type { Attempt, Fault } from '../fault.ts';
import { acknowledge, nothingAcknowledged } from '../judge/acknowledged.ts';
import { sentencesOf } from '../judge/sentences.ts';
import { judgeWorkspace } from '../judge/workspace.ts';

/** Starts in a row that die within the recovery. */
const restarts = 5;
/** A start changes the disk in about so many calls; some kills come later, when it is done. */
const callsOfAStart = 30;

/** The program is killed, and then killed again and again while it starts. */
export const killWhileRecovering: Fault = {
  id: 'F-05',
  title: 'Dimatikan paksa berulang kali saat pemulihan',
  run: async (attempt) => {
    const chains = trialsOf(attempt, 2, 500);
    const failures: string[] = [];
    let died = 0;
    await many(chains, 2, async (index) => {
      const folder = path.join(attempt.folder, `rantai-${index}`);
      mkdirSync(folder);
      died += await chain(attempt, folder, index, failures);
      rmSync(folder, { recursive: true, force: true });
      attempt.say(`${index + 1} dari ${chains}`);
    });
    const detail = `${chains} rantai dengan ${restarts} pemulihan, ${died} di antaranya dimatikan di tengah jalan`;
    return { trials: chains, failures, detail };
  },
};

async function chain(attempt: Attempt, folder: string, index: number, failures: string[]): Promise<number> {
  const { redirects, random } = attempt;
  const known = nothingAcknowledged();
  const job: EditJob = { folder, seed: attempt.seed + index, life: index, acts: null };
  const author = startChild('edit', job, { redirects });
  await author.has('saved', 1 + random.below(20));
  await delay(random.below(15));
  author.kill();
  for (const said of (await author.ended).said) acknowledge(known, said);
  let died = 0;
  for (let start = 0; start < restarts; start += 1) {
    // Before, or in the middle of, any call that changes the disk.
    const plan = `${random.chance(0.5) ? 'kill' : 'tear'} ${1 + random.below(callsOfAStart)}`;
    const child = startChild('open', { folder }, { redirects, disk: { folder, plan } });
    const { signal, code, errors } = await child.ended;
    if (signal === 'SIGKILL') died += 1;
    else if (code !== 0) failures.push(`rantai ${index}, mulai ke-${start + 1}: ${errors.slice(-300)}`);
  }
  failures.push(...sentencesOf(judgeWorkspace(folder, known)).map((sentence) => `rantai ${index}: ${sentence}`));
  return died;
}
