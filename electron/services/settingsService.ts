import { ok } from '../../sop/model/result.ts';
import type { Handlers } from '../contract/dispatcher.ts';
import type { Workspace } from './ports.ts';
import { readSettings, writeSettings } from './store/settings.ts';
import { write } from './writing.ts';

/** What the people of a workspace chose: who they are, their office, how the app looks. */
export function settingsService(workspace: Workspace): Pick<Handlers, 'settings.get' | 'settings.set'> {
  const { db } = workspace;
  return {
    'settings.get': () => ok(readSettings(db)),
    'settings.set': (patch) =>
      write(workspace, () => {
        writeSettings(db, patch);
        return ok(readSettings(db));
      }),
  };
}
