import { ok, refuse } from '../../../sop/model/result.ts';
import type { Handlers, Outcome } from '../../contract/dispatcher.ts';
import { backupBefore } from '../backups/backupBefore.ts';
import { openDocument } from '../documents.ts';
import type { Workspace } from '../ports.ts';
import type { ProfileLibrary } from '../profiles/profileLibrary.ts';
import { getAsset } from '../store/assets.ts';
import { readParcel, settleParcel } from '../store/parcels.ts';
import { hashBytes } from '../store/hash.ts';
import { write } from '../writing.ts';
import { acceptParcel, offeredProfile } from './accept.ts';
import { inboxRows, keysOf, openStored, rowOf } from './inbox.ts';
import { clockOf, describeInside } from './inside.ts';
import { isEnrolled } from './keyStatus.ts';
import { parcelEnding } from './folderCarrier.ts';
import { parcelLabel } from './parcelLabel.ts';
import { makeParcel } from './make.ts';
import type { Sending } from './make.ts';
import { ownKey } from './ownKey.ts';
import { picturesOf } from './parcel.ts';
import { receiptsFor, receiptsInside } from './receipts.ts';
import { receiveFiles } from './receive.ts';
import { takenSops } from './takenSops.ts';
import { watchedFolderOf } from './watching.ts';

type Mine =
  | 'parcel.make'
  | 'parcel.receive'
  | 'parcel.collect'
  | 'parcel.list'
  | 'parcel.open'
  | 'parcel.document'
  | 'parcel.accept'
  | 'parcel.refuse'
  | 'folder.choose'
  | 'folder.watched';

/** Media type of a parcel. */
const parcelType = 'application/vnd.lajur';

/** Parcels: made, looked at, taken in or refused. */
export function exchangeService(workspace: Workspace, library: ProfileLibrary): Pick<Handlers, Mine> {
  const { db, ports } = workspace;
  const folder = watchedFolderOf(workspace);
  return {
    ...folder.handlers,
    'parcel.make': async ({ content, note, into }): Promise<Outcome<'parcel.make'>> => {
      const key = await ownKey(ports.workspaceFolder, ports.keyVault);
      if (!key.ok) return refuse({ code: 'keyBroken', detail: 'Kunci ruang kerja tidak terbaca.' });
      const sending: Sending | null = content.kind === 'receipt' ? receiptsFor(db, content.parcels) : content;
      if (sending === null) return refuse({ code: 'notFound', detail: 'Kiriman tidak ada.' });
      const made = makeParcel(workspace, sending, note, key.value);
      if (!made.ok) return made;
      const { id, bytes, manifest } = made.value.packed;
      const label = parcelLabel(manifest, id);
      const name = `${label}${parcelEnding}`;
      if (into === 'folder' && !(await folder.hand({ id, label, bytes })))
        return refuse({ code: 'folderUnreachable', detail: 'Folder bersama tidak dapat ditulisi.' });
      const contents = made.value.sops.map(({ sent, title, versionNumber, events }) => {
        return { id: sent.id, title, versionNumber, events: events.length };
      });
      const file = { name, mediaType: parcelType, base64: bytes.toString('base64'), sha256: hashBytes(bytes) };
      return ok({ parcel: id, name, file: into === 'file' ? file : null, contents });
    },
    'parcel.receive': ({ files }) => {
      const arrived = files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
      const received = receiveFiles(workspace, arrived, false);
      return received.ok ? ok({ parcels: received.value }) : received;
    },
    'parcel.list': () => {
      const parcels = inboxRows(workspace);
      return ok({ parcels, waiting: parcels.filter(({ state }) => state === 'waiting').length });
    },
    'parcel.open': ({ id }) => {
      const stored = readParcel(db, id);
      if (stored === null) return refuse({ code: 'notFound', detail: id });
      const row = rowOf(db, stored, keysOf(workspace));
      const receipts = receiptsInside(db, stored);
      if (stored.state !== 'waiting') {
        const taken = stored.state === 'accepted' ? takenSops(db, stored) : [];
        return ok({ row, clock: 'consistent', sops: [], taken: [...taken], receipts });
      }
      const opened = openStored(workspace, id);
      if (!opened.ok) return opened;
      const { parcel } = opened.value;
      const sops = parcel.sops.map((inside) => describeInside(workspace, inside));
      return ok({ row, clock: clockOf(db, parcel, ports.now()), sops, taken: [], receipts });
    },
    'parcel.document': ({ id, sop }) => {
      const opened = openStored(workspace, id);
      if (!opened.ok) return opened;
      const inside = opened.value.parcel.sops.find(({ sent }) => sent.id === sop);
      if (inside === undefined) return refuse({ code: 'notFound', detail: sop });
      const mine = openDocument(db, sop);
      const [asset] = picturesOf(inside.sop).filter((name) => getAsset(db, name) === null);
      const picture = asset === undefined ? undefined : opened.value.parcel.pictures.get(asset);
      return ok({
        sop: inside.sop,
        mine: mine.ok ? mine.value.sop : null,
        profile: offeredProfile(workspace, inside),
        logo:
          asset === undefined || picture === undefined
            ? null
            : { asset, mediaType: picture.mediaType, base64: Buffer.from(picture.bytes).toString('base64') },
      });
    },
    'parcel.accept': async ({ id, sops, evenUnknown }): Promise<Outcome<'parcel.accept'>> => {
      const stored = readParcel(db, id);
      if (stored === null) return refuse({ code: 'notFound', detail: id });
      // Taken before: it brings nothing more, and that is no fault.
      if (stored.state === 'accepted') return ok({ sops: [] });
      const opened = openStored(workspace, id);
      if (!opened.ok) return opened;
      const { key } = rowOf(db, stored, keysOf(workspace));
      if (!isEnrolled(key) && !evenUnknown) return refuse({ code: 'keyUnknown', detail: key?.fingerprint ?? '' });
      const wanted = sops === undefined ? null : new Set(sops);
      const safe = backupBefore(workspace, 'import');
      if (!safe.ok) return safe;
      const taken = acceptParcel(workspace, opened.value.parcel, wanted);
      library.refresh();
      return taken.ok ? ok({ sops: taken.value }) : taken;
    },
    'parcel.refuse': ({ id, reason }) =>
      write(workspace, (): Outcome<'parcel.refuse'> => {
        const stored = readParcel(db, id);
        if (stored === null) return refuse({ code: 'notFound', detail: id });
        // What could not be opened keeps saying why.
        const words = stored.manifest === null ? stored.reason : reason;
        if (stored.state !== 'accepted') settleParcel(db, id, { state: 'refused', reason: words }, null);
        return ok({});
      }),
  };
}
