import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFontFiles } from '../../../electron/services/exporting/fontFiles.ts';
import { paintPdf } from '../../../electron/services/exporting/pdf/paintPdf.ts';
import { decodePng } from '../../../electron/services/images/png.ts';
import { readImage } from '../../../electron/services/images/readImage.ts';
import type { Asset } from '../../../electron/services/store/assets.ts';
import type { Item, Page } from '../../../sop/layout/pages.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import { pt, toPt } from '../../../sop/model/units.ts';
import { readPages } from '../../agreement/pdfContent.ts';
import { pdfAttachment, pdfFonts, pdfInfo, pdfPicture, pdfWords } from '../../agreement/tools.ts';
import { handMadePages, noTables, page, text } from './handMadePages.ts';
import { sampleSop } from './sampleSop.ts';
import { parseXml } from './xmlTree.ts';

const fonts = readFontFiles(path.resolve(import.meta.dirname, '../../../resources/fonts'));
const source = '{"title":"Rapat <Hukum> & HAM é"}';
const common = { sop: sampleSop, style: defaultStyle, composition: noTables, fonts } as const;
const paint = (pages: readonly Page[], attached: string | null = null): Uint8Array =>
  paintPdf({ ...common, pages: { pages, edges: [], findings: [] }, source: attached });
const bytes = paint(handMadePages.pages, source);

describe('the PDF', () => {
  test('the same document gives the same bytes', () => {
    expect(Buffer.from(paint(handMadePages.pages, source)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('has the paper, the pages and the metadata of the document, and is tagged', () => {
    expect(pdfInfo(bytes)).toMatchObject({
      Title: 'Rapat <Hukum> & HAM',
      Subject: 'SOP Nomor 065/01-Org/2024',
      Author: 'PEMERINTAH KOTA CONTOH, BAGIAN HUKUM & HAM',
      Pages: '2',
      Tagged: 'yes',
      'PDF version': '1.7',
    });
    expect(pdfInfo(bytes)['Page size']).toBe(`${toPt(11_880_215).toFixed(2)} x ${toPt(7_740_015).toFixed(2)} pts`);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (id-ID)');
  });

  test('its XMP is well-formed although the title holds & and <, and names PDF/A-3b', () => {
    const packet = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(Buffer.from(bytes).toString('utf8'))?.[0] ?? '';
    expect(() => parseXml(packet)).not.toThrow();
    expect(packet).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(packet).toContain('Rapat &lt;Hukum&gt; &amp; HAM');
    expect(packet).toContain('<xmp:CreateDate>2024-01-02T00:00:00Z</xmp:CreateDate>');
  });

  test('carries its source, byte for byte', () => {
    expect(pdfAttachment(bytes).toString('utf8')).toBe(source);
  });

  test('embeds a subset of each face it uses', () => {
    expect(pdfFonts(bytes)).toEqual(['Arimo-Bold', 'Arimo-Italic', 'Arimo-Regular', 'TeXGyreBonum-Regular']);
  });

  test('every word stands on its baseline, selectable, in reading order', () => {
    const words = pdfWords(bytes)[0] ?? [];
    expect(words.map(({ text: word }) => word).join(' ')).toContain('Kasubag Kesra & Umum <rapat> “kutip” é');
    const kasubag = words.find((word) => word.text === 'Kasubag');
    expect(kasubag?.x).toBeCloseTo(toPt(3_600_000), 0);
  });

  test('text as wide as measured: the end of a line is where the advances say', async () => {
    const words = 'Memverifikasi berkas AVATAR To';
    const measured = paint([page([text(20, 20, words)])]);
    const line = pdfWords(measured)[0] ?? [];
    const { advance } = await import('../../../sop/layout/text/fontMetrics.ts');
    const width = [...words].reduce(
      (sum, character) => sum + (advance('Arial', 'regular', character.codePointAt(0) ?? 0) ?? 0),
      0,
    );
    expect((line.at(-1)?.right ?? 0) - (line[0]?.x ?? 0)).toBeCloseTo((width / 2048) * 9, 1);
  });

  test('every glyph is one of the face, also where a face lacks the empty box', () => {
    const bookman = paint([page([text(20, 20, 'Siap ☃ selesai', { font: 'Bookman Old Style' })])]);
    expect((pdfWords(bookman)[0] ?? []).map(({ text: word }) => word)).toEqual(['Siap', '◊', 'selesai']);
    for (const { drawn } of readPages(bookman).pages)
      for (const one of drawn) if (one.kind === 'text') expect(one.text).not.toMatch(/[\0\ufffd]/);
  });

  test('a missing glyph is drawn as an empty box', () => {
    expect((pdfWords(bytes)[0] ?? []).some(({ text: word }) => word === '□')).toBe(true);
  });
});

describe('a logo', () => {
  const kept = (name: string): Asset => {
    const read = readImage(readFileSync(path.join(import.meta.dirname, '../fixtures/pictures', name)));
    if (!read.ok) throw new Error(read.error.code);
    return read.value;
  };
  /** The colours in the middle of the four quarters of a logo printed on grey. */
  const printed = (name: string): number[][] => {
    const [width, height] = [pt(320), pt(160)];
    const items: Item[] = [
      { kind: 'rect', x: 0, y: 0, width, height, fill: '808080' },
      { kind: 'image', x: 0, y: 0, width, height, asset: 'a' },
    ];
    const sheet = { ...page(items), width, height };
    const pages = { pages: [sheet], edges: [], findings: [] };
    const read = decodePng(pdfPicture(paintPdf({ ...common, pages, assets: () => kept(name), source: null }), 72));
    if (!read.ok) throw new Error(read.error.code);
    const { data, channels, width: across } = read.value;
    return [
      [80, 40],
      [240, 40],
      [80, 120],
      [240, 120],
    ].map(([x = 0, y = 0]) => [...data.subarray((y * across + x) * channels, (y * across + x) * channels + 3)]);
  };
  const near = (found: readonly number[][], expected: readonly (readonly number[])[]): void =>
    found.forEach((colour, at) =>
      colour.forEach((value, channel) =>
        expect(Math.abs(value - (expected[at]?.[channel] ?? 0)), `${at}: ${colour.join(' ')}`).toBeLessThan(8),
      ),
    );

  test.each(['rgb.png', 'palette.png', 'interlaced.png', 'rgb16.png', 'rgb.jpg', 'progressive.jpg'])(
    '%s is printed as it looks',
    (name) =>
      near(printed(name), [
        [255, 0, 0],
        [0, 160, 0],
        [0, 0, 255],
        [255, 255, 255],
      ]),
  );

  test('what is half transparent lets half of the paper through', () => {
    near(printed('alpha.png'), [
      [192, 64, 64],
      [64, 144, 64],
      [64, 64, 192],
      [192, 192, 192],
    ]);
  });
});
