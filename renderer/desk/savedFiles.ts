import { call } from './call.ts';
import type { Failure } from './contract.ts';

/** Whether the host knows where saved files are: the desktop app does, a browser keeps its downloads to itself. */
export function knowsSavedFiles(): boolean {
  return window.lajur !== undefined;
}

/** Opens a file that was just saved, in the program the system has for it; the refusal when that is not possible. */
export async function openSavedFile(name: string): Promise<Failure | null> {
  const reply = await call('file.open', { name });
  return reply.ok ? null : reply.error;
}

/** Shows a file that was just saved in its folder. */
export async function showSavedFile(name: string): Promise<Failure | null> {
  const reply = await call('file.reveal', { name });
  return reply.ok ? null : reply.error;
}
