import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signDocx } from '../../../electron/services/signing/docx/signDocx.ts';
import { signPdf } from '../../../electron/services/signing/pdf/signPdf.ts';
import { readRoot } from '../../../electron/services/verifying/roots.ts';
import { verifyFile } from '../../../electron/services/verifying/verifyFile.ts';
import type { VerifyOptions } from '../../../electron/services/verifying/verifyPdf.ts';
import type { Verification } from '../../../sop/signing/verification.ts';
import { exportedDocx, exportedPdf, fonts, request } from '../signing/exported.ts';
import { openOffice, passphrase } from '../signing/office.ts';
import type { Office } from '../signing/office.ts';

let office: Office;
let options: VerifyOptions;
let signedDocx: Uint8Array;

beforeAll(async () => {
  office = openOffice();
  const root = readRoot(readFileSync(office.authority));
  if (!root.ok) throw new Error(root.error);
  // Later than the certificates that are made below.
  options = { roots: [root.value.der], now: new Date(Date.now() + 60_000) };
  const asked = { docx: await exportedDocx(), container: office.container('Sekda Uji'), passphrase } as const;
  const signed = signDocx({ ...asked, role: 'signature', instant: new Date() });
  if (!signed.ok) throw new Error(signed.error.code);
  signedDocx = signed.value.bytes;
});
afterAll(() => office.close());

async function verified(bytes: Uint8Array): Promise<Verification> {
  const found = await verifyFile(bytes, options);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

/** The signed Word file with one part changed, or one more. */
function changed(name: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(signedDocx);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

describe('files that Lajur signed', () => {
  test('three signers in order: all match, each later one is no change', async () => {
    let pdf = exportedPdf({ roles: ['paraf', 'signature'] });
    for (const [name, key, role] of [
      ['Kasubag Uji', 'P-256', 'paraf'],
      ['Kabag Uji', 'rsa', 'signature'],
      ['Sekda Uji', 'P-384', 'signature'],
    ] as const) {
      const signed = await signPdf(request(pdf, office.container(name, { key }), { role }), () => fonts);
      if (!signed.ok) throw new Error(signed.error.code);
      pdf = signed.value.bytes;
    }
    const { signatures, wholeCovered, pages } = await verified(pdf);
    expect(signatures.map(({ signer }) => signer?.name)).toEqual(['Kasubag Uji', 'Kabag Uji', 'Sekda Uji']);
    expect(signatures.map(({ later }) => later)).toEqual(['signatures', 'signatures', 'none']);
    expect(signatures.map(({ verdict }) => verdict.code)).toEqual(Array(3).fill('revocationUnknown'));
    expect(wholeCovered).toBe(true);
    expect(pages).toBeGreaterThan(0);
  });

  test('a Word file: whole, and with what was changed in it', async () => {
    const { verdict, signatures, wholeCovered } = await verified(signedDocx);
    expect(signatures.map(({ evidence }) => [evidence.content, evidence.match])).toEqual([['intact', 'matches']]);
    expect(verdict.colour).toBe('yellow');
    expect(wholeCovered).toBe(true);
  });

  test.each([
    ['text', 'word/document.xml', (text: string) => text.replace('<w:t', '<w:t '), 'contentChanged'],
    [
      'relationship',
      'word/_rels/document.xml.rels',
      (text: string) => text.replace('styles.xml', 'gaya.xml'),
      'contentChanged',
    ],
    [
      'type of a part',
      '[Content_Types].xml',
      (text: string) => text.replace('document.main+xml', 'template.main+xml'),
      'contentChanged',
    ],
    ['further part', 'word/tambahan.xml', () => '<a/>', 'laterAdditions'],
    ['value', '_xmlsignatures/sig1.xml', flippedIn('SignatureValue'), 'broken'],
    ['digest', '_xmlsignatures/sig1.xml', flippedIn('DigestValue'), 'broken'],
    ['signature part', '_xmlsignatures/sig1.xml', () => '<a/>', 'broken'],
  ] as const)('Word: another %s', async (_what, part, change, code) => {
    expect((await verified(changed(part, change))).verdict.code).toBe(code);
  });

  test.each(['constructor', '__proto__', 'toString'])(
    'Word: a way of signing called %s is only unknown',
    async (name) => {
      const methods = /(<(?:Signature|Digest)Method Algorithm=")[^"]*/g;
      const renamed = changed('_xmlsignatures/sig1.xml', (text) => text.replace(methods, `$1${name}`));
      expect((await verified(renamed)).verdict.outcome).not.toBe('passed');
    },
  );

  test('neither PDF nor Word, or no signature in it', async () => {
    expect(await verifyFile(Buffer.from('teks'), options)).toBe('notSignable');
    expect((await verified(await exportedDocx())).verdict.code).toBe('unsigned');
    expect((await verified(Buffer.from('PK\x03\x04 rusak', 'latin1'))).verdict.code).toBe('unreadable');
  });
});

/** Another first digit in an element. */
function flippedIn(element: string): (text: string) => string {
  return (text) =>
    text.replace(
      new RegExp(`(<${element}>)(.)`),
      (_whole, start: string, digit: string) => start + (digit === 'A' ? 'B' : 'A'),
    );
}
