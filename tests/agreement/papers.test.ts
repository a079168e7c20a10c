/** Annexes and other papers: the PDF and LibreOffice's reading of the DOCX have the same words at the same places as the pages. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { paintPdf } from '../../electron/services/exporting/pdf/paintPdf.ts';
import { paperFiles } from '../../electron/services/exporting/paperFiles.ts';
import { readImage } from '../../electron/services/images/readImage.ts';
import type { Page } from '../../sop/layout/pages.ts';
import { annexNames } from '../../sop/model/style.ts';
import type { Style } from '../../sop/model/style.ts';
import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import { layoutDocument } from '../../sop/paper/layoutDocument.ts';
import { layoutPaper } from '../../sop/paper/layoutPaper.ts';
import { sheetOf } from '../../sop/paper/sheet.ts';
import { having } from '../support/ownFonts.ts';
import { officeVersions, sdkErrors } from '../electron/exporting/openXml.ts';
import { wordFaults } from '../electron/exporting/wordLints.ts';
import { samplePaper } from '../support/samplePaper.ts';
import { docxOf, fonts, layOut, ownFamily, ownFontName, ownFonts, pdfOf, type LaidOut } from './documents.ts';
import { libreOfficePdfs } from './libreOffice.ts';
import { allElements, readTree } from './pdfTree.ts';
import { squeezed } from './places.ts';
import { preflight } from './preflight.ts';
import { pdfFonts, pdfInfo, pdfText, pdfWords, type PdfWord } from './tools.ts';

const image = readImage(readFileSync(path.join(import.meta.dirname, '../electron/fixtures/logo.png')));
if (!image.ok) throw new Error(image.error.code);
const logo = image.value;

function withAnnexes(name: string, changes: Partial<Style>): LaidOut {
  const document = layOut(name);
  const style: Style = { ...document.style, annexes: annexNames, ...changes };
  const brought = typeof style.font === 'string' ? {} : having(ownFamily());
  return { ...document, name: `${name} with annexes`, style, ...layoutDocument(document.sop, style, brought) };
}

const sops = [
  withAnnexes('003-01', { pageNumber: 'bottom' }),
  withAnnexes('004-10', { pageNumber: 'top', fontSize: 12, paper: 'F4-210' }),
  withAnnexes('002-02', { font: 'Bookman Old Style', annexes: ['evaluation', 'monitoring'] }),
  withAnnexes('001-03', { font: ownFontName(), annexes: ['evaluation', 'worksheet'] }),
];

const sheet = sheetOf(defaultStyle);
const [paperPdf, paperDocx] = await paperFiles({
  paper: samplePaper,
  sheet,
  formats: ['pdf', 'docx'],
  creators: ['PEMERINTAH KOTA CONTOH', 'SEKRETARIAT DAERAH'],
  date: new Date('2026-11-23T00:00:00Z'),
  fonts,
  ownFonts,
  images: () => logo,
  assets: () => logo,
});
if (paperPdf === undefined || paperDocx === undefined) throw new Error('The paper was not written');

interface Face {
  readonly name: string;
  readonly pages: readonly Page[];
  readonly pdf: Uint8Array;
  readonly docx: Uint8Array;
}

const faces: Face[] = [
  ...(await Promise.all(
    sops.map(async (document) => ({
      name: document.name,
      pages: document.pages.pages,
      pdf: pdfOf(document),
      docx: await docxOf(document, 'editable'),
    })),
  )),
  {
    name: 'a paper of all blocks',
    pages: layoutPaper(samplePaper, sheet, () => logo).pages,
    pdf: paperPdf.bytes,
    docx: paperDocx.bytes,
  },
];
const converted = libreOfficePdfs(faces.map(({ docx }) => docx));

/** How far a word of LibreOffice may stand from ours, in pt. */
const tolerance = 3.5;

describe.each(faces.map((face, index) => ({ ...face, office: converted[index] ?? Buffer.alloc(0) })))(
  '$name',
  ({ pages, pdf, docx, office }) => {
    const ours = pdfWords(pdf);
    const theirs = pdfWords(office);

    test('as many pages, each of its own size', () => {
      expect(Number(pdfInfo(pdf)['Pages'])).toBe(pages.length);
      expect(Number(pdfInfo(office)['Pages'])).toBe(pages.length);
    });

    test('the PDF says what the pages say', () => {
      const said = pages.map(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])));
      expect(letters(squeezed(pdfText(pdf)))).toBe(letters(squeezed(said.flat().join(''))));
    });

    test('every word of an annex or paper stands in LibreOffice where it stands in the PDF', () => {
      const away = pages.flatMap((page, index) =>
        page.table === null && !page.areas.some(({ place }) => place.at === 'field')
          ? (ours[index] ?? []).filter((word) => distance(word, theirs[index] ?? []) > tolerance)
          : [],
      );
      expect(away.map(({ text, x, y }) => `${text} ${x} ${y}`)).toEqual([]);
    });

    test('Word opens it without repairing it', async () => {
      expect(wordFaults(docx)).toEqual([]);
      for (const version of officeVersions) expect(await sdkErrors(docx, version), version).toEqual([]);
    });

    test('is tagged: every mark, element and parent belong together, boxes to tick are pictures with words', () => {
      const tree = readTree(pdf);
      expect([tree.marked, tree.language, tree.faults]).toEqual([true, 'id-ID', []]);
      const boxes = pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'checkBox'));
      const figures = allElements(tree.root).filter(({ alt }) => alt?.startsWith('Kotak centang') === true);
      expect(figures).toHaveLength(boxes.length);
      expect(boxes.length).toBeGreaterThan(0);
    });
  },
);

test('Preflight finds nothing in annexes', () => {
  const files = sops.map((document) => paintPdf({ ...document, fonts, ownFonts, source: null, archival: 'PDF/A-1b' }));
  expect(preflight(files)).toEqual(sops.map(() => 'valid'));
}, 120_000);

test('a paper is set in the font of the office', async () => {
  const [file] = await paperFiles({
    paper: samplePaper,
    sheet: { ...sheet, font: ownFontName() },
    formats: ['pdf'],
    creators: ['PEMERINTAH KOTA CONTOH'],
    date: new Date('2026-11-23T00:00:00Z'),
    fonts,
    ownFonts,
    images: () => logo,
    assets: () => logo,
  });
  expect(pdfFonts(file?.bytes ?? new Uint8Array())).toEqual(['Tinos-Bold', 'Tinos-Regular']);
});

test('a paper is the same bytes each time', async () => {
  const again = await paperFiles({
    paper: samplePaper,
    sheet,
    formats: ['docx', 'pdf'],
    creators: ['PEMERINTAH KOTA CONTOH', 'SEKRETARIAT DAERAH'],
    date: new Date('2026-11-23T00:00:00Z'),
    fonts,
    ownFonts,
    images: () => logo,
    assets: () => logo,
  });
  expect(again.map(({ sha256 }) => sha256)).toEqual([paperDocx.sha256, paperPdf.sha256]);
});

/** The nearest word with the same letters. */
function distance(word: PdfWord, others: readonly PdfWord[]): number {
  const same = others.filter(({ text }) => squeezed(text) === squeezed(word.text));
  return Math.min(Infinity, ...same.map(({ x, y }) => Math.max(Math.abs(x - word.x), Math.abs(y - word.y))));
}

/** The same letters, whatever their order. */
function letters(text: string): string {
  return [...text].toSorted().join('');
}
