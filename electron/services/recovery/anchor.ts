import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ServicePorts } from '../ports.ts';
import { makeFolder } from '../folders.ts';
import { writeSafely } from '../safeWrite.ts';
import type { ReadableDb } from '../store/database.ts';
import { codeOf } from '../store/errorCode.ts';
import { hashFields } from '../store/hash.ts';

/**
 * How far the history of every SOP went, kept outside the database: a chain of hashes alone tells neither that its end was cut off nor
 * that all of it was computed anew (safety, section 2.5). An older database that is put in the place of ours is known by it.
 */
export interface Anchor {
  /** ISO instant at which it was taken. */
  readonly at: string;
  /** For each SOP its newest revision and the hash of that entry. */
  readonly sops: Readonly<Record<string, readonly [revision: number, head: string]>>;
}

/** A SOP whose history here does not reach what the anchor says of it. */
export interface Behind {
  readonly sop: string;
  /** `shorter`: entries are missing at its end; `different`: they are others. */
  readonly kind: 'shorter' | 'different';
}

type AnchorPorts = Pick<ServicePorts, 'backupFolder' | 'now' | 'log'>;

const anchorSchema = z.strictObject({
  at: z.string(),
  sops: z.record(z.string(), z.tuple([z.int(), z.string()])),
  sha256: z.string(),
});

/** Writes down how far the histories go now. What fails is logged: the one before stands, and what came since is only less guarded. */
export function writeAnchor(db: ReadableDb, { backupFolder, now, log }: AnchorPorts): void {
  const sops = headsOf(db);
  const at = now().toISOString();
  try {
    makeFolder(path.resolve(backupFolder));
    const text = JSON.stringify({ at, sops, sha256: hashOf(at, sops) });
    writeSafely(fileIn(backupFolder), Buffer.from(text));
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    log({ level: 'warning', event: 'store.anchor', detail: code });
  }
}

/** What was written down last; null when nothing was, or it cannot be read as it was written. */
export function readAnchor({ backupFolder, log }: AnchorPorts): Anchor | null {
  try {
    const { at, sops, sha256 } = anchorSchema.parse(JSON.parse(readFileSync(fileIn(backupFolder), 'utf8')));
    if (sha256 === hashOf(at, sops)) return { at, sops };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    if (!(error instanceof SyntaxError || error instanceof z.ZodError) && codeOf(error) === '') throw error;
  }
  log({ level: 'warning', event: 'store.anchor', detail: 'tidak terbaca' });
  return null;
}

/** The SOPs whose history does not go on from the anchor. */
export function behindAnchor(db: ReadableDb, { sops }: Anchor): readonly Behind[] {
  const entry = db.prepare('SELECT sha256 FROM journal WHERE sop = ? AND revision = ?').pluck();
  return Object.entries(sops).flatMap(([sop, [revision, head]]): Behind[] => {
    const here = entry.get(sop, revision);
    if (here === head) return [];
    return [{ sop, kind: here === undefined ? 'shorter' : 'different' }];
  });
}

function headsOf(db: ReadableDb): Anchor['sops'] {
  // By the cards, because a row of `sops` holds its whole document before its head.
  const select = db.prepare(`
    SELECT c.id, j.revision, j.sha256 FROM cards c JOIN journal j ON j.sop = c.id AND j.revision = c.revision
    ORDER BY c.id`);
  // The column list is this row's shape.
  const rows = select.raw().all() as [string, number, string][];
  return Object.fromEntries(rows.map(([id, revision, head]) => [id, [revision, head]]));
}

function hashOf(at: string, sops: Anchor['sops']): string {
  return hashFields([at, ...Object.entries(sops).flatMap(([id, [revision, head]]) => [id, revision, head])]);
}

function fileIn(backupFolder: string): string {
  return path.join(backupFolder, 'acuan.json');
}
