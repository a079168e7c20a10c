/** Edits and exports one huge SOP with pictures in a process with little memory, until the memory is at its end. */
import { writePng } from '../../../../electron/services/images/writePng.ts';
import { openServices } from '../../../../electron/services/services.ts';
import { newStep } from '../../../../sop/model/create.ts';
import type { Change } from '../../../../sop/model/change.ts';
import { portsOf } from '../host.ts';
import { jobOf, say } from '../job.ts';

export interface MemoryJob {
  readonly folder: string;
  /** Goes on until there is no memory left; otherwise it opens the SOP once, saves and ends. */
  readonly untilTheEnd: boolean;
  readonly steps: number;
  readonly pictures: number;
  /** So many copies of the SOP are kept after each edit. */
  readonly copies: number;
  /** What is exported after each edit. */
  readonly formats: readonly ('pdf' | 'docx' | 'json')[];
}

const job = jobOf() as MemoryJob;
const ports = portsOf(job.folder, job.untilTheEnd ? 1 : 2);
const opened = openServices(ports);
if (!opened.ok) throw new Error(opened.error.code);
say({ kind: 'opened' });
const { handlers, workspace } = opened.value;
const kept: unknown[] = [];
const stored: unknown = workspace.db.prepare('SELECT id FROM sops').pluck().get();
const id = typeof stored === 'string' ? stored : await begin();
let revision = Number(workspace.db.prepare('SELECT revision FROM sops WHERE id = ?').pluck().get(id));
if (job.untilTheEnd) for (let picture = 0; picture < job.pictures; picture += 1) await putPicture(picture);
do {
  await save([{ kind: 'setText', field: 'title', text: `Judul ${revision}` }]);
  // Whatever is asked for stays in memory, as in a program that leaks.
  const shown = await handlers['sop.open']({ id });
  kept.push(...Array.from({ length: job.copies }, () => structuredClone(shown)));
  const { formats } = job;
  if (formats.length > 0)
    kept.push(await handlers['sop.export']({ id, formats, edition: 'editable', withSource: true }));
} while (job.untilTheEnd);
opened.value.close();
say({ kind: 'closed' });

async function begin(): Promise<string> {
  const reply = await handlers['sop.create']({ from: { kind: 'blank' } });
  if (!reply.ok) throw new Error(reply.error.code);
  const { sop } = reply.value;
  say({ kind: 'saved', sop: sop.id, revision: reply.value.revision });
  const changes = Array.from({ length: job.steps - sop.steps.length }, (_, at): Change => {
    const step = {
      ...newStep(ports.ids),
      activity: `Memeriksa berkas permohonan nomor ${at} dan mencatatnya. `.repeat(4),
    };
    return { kind: 'insertStep', at: sop.steps.length + at, step };
  });
  const stored = await handlers['sop.change']({ id: sop.id, revision: reply.value.revision, changes });
  if (!stored.ok) throw new Error(stored.error.code);
  say({ kind: 'saved', sop: sop.id, revision: stored.value.revision });
  return sop.id;
}

async function save(changes: readonly Change[]): Promise<void> {
  const reply = await handlers['sop.change']({ id, revision, changes });
  if (!reply.ok) return say({ kind: 'refused', code: reply.error.code, of: 'sop.change' });
  ({ revision } = reply.value);
  say({ kind: 'saved', sop: id, revision });
}

/** A picture of one colour, different from the others. */
async function putPicture(number: number): Promise<void> {
  const size = 600;
  const data = Buffer.alloc(size * size * 3, number * 11);
  const base64 = writePng({ width: size, height: size, channels: 3, data }).toString('base64');
  const reply = await handlers['asset.put']({ file: { name: `gambar-${number}.png`, base64 } });
  if (!reply.ok) say({ kind: 'refused', code: reply.error.code, of: 'asset.put' });
}
