import Database from 'better-sqlite3';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { OpenRefused, ReadableDb } from './database.ts';
import { migrations } from './migrations/all.ts';
import { brand } from './brand.ts';
import { reasonOf } from './openRefusal.ts';

export interface OpenedCopy {
  readonly db: ReadableDb;
  close(): void;
}

/**
 * Opens a database file that is not the workspace's own, as a backup, for reading only. It is not changed by it, not even by its log.
 * Refused when it is no sound database: its whole structure is checked.
 */
export function openCopy(file: string): Result<OpenedCopy, OpenRefused> {
  let connection: Database.Database | null = null;
  try {
    connection = new Database(file, { readonly: true, fileMustExist: true });
    connection.pragma('trusted_schema = OFF');
    connection.pragma('cell_size_check = ON');
    connection.pragma('mmap_size = 0');
    const version = Number(connection.pragma('user_version', { simple: true }));
    const refused =
      version > (migrations.at(-1)?.version ?? 0)
        ? ({ code: 'newerVersion', detail: 'Salinan ini dibuat oleh Lajur versi yang lebih baru.' } as const)
        : version === 0 || connection.pragma('quick_check(1)', { simple: true }) !== 'ok'
          ? ({ code: 'damaged', detail: 'Salinan ini tidak utuh.' } as const)
          : null;
    if (refused === null) {
      const opened = connection;
      return ok({ db: brand(opened), close: () => opened.close() });
    }
    connection.close();
    return refuse(refused);
  } catch (error) {
    connection?.close();
    return refuse(reasonOf(error));
  }
}
