import type { Call, Command, Input, Reply } from '../../electron/contract/commands.ts';

/** What the preload script puts on the window of the desktop app. */
interface Bridge {
  readonly call: (command: string, input: unknown) => Promise<unknown>;
}

declare global {
  interface Window {
    readonly lajur?: Bridge;
  }
}

/** Detail of a failure when the host gave no answer at all: it was closed, or the machine slept. */
export const unreachable = 'unreachable';

/** Asks the host: through the window's bridge in Electron, through the loopback host in a browser. Never rejects. */
export const call: Call = async <C extends Command>(command: C, input: Input<C>): Promise<Reply<C>> => {
  try {
    const bridge = window.lajur;
    const reply = bridge === undefined ? await fetchReply(command, input) : await bridge.call(command, input);
    return reply as Reply<C>;
  } catch {
    return { ok: false, error: { code: 'unexpected', detail: unreachable } };
  }
};

/** Browsers refuse `keepalive` above 64 KiB in all. */
const mostKeptAlive = 30_000;

async function fetchReply(command: string, input: unknown): Promise<unknown> {
  const body = JSON.stringify(input);
  const response = await fetch(`/api/${command}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    // The last edits of a page that is being closed still arrive; browsers allow it for small bodies only.
    keepalive: body.length < mostKeptAlive,
  });
  if (!response.ok) throw new Error(`${command}: HTTP ${response.status}`);
  return response.json();
}

/**
 * Opens the session with the loopback host: trades the one-time token of the address for a cookie, takes the token out
 * of sight, and tells the host that a page is open. Does nothing in Electron. False when the host turned us away.
 */
export async function openSession(): Promise<boolean> {
  if (window.lajur !== undefined) return true;
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '';
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!response.ok) return false;
  window.history.replaceState(null, '', window.location.pathname);
  const line = new EventSource('/alive');
  window.addEventListener('pagehide', () => line.close());
  return true;
}

/** A file for the user; its bytes as base64. */
export interface SavedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
}

/** Hands files to the user: downloads of the browser, which Electron turns into a save dialog. */
export function saveFiles(files: readonly SavedFile[]): void {
  for (const file of files) {
    saveBlob(file.name, new Blob([bytesOf(file.base64)], { type: file.mediaType }));
  }
}

/** Hands one file to the user. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after this turn; a minute is ample for any disk.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What a base64 text stands for. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
