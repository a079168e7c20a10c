import { setTimeout as delay } from 'node:timers/promises';
import path from 'node:path';
import { mkdirSync, rmSync } from 'node:fs';
import { startChild } from '../child/start.ts';
import type { EditJob } from '../child/programs/edit.ts';
import { many, trialsOf } from '../fault.ts';
import type { Attempt, Fault, Findings } from '../fault.ts';
import { acknowledge, nothingAcknowledged } from '../judge/acknowledged.ts';
import { sentencesOf } from '../judge/sentences.ts';
import { judgeWorkspace } from '../judge/workspace.ts';

/** Kills that one workspace lives through, so that recoveries pile up. */
const lives = 20;
/** Most saves of a life before it ends. */
const mostSaves = 40;
/** Longest time from the last of them to the kill, in milliseconds: that of a few more. */
const longest = 15;

/** The program is killed while somebody writes. */
export const killWhileEditing: Fault = {
  id: 'F-01',
  title: 'Program dimatikan paksa saat mengetik',
  run: async (attempt) => {
    const kills = trialsOf(attempt, 12, 2000);
    const workspaces = Math.ceil(kills / lives);
    const total = { kills: 0, acknowledged: 0 };
    const failures: string[] = [];
    await many(Math.max(workspaces, 2), 2, async (index) => {
      const folder = path.join(attempt.folder, `ruang-${index}`);
      mkdirSync(folder);
      const share = Math.floor(kills / Math.max(workspaces, 2)) + (index < kills % Math.max(workspaces, 2) ? 1 : 0);
      await liveAndDie(attempt, folder, index, share, total, failures);
      rmSync(folder, { recursive: true, force: true });
      attempt.say(`${total.kills} dari ${kills}`);
    });
    return findings(total, failures);
  },
};

async function liveAndDie(
  attempt: Attempt,
  folder: string,
  index: number,
  kills: number,
  total: { kills: number; acknowledged: number },
  failures: string[],
): Promise<void> {
  const known = nothingAcknowledged();
  for (let life = 0; life < kills; life += 1) {
    const seed = attempt.seed + index * 1000 + life;
    const job: EditJob = { folder, seed, life: index * 1000 + life, acts: null };
    const child = startChild('edit', job, { redirects: attempt.redirects });
    // One in ten dies while it starts.
    if (attempt.random.chance(0.1)) await delay(attempt.random.below(400));
    else await child.has('saved', attempt.random.below(mostSaves));
    await delay(attempt.random.below(longest));
    child.kill();
    const { said, signal, errors } = await child.ended;
    total.kills += 1;
    total.acknowledged += said.length;
    for (const each of said) acknowledge(known, each);
    if (signal !== 'SIGKILL') failures.push(`ruang ${index}, kali ${life}: berhenti sendiri: ${errors.slice(-600)}`);
    const judged = sentencesOf(judgeWorkspace(folder, known));
    failures.push(...judged.map((sentence) => `ruang ${index}, kali ${life}: ${sentence}`));
    if (judged.length > 0 || signal !== 'SIGKILL') return;
  }
}

function findings(total: { readonly kills: number; readonly acknowledged: number }, failures: string[]): Findings {
  const detail = `${total.kills} kali dimatikan paksa, ${total.acknowledged} perbuatan sudah dinyatakan tersimpan`;
  return { trials: total.kills, failures, detail };
}
