import { ok } from '../../../sop/model/result.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import { heldCopies } from '../backups/heldCopies.ts';
import { mendRows } from '../mending/mendRows.ts';
import type { Workspace } from '../ports.ts';
import { brokenRows } from '../store/rowHashes.ts';
import { write } from '../writing.ts';

/**
 * The same commands, where those that show or hand out what people chose (settings, officials, profiles, keys) first compare it with its
 * hashes: what is not what was once written is mended and told before anybody reads it, prints it or sends it.
 */
export function withSoundRows(workspace: Workspace, handlers: Handlers): Handlers {
  const sound = <Input, Output>(handler: (input: Input) => Output) => {
    return (input: Input): Output => {
      mendBroken(workspace);
      return handler(input);
    };
  };
  return {
    ...handlers,
    'settings.get': sound(handlers['settings.get']),
    'people.list': sound(handlers['people.list']),
    'profile.list': sound(handlers['profile.list']),
    'profile.export': sound(handlers['profile.export']),
    'key.list': sound(handlers['key.list']),
    'parcel.make': sound(handlers['parcel.make']),
    'sop.export': sound(handlers['sop.export']),
    'sop.print': sound(handlers['sop.print']),
  };
}

function mendBroken(workspace: Workspace): void {
  const { db, ports } = workspace;
  const broken = brokenRows(db);
  if (broken.length === 0) return;
  const detail = broken.map(({ place, key, kind }) => `${kind} ${place}:${key}`).join(' ');
  ports.log({ level: 'error', event: 'store.rows', detail });
  // Where it cannot be stored it is tried again the next time; nothing of it is written meanwhile.
  write(workspace, () => ok(mendRows(db, heldCopies(ports.backupFolder), ports.now().toISOString())));
}
