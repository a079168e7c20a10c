import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { MemoryJob } from '../child/programs/memory.ts';
import { startChild } from '../child/start.ts';
import { trialsOf } from '../fault.ts';
import type { Attempt, Fault } from '../fault.ts';
import { acknowledge, nothingAcknowledged } from '../judge/acknowledged.ts';
import { sentencesOf } from '../judge/sentences.ts';
import { judgeWorkspace } from '../judge/workspace.ts';

/** As on a computer with little memory: megabytes for everything that JavaScript keeps. */
const megabytes = 128;

/** A huge SOP on a computer with little memory. */
export const outOfMemory: Fault = {
  id: 'F-27',
  title: 'Memori habis dengan SOP raksasa',
  run: async (attempt) => {
    const rounds = trialsOf(attempt, 1, 8);
    const failures: string[] = [];
    let ran = 0;
    for (let round = 0; round < rounds; round += 1) {
      const outcome = await tryRound(attempt, round);
      ran += outcome.ranOut ? 1 : 0;
      failures.push(...outcome.found.map((what) => `putaran ${round}: ${what}`));
      attempt.say(`${round + 1} dari ${rounds}`);
    }
    if (ran === 0) failures.push('memori tidak pernah habis');
    const detail = `${rounds} kali dengan ${megabytes} MB, SOP 500 langkah dan 20 gambar; ${ran} kali memori habis, lalu dibuka lagi dengan memori yang sama`;
    return { trials: rounds, failures, detail };
  },
};

async function tryRound(
  attempt: Attempt,
  round: number,
): Promise<{ readonly found: string[]; readonly ranOut: boolean }> {
  const { folder: parent, redirects } = attempt;
  const folder = path.join(parent, `ruang-${round}`);
  mkdirSync(folder);
  const flags = [`--max-old-space-size=${megabytes}`];
  const job: MemoryJob = {
    folder,
    untilTheEnd: true,
    steps: 500,
    pictures: 20,
    copies: 60,
    formats: formatsOf(attempt, round),
  };
  const known = nothingAcknowledged();
  const first = await startChild('memory', job, { redirects, flags }).ended;
  for (const each of first.said) acknowledge(known, each);
  const ranOut = first.code !== 0 && /heap|memory/i.test(first.errors);
  const found = ranOut ? [] : [`berhenti karena hal lain (${first.code ?? first.signal}): ${first.errors.slice(-300)}`];
  if (known.revisions.size === 0) found.push('tidak sampai menyimpan apa-apa');
  // No loop of crashes: with the same memory it opens, shows and saves again.
  const second = await startChild('memory', { ...job, untilTheEnd: false }, { redirects, flags }).ended;
  for (const each of second.said) acknowledge(known, each);
  if (second.code !== 0) found.push(`tidak dapat dibuka lagi: ${second.errors.slice(-300)}`);
  found.push(...sentencesOf(judgeWorkspace(folder, known)));
  return { found, ranOut };
}

/** In the full form every other round exports as well, which takes its time. */
function formatsOf({ size }: Attempt, round: number): MemoryJob['formats'] {
  return size === 'full' && round % 2 === 1 ? ['pdf', 'docx'] : [];
}
