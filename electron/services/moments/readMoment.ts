import { readFile } from '../../../sop/file/sopFile.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Failure, ParsedInput } from '../../contract/commands.ts';
import type { ReadableDb } from '../store/database.ts';
import { sopAt } from '../store/snapshots.ts';
import { readVersion, versionsOf } from '../store/versions.ts';

/** A state of a SOP: a saved revision, or a version. */
export type Moment = ParsedInput<'moment.open'>['moment'];

/** A SOP as it was, and when. */
export interface MomentOfSop {
  readonly sop: Sop;
  /** ISO instant. */
  readonly at: string;
}

/** Reads a state of a SOP; refused when there is none, or when it is not what was once written. */
export function readMoment(
  db: ReadableDb,
  id: string,
  moment: Moment,
): Result<MomentOfSop, Failure<'notFound' | 'damaged'>> {
  return moment.kind === 'revision' ? revisionOf(db, id, moment.revision) : versionOf(db, id, moment.version);
}

function revisionOf(
  db: ReadableDb,
  id: string,
  revision: number,
): Result<MomentOfSop, Failure<'notFound' | 'damaged'>> {
  const found = sopAt(db, id, revision);
  if (found === null) return refuse({ code: 'notFound', detail: `${id} ${revision}` });
  if (found === 'damaged') return refuse({ code: 'damaged', detail: `${id} ${revision}` });
  return ok({ sop: found.sop, at: found.savedAt });
}

function versionOf(db: ReadableDb, id: string, version: string): Result<MomentOfSop, Failure<'notFound' | 'damaged'>> {
  if (!versionsOf(db, id).some((known) => known.id === version)) return refuse({ code: 'notFound', detail: version });
  const kept = readVersion(db, version);
  if (kept === null) return refuse({ code: 'notFound', detail: version });
  const read = kept === 'damaged' ? null : readFile(kept.text);
  if (kept === 'damaged' || read === null || !read.ok) return refuse({ code: 'damaged', detail: version });
  return ok({ sop: read.value, at: kept.keptAt });
}
