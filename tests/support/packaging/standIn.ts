/**
 * A folder that electron-builder takes for an unpacked Electron. The real one comes from a download; packing, filters,
 * fuses and integrity figures can be tested without it.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPackage } from '@electron/asar';

const modules = path.resolve(import.meta.dirname, '../../../node_modules');
/** Any unsigned Windows program will do: electron-builder edits its icon and version resources. */
const windowsProgram = path.join(modules, 'electron-winstaller/vendor/7z-x64.exe');

/** The marker and the switches, all at Electron's own defaults, as they lie in the real program. */
const fuseWire = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009101100011', 'latin1');

export async function makeStandIn(folder: string, system: 'linux' | 'windows'): Promise<void> {
  for (const part of ['resources', 'locales']) mkdirSync(path.join(folder, part), { recursive: true });
  for (const language of ['de', 'en-US', 'id']) writeFileSync(path.join(folder, 'locales', `${language}.pak`), '');
  writeFileSync(path.join(folder, 'version'), electronVersion());
  writeFileSync(path.join(folder, 'LICENSE'), 'stand-in');
  writeFileSync(path.join(folder, 'LICENSES.chromium.html'), 'stand-in');
  if (system === 'linux') {
    writeFileSync(path.join(folder, 'electron'), fuseWire, { mode: 0o755 });
  } else {
    writeFileSync(path.join(folder, 'electron.exe'), Buffer.concat([readFileSync(windowsProgram), fuseWire]));
  }
  const emptyApp = path.join(folder, 'empty-app');
  mkdirSync(emptyApp);
  copyFileSync(path.join(folder, 'version'), path.join(emptyApp, 'main.js'));
  await createPackage(emptyApp, path.join(folder, 'resources/default_app.asar'));
}

/** The switches in a packed program, one character each: `0` off, `1` on. */
export function fusesOf(program: string): string {
  const bytes = readFileSync(program);
  const start = bytes.indexOf(fuseWire.subarray(0, 32));
  const length = bytes[start + 33] ?? 0;
  return bytes.toString('latin1', start + 34, start + 34 + length);
}

function electronVersion(): string {
  const manifest = JSON.parse(readFileSync(path.join(modules, 'electron/package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
