/** PDF/A: what the judge says of a 1b rendering, and what the file itself says of the level it is delivered in. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { paintPdf } from '../../electron/services/exporting/pdf/paintPdf.ts';
import { readImage } from '../../electron/services/images/readImage.ts';
import { layoutSop } from '../../sop/layout/layoutSop.ts';
import { fonts, inBookman, inOwnFont, laidOutCorpus, layOut, ownFonts, type LaidOut } from './documents.ts';
import { preflight } from './preflight.ts';

const logo = readImage(readFileSync(path.join(import.meta.dirname, '../electron/fixtures/logo.png')));
if (!logo.ok) throw new Error(logo.error.code);

const plain = layOut('000-01');
const first = plain.sop;

/** A title with every sign that breaks XML or a PDF string, and a logo. */
const troubled = (): LaidOut => {
  const { issuer } = first.identity;
  const identity = {
    ...first.identity,
    title: 'Rapat <Hukum> & "HAM" (é, →) \\ ☃',
    issuer: { ...issuer, government: 'Bag. Hukum & HAM', logo: 'a' },
  };
  const sop = { ...first, identity };
  return { ...plain, sop, ...layoutSop(sop, plain.style, { images: () => logo.value }) };
};

const as1b = (document: LaidOut): Uint8Array =>
  paintPdf({ ...document, fonts, ownFonts, assets: () => logo.value, source: null, archival: 'PDF/A-1b' });

test('Preflight finds nothing in a 1b rendering: tags, bookmarks, both faces, a logo, signs in titles', () => {
  const documents = [troubled(), inBookman('000-01'), inOwnFont('000-01'), ...laidOutCorpus()];
  const verdicts = preflight(documents.map(as1b));
  expect(verdicts.map((verdict, index) => `${documents[index]?.name}: ${verdict}`)).toEqual(
    documents.map(({ name }) => `${name}: valid`),
  );
}, 600_000);

test('Preflight does find a fault', () => {
  const sound = Buffer.from(as1b(plain));
  const wrong = Buffer.from(sound);
  // Another language of colours than the profile speaks.
  wrong.write('/N 1', sound.indexOf('/N 3'));
  const [verdict] = preflight([wrong]);
  expect(verdict).not.toBe('valid');
}, 60_000);

test.each([
  ['with the SOP inside, level 3b', '{}', '3'],
  ['without it, level 2b', null, '2'],
] as const)('%s', (_name, source, part) => {
  const text = Buffer.from(paintPdf({ ...plain, fonts, source })).toString('latin1');
  expect(text).toContain(`<pdfaid:part>${part}</pdfaid:part>`);
  expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
  expect(text.includes('/AFRelationship /Source')).toBe(source !== null);
  expect(text.includes('/EmbeddedFile')).toBe(source !== null);
});
