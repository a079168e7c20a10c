import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Call, Command, Input, Output } from '../../../electron/contract/commands.ts';
import type { Handlers } from '../../../electron/contract/dispatcher.ts';
import { createDispatcher } from '../../../electron/contract/dispatcher.ts';
import { inProcess } from '../../../electron/contract/inProcess.ts';
import { openServices } from '../../../electron/services/services.ts';
import { systemPorts } from '../../../electron/services/system.ts';
import type { Change } from '../../../sop/model/change.ts';
import { newStep } from '../../../sop/model/create.ts';

/** An office as a journey sets it up, without its screen. */
interface Office {
  readonly ask: <C extends Command>(command: C, input: Input<C>) => Promise<Output<C>>;
}

function officeOf(handlers: Handlers): Office {
  const dispatch = createDispatcher(handlers, { log: () => undefined, reference: () => 'R' });
  const call: Call = inProcess(dispatch);
  return {
    ask: async (command, input) => {
      const reply = await call(command, input);
      if (!reply.ok) throw new Error(`${command}: ${reply.error.code} ${reply.error.detail}`);
      return reply.value;
    },
  };
}

async function nameOffice({ ask }: Office, unit: string, user: string): Promise<void> {
  await ask('settings.set', {
    office: { government: 'PEMERINTAH KOTA CONTOH', unitLines: [unit] },
    user: { name: user, position: 'Staf', role: 'writer' },
  });
}

async function edit({ ask }: Office, id: string, changes: readonly Change[]): Promise<void> {
  const { revision } = await ask('sop.open', { id });
  await ask('sop.change', { id, revision, changes });
}

async function hand(from: Office, to: Office, id: string): Promise<void> {
  const { file } = await from.ask('parcel.make', { content: { kind: 'draft', sops: [id] }, note: '' });
  if (file === null) throw new Error('the parcel went elsewhere');
  const { parcels } = await to.ask('parcel.receive', { files: [{ name: file.name, base64: file.base64 }] });
  for (const parcel of parcels) await to.ask('parcel.accept', { id: parcel.id, evenUnknown: true });
}

const activities = ['Membuat konsep surat', 'Memeriksa konsep', 'Menandatangani surat', 'Mengirim surat'];

/** A SOP with one column and four rows, S1 to S4, as it is begun in an office. */
async function beginSurat(office: Office): Promise<string> {
  const { sop } = await office.ask('sop.create', { from: { kind: 'blank' } });
  await edit(office, sop.id, [
    { kind: 'setText', field: 'title', text: 'Pengelolaan Surat Keluar' },
    { kind: 'setText', field: 'number', text: '045/SOP/2026' },
    { kind: 'insertLane', at: 0, lane: { id: 'staf', name: 'Staf' } },
    ...activities.map((activity, at): Change => {
      const step = { ...newStep(() => `item-${at}`), id: `S${at + 1}`, activity, performers: ['staf'] };
      return { kind: 'insertStep', at, step };
    }),
  ]);
  return sop.id;
}

/** The office of a journey, with one SOP that was submitted, taken back and edited: two versions and a draft that differs. */
export async function withHistory(handlers: Handlers): Promise<void> {
  const office = officeOf(handlers);
  await nameOffice(office, 'KELURAHAN MELATI', 'Rini Contoh');
  const id = await beginSurat(office);
  const { revision } = await office.ask('sop.open', { id });
  const moved = await office.ask('sop.move', { id, revision, to: 'submitted', reason: '' });
  await office.ask('sop.move', { id, revision: moved.revision, to: 'draft', reason: 'Ada yang kurang.' });
  await edit(office, id, [
    { kind: 'setStep', step: 'S1', patch: { activity: 'Menyusun konsep surat' } },
    { kind: 'moveStep', step: 'S4', to: 1 },
  ]);
}

/** The office of a journey with a SOP that it and another office both edited, the other one's version lying beside. */
export async function withFork(handlers: Handlers): Promise<void> {
  const here = officeOf(handlers);
  await nameOffice(here, 'BAGIAN ORGANISASI', 'Dian Contoh');
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-journey-other-'));
  const opened = openServices(systemPorts('process', folder));
  if (!opened.ok) throw new Error(opened.error.code);
  const there = officeOf(opened.value.handlers);
  await nameOffice(there, 'KELURAHAN MELATI', 'Rini Contoh');
  const id = await beginSurat(there);
  await hand(there, here, id);
  const activity = (step: string, text: string): Change => ({ kind: 'setStep', step, patch: { activity: text } });
  await edit(there, id, [
    activity('S1', 'Menyusun konsep surat'),
    activity('S3', 'Menandatangani surat keluar'),
    activity('S4', 'Mengantar surat'),
  ]);
  await edit(here, id, [activity('S1', 'Menulis konsep surat'), activity('S3', 'Meneken surat')]);
  await hand(there, here, id);
  opened.value.close();
  rmSync(folder, { recursive: true, force: true });
}
