/** Real Chromium as a witness of what the screen shows, with the shipped faces under the names the painter asks for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { FontFamily } from '../../electron/services/fonts/readFamily.ts';
import { ownFamily } from '../../sop/layout/svgTree.ts';
import { faceFor } from '../../sop/layout/text/ownFont.ts';
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

/** A font that an office brought, as the screen makes it ready; a slanted face that is not there is the upright one. */
function ownFaces({ font, faces: own }: FontFamily): string[] {
  return (['regular', 'bold', 'italic', 'boldItalic'] as const).map((style) => {
    const data = Buffer.from((own[faceFor(own, style)] ?? own.regular).bytes).toString('base64');
    const [weight, slant] = [style.startsWith('bold') ? 700 : 400, /italic/i.test(style) ? 'italic' : 'normal'];
    return `@font-face{font-family:"${ownFamily(font)}";font-style:${slant};font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
  });
}

export interface OpenChromium {
  readonly page: Page;
  close(): Promise<void>;
}

/** An empty page with the fonts loaded. A missing browser fails in plain words. */
export async function openChromium(own: readonly FontFamily[] = []): Promise<OpenChromium> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error(
      'This test needs Chromium: install it, or name one in TEST_BROWSER ("npm test" does it on Debian).',
    );
  const browser: Browser = await chromium.launch({ executablePath, args: [...browserSwitches] });
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><style>${[...faces, ...own.flatMap(ownFaces)].join('')}</style><body></body>`);
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
  return { page, close: () => browser.close() };
}
