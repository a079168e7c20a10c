import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { EditJob } from '../child/programs/edit.ts';
import { finished, startChild } from '../child/start.ts';
import { RecordedDisk } from '../disk/powerCut.ts';
import { readTrace } from '../disk/trace.ts';
import type { DiskCall } from '../disk/trace.ts';
import { trialsOf } from '../fault.ts';
import type { Attempt, Fault, Random, Redirects } from '../fault.ts';
import { acknowledge, nothingAcknowledged, readSaid } from '../judge/acknowledged.ts';
import { sentencesOf } from '../judge/sentences.ts';
import { judgeWorkspace } from '../judge/workspace.ts';

/** Settings of the log that must lose something here: a simulation that they survive proves nothing. */
const controls: readonly { readonly name: string; readonly redirects: Redirects }[] = [
  { name: 'NORMAL', redirects: { 'electron/services/store/openDatabase.ts': 'synchronousNormal.ts' } },
  { name: 'OFF', redirects: { 'electron/services/store/openDatabase.ts': 'synchronousOff.ts' } },
];

/** The power goes at any moment, and with it whatever the disk had not been told to keep. */
export const powerCut: Fault = {
  id: 'F-02',
  title: 'Listrik padam',
  run: async (attempt) => {
    const trials = trialsOf(attempt, 160, 10_000);
    const recordings = trialsOf(attempt, 2, 20);
    const failures: string[] = [];
    let done = 0;
    for (let index = 0; index < recordings; index += 1) {
      const share = Math.ceil((trials - done) / (recordings - index));
      failures.push(...(await harmOf(attempt, `rekaman-${index}`, index, share, attempt.redirects)));
      done += share;
      attempt.say(`${done} dari ${trials}`);
    }
    const control: string[] = [];
    for (const [index, { name, redirects }] of controls.entries()) {
      const tries = trialsOf(attempt, 30, 300);
      const harm = await harmOf(attempt, `pembanding-${name}`, 100 + index, tries, redirects);
      if (harm.length === 0)
        failures.push(`pembanding synchronous=${name} tidak kehilangan apa-apa: uji ini tidak menangkap`);
      control.push(`synchronous=${name} kehilangan dalam ${harm.length} dari ${tries}`);
    }
    const detail = `${done} kali padam, ${failures.length} kali ada yang hilang atau rusak; pembanding: ${control.join(', ')}`;
    return { trials: done, failures, detail };
  },
};

/** Records one child at work, cuts the power `cuts` times, and tells what was wrong each time something was. */
async function harmOf(
  attempt: Attempt,
  name: string,
  life: number,
  cuts: number,
  redirects: Redirects,
): Promise<string[]> {
  const folder = path.join(attempt.folder, name);
  const workspace = path.join(folder, 'ruang');
  mkdirSync(workspace, { recursive: true });
  const trace = path.join(folder, 'rekaman');
  const job: EditJob = { folder: workspace, seed: attempt.seed + life, life, acts: 45, sessions: 2 };
  await finished(startChild('edit', job, { redirects, disk: { folder: workspace, trace } }));
  const harm = cutPower(readTrace(trace), workspace, path.join(folder, 'sesudah'), attempt.random, cuts);
  rmSync(folder, { recursive: true, force: true });
  return harm.map((sentence) => `${name}: ${sentence}`);
}

function cutPower(calls: readonly DiskCall[], root: string, target: string, random: Random, cuts: number): string[] {
  const moments = Array.from({ length: cuts }, () => random.below(calls.length + 1)).toSorted(
    (one, other) => one - other,
  );
  const disk = new RecordedDisk(root);
  const known = nothingAcknowledged();
  const harm: string[] = [];
  let at = 0;
  for (const moment of moments) {
    for (; at < moment; at += 1) {
      const call = calls[at];
      if (call === undefined) break;
      disk.follow(call);
      if (call.kind === 'said') for (const said of readSaid(call.text)) acknowledge(known, said);
    }
    disk.cut(random, target);
    const judged = sentencesOf(judgeWorkspace(target, known));
    if (judged.length > 0) harm.push(`padam pada panggilan ke-${moment}: ${judged.join('; ')}`);
    rmSync(target, { recursive: true, force: true });
  }
  return harm;
}
