/** A Word file carries the font that the office brought, and a program on a computer without that font reads it. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxOf, inOwnFont, ownFamily } from './documents.ts';
import { libreOfficePdfs } from './libreOffice.ts';
import { pdfFonts } from './tools.ts';

const file = await docxOf(inOwnFont('004-16'), 'editable');

test('carries the faces whole, veiled by the key that names them', () => {
  const parts = unzipSync(file);
  const table = Buffer.from(parts['word/fontTable.xml'] ?? []).toString();
  const [key = ''] = /(?<=embedRegular r:id="rId1" w:fontKey="\{)[0-9A-F-]{36}/.exec(table) ?? [];
  const veiled = parts['word/fonts/font1.odttf'] ?? new Uint8Array();
  // Bytes of the key from its last to its first, twice, over the first 32 bytes of the font (ISO 29500-1, 17.8.1).
  const bytes = Buffer.from(key.replaceAll('-', ''), 'hex').toReversed();
  const bare = Uint8Array.from(veiled, (byte, at) => (at < 32 ? byte ^ (bytes[at % 16] ?? 0) : byte));
  expect(Buffer.from(bare).equals(ownFamily().faces.regular.bytes)).toBe(true);
});

test('LibreOffice, which has no such font here, sets it with the embedded one', () => {
  const [pdf = Buffer.alloc(0)] = libreOfficePdfs([file]);
  expect(pdfFonts(pdf)).toEqual(['Tinos-Bold', 'Tinos-Regular']);
}, 60_000);
