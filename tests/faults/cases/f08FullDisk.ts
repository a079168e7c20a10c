import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { resourcesFolder } from '../../../electron/services/system.ts';
import { preparedWorkspace } from '../child/prepare.ts';
import type { WriteJob, WriteNote } from '../child/programs/write.ts';
import { startChild } from '../child/start.ts';
import { trialsOf } from '../fault.ts';
import type { Fault } from '../fault.ts';
import { acknowledge, nothingAcknowledged } from '../judge/acknowledged.ts';
import { sentencesOf } from '../judge/sentences.ts';
import { judgeWorkspace } from '../judge/workspace.ts';

/** The disk is full while a file, a backup or a setting is written. */
export const fullDisk: Fault = {
  id: 'F-08',
  title: 'Ruang simpan penuh saat menulis berkas, cadangan, setelan',
  run: async (attempt) => {
    const workspace = path.join(attempt.folder, 'ruang');
    await preparedWorkspace({ ...attempt, redirects: {} }, workspace, 10);
    const folder = path.join(attempt.folder, 'diska');
    mkdirSync(folder);
    const input = path.join(resourcesFolder, 'templates', 'contoh-bagian-kesra.json');
    const job: WriteJob = { folder, workspace, input, tries: trialsOf(attempt, 6, 60) };
    const { said, code, errors } = await startChild('write', job, { redirects: attempt.redirects, disk: { folder } })
      .ended;
    const known = nothingAcknowledged();
    for (const each of said) acknowledge(known, each);
    const notes = said.flatMap((each) => (each.kind === 'note' ? [JSON.parse(each.text) as WriteNote] : []));
    const failures = notes.flatMap(({ writer, room, fault }) =>
      fault === null ? [] : [`${writer}, ruang ${room} byte: ${fault}`],
    );
    if (code !== 0) failures.push(`anak berhenti: ${errors.slice(-600)}`);
    const judged = judgeWorkspace(path.join(folder, 'ruang'), known);
    failures.push(...sentencesOf(judged).map((sentence) => `dokumen: ${sentence}`));
    const writers = new Set(notes.map(({ writer }) => writer));
    const full = notes.filter(({ wasFull }) => wasFull).length;
    const detail = `${notes.length} tulisan oleh ${writers.size} penulis (${[...writers].join(', ')}), ${full} kali penuh`;
    return { trials: notes.length, failures, detail };
  },
};
