import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { browserSwitches, findBrowser } from '../../../build/browser.ts';
import { buildIfChanged } from '../../../build/build.ts';
import { pagesFolder } from '../../../build/paths.ts';
import { startLoopback } from '../../../electron/loopback/index.ts';
import { stepRow } from '../../journeys/support/editor.ts';
import { settle } from '../../journeys/support/lajur.ts';
import { Unmeasured } from '../bench.ts';
import { watchKeys } from './keyWatch.ts';
import { longSop, longSopFile } from './longSop.ts';

/** The built app in a browser, with a long SOP open in its editor. */
export interface OpenEditor {
  readonly page: Page;
  /** Processor time of the page's main thread since it began, in ms. */
  threadTime(): Promise<number>;
  /** Makes the processor seem slower by this factor. */
  slowDown(factor: number): Promise<void>;
  close(): Promise<void>;
}

export interface EditorOptions {
  readonly steps: number;
  readonly lanes: number;
  /** Waits for the refresh of a 60 Hz display; otherwise a frame is made as soon as there is something to show. */
  readonly paced: boolean;
}

const viewport = { width: 1366, height: 768 };
const unpaced = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Builds the app for production, serves it from an empty workspace and opens a long SOP in Chromium. */
export async function openEditor({ steps, lanes, paced }: EditorOptions): Promise<OpenEditor> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Unmeasured('peramban Chromium tidak ada');
  await buildIfChanged();
  const workspaceFolder = mkdtempSync(path.join(tmpdir(), 'lajur-bench-'));
  await settle(workspaceFolder);
  const host = await startLoopback({ workspaceFolder, pagesFolder });
  const browser = await chromium.launch({ executablePath, args: [...browserSwitches, ...(paced ? [] : unpaced)] });
  const close = async (): Promise<void> => {
    await browser.close();
    await host.close();
    rmSync(workspaceFolder, { recursive: true, force: true });
  };
  try {
    const context = await browser.newContext({ viewport, locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
    const page = await context.newPage();
    await page.goto(host.url);
    await page.getByRole('main').waitFor();
    await openLongSop(page, steps, lanes);
    await watchKeys(page);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    const threadTime = async (): Promise<number> => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN);
    };
    const slowDown = async (rate: number): Promise<void> => {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    };
    return { page, threadTime, slowDown, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Brings a long SOP into the register of an open app and opens it. */
export async function openLongSop(page: Page, steps: number, lanes: number): Promise<void> {
  const sop = longSop(steps, lanes);
  await page.evaluate(
    (file) =>
      fetch('/api/sop.import', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ files: [file] }),
      }).then((reply) => reply.text()),
    longSopFile(sop),
  );
  await page.reload();
  await page.getByRole('row').filter({ hasText: sop.identity.title }).getByRole('rowheader').click();
  await stepRow(page, steps).first().waitFor({ state: 'attached' });
}
