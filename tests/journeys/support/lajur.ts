import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { pagesFolder } from '../../../build/paths.ts';
import type { Handlers } from '../../../electron/contract/dispatcher.ts';
import { startLoopback } from '../../../electron/loopback/index.ts';
import type { Loopback } from '../../../electron/loopback/index.ts';
import { openServices } from '../../../electron/services/services.ts';
import { systemPorts } from '../../../electron/services/system.ts';
import { slowDown } from './slow.ts';

/** The app as a user meets it: the real host over a real database in a folder of its own, the built pages in Chromium. */
export interface Lajur {
  /**
   * Opens the app in the page, at the address the host prints, with the questions of the first start put aside. `fill` is what
   * stands in the workspace already.
   */
  open(fill?: (handlers: Handlers) => Promise<void>): Promise<void>;
  /** Opens it as it is on a computer that never had it. */
  openFirst(): Promise<void>;
  /** Ends the host and starts a new one over the same workspace, then opens the app anew. */
  restart(): Promise<void>;
  /**
   * The same after an end in the middle of things: the files are as they were while the app was open. `harm` does something to them.
   */
  crash(harm?: (workspaceFolder: string) => void): Promise<void>;
}

export const test = base.extend<{ readonly lajur: Lajur }>({
  lajur: async ({ page }, provide) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lajur-journey-'));
    // Backups lie beside it.
    const workspaceFolder = path.join(folder, 'ruang');
    const faults = watchFaults(page);
    await slowDown(page);
    let host: Loopback | null = null;
    const start = async (): Promise<void> => {
      host = await startLoopback({ workspaceFolder, pagesFolder, ...bundledThread() });
      await page.goto(host.url);
      await expect(page.getByRole('main')).toBeVisible();
    };
    const stop = async (): Promise<void> => {
      await host?.close();
      host = null;
    };
    await provide({
      open: async (fill) => {
        await settle(workspaceFolder, fill);
        await start();
      },
      openFirst: start,
      restart: async () => {
        // Away first: a page whose host ends reports its lost line, as it should.
        await page.goto('about:blank');
        await stop();
        await start();
      },
      crash: async (harm) => {
        await page.goto('about:blank');
        const files = ['lajur.db', 'lajur.db-wal'].map((name) => path.join(workspaceFolder, name));
        const cut = files.map((file) => readFileSync(file));
        await stop();
        for (const [index, file] of files.entries()) writeFileSync(file, cut[index] ?? '');
        rmSync(`${files[0]}.segel`);
        harm?.(workspaceFolder);
        await start();
      },
    });
    await page.goto('about:blank');
    await stop();
    rmSync(folder, { recursive: true, force: true });
    expect(faults).toEqual([]);
  },
});

export { expect };

/** The thread as it is shipped, where the pages were built together with it: it starts faster than its sources. */
function bundledThread(): { readonly threadFile?: string } {
  const threadFile = path.join(pagesFolder, '../main/thread.js');
  return existsSync(threadFile) ? { threadFile } : {};
}

/** Answers what the first start would ask, as somebody does who skips it all. */
export async function settle(workspaceFolder: string, fill?: (handlers: Handlers) => Promise<void>): Promise<void> {
  const opened = openServices(systemPorts('process', workspaceFolder));
  if (!opened.ok) throw new Error(opened.error.code);
  await opened.value.handlers['settings.set']({ firstStart: { done: true }, guide: { closed: true } });
  await fill?.(opened.value.handlers);
  opened.value.close();
}

/** Collects what the page reports as wrong: no journey may leave a message in the console. */
function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`${message.text()} ${message.location().url}`);
  });
  return faults;
}
