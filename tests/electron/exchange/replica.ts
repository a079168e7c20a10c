import { acceptParcel } from '../../../electron/services/exchange/accept.ts';
import type { Carrier } from '../../../electron/services/exchange/carrier.ts';
import { collector } from '../../../electron/services/exchange/collect.ts';
import type { Collect } from '../../../electron/services/exchange/collect.ts';
import { tipsOf } from '../../../electron/services/exchange/lineage.ts';
import { makeParcel } from '../../../electron/services/exchange/make.ts';
import type { Sending } from '../../../electron/services/exchange/make.ts';
import { receiveFiles } from '../../../electron/services/exchange/receive.ts';
import { openDocument, registerFields, soundDocumentText } from '../../../electron/services/documents.ts';
import { noSavedFiles } from '../../../electron/services/ports.ts';
import type { ServicePorts } from '../../../electron/services/ports.ts';
import { signInChild } from '../../../electron/services/signing/forkSigner.ts';
import { record } from '../../../electron/services/review/recording.ts';
import type { WritableDb } from '../../../electron/services/store/database.ts';
import { parcelContent } from '../../../electron/services/store/parcels.ts';
import { insertSop, updateSop } from '../../../electron/services/store/sops.ts';
import { writeSettings } from '../../../electron/services/store/settings.ts';
import { baseOf, versionsOf } from '../../../electron/services/store/versions.ts';
import { buildSop } from '../../support/builders.ts';
import { lendMemoryDb } from './memoryDb.ts';
import { openingOnce } from './opening.ts';
import type { Opening } from './opening.ts';
import { looseKey } from './parcels.ts';

/** The data of one office in memory, with everything of the app that exchange touches. */
export interface Replica {
  readonly db: WritableDb;
  /** Begins a SOP, and answers with the parcel that sends it. */
  begin(id: string, title: string): Made;
  /** Changes the title and sends; null when the SOP is not here. */
  edit(id: string, title: string): Made | null;
  /** Writes a finding about what stands here and sends it; null when the SOP is not here. */
  find(id: string, finding: string): Made | null;
  /** Collects from a carrier, and takes in all that waits. */
  look(carrier: Carrier): Promise<void>;
  /** Takes in one file that was brought by hand. */
  bring(made: Made): void;
  /** Ends this office: nothing of it is left. */
  close(): void;
}

export interface Made {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** An office of that name. `skew` = how far its clock is wrong, in milliseconds. `opening` is shared by the offices of a city. */
export function openReplica(name: string, skew: number, opening: Opening = openingOnce()): Replica {
  const { db, giveBack } = lendMemoryDb();
  let ticks = 0;
  const now = (): Date => {
    ticks += 1;
    return new Date(Date.UTC(2026, 0, 5) + skew + ticks * 1000);
  };
  const ports: ServicePorts = {
    now,
    ids: () => `${name}-${(ticks += 1)}`,
    log: ({ event, detail }) => {
      throw new Error(`${event}: ${detail}`);
    },
    workspaceFolder: '',
    backupFolder: '',
    resourcesFolder: '',
    carrier: 'process',
    version: '0',
    savedFiles: noSavedFiles,
    signApart: signInChild,
  };
  const workspace = { db, ports, profiles: [] };
  const key = looseKey();
  writeSettings(db, { user: { name, position: 'Staf', role: 'writer' }, office: { unitLines: [name] } });
  const collectors = new Map<Carrier, Collect>();

  const send = (sending: Sending): Made => {
    const made = makeParcel(workspace, sending, '', key);
    if (!made.ok) throw new Error(made.error.code);
    return made.value.packed;
  };
  const takeAll = (): void => {
    const waiting = db.prepare("SELECT id FROM parcels WHERE state = 'waiting' ORDER BY seq").pluck().all().map(String);
    for (const id of waiting) {
      const parcel = opening.parcel(parcelContent(db, id) ?? new Uint8Array());
      if (parcel.id !== id || !acceptParcel(workspace, parcel, null).ok) throw new Error('not accepted');
    }
  };

  return {
    db,
    begin: (id, title) => {
      const { identity, ...rest } = buildSop(['Petugas'], [{ activity: 'Mencatat', by: [0] }]);
      const sop = { ...rest, id, identity: { ...identity, title } };
      const body = soundDocumentText(sop);
      const entry = { kind: 'created', body, source: 'blank' } as const;
      db.transaction(() =>
        insertSop(db, { id, body, entry, savedAt: now().toISOString(), fields: registerFields(sop) }),
      );
      return send({ kind: 'draft', sops: [id] });
    },
    edit: (id, title) => {
      const opened = openDocument(db, id);
      if (!opened.ok) return null;
      const { sop, stored } = opened.value;
      const next = { ...sop, identity: { ...sop.identity, title } };
      const change = { kind: 'setText', field: 'title', text: title } as const;
      db.transaction(() =>
        updateSop(db, stored, {
          id,
          body: soundDocumentText(next),
          entry: { kind: 'changed', changes: [change] },
          savedAt: now().toISOString(),
          fields: registerFields(next),
        }),
      );
      return send({ kind: 'draft', sops: [id] });
    },
    find: (id, finding) => {
      const base = baseOf(db, id);
      if (base === null) return null;
      const anchor = { places: [{ at: 'sop' }], text: '' } as const;
      const occasion = { sop: id, version: base.version, round: 1, instant: now().toISOString() };
      const act = { kind: 'opened', finding, anchor, severity: 'required', text: finding, proposal: null } as const;
      db.transaction(() => record(db, occasion, [act]));
      return send({ kind: 'findings', sops: [id] });
    },
    look: async (carrier) => {
      const collect = collectors.get(carrier) ?? collector(workspace, carrier, opening.look);
      collectors.set(carrier, collect);
      // A carrier that cannot be reached is asked again another time.
      const collected = await collect().catch(() => null);
      if (collected?.ok === false) throw new Error(collected.error.code);
      takeAll();
    },
    bring: ({ id, bytes }) => {
      const received = receiveFiles(workspace, [{ name: `${id}.lajur`, bytes, look: opening.look(bytes) }], false);
      if (!received.ok) throw new Error(received.error.code);
      takeAll();
    },
    close: giveBack,
  };
}

/** What must be the same at every office in the end. Parcels that went out count as those that came in. */
export function stateOf({ db }: Replica) {
  const texts = (sql: string): readonly string[] => db.prepare(sql).pluck().all().map(String);
  const sops = texts('SELECT id FROM sops ORDER BY id');
  return {
    sops,
    parcels: texts('SELECT id FROM parcels UNION SELECT id FROM sent_parcels ORDER BY id'),
    versions: texts('SELECT version FROM version_bodies ORDER BY version'),
    events: texts('SELECT id FROM review_events ORDER BY id'),
    tips: sops.map((sop) => tipsOf(versionsOf(db, sop)).map(({ id }) => id)),
  };
}
