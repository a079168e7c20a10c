import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { databaseFile } from '../../../electron/services/store/openDatabase.ts';
import type { ReadOnlyJob } from '../child/programs/readOnly.ts';
import { preparedWorkspace } from '../child/prepare.ts';
import { startChild } from '../child/start.ts';
import { trialsOf } from '../fault.ts';
import type { Attempt, Fault } from '../fault.ts';
import { acknowledge, nothingAcknowledged } from '../judge/acknowledged.ts';
import type { Said } from '../child/job.ts';
import { sentencesOf } from '../judge/sentences.ts';
import { judgeWorkspace } from '../judge/workspace.ts';

/** The folder or the disk can only be read. */
export const readOnlyMedia: Fault = {
  id: 'F-09',
  title: 'Folder atau media hanya dapat dibaca',
  run: async (attempt) => {
    const rounds = trialsOf(attempt, 1, 25);
    const failures: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const source = path.join(attempt.folder, `awal-${round}`);
      const said = await preparedWorkspace({ seed: attempt.seed + round, redirects: {} }, source, 6);
      for (const fromStart of [true, false]) {
        const where = `putaran ${round}, ${fromStart ? 'sejak mulai' : 'saat menulis'}`;
        failures.push(...(await tryDisk(attempt, source, fromStart, said)).map((what) => `${where}: ${what}`));
      }
    }
    const detail = `${rounds} kali dibuka pada media yang hanya dapat dibaca, ${rounds} kali media menjadi demikian di tengah kerja`;
    return { trials: rounds * 2, failures, detail };
  },
};

async function tryDisk(
  { folder: parent, redirects }: Attempt,
  source: string,
  fromStart: boolean,
  before: readonly Said[],
): Promise<string[]> {
  const folder = path.join(parent, 'media');
  cpSync(source, folder, { recursive: true });
  const bytes = readFileSync(path.join(folder, databaseFile));
  const job: ReadOnlyJob = { folder, fromStart };
  const { said, code, errors } = await startChild('readOnly', job, { redirects, disk: { folder } }).ended;
  const known = nothingAcknowledged();
  for (const each of [...before, ...said]) acknowledge(known, each);
  const found: string[] = code === 0 ? [] : [`anak berhenti: ${errors.slice(-300)}`];
  const notes = said.flatMap((each) => (each.kind === 'note' ? [each.text] : []));
  if (fromStart) {
    // Nobody may type what cannot be kept: the workspace does not open, and a sentence says why.
    if (said.some(({ kind }) => kind === 'opened')) found.push('terbuka untuk diubah');
    if (!notes.some((note) => /hanya dapat dibaca|tidak dapat (dibuka|ditulis)/.test(note)))
      found.push(`tanpa kalimat: ${notes.join(' ')}`);
    if (!readFileSync(path.join(folder, databaseFile)).equals(bytes)) found.push('basis data berubah');
  } else {
    const refusals = said.filter((each) => each.kind === 'refused' && each.of === 'sop.change').length;
    if (refusals < 5) found.push(`${refusals} dari 5 perubahan ditolak`);
    if (!notes.includes('saves again')) found.push(`tidak menyimpan lagi sesudah media pulih: ${notes.join(' ')}`);
  }
  found.push(...sentencesOf(judgeWorkspace(folder, known)));
  rmSync(folder, { recursive: true, force: true });
  return found;
}
