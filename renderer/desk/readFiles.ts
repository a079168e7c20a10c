import type { Failure } from './contract.ts';

/** A chosen file as it crosses to the host. */
export interface FileBytes {
  readonly name: string;
  readonly base64: string;
}

/** Largest file that is sent, in bytes; the host refuses larger ones too. */
export const fileLimit = 10 * 1024 * 1024;
/** Most bytes of one call; the loopback host takes bodies of 64 MiB, and base64 adds a third. */
const batchLimit = 30 * 1024 * 1024;
/** Most files of one call: so few that a long import shows how far it is. */
const batchFiles = 10;

/** Detail of a failure when a chosen file could not be read any more: its flash disk was taken out, or it was moved. */
export const fileGone = 'fileGone';

type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

/** The bytes of a chosen file. Never rejects. */
export async function readBytes(file: File): Promise<Read<Uint8Array<ArrayBuffer>>> {
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { ok: false, error: { code: 'unexpected', detail: fileGone } };
  }
}

/** Reads a file whole, for the host. Never rejects. */
export async function readFile(file: File): Promise<Read<FileBytes>> {
  const read = await readBytes(file);
  if (!read.ok) return read;
  const bytes = read.value;
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return { ok: true, value: { name: file.name, base64: btoa(text) } };
}

/** Reads several files whole: all of them, or none. Never rejects. */
export async function readFiles(files: readonly File[]): Promise<Read<FileBytes[]>> {
  const value: FileBytes[] = [];
  for (const read of await Promise.all(files.map(readFile))) {
    if (!read.ok) return read;
    value.push(read.value);
  }
  return { ok: true, value };
}

/** Groups files so that each group fits one call. */
export function inBatches(files: readonly File[]): File[][] {
  const batches: File[][] = [];
  let size = 0;
  for (const file of files) {
    const current = batches.at(-1);
    if (current === undefined || current.length === batchFiles || size + file.size > batchLimit) {
      batches.push([file]);
      size = file.size;
    } else {
      current.push(file);
      size += file.size;
    }
  }
  return batches;
}

/** Opens the system's file chooser; an empty list when the user cancels. */
export function chooseFiles(accept: string, several: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = several;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
