import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openParcel } from '../../../electron/services/exchange/openParcel.ts';
import { openWorkspace } from '../../../electron/services/recovery/openWorkspace.ts';
import { databaseFile, openDatabase } from '../../../electron/services/store/openDatabase.ts';
import { hashBytes } from '../../../electron/services/store/hash.ts';
import { readSop, rowHash } from '../../../electron/services/store/sops.ts';
import { draftParcel, forged, looseKey } from '../../electron/exchange/parcels.ts';
import { beginSop, openOffice } from '../../electron/exchange/offices.ts';
import { randomSop } from '../../support/randomSops.ts';
import { portsOf } from '../child/host.ts';
import { preparedWorkspace } from '../child/prepare.ts';
import type { Fault } from '../fault.ts';
import { choiceTables, differing, documentTables, hashesOf } from '../judge/tables.ts';

const sentence = /versi yang lebih baru|Lajur yang lebih baru/;

/** Something was made by a newer version of the app. */
export const downgrade: Fault = {
  id: 'F-19',
  title: 'Dibuat oleh Lajur versi yang lebih baru',
  run: async (attempt) => {
    const failures: string[] = [];
    const jumps = attempt.size === 'full' ? [1, 2, 10, 1000] : [1, 1000];
    for (const jump of jumps) {
      const folder = path.join(attempt.folder, `ruang-${jump}`);
      await preparedWorkspace({ ...attempt, redirects: {} }, folder, 8);
      failures.push(...newerDatabase(folder, jump).map((what) => `basis data +${jump}: ${what}`));
      failures.push(...(await newerParcel(jump)).map((what) => `kiriman +${jump}: ${what}`));
      failures.push(...(await newerDocument(jump)).map((what) => `dokumen +${jump}: ${what}`));
    }
    const trials = jumps.length * 3;
    return {
      trials,
      failures,
      detail: `${trials} percobaan dengan basis data, kiriman dan dokumen bernomor versi lebih tinggi`,
    };
  },
};

/** Refused, in words, and not a byte of it changed. */
function newerDatabase(folder: string, jump: number): string[] {
  const connection = new Database(path.join(folder, databaseFile));
  const version = Number(connection.pragma('user_version', { simple: true }));
  connection.pragma(`user_version = ${version + jump}`);
  connection.close();
  const before = filesOf(folder);
  const found: string[] = [];
  for (const open of [() => openDatabase(folder), () => openWorkspace(portsOf(folder, 1))]) {
    const opened = open();
    if (opened.ok) {
      opened.value.close();
      found.push('dibuka juga');
    } else if (opened.error.code !== 'newerVersion' || !sentence.test(opened.error.detail)) {
      found.push(`ditolak sebagai ${opened.error.code}: ${opened.error.detail}`);
    }
    if (filesOf(folder) !== before) found.push('berkasnya berubah');
  }
  return found;
}

async function newerParcel(jump: number): Promise<string[]> {
  const key = looseKey();
  const bytes = forged(draftParcel(key, [randomSop(1)]), key, (_entries, manifest) => {
    manifest['version'] = Number(manifest['version']) + jump;
  });
  const opened = openParcel(bytes);
  const found: string[] = [];
  if (opened.ok) found.push('dibuka juga');
  else if (opened.error.code !== 'newer' || !sentence.test(opened.error.detail))
    found.push(`ditolak sebagai ${opened.error.code}`);
  const office = await openOffice('Kelurahan Contoh');
  try {
    const before = hashesOf(office.services.workspace.db, [...documentTables, ...choiceTables]);
    const files = [{ name: 'kiriman.lajur', base64: bytes.toString('base64') }];
    const received = await office.call('parcel.receive', { files });
    if (!received.ok || received.value.parcels[0]?.state !== 'broken') found.push('tidak ditandai di kotak masuk');
    const after = hashesOf(office.services.workspace.db, [...documentTables, ...choiceTables]);
    if (differing(before, after).length > 0) found.push('ada yang tertulis');
  } finally {
    office.close();
  }
  return found;
}

/** A SOP in our own tables whose format is newer: it is not read, and never written over. */
async function newerDocument(jump: number): Promise<string[]> {
  const office = await openOffice('Kelurahan Contoh');
  const { db } = office.services.workspace;
  try {
    const id = await beginSop(office, 'Pelayanan');
    const stored = readSop(db, id);
    if (stored === null || stored === 'damaged') return ['tidak terbaca sebelum apa-apa'];
    const body = stored.body.replace(/"version":(\d+)/, (_all, number: string) => `"version":${Number(number) + jump}`);
    const raised = { ...stored, body };
    db.prepare('UPDATE sops SET body = ?, sha256 = ? WHERE id = ?').run(body, rowHash(raised), id);
    const before = hashesOf(db, documentTables);
    const found: string[] = [];
    const opened = await office.call('sop.open', { id });
    if (opened.ok || opened.error.code !== 'newerVersion')
      found.push(`dibuka: ${opened.ok ? 'ya' : opened.error.code}`);
    const changes = [{ kind: 'setText', field: 'title', text: 'Lain' } as const];
    const changed = await office.call('sop.change', { id, revision: stored.revision, changes });
    if (changed.ok) found.push('diubah juga');
    if (differing(before, hashesOf(db, documentTables)).length > 0) found.push('ada yang tertulis');
    return found;
  } finally {
    office.close();
  }
}

/** Every file below a folder with its bytes, as one text. */
function filesOf(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return names
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => `${name} ${hashBytes(readFileSync(path.join(folder, name)))}`)
    .join('\n');
}
