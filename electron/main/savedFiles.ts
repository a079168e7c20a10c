import type { DownloadItem, Session, Shell as SystemShell } from 'electron';
import type { SavedFiles } from '../services/ports.ts';

/** What of a session tells of downloads. */
export interface DownloadingSession {
  on(event: 'will-download', listener: (event: unknown, item: Download) => void): unknown;
}

type Download = Pick<DownloadItem, 'getFilename' | 'getSavePath'> & {
  once(event: 'done', listener: (event: unknown, state: string) => void): unknown;
};

/** Electron's session is one: the compiler sees to it. */
export type FitsElectron = Session extends DownloadingSession ? true : never;

/** What Lajur hands out: nothing else is ever opened, whatever a download is called. */
const ownEndings = /\.(pdf|docx|svg|json|xlsx|zip)$/i;

/** Remembers where the user saved what the page handed out, so that the page need not know a path to have it opened. */
export function followDownloads(
  session: DownloadingSession,
  system: Pick<SystemShell, 'openPath' | 'showItemInFolder'>,
): SavedFiles {
  const paths = new Map<string, string>();
  session.on('will-download', (_event, item) => {
    const name = item.getFilename();
    item.once('done', (_done, state) => {
      if (state === 'completed') paths.set(name, item.getSavePath());
    });
  });
  return {
    open: async (name) => {
      const path = paths.get(name);
      // An empty answer means that the system found a program for it.
      return path !== undefined && ownEndings.test(path) && (await system.openPath(path)) === '';
    },
    showInFolder: async (name) => {
      const path = paths.get(name);
      if (path !== undefined) system.showItemInFolder(path);
      return path !== undefined;
    },
  };
}
