import { z } from 'zod';
import type { FontStyle } from '../../../sop/layout/pages.ts';
import type { FaceTable } from '../../../sop/layout/text/faceTable.ts';
import { fontOf } from '../fonts/fontFaces.ts';
import type { FontFace, FontFaces } from '../fonts/fontFaces.ts';
import type { FontFamily } from '../fonts/readFamily.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { hashBytes } from './hash.ts';
import { hashRow } from './rowHashes.ts';

/** A font of the workspace without its files. */
export interface FontRow {
  readonly hash: string;
  readonly name: string;
  readonly lacking: string;
  readonly inWord: boolean;
  readonly hasItalic: boolean;
}

interface FaceRow {
  readonly style: FontStyle;
  readonly metrics: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** The fonts that can be chosen, the oldest first. */
export function listFonts(db: ReadableDb): FontRow[] {
  const select = db.prepare(`
    SELECT hash, name, lacking, in_word,
      EXISTS (SELECT 1 FROM font_faces WHERE font = hash AND style = 'italic') AS has_italic
    FROM fonts WHERE removed = 0 ORDER BY seq`);
  // The column list above is this row's shape.
  const rows = select.all() as (Pick<FontRow, 'hash' | 'name' | 'lacking'> & { in_word: number; has_italic: number })[];
  return rows.map(({ in_word: inWord, has_italic: hasItalic, ...row }) => ({
    ...row,
    inWord: inWord === 1,
    hasItalic: hasItalic === 1,
  }));
}

/** A font with its faces, a removed one too; null when there is none, or when its bytes are no longer those that were stored. */
export function readFont(db: ReadableDb, hash: string): FontFamily | null {
  const select = db.prepare('SELECT name, lacking, in_word FROM fonts WHERE hash = ?');
  // The column lists are the shapes of these rows.
  const row = select.get(hash) as { name: string; lacking: string; in_word: number } | undefined;
  if (row === undefined) return null;
  const rows = db.prepare('SELECT style, metrics, sha256, bytes FROM font_faces WHERE font = ?').all(hash) as FaceRow[];
  const faces: Partial<Record<FontStyle, FontFace>> = {};
  for (const { style, metrics, sha256, bytes } of rows) {
    const table = tableOf(metrics);
    if (table === null || hashBytes(bytes) !== sha256) return null;
    faces[style] = { table, bytes };
  }
  const { regular, bold, ...slanted } = faces;
  if (regular === undefined || bold === undefined) return null;
  const complete: FontFaces = { regular, bold, ...slanted };
  const font = fontOf({ name: row.name, hash }, complete);
  return { font, faces: complete, lacking: row.lacking, inWord: row.in_word === 1 };
}

const tableSchema = z.strictObject({
  unitsPerEm: z.int(),
  ascent: z.number(),
  descent: z.number(),
  advances: z.string(),
});

function tableOf(metrics: string): FaceTable | null {
  try {
    return tableSchema.parse(JSON.parse(metrics));
  } catch {
    return null;
  }
}

/** Stores a font under the hash of its files; storing it twice changes nothing, a removed one comes back. Call within a transaction. */
export function putFont(db: WritableDb, { font, faces, lacking, inWord }: FontFamily): void {
  const { changes } = db
    .prepare('INSERT INTO fonts (hash, name, lacking, in_word, removed) VALUES (?, ?, ?, ?, 0) ON CONFLICT DO NOTHING')
    .run(font.hash, font.name, lacking, inWord ? 1 : 0);
  if (changes === 0) {
    db.prepare('UPDATE fonts SET removed = 0 WHERE hash = ?').run(font.hash);
    hashRow(db, 'fonts', font.hash);
    return;
  }
  const insert = db.prepare('INSERT INTO font_faces (font, style, metrics, sha256, bytes) VALUES (?, ?, ?, ?, ?)');
  for (const [style, { table, bytes }] of Object.entries(faces))
    insert.run(font.hash, style, JSON.stringify(table), hashBytes(bytes), bytes);
  hashRow(db, 'fonts', font.hash);
}

/** Offers a font no more. It stays for what is undone or was printed with it. */
export function hideFont(db: WritableDb, hash: string): void {
  db.prepare('UPDATE fonts SET removed = 1 WHERE hash = ?').run(hash);
  hashRow(db, 'fonts', hash);
}

/** The SOPs that are printed with a font by their own setting, archived ones too. */
export function sopsInFont(db: ReadableDb, hash: string): string[] {
  const select = db.prepare(`
    SELECT id FROM sops
    WHERE (CASE WHEN json_valid(body) THEN json_extract(body, '$.sop.style.font.hash') END) = ?`);
  return select.pluck().all(hash).map(String);
}
