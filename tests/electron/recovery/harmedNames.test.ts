import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeBackup } from '../../../electron/services/backups/makeBackup.ts';
import { newFolder, openWorkspace, valueOf } from '../workspaceFixture.ts';

/** Every place of a text in some bytes. */
function placesOf(bytes: Buffer, text: string): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) places.push(at);
  return places;
}

test('wherever the name of a SOP is harmed in the file, Lajur starts and has the SOP', async () => {
  const first = openWorkspace();
  const { sop } = valueOf(await first.call('sop.create', { from: { kind: 'blank' } }));
  const changes = [{ kind: 'setText', field: 'title', text: 'Surat Masuk' } as const];
  valueOf(await first.call('sop.change', { id: sop.id, revision: 1, changes }));
  const { db, ports } = first.services.workspace;
  expect(makeBackup(db, { folder: ports.backupFolder, reason: 'daily', now: ports.now() }).ok).toBe(true);
  first.services.close();
  const whole = readFileSync(path.join(first.folder, 'lajur.db'));
  const places = placesOf(whole, sop.id);
  expect(places.length).toBeGreaterThan(5);
  for (const place of places) {
    const folder = newFolder();
    cpSync(first.folder, folder, { recursive: true });
    const harmed = Buffer.from(whole);
    harmed.writeUInt8(harmed.readUInt8(place) ^ 1, place);
    writeFileSync(path.join(folder, 'lajur.db'), harmed);
    const again = openWorkspace(folder);
    const { rows } = valueOf(
      await again.call('register.list', { query: '', unit: null, status: null, archived: false, offset: 0, limit: 10 }),
    );
    expect(
      rows.map(({ title }) => title),
      String(place),
    ).toContain('Surat Masuk');
    again.close();
    rmSync(folder, { recursive: true, force: true });
  }
  first.close();
});
