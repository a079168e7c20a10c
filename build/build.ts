/**
 * `npm run build`: bundles the screen, the desktop host and its preload script into dist/.
 *
 * Plain Vite, three builds. The preload script must be CommonJS, because a sandboxed preload cannot load modules.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { distFolder, pagesFolder, root } from './paths.ts';
import { fingerprint } from './stamp.ts';

const stampFile = path.join(distFolder, '.stamp');
const sources = ['sop', 'electron', 'renderer', 'resources', 'build/build.ts', 'package-lock.json'];
/** What the bundles find at run time instead of containing it. */
const external = ['electron', 'better-sqlite3', ...builtinModules, /^node:/];

const shared: InlineConfig = { configFile: false, logLevel: 'warn', publicDir: false };

const screen: InlineConfig = {
  ...shared,
  root: path.join(root, 'renderer'),
  base: './',
  plugins: [react()],
  build: { outDir: pagesFolder, emptyOutDir: true, target: 'chrome140', assetsInlineLimit: 0 },
};

const desktopHost: InlineConfig = {
  ...shared,
  root,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: path.join(distFolder, 'main'),
    target: 'node24',
    sourcemap: true,
    rolldownOptions: { external, input: 'electron/main/index.ts', output: { entryFileNames: 'index.js' } },
  },
};

const preload: InlineConfig = {
  ...shared,
  root,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: path.join(distFolder, 'preload'),
    target: 'node24',
    rolldownOptions: {
      external,
      input: 'electron/preload/index.ts',
      output: { format: 'cjs', entryFileNames: 'index.cjs' },
    },
  },
};

/** Builds everything anew unless dist/ already holds exactly these sources. */
export async function buildIfChanged(): Promise<void> {
  const current = fingerprint(sources);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === current) return;
  rmSync(stampFile, { force: true });
  await Promise.all([screen, desktopHost, preload].map((config) => build(config)));
  writeFileSync(stampFile, current);
}

if (import.meta.main) await buildIfChanged();
