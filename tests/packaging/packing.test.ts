import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { Arch, build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIfChanged } from '../../build/build.ts';
import { packaging } from '../../build/packaging/configuration.ts';
import { fusesOf, makeStandIn } from '../support/packaging/standIn.ts';

/** safety 2.2, in the order of the wire; the ninth (wasm trap handlers) stays at Electron's default. */
const ourFuses = '010011001';

const systems = [
  { system: 'linux', platform: Platform.LINUX, folder: 'linux-unpacked', program: 'lajur', prebuild: 'linux-x64.node' },
  {
    system: 'windows',
    platform: Platform.WINDOWS,
    folder: 'win-unpacked',
    program: 'Lajur.exe',
    prebuild: 'win32-x64.node',
  },
] as const;

describe.each(systems)('packed for $system', ({ system, platform, folder, program, prebuild }) => {
  let work: string;
  let packed: string;
  let files: string[];

  beforeAll(async () => {
    work = mkdtempSync(path.join(tmpdir(), 'lajur-pack-'));
    const electronDist = path.join(work, 'electron');
    await makeStandIn(electronDist, system);
    await buildIfChanged();
    const directories = { ...packaging().directories, output: path.join(work, 'release') };
    await build({
      targets: platform.createTarget('dir', Arch.x64),
      config: { ...packaging(), electronDist, directories },
    });
    packed = path.join(work, 'release', folder);
    files = listPackage(path.join(packed, 'resources/app.asar'), { isPack: false });
  }, 120_000);

  afterAll(() => {
    rmSync(work, { recursive: true, force: true });
  });

  test('holds the bundles, the fonts and better-sqlite3', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/dist/main/index.js',
        '/dist/main/thread.js',
        '/dist/main/data/sRGB_IEC61966_2_1.icc',
        '/dist/preload/index.cjs',
        '/dist/renderer/index.html',
        '/resources/fonts/Arimo-Regular.ttf',
        '/resources/fonts/Arimo-OFL.txt',
        '/node_modules/better-sqlite3/lib/index.js',
      ]),
    );
  });

  test('holds no other package, no source and no map', () => {
    const modules = files.filter((file) => /^\/node_modules\/[^/]+$/.test(file));
    expect(modules).toEqual(['/node_modules/better-sqlite3']);
    expect(files.filter((file) => /\.(tsx?|map|gyp|c|cpp|h)$/.test(file))).toEqual([]);
    expect(files.filter((file) => /^\/(sop|electron|renderer|build|tests)(\/|$)/.test(file))).toEqual([]);
  });

  test('leaves exactly its own SQLite module outside the archive', () => {
    const unpacked = path.join(packed, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
    expect(readdirSync(unpacked)).toEqual([prebuild]);
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([
      `/node_modules/better-sqlite3/prebuilds/${prebuild}`,
    ]);
  });

  test('keeps only the languages of its users', () => {
    expect(readdirSync(path.join(packed, 'locales')).toSorted()).toEqual(['en-US.pak', 'id.pak']);
  });

  test('has the fuses of the safety plan', () => {
    expect(existsSync(path.join(packed, program))).toBe(true);
    expect(fusesOf(path.join(packed, program))).toBe(ourFuses);
  });
});
