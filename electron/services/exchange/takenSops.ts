import type { Output } from '../../contract/commands.ts';
import { openDocument } from '../documents.ts';
import type { ReadableDb } from '../store/database.ts';
import type { StoredParcel } from '../store/parcels.ts';
import { baseOf, versionsOf } from '../store/versions.ts';
import { manifestOf } from './inbox.ts';
import { lineOf } from './lineage.ts';
import { sopOfVersion } from './workingCopy.ts';

type TakenSop = Output<'parcel.open'>['taken'][number];

/** The SOPs of a parcel that was taken, and where each is now. Told by the versions that are here, so that it holds after a restart too. */
export function takenSops(db: ReadableDb, stored: StoredParcel): readonly TakenSop[] {
  return (manifestOf(stored)?.sops ?? []).map(({ id, version, lineage }): TakenSop => {
    const opened = openDocument(db, id);
    const titleThen = stored.summary.find((sop) => sop.id === id)?.title ?? '';
    return {
      id,
      title: opened.ok ? opened.value.sop.identity.title : titleThen,
      version,
      versionNumber: lineage[0]?.number ?? 0,
      place: placeOf(db, id, version),
      statusThere: sopOfVersion(db, version)?.status ?? null,
      statusHere: opened.ok ? opened.value.sop.status : null,
    };
  });
}

function placeOf(db: ReadableDb, sop: string, version: string): TakenSop['place'] {
  const versions = versionsOf(db, sop);
  const base = baseOf(db, sop);
  const isHeld = versions.some(({ id, held }) => id === version && held);
  if (base === null || !isHeld) return 'gone';
  if (lineOf(versions, base.version).has(version)) return 'ours';
  return versions.some(({ parents }) => parents.includes(version)) ? 'continued' : 'beside';
}
