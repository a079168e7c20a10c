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

/** Reads a file whole. */
export async function readFileBytes(file: File): Promise<FileBytes> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return { name: file.name, base64: btoa(text) };
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
