/** `npm run build`: bundles the screen, the desktop host and its preload script into dist/, if anything changed. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alone } from './lock.ts';
import { distFolder } from './paths.ts';
import { fingerprint } from './stamp.ts';

const lockFile = path.join(distFolder, '.lock');
const stampFile = path.join(distFolder, '.stamp');
const sources = [
  'sop',
  'electron',
  'renderer',
  'resources',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'build/build.ts',
  'build/bundles.ts',
];

/** Builds everything anew unless dist/ already holds exactly these sources. */
export function buildIfChanged(): Promise<void> {
  return alone(lockFile, async () => {
    const current = fingerprint(sources);
    if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === current) return;
    rmSync(stampFile, { force: true });
    // Loaded only now: Vite alone would double the time of a start that has nothing to build.
    const [{ build }, { hostBundle, preloadBundle, screenBundle }] = await Promise.all([
      import('vite'),
      import('./bundles.ts'),
    ]);
    const host = hostBundle('electron/main/index.ts', path.join(distFolder, 'main'), {
      thread: 'electron/services/host/thread.ts',
      signer: 'electron/services/signing/signer.ts',
    });
    await asProduction(() => Promise.all([screenBundle(), host, preloadBundle()].map((config) => build(config))));
    writeFileSync(stampFile, current);
  });
}

/**
 * Vite follows NODE_ENV, which a test runner has set to `test`: without this, a build that a test asks for would carry the
 * development form of React, three times as slow, into the app that is started next.
 */
export async function asProduction<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

if (import.meta.main) await buildIfChanged();
