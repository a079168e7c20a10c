import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Dialog, DownloadItem, Session, Shell as SystemShell } from 'electron';
import type { SavedFiles } from '../services/ports.ts';
import { notSaved } from './notSaved.ts';

/** What of a session tells of downloads. */
export interface DownloadingSession {
  on(event: 'will-download', listener: (event: unknown, item: Download) => void): unknown;
}

type Download = Pick<DownloadItem, 'getFilename' | 'setSavePath'> & {
  once(event: 'done', listener: (event: unknown, state: string) => void): unknown;
};

/** Electron's session is one: the compiler sees to it. */
export type FitsElectron = Session extends DownloadingSession ? true : never;

/** What is needed to put a file where the user wants it. */
export interface Saving {
  readonly system: Pick<SystemShell, 'openPath' | 'showItemInFolder'>;
  readonly dialog: Pick<Dialog, 'showSaveDialog' | 'showErrorBox'>;
  /** Writes a file whole or not at all; null, or the code of the system why not. */
  readonly write: (target: string, bytes: Uint8Array) => Promise<string | null>;
}

/** What Lajur hands out: nothing else is ever opened, whatever a download is called. */
const ownEndings = /\.(pdf|docx|svg|json|xlsx|zip|db|lajur)$/i;

/**
 * Takes what the page hands out, asks where it goes and has our own writer put it there: the download of the browser would neither read back
 * nor wait for a file that is held. Remembers the places, so that the page need not know a path to have a file opened.
 */
export function followDownloads(session: DownloadingSession, { system, dialog, write }: Saving): SavedFiles {
  const paths = new Map<string, string>();

  async function place(name: string, temporary: string): Promise<void> {
    const target = await chooseTarget(dialog, name);
    if (target !== null) {
      const failed = await write(target, await readFile(temporary));
      if (failed === null) paths.set(name, target);
      else dialog.showErrorBox(notSaved.title, notSaved.body(failed));
    }
    await rm(temporary, { force: true });
  }

  session.on('will-download', (_event, item) => {
    const name = item.getFilename();
    const temporary = path.join(tmpdir(), `lajur-${randomUUID()}`);
    item.setSavePath(temporary);
    item.once('done', (_done, state) => {
      if (state === 'completed') void place(name, temporary);
    });
  });
  return {
    open: async (name) => {
      const target = paths.get(name);
      // An empty answer means that the system found a program for it.
      return target !== undefined && ownEndings.test(target) && (await system.openPath(target)) === '';
    },
    showInFolder: async (name) => {
      const target = paths.get(name);
      if (target !== undefined) system.showItemInFolder(target);
      return target !== undefined;
    },
  };
}

/** Asks where a file goes; null when nobody said. */
export async function chooseTarget(dialog: Pick<Dialog, 'showSaveDialog'>, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: name });
  return canceled || filePath === '' ? null : filePath;
}
