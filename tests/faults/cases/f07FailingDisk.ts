import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { failureSentences } from '../../../renderer/words/failures.ts';
import type { EditJob } from '../child/programs/edit.ts';
import type { Phase, SweepJob, SweepNote } from '../child/programs/sweep.ts';
import { finished, startChild } from '../child/start.ts';
import type { Said } from '../child/job.ts';
import { many } from '../fault.ts';
import type { Attempt, Fault } from '../fault.ts';
import { acknowledge, nothingAcknowledged } from '../judge/acknowledged.ts';
import type { Acknowledged } from '../judge/acknowledged.ts';
import { sentencesOf } from '../judge/sentences.ts';
import { judgeWorkspace } from '../judge/workspace.ts';

/** Ways in which a disk fails, as `shim.c` knows them. */
const kinds = ['full', 'error', 'flush', 'short'] as const;
const phases: readonly Phase[] = ['editing', 'opening', 'closing'];
const ways = ['once', 'always'] as const;

interface Sweep {
  readonly kind: (typeof kinds)[number];
  readonly phase: Phase;
  readonly how: (typeof ways)[number];
}

/** The disk is full or broken, at any one call, once or from then on. */
export const failingDisk: Fault = {
  id: 'F-07',
  title: 'Diska penuh atau gagal pada setiap panggilan',
  run: async (attempt) => {
    const template = path.join(attempt.folder, 'awal');
    mkdirSync(template);
    const job: EditJob = { folder: template, seed: attempt.seed, life: 1, acts: 8 };
    // The beginning is sound even when a sabotage is to follow.
    const said = await finished(startChild('edit', job, { redirects: {} }));
    const sweeps = kinds.flatMap((kind) => phases.flatMap((phase) => ways.map((how) => ({ kind, phase, how }))));
    const failures: string[] = [];
    let trials = 0;
    await many(sweeps.length, 2, async (index) => {
      const sweep = sweeps[index];
      if (sweep === undefined) return;
      trials += await trySweep(attempt, template, sweep, said, failures);
      attempt.say(`${trials} titik`);
    });
    const detail = `${trials} titik: ${kinds.length} kerusakan, sekali atau terus, saat membuka, mengubah, menutup`;
    return { trials, failures, detail };
  },
};

/** Every call in turn in the full form; in the short one a few of them, others in each sweep. */
function strideOf(attempt: Attempt, { kind, phase }: Sweep): { readonly first: number; readonly stride: number } {
  if (attempt.size === 'full') return { first: 1, stride: 1 };
  const few = kind === 'flush' ? 5 : phase === 'editing' ? 29 : 41;
  return { first: 1 + attempt.random.below(few), stride: few };
}

async function trySweep(
  attempt: Attempt,
  template: string,
  sweep: Sweep,
  before: readonly Said[],
  failures: string[],
): Promise<number> {
  const folder = path.join(attempt.folder, `${sweep.kind}-${sweep.phase}-${sweep.how}`);
  mkdirSync(folder);
  const job: SweepJob = { folder, template, seed: attempt.seed, ...sweep, ...strideOf(attempt, sweep) };
  const { said, code, signal, errors } = await startChild('sweep', job, {
    redirects: attempt.redirects,
    disk: { folder },
  }).ended;
  const fail = (number: number, what: string): void => {
    failures.push(`${sweep.kind} ${sweep.how} saat ${sweep.phase}, panggilan ${number}: ${what}`);
  };
  let number = 0;
  let trials = 0;
  let known = nothingAcknowledged();
  for (const each of said) {
    acknowledge(known, each);
    // A refusal to open brings its sentence along.
    if (each.kind === 'refused' && each.of !== 'open' && !Object.hasOwn(failureSentences, each.code))
      fail(number, `tanpa kalimat: ${each.code}`);
    if (each.kind !== 'note') continue;
    const note = JSON.parse(each.text) as SweepNote;
    ({ number } = note);
    if (note.state === 'begins') known = remembered(before);
    else if (note.state === 'ends' || note.state === 'notHit') {
      trials += note.state === 'ends' ? 1 : 0;
      for (const sentence of sentencesOf(judgeWorkspace(path.join(folder, String(number)), known)))
        fail(number, sentence);
    } else if (note.state !== 'threw' || sweep.phase !== 'closing') {
      // Closing may fail: the log is read at the next start, and that nothing is lost is judged all the same.
      fail(number, `${note.state} ${note.detail}`);
    }
  }
  if (code !== 0) fail(number, `anak berhenti (${code ?? signal}): ${errors.slice(-400)}`);
  rmSync(folder, { recursive: true, force: true });
  return trials;
}

function remembered(said: readonly Said[]): Acknowledged {
  const known = nothingAcknowledged();
  for (const each of said) acknowledge(known, each);
  return known;
}
