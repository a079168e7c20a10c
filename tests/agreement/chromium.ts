/** Real Chromium as a witness of what the screen shows, with the shipped faces under the names the painter asks for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserSwitches, findBrowser } from '../../build/browser.ts';

const fontFolder = path.resolve(import.meta.dirname, '../../resources/fonts');

const faces = [
  ['Arimo', 'Arimo', 'ttf'],
  ['TeX Gyre Bonum', 'TeXGyreBonum', 'otf'],
].flatMap(([family = '', file = '', extension = '']) =>
  [
    ['Regular', 'normal', 400],
    ['Bold', 'normal', 700],
    ['Italic', 'italic', 400],
    ['BoldItalic', 'italic', 700],
  ].map(([name, style, weight]) => {
    const data = readFileSync(path.join(fontFolder, `${file}-${name}.${extension}`)).toString('base64');
    return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:url(data:font/${extension};base64,${data})}`;
  }),
);

export interface OpenChromium {
  readonly page: Page;
  close(): Promise<void>;
}

/** An empty page with the fonts loaded. A missing browser fails in plain words. */
export async function openChromium(): Promise<OpenChromium> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error(
      'This test needs Chromium: install it, or name one in TEST_BROWSER ("npm test" does it on Debian).',
    );
  const browser: Browser = await chromium.launch({ executablePath, args: [...browserSwitches] });
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><style>${faces.join('')}</style><body></body>`);
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
  return { page, close: () => browser.close() };
}
