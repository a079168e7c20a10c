import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../../electron/contract/commands.ts';
import type { ServicePorts } from '../../../electron/services/ports.ts';
import type { Change } from '../../../sop/model/change.ts';
import { newFolder, openWorkspace, valueOf } from '../workspaceFixture.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';

/** A workspace of one office, with the acts that exchange is about. */
export interface Office extends TestWorkspace {
  readonly name: string;
}

/** Opens a workspace of its own for an office. Ids are drawn, as in the app, so that two offices never make the same one. */
export async function openOffice(name: string, ports: Partial<ServicePorts> = {}): Promise<Office> {
  const workspace = openWorkspace(newFolder(), { ids: randomUUID, ...ports });
  valueOf(
    await workspace.call('settings.set', {
      office: { government: 'PEMERINTAH KOTA CONTOH', unitLines: [name] },
      user: { name: `Petugas ${name}`, position: 'Staf', role: 'writer' },
    }),
  );
  return { ...workspace, name };
}

/** Begins a SOP with a title. */
export async function beginSop({ call }: Office, title: string): Promise<string> {
  const { sop } = valueOf(await call('sop.create', { from: { kind: 'blank' } }));
  await retitle({ call }, sop.id, title);
  return sop.id;
}

/** Changes the newest revision of a SOP. */
export async function change({ call }: Pick<Office, 'call'>, id: string, changes: readonly Change[]): Promise<void> {
  const { revision } = valueOf(await call('sop.open', { id }));
  valueOf(await call('sop.change', { id, revision, changes }));
}

export function retitle(office: Pick<Office, 'call'>, id: string, text: string): Promise<void> {
  return change(office, id, [{ kind: 'setText', field: 'title', text }]);
}

export async function titleOf({ call }: Office, id: string): Promise<string> {
  return valueOf(await call('sop.open', { id })).sop.identity.title;
}

/** Makes a parcel and answers with its file. */
export async function send(
  { call }: Office,
  content: Input<'parcel.make'>['content'],
  note = '',
): Promise<{ readonly name: string; readonly base64: string }> {
  const { name, file } = valueOf(await call('parcel.make', { content, note }));
  if (file === null) throw new Error('The parcel went elsewhere');
  return { name, base64: file.base64 };
}

/** Receives one file; answers with the name of its parcel. */
export async function receive(
  { call }: Office,
  file: { readonly name: string; readonly base64: string },
): Promise<string> {
  const [received] = valueOf(await call('parcel.receive', { files: [file] })).parcels;
  if (received === undefined) throw new Error('Nothing was received');
  return received.id;
}

/** Takes a parcel in, whoever signed it. */
export async function accept({ call }: Office, id: string): Promise<Output<'parcel.accept'>['sops']> {
  return valueOf(await call('parcel.accept', { id, evenUnknown: true })).sops;
}

/** Sends a draft from one office to another, which takes it in. */
export async function deliver(from: Office, to: Office, ...sops: readonly string[]): Promise<string> {
  const id = await receive(to, await send(from, { kind: 'draft', sops: [...sops] }));
  await accept(to, id);
  return id;
}

/** How the only SOP of a waiting parcel stands to ours. */
export async function relationIn({ call }: Office, parcel: string): Promise<string | undefined> {
  return valueOf(await call('parcel.open', { id: parcel })).sops[0]?.relation;
}
