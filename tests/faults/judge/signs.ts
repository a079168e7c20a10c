import { getAsset } from '../../../electron/services/store/assets.ts';
import { untold } from '../../../electron/services/store/condition.ts';
import type { ReadableDb } from '../../../electron/services/store/database.ts';
import { examine } from '../../../electron/services/store/soundness.ts';
import { readVersion } from '../../../electron/services/store/versions.ts';

/** What a user would see of a damage: something told at the start, or a refusal when the damaged thing is opened. */
export function signsOfDamage(db: ReadableDb): string[] {
  const { damaged, brokenHistories } = examine(db);
  const assets = db.prepare('SELECT sha256 FROM assets').pluck().all().map(String);
  const versions = db.prepare('SELECT version FROM version_bodies').pluck().all().map(String);
  return [
    ...untold(db).flatMap(({ notice }) => (notice.kind === 'crashed' ? [] : [notice.kind])),
    ...damaged,
    ...brokenHistories,
    ...assets.filter((name) => getAsset(db, name) === null),
    ...versions.filter((id) => readVersion(db, id) === 'damaged'),
  ];
}
