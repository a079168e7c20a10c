import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { browserSwitches, findBrowser } from '../../../build/browser.ts';
import { buildIfChanged } from '../../../build/build.ts';
import { pagesFolder } from '../../../build/paths.ts';
import { startLoopback } from '../../../electron/loopback/index.ts';
import { openServices } from '../../../electron/services/services.ts';
import { systemPorts } from '../../../electron/services/system.ts';
import { Unmeasured } from '../bench.ts';
import { fillWorkspace } from './manySops.ts';

/** A workspace full of SOPs in a folder of its own. */
export interface FullWorkspace {
  readonly folder: string;
  remove(): void;
}

/** Makes a workspace and fills it. */
export async function fullWorkspace(count: number): Promise<FullWorkspace> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-bench-'));
  const opened = openServices(systemPorts('process', folder));
  if (!opened.ok) throw new Error(opened.error.code);
  await opened.value.handlers['settings.set']({ firstStart: { done: true }, guide: { closed: true } });
  fillWorkspace(opened.value.workspace, count);
  opened.value.close();
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The built app in a browser, showing the register of a workspace. */
export interface OpenRegister {
  readonly page: Page;
  /** Processor time of the page's main thread since it began, in ms. */
  threadTime(): Promise<number>;
  close(): Promise<void>;
}

const viewport = { width: 1366, height: 768 };

/** Builds the app for production, serves it from the workspace and waits until its rows are there. */
export async function openRegisterPage({ folder }: FullWorkspace): Promise<OpenRegister> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Unmeasured('peramban Chromium tidak ada');
  await buildIfChanged();
  const host = await startLoopback({ workspaceFolder: folder, pagesFolder });
  const browser = await chromium.launch({ executablePath, args: [...browserSwitches] });
  const close = async (): Promise<void> => {
    await browser.close();
    await host.close();
  };
  try {
    const context = await browser.newContext({ viewport, locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
    const page = await context.newPage();
    await page.goto(host.url);
    await page.locator('.register-rows .name').first().waitFor();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    const threadTime = async (): Promise<number> => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN);
    };
    return { page, threadTime, close };
  } catch (error) {
    await close();
    throw error;
  }
}
