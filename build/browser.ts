/**
 * Finds a Chromium for the tests, or gets one.
 *
 * Order: TEST_BROWSER, Playwright's own download, Chromium's headless shell, an installed Chromium, Chrome or Edge; then
 * Debian's package when we may install it, at last Playwright's download. The headless shell is the same engine without
 * windows of its own: a journey costs a third less with it.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { toolScript } from './paths.ts';
import { canInstallPackages, findProgram, installPackages, runTool } from './run.ts';

const shell = 'chromium-headless-shell';
/** Browsers that bring windows of their own along. */
const windowed: readonly string[] = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Switches for a browser in a closed network: no traffic of its own, no first-run pages. */
export const browserSwitches: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a browser that is already there, or null. */
export function findBrowser(): string | null {
  const chosen = process.env['TEST_BROWSER'];
  if (chosen !== undefined && chosen !== '') return chosen;
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return downloaded;
  return findProgram(shell) ?? findWindowedBrowser();
}

/** Path of a browser that shows PDF files, as the headless shell does not; null when none is there. */
export function findWindowedBrowser(): string | null {
  for (const name of windowed) {
    const found = findProgram(name);
    if (found !== null) return found;
  }
  return installedElsewhere().find((candidate) => existsSync(candidate)) ?? null;
}

/**
 * Path of a browser, installing one when there is none, or none as light as the headless shell; null when that is not possible
 * either.
 */
export async function ensureBrowser(): Promise<string | null> {
  const present = findBrowser();
  const isHeavy = present === null || windowed.includes(path.basename(present));
  if (!isHeavy || (process.env['TEST_BROWSER'] ?? '') !== '') return present;
  if (canInstallPackages()) installPackages([shell]);
  else if (present === null)
    await runTool(toolScript('@playwright', 'test', 'cli.js'), ['install', 'chromium'], { stdio: ['ignore', 2, 2] });
  return findBrowser();
}

/** Usual places on macOS and Windows, where browsers are not on the search path. */
function installedElsewhere(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
  const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
  return roots.flatMap((folder) => programs.map((program) => path.join(folder, program)));
}
