import { ok, refuse } from '../../../sop/model/result.ts';
import type { Handlers, Outcome } from '../../contract/dispatcher.ts';
import type { Workspace } from '../ports.ts';
import { enrolKey, forgetKeys, knownKeys } from '../store/keys.ts';
import { readParcels } from '../store/parcels.ts';
import { write } from '../writing.ts';
import { manifestOf } from './inbox.ts';
import { senderName } from './keyStatus.ts';
import { ownKey, renewKey } from './ownKey.ts';
import { fingerprintOf } from './publicKey.ts';
import { authorOf } from './workingCopy.ts';

type Mine = 'key.own' | 'key.renew' | 'key.list' | 'key.enrol' | 'key.forget';

/** This workspace's key, and the keys of others. */
export function keyService(workspace: Workspace): Pick<Handlers, Mine> {
  const { db, ports } = workspace;
  /** The senders of all parcels that could be opened. */
  const senders = () => readParcels(db).flatMap((stored) => manifestOf(stored)?.sender ?? []);
  return {
    'key.own': async (): Promise<Outcome<'key.own'>> => {
      const key = await ownKey(ports.workspaceFolder, ports.keyVault);
      if (!key.ok) return refuse({ code: 'keyBroken', detail: 'Kunci ruang kerja tidak terbaca.' });
      const { name, unit } = authorOf(db);
      const { protection } = key.value;
      return ok({ fingerprint: fingerprintOf(key.value.key), name: senderName({ unit, name }), protection });
    },
    'key.renew': async (): Promise<Outcome<'key.renew'>> => {
      const key = await ownKey(ports.workspaceFolder, ports.keyVault);
      // A sound key is never thrown away: everybody else would have to enrol the next one.
      if (key.ok) return refuse({ code: 'keyInUse', detail: 'Kunci ruang kerja masih baik.' });
      const renewed = await renewKey(ports.workspaceFolder, ports.keyVault, ports.now());
      return ok({ fingerprint: fingerprintOf(renewed.key) });
    },
    'key.list': () => {
      const came = senders();
      const keys = knownKeys(db).map(({ key, fingerprint, name, enrolledAt }) => {
        return { fingerprint, name, enrolledAt, parcels: came.filter((sender) => sender.key === key).length };
      });
      return ok({ keys });
    },
    'key.enrol': ({ fingerprint, name: given }) =>
      write(workspace, (): Outcome<'key.enrol'> => {
        const enrolled = given === undefined ? [] : knownKeys(db).filter((known) => known.fingerprint === fingerprint);
        if (given !== undefined && enrolled.length > 0) {
          // A name is no proof: when the key was compared stays what it was.
          for (const known of enrolled) enrolKey(db, { ...known, name: given });
          return ok({ name: given });
        }
        const fitting = senders().filter(({ key }) => fingerprintOf(key) === fingerprint);
        const [newest] = fitting;
        if (newest === undefined) return refuse({ code: 'notFound', detail: fingerprint });
        // Two keys of one fingerprint are no accident.
        if (new Set(fitting.map(({ key }) => key)).size > 1)
          return refuse({ code: 'keyAmbiguous', detail: fingerprint });
        const name = given ?? senderName(newest);
        enrolKey(db, { key: newest.key, fingerprint, name, enrolledAt: ports.now().toISOString() });
        return ok({ name });
      }),
    'key.forget': ({ fingerprint }) =>
      write(workspace, (): Outcome<'key.forget'> =>
        forgetKeys(db, fingerprint) ? ok({}) : refuse({ code: 'notFound', detail: fingerprint }),
      ),
  };
}
