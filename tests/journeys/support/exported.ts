import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Download, Page } from '@playwright/test';
import { expect } from './lajur.ts';
import { squeezed } from './editor.ts';

/** Presses Ekspor in the open export dialog and saves what the browser downloads into a folder; paths by ending. */
export async function takeDownloads(
  page: Page,
  press: () => Promise<void>,
  count: number,
  folder: string,
): Promise<Map<string, string>> {
  const downloads: Download[] = [];
  const collect = (download: Download): number => downloads.push(download);
  page.on('download', collect);
  await press();
  await expect.poll(() => downloads.length, { timeout: 20_000 }).toBe(count);
  page.off('download', collect);
  const paths = new Map<string, string>();
  for (const download of downloads) {
    const name = download.suggestedFilename();
    const target = path.join(folder, name);
    await download.saveAs(target);
    paths.set(path.extname(name).slice(1), target);
  }
  return paths;
}

/** The text of a PDF in the order in which it is drawn, without white space. */
export function pdfText(file: string): string {
  return squeezed(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
}

/** Opens a Word file in LibreOffice and prints it; path of the PDF. */
export function printWordFile(file: string, folder: string): string {
  const profile = `-env:UserInstallation=file://${folder}/office`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', path.join(folder, 'printed'), file],
    {
      stdio: 'ignore',
      timeout: 60_000,
    },
  );
  return path.join(folder, 'printed', `${path.basename(file, '.docx')}.pdf`);
}
