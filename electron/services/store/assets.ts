import type { ReadableDb, WritableDb } from './database.ts';
import { hashBytes } from './hash.ts';
import { hashRow } from './rowHashes.ts';

export type ImageType = 'image/png' | 'image/jpeg';

export interface Asset {
  readonly mediaType: ImageType;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

interface AssetRow {
  readonly media_type: ImageType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Stores a picture under the SHA-256 of its bytes, which is its name; storing it twice changes nothing. */
export function putAsset(db: WritableDb, asset: Asset): string {
  const name = hashBytes(asset.bytes);
  const insert = db.prepare(
    'INSERT INTO assets (sha256, media_type, width, height, bytes) VALUES (?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING',
  );
  insert.run(name, asset.mediaType, asset.width, asset.height, asset.bytes);
  return name;
}

/**
 * Lets a picture answer to the name that a received SOP calls it by, which is the hash of the bytes that its sender has. Drawn anew here it
 * mostly has the same bytes; a picture that has that name itself comes first. Call within a transaction.
 */
export function nameAsset(db: WritableDb, name: string, asset: string): void {
  if (name === asset) return;
  db.prepare('INSERT INTO asset_names (name, asset) VALUES (?, ?) ON CONFLICT (name) DO NOTHING').run(name, asset);
  hashRow(db, 'asset_names', name);
}

/** The picture of that name; null when there is none, or when its bytes are no longer those that were stored. */
export function getAsset(db: ReadableDb, name: string): Asset | null {
  const other: unknown = db.prepare('SELECT asset FROM asset_names WHERE name = ?').pluck().get(name);
  return storedAsset(db, name) ?? (typeof other === 'string' ? storedAsset(db, other) : null);
}

function storedAsset(db: ReadableDb, name: string): Asset | null {
  const select = db.prepare('SELECT media_type, width, height, bytes FROM assets WHERE sha256 = ?');
  // The column list above is this row's shape.
  const row = select.get(name) as AssetRow | undefined;
  if (row === undefined || hashBytes(row.bytes) !== name) return null;
  return { mediaType: row.media_type, width: row.width, height: row.height, bytes: row.bytes };
}
