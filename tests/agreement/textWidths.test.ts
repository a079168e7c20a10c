/** The layout's own table measures as PDF and screen draw: 10 000 random strings in all faces and sizes that are used. */
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faceBytes } from '../../electron/services/exporting/fontFiles.ts';
import { parsedFont } from '../../electron/services/exporting/pdf/parsedFont.ts';
import { paintSvg } from '../../electron/services/exporting/svg/paintSvg.ts';
import { drawnText } from '../../sop/layout/drawnText.ts';
import type { FontStyle, TextItem } from '../../sop/layout/pages.ts';
import { textWidth } from '../../sop/layout/text/measure.ts';
import { pt, toPt } from '../../sop/model/units.ts';
import { openChromium, type OpenChromium } from './chromium.ts';
import { fonts, layOut, ownFamily, ownFonts, wholeCorpus } from './documents.ts';

/** Allowed difference in pt. */
const tolerance = 0.02;
const count = 10_000;

const faces = ['Arial', 'Bookman Old Style', ownFamily().font] as const;
const styles: readonly FontStyle[] = ['regular', 'bold', 'italic', 'boldItalic'];

/** Numbers that follow from a seed (Numerical Recipes' generator). */
function seeded(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const corpusWords = wholeCorpus().flatMap((name) => {
  const { sop } = layOut(name);
  return sop.steps.flatMap((step) => [step.activity, step.note, ...step.outputs.items.map((item) => item.text)]);
});
const words = corpusWords.flatMap((text) => text.split(/\s+/)).filter((word) => word !== '');
const alphabets = [
  'abcdefghijklmnopqrstuvwxyz',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '0123456789',
  'AVATAToWaLyTYPÄr.fiflffffi',
  '.,;:!?()[]{}/\\|&@#%*+-–—_=<>"\'“”‘’…·•§°\u00a0',
  'éèêëáàâäãåçñóòôöõúùûüýÿÉÈÊËÁÀÂÄÃÅÇÑÓÒÔÖÕÚÙÛÜÝŠšŽžŁłĕŒœÆæßØø',
  '→≤≥√□½¼²³µ×÷±€£¥©®™',
  // Letters and their accents apart, as some keyboards and OCR programs write them; and signs that no face has.
  'e\u0301a\u0300n\u0303o\u0302u\u0308',
  '😀☃√',
] as const;

/** The sizes that pages are set in: those of the corpus, of small labels, and what is between. */
const sizes = [4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10, 10.5, 11, 12, 13, 14] as const;

const random = seeded(35_2012);
const pick = <Value>(values: readonly Value[]): Value => {
  const value = values[random(values.length)];
  if (value === undefined) throw new Error('Nothing to pick from');
  return value;
};
const randomText = (): string => {
  const parts = Array.from({ length: 1 + random(7) }, () => {
    if (random(2) === 0) return pick(words);
    const alphabet = [...pick(alphabets)];
    return Array.from({ length: 1 + random(9) }, () => pick(alphabet)).join('');
  });
  return parts.join(random(4) === 0 ? '' : ' ');
};

const items = Array.from({ length: count }, (): TextItem => {
  const face = { font: pick(faces), style: pick(styles), size: pt(pick(sizes)) };
  const text = drawnText(face.font, face.style, randomText());
  return { kind: 'text', x: 0, y: 0, ...face, rotate: 0, text, width: textWidth(face, text) };
});

const nameOf = (font: TextItem['font']): string => (typeof font === 'string' ? font : font.name);

/** The items whose width is not the one measured, with both. */
function different(widths: readonly number[]): string[] {
  return items.flatMap((item, at) => {
    const width = widths[at] ?? Number.NaN;
    const right = Math.abs(width - toPt(item.width)) <= tolerance;
    return right
      ? []
      : [`${nameOf(item.font)} ${item.style} ${toPt(item.size)}: "${item.text}" ${width} for ${toPt(item.width)}`];
  });
}

let chromium: OpenChromium;
beforeAll(async () => {
  chromium = await openChromium([ownFamily()]);
}, 60_000);
afterAll(() => chromium.close());

test('all faces, styles and sizes are among them, and strings of every kind', () => {
  expect(new Set(items.map(({ font, style, size }) => `${nameOf(font)}${style}${size}`)).size).toBe(
    faces.length * styles.length * sizes.length,
  );
  const all = items.map(({ text }) => text).join('');
  for (const alphabet of alphabets) expect([...alphabet].some((character) => all.includes(character))).toBe(true);
});

test('pdfkit and fontkit give the same widths', () => {
  const doc = new PDFDocument({ font: '', autoFirstPage: false });
  const widths = items.map((item) => {
    const font = parsedFont(faceBytes(fonts, ownFonts, item.font, item.style));
    const named = `${nameOf(item.font)}/${item.style}`;
    (doc as unknown as { registerFont(name: string, font: object): void }).registerFont(named, font);
    return doc.font(named).fontSize(toPt(item.size)).widthOfString(item.text);
  });
  expect(different(widths)).toEqual([]);
});

test('Chromium gives the same widths to what the screen draws', async () => {
  const page = { width: pt(1000), height: pt(1000), table: null, reserved: [], areas: [], items };
  const widths = await chromium.page.evaluate(
    (source) => {
      document.body.innerHTML = source;
      const sheet = document.querySelector('svg')?.getScreenCTM()?.inverse();
      return [...document.querySelectorAll('text')].map((text) => {
        // From the text's own units to those of the page, whatever groups lie between.
        const own = text.getScreenCTM();
        const scale = sheet === undefined || own === null ? Number.NaN : sheet.multiply(own).a;
        return (text.getComputedTextLength() * scale) / 12_700;
      });
    },
    paintSvg(page).replace(/^<\?xml[^>]*\?>/, ''),
  );
  expect(widths).toHaveLength(count);
  expect(different(widths)).toEqual([]);
}, 60_000);
