import type { Output } from '../../contract/commands.ts';
import { lineOf } from '../exchange/lineage.ts';
import type { ReadableDb } from '../store/database.ts';
import { baseOf, readVersion, versionsOf } from '../store/versions.ts';

export type KeptVersionFacts = Output<'moment.list'>['versions'][number];

/** The versions of a SOP whose documents are here, newest number first. Those that ours was not made from lie beside it. */
export function keptVersions(db: ReadableDb, sop: string): KeptVersionFacts[] {
  const versions = versionsOf(db, sop);
  const base = baseOf(db, sop);
  const ours = base === null ? new Set<string>() : lineOf(versions, base.version);
  const continued = new Set(versions.flatMap(({ parents }) => parents));
  return versions.toReversed().flatMap(({ id, number, held }) => {
    const kept = held ? readVersion(db, id) : null;
    if (kept === null || kept === 'damaged') return [];
    const { name, position, unit } = kept.author;
    const beside = base !== null && !ours.has(id) && !continued.has(id);
    return [{ id, number, keptAt: kept.keptAt, by: { name, position, unit }, received: kept.parcel !== null, beside }];
  });
}
