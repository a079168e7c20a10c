import type { IdSource } from '../../sop/model/create.ts';
import type { StyleProfile } from '../../sop/model/style.ts';
import type { Log } from '../contract/dispatcher.ts';
import type { WritableDb } from './store/database.ts';

/** Everything the services need from outside. Nothing below reads a clock, draws a number or knows a folder by itself. */
export interface ServicePorts {
  readonly now: () => Date;
  readonly ids: IdSource;
  readonly log: Log;
  /** Holds the database and the copies made before migrations. */
  readonly workspaceFolder: string;
  /** Shipped data: profiles, templates, fonts. */
  readonly resourcesFolder: string;
  readonly carrier: 'electron' | 'browser' | 'process';
  readonly version: string;
}

/** What the services share once a workspace is open. */
export interface Workspace {
  readonly ports: ServicePorts;
  readonly db: WritableDb;
  readonly profiles: readonly StyleProfile[];
}
