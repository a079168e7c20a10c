import type { Redirects } from './fault.ts';

/** How the protection against a fault is taken away, to show that its test would notice. */
export interface Sabotage {
  /** What is missing, in words for people. */
  readonly without: string;
  /** Stand-ins for modules of the app. */
  readonly redirects: Redirects;
  /** Whether they replace the modules of the children, or those of the test itself as well. */
  readonly within: 'children' | 'everywhere';
}

/** The modules that hold a protection. */
const modules = {
  openDatabase: 'electron/services/store/openDatabase.ts',
  safeWrite: 'electron/services/safeWrite.ts',
  seal: 'electron/services/store/seal.ts',
  hash: 'electron/services/store/hash.ts',
  openWorkspace: 'electron/services/recovery/openWorkspace.ts',
  makeBackup: 'electron/services/backups/makeBackup.ts',
  wordIndexes: 'electron/services/store/wordIndexes.ts',
  migrate: 'electron/services/store/migrate.ts',
  openParcel: 'electron/services/exchange/openParcel.ts',
  relation: 'electron/services/exchange/relation.ts',
  readSopFile: 'electron/services/importing/readSopFile.ts',
  replacement: 'electron/services/recovery/replacement.ts',
} as const;

/** A sabotage: without what, which module is replaced by which stand-in, and where. */
function instead(without: string, module: keyof typeof modules, standIn: string, within: Sabotage['within']): Sabotage {
  return { without, redirects: { [modules[module]]: `${standIn}.ts` }, within };
}

/**
 * One entry for every fault. The stand-ins live in `sabotage/` and reach the app through the module loader alone: the app has
 * nothing that could be switched off.
 */
export const sabotages: Readonly<Record<string, Sabotage>> = {
  'F-01': instead('transaksi', 'openDatabase', 'withoutTransactions', 'children'),
  'F-02': instead('synchronous=FULL', 'openDatabase', 'synchronousNormal', 'children'),
  'F-03': instead('setelan yang dibaca ulang', 'openDatabase', 'synchronousNormal', 'everywhere'),
  'F-05': instead('pemulihan dari log', 'openDatabase', 'withoutRecovery', 'children'),
  'F-06': instead('urutan menutup', 'openDatabase', 'logRemovedFirst', 'children'),
  'F-07': instead('transaksi', 'openDatabase', 'withoutTransactions', 'children'),
  'F-08': instead('tulis aman (baca ulang sebelum ganti nama)', 'safeWrite', 'writerWithoutCheck', 'children'),
  'F-09': instead('penolakan media yang hanya dapat dibaca', 'openDatabase', 'inMemoryInstead', 'children'),
  'F-10': instead('kunci untuk satu proses', 'openDatabase', 'withoutClaim', 'children'),
  'F-12': instead('segel berkas yang ditutup', 'seal', 'sealAlwaysIntact', 'everywhere'),
  'F-13': instead('hash tiap baris', 'hash', 'hashesOfNothing', 'everywhere'),
  'F-14': instead('penyelamatan saat mulai', 'openWorkspace', 'withoutRescue', 'everywhere'),
  'F-15': instead('pemeriksaan cadangan', 'makeBackup', 'backupUnchecked', 'everywhere'),
  'F-16': instead('pemeriksaan indeks', 'wordIndexes', 'indexesAreFine', 'everywhere'),
  'F-17': instead('satu transaksi untuk semuanya', 'migrate', 'migrateInPieces', 'children'),
  'F-18': instead('satu transaksi untuk semuanya', 'migrate', 'migrateInPieces', 'everywhere'),
  'F-19': instead('pemeriksaan nomor versi', 'migrate', 'newerIsWelcome', 'everywhere'),
  'F-22': instead('hash dan tanda tangan', 'openParcel', 'openParcelTrusting', 'everywhere'),
  'F-24': instead('asal-usul versi', 'relation', 'lastArrivalWins', 'everywhere'),
  'F-25': instead('asal-usul versi', 'relation', 'lastArrivalWins', 'everywhere'),
  'F-26': instead('asal-usul versi', 'relation', 'lastArrivalWins', 'everywhere'),
  'F-27': instead('simpan seketika', 'openDatabase', 'storesAtTheEnd', 'children'),
  'F-30': instead('pemeriksaan isi berkas', 'readSopFile', 'readerWithoutChecks', 'everywhere'),
  'F-32': instead('penggantian basis data', 'replacement', 'replacesNothing', 'everywhere'),
};
