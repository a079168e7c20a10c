import { Zip, ZipPassThrough } from 'fflate';

/** A ZIP file in the making. Files are put in as they are: PDF, DOCX and PNG are compressed already. */
export interface ZipFile {
  /** Puts a file in, and answers with its name: one that is taken gets a number. */
  readonly add: (name: string, bytes: Uint8Array<ArrayBuffer>) => string;
  /** Ends it; nothing can be put in any more. */
  readonly finish: () => Blob;
}

export function beginZip(modified: Date): ZipFile {
  // As blobs, which the browser keeps outside the page and on the disk when they are many.
  const pieces: Blob[] = [];
  const taken = new Set<string>();
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(new Blob([new Uint8Array(piece)]));
  });
  return {
    add: (name, bytes) => {
      const entry = new ZipPassThrough(freeName(name, taken));
      entry.mtime = modified;
      zip.add(entry);
      entry.push(bytes, true);
      return entry.filename;
    },
    finish: () => {
      zip.end();
      return new Blob(pieces, { type: 'application/zip' });
    },
  };
}

/** The name, or "nama (2).pdf" when it is taken. Windows knows no capitals. */
export function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem} (${number})${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
