import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../../build/paths.ts';

const corpusFolder = path.join(root, 'tests/documents/corpus');

/** A file made up for the file chooser. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Paths of the first `count` real SOPs. */
export function realSops(count: number): string[] {
  const names = readdirSync(corpusFolder).filter((name) => name.endsWith('.json'));
  return names
    .toSorted()
    .slice(0, count)
    .map((name) => path.join(corpusFolder, name));
}

export function jsonFile(name: string, text: string): MadeFile {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** Imports through the register's own button and closes the result. */
export async function importThroughDialog(page: Page, button: string, files: string[] | MadeFile[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(files);
  await page.getByRole('dialog', { name: 'Hasil impor' }).waitFor();
}
