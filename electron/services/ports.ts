import type { IdSource } from '../../sop/model/create.ts';
import type { StyleProfile } from '../../sop/model/style.ts';
import type { Log } from '../contract/dispatcher.ts';
import type { KeyVault } from './exchange/ownKey.ts';
import type { FontLibrary } from './fonts/fontLibrary.ts';
import type { SignApart } from './signing/signingTypes.ts';
import type { WritableDb } from './store/database.ts';

/** Files that the user saved during this run, by the name they were handed out under; false when there is none. */
export interface SavedFiles {
  open(name: string): Promise<boolean>;
  showInFolder(name: string): Promise<boolean>;
}

/** A carrier that is not told where its files go: a browser, the command line. */
export const noSavedFiles: SavedFiles = { open: async () => false, showInFolder: async () => false };

/** What a folder is chosen for: parcels that come and go, or every SOP as readable files. */
export type FolderPurpose = 'shared' | 'everything';

/** Everything the services need from outside. Nothing below reads a clock, draws a number or knows a folder by itself. */
export interface ServicePorts {
  readonly now: () => Date;
  readonly ids: IdSource;
  readonly log: Log;
  /** Holds the database. */
  readonly workspaceFolder: string;
  /** Holds the backups; outside the workspace, so that what harms the one leaves the other. */
  readonly backupFolder: string;
  /** Shipped data: profiles, templates, fonts. */
  readonly resourcesFolder: string;
  readonly carrier: 'electron' | 'browser' | 'process';
  readonly version: string;
  /** Hands a PDF to the system for printing; left out where the screen prints. False when no program took it. */
  readonly print?: (name: string, bytes: Uint8Array) => Promise<boolean>;
  readonly savedFiles: SavedFiles;
  /** Signs in a process of its own, which holds key and passphrase and ends with its answer. */
  readonly signApart: SignApart;
  /** Asks where a file goes, in a dialog of the system; null when nobody said. Left out where the screen hands files out itself. */
  readonly chooseTarget?: (name: string) => Promise<string | null>;
  /** Closes the workspace and opens it anew once the reply under way is given; left out where whoever opened it does so himself. */
  readonly reopen?: () => void;
  /** Asks for a folder in a dialog of the system; null when nobody chose one. Left out where there is no such dialog. */
  readonly chooseFolder?: (purpose: FolderPurpose) => Promise<string | null>;
  /** Guards the workspace's key; left out where the system cannot. */
  readonly keyVault?: KeyVault;
}

/** What the services share once a workspace is open. */
export interface Workspace {
  readonly ports: ServicePorts;
  readonly db: WritableDb;
  /** What SOPs may be printed with at this moment: own profiles, then the shipped ones. */
  readonly profiles: readonly StyleProfile[];
  /** Fonts that the office brought. */
  readonly fonts: FontLibrary;
}
