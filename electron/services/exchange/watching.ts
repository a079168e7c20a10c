import path from 'node:path';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Handlers, Outcome } from '../../contract/dispatcher.ts';
import type { Workspace } from '../ports.ts';
import { codeOf } from '../store/openDatabase.ts';
import { setWatchedFolder, watchedFolder } from '../store/watchedFolder.ts';
import { write } from '../writing.ts';
import type { Envelope } from './carrier.ts';
import { collector } from './collect.ts';
import type { Collect } from './collect.ts';
import { folderCarrier } from './folderCarrier.ts';

/** The folder that parcels come and go through. */
export interface WatchedFolder {
  /** Puts a parcel in; false when the folder cannot be reached. */
  hand(envelope: Envelope): Promise<boolean>;
  readonly handlers: Pick<Handlers, 'parcel.collect' | 'folder.choose' | 'folder.watched'>;
}

/** Watches the folder that was chosen, as long as there is one. Paths stay on this side: the screen learns the last part. */
export function watchedFolderOf(workspace: Workspace): WatchedFolder {
  const { db, ports } = workspace;
  let collecting: { readonly folder: string; readonly collect: Collect } | null = null;

  /** One collector a folder: it remembers what it has seen. */
  const collectFrom = (folder: string): Collect => {
    if (collecting?.folder !== folder) collecting = { folder, collect: collector(workspace, folderCarrier(folder)) };
    return collecting.collect;
  };
  const facts = () => {
    const folder = watchedFolder(db);
    return { available: ports.chooseFolder !== undefined, name: folder === null ? null : path.basename(folder) };
  };

  return {
    hand: async (envelope) => {
      const folder = watchedFolder(db);
      if (folder === null) return false;
      return (await reached(() => folderCarrier(folder).put(envelope))) !== null;
    },
    handlers: {
      'parcel.collect': async (): Promise<Outcome<'parcel.collect'>> => {
        const folder = watchedFolder(db);
        if (folder === null) return ok({ arrived: 0 });
        const collected = await reached(collectFrom(folder));
        if (collected === null) return refuse(unreachable);
        return collected.ok ? ok({ arrived: collected.value }) : collected;
      },
      'folder.choose': async ({ forget }): Promise<Outcome<'folder.choose'>> => {
        const chosen = forget ? null : await ports.chooseFolder?.('shared');
        // Nothing chosen: the folder stays what it was.
        if (chosen === undefined || (chosen === null && !forget)) return ok(facts());
        const written = write<null, never>(workspace, () => {
          setWatchedFolder(db, chosen);
          return ok(null);
        });
        return written.ok ? ok(facts()) : written;
      },
      'folder.watched': () => ok(facts()),
    },
  };
}

const unreachable = { code: 'folderUnreachable', detail: 'Folder bersama tidak dapat dibuka.' } as const;

/** Null when the system says that the folder is not there, or not to be read or written. Bugs throw. */
async function reached<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    if (/^E[A-Z]+$/.test(codeOf(error))) return null;
    throw error;
  }
}
