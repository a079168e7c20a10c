import type { OpenRefused } from './database.ts';
import { codeOf } from './errorCode.ts';

export const damaged: OpenRefused = { code: 'damaged', detail: 'Basis data ruang kerja rusak.' };

const readOnly: OpenRefused = {
  code: 'cannotOpen',
  detail:
    'Folder ruang kerja hanya dapat dibaca, sehingga tidak ada yang dapat disimpan. Isinya tidak diubah. Buka kunci media, atau minta izin menulis ke folder itu, lalu buka Lajur lagi.',
};

/** What a user is told of an error while a database was opened; bugs throw. */
export function reasonOf(error: unknown): OpenRefused {
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') {
    return { code: 'heldByAnother', detail: 'Ruang kerja sedang dipakai oleh Lajur yang lain.' };
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return damaged;
  }
  if (/^(SQLITE_READONLY|EROFS|EACCES|EPERM)/.test(code)) return readOnly;
  if (code.startsWith('SQLITE_') || /^E[A-Z]+$/.test(code)) {
    return { code: 'cannotOpen', detail: `Ruang kerja tidak dapat dibuka (${code}).` };
  }
  throw error;
}
