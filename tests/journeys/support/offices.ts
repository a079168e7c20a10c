import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Download, Page } from '@playwright/test';
import { pagesFolder } from '../../../build/paths.ts';
import type { Handlers } from '../../../electron/contract/dispatcher.ts';
import { startLoopback } from '../../../electron/loopback/index.ts';
import { expect, settle } from './lajur.ts';
import { slowDown } from './slow.ts';

/** Who sits in an office, and what for. */
export interface Seat {
  readonly name: string;
  readonly unit: string;
  readonly role: 'writer' | 'head' | 'organisation';
}

/** One computer of several: its own workspace, host and window. */
export interface Office {
  readonly page: Page;
  close(): Promise<void>;
}

/** A file on its way from one computer to another. */
export interface CarriedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Starts the app on a computer of its own. What its window reports as wrong is told when it is closed. */
export async function openOffice(
  browser: Browser,
  { name, unit, role }: Seat,
  fill?: (handlers: Handlers) => Promise<void>,
): Promise<Office> {
  const workspaceFolder = mkdtempSync(path.join(tmpdir(), 'lajur-office-'));
  await settle(workspaceFolder, async (handlers) => {
    await handlers['settings.set']({
      user: { name, position: 'Staf', role },
      office: { government: 'Pemerintah Kota Contoh', unitLines: [unit], unitCode: 'CTH' },
    });
    await fill?.(handlers);
  });
  const host = await startLoopback({ workspaceFolder, pagesFolder });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  const page = await context.newPage();
  await slowDown(page);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  await page.goto(host.url);
  await expect(page.getByRole('main')).toBeVisible();
  return {
    page,
    close: async () => {
      await page.goto('about:blank');
      await context.close();
      await host.close();
      rmSync(workspaceFolder, { recursive: true, force: true });
      expect(faults).toEqual([]);
    },
  };
}

/** Takes a file that pressing something hands to the user, as it lies on the flash disk afterwards. */
export async function takeFile(page: Page, press: () => Promise<void>): Promise<CarriedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Makes the file of the open dialog "Kirim berkas .lajur" and closes it. */
export async function makeParcel(page: Page): Promise<CarriedFile> {
  const dialog = page.getByRole('dialog', { name: 'Kirim berkas .lajur' });
  const file = await takeFile(page, () => dialog.getByRole('button', { name: 'Buat berkas' }).click());
  await dialog.getByRole('button', { name: 'Selesai' }).click();
  await expect(dialog).toBeHidden();
  return file;
}

/** Goes to the inbox and opens files there. */
export async function openInInbox(page: Page, files: CarriedFile[]): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Kotak masuk/ })
    .click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Buka berkas', exact: true }).first().click(),
  ]);
  await chooser.setFiles(files);
}

/** Compares the fingerprint of the chosen parcel and enrols its sender. */
export async function enrolSender(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cocokkan lewat telepon' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cocokkan sidik kunci' });
  await dialog.getByRole('checkbox').check({ force: true });
  await dialog.getByRole('button', { name: 'Daftarkan kunci' }).click();
  await expect(page.getByText(/^Kunci pengirim dikenal dan kiriman utuh/)).toBeVisible();
}

/** Takes everything of the chosen parcel in. */
export async function acceptChosen(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Terima( \d+ SOP)?$/ }).click();
  await expect(page.getByText('Kiriman ini sudah diterima.')).toBeVisible();
}
