import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeSafely } from '../services/safeWrite.ts';

/** What of Electron's shell opens a file in the program that is meant for it. An empty answer means that it did. */
export interface FileOpener {
  readonly openPath: (file: string) => Promise<string>;
}

/** Hands PDF files to the system's own PDF program, where they are printed. */
export interface Printing {
  readonly print: (name: string, bytes: Uint8Array) => Promise<boolean>;
  /**
   * Takes away what was printed; a file that a program still holds stays in the temporary folder. At once, because it is called
   * while the app goes away and nobody waits any more.
   */
  readonly clear: () => void;
}

/** Each file lies in a folder of its own, so that its name is the name of the export. */
export function printing(system: FileOpener): Printing {
  const folders: string[] = [];
  return {
    print: async (name, bytes) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'lajur-cetak-'));
      folders.push(folder);
      const file = path.join(folder, path.basename(name));
      writeSafely(file, bytes);
      return (await system.openPath(file)) === '';
    },
    clear: () => {
      for (const folder of folders.splice(0)) {
        try {
          rmSync(folder, { recursive: true, force: true });
        } catch {
          // Windows keeps what another program has open.
        }
      }
    },
  };
}
