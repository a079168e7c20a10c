import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signDocx } from '../../../electron/services/signing/docx/signDocx.ts';
import { run } from '../../agreement/tools.ts';
import { exportedDocx } from './exported.ts';
import { openOffice, passphrase } from './office.ts';
import type { Office } from './office.ts';

let office: Office;
let docx: Uint8Array;

beforeAll(async () => {
  office = openOffice();
  docx = await exportedDocx();
});

afterAll(() => office.close());

function signed(document: Uint8Array, container: Uint8Array): Uint8Array {
  const answered = signDocx({ docx: document, container, passphrase, instant: new Date(), role: 'signature' });
  if (!answered.ok) throw new Error(answered.error.code);
  return answered.value.bytes;
}

function refusedWith(document: Uint8Array, phrase = passphrase): string {
  const container = office.container('Siti');
  const answered = signDocx({ docx: document, container, passphrase: phrase, instant: new Date(), role: 'signature' });
  return answered.ok ? 'signed' : answered.error.code;
}

/** What xmlsec1 says of a signature of a Word file. */
function xmlsec(document: Uint8Array, name = 'sig1'): boolean {
  const xml = unzipSync(document)[`_xmlsignatures/${name}.xml`];
  if (xml === undefined) throw new Error('No signature');
  const ids = ['http://www.w3.org/2000/09/xmldsig#:Object', 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties'];
  const words = ids.flatMap((id) => ['--id-attr:Id', id]);
  try {
    // The manifest names parts of the package, which xmlsec1 does not open.
    run('xmlsec1', [
      '--verify',
      '--ignore-manifests',
      '--trusted-pem',
      office.authority,
      ...words,
      office.file('sig.xml', xml),
    ]);
    return true;
  } catch {
    return false;
  }
}

test.each(['rsa', 'P-256', 'P-384'] as const)(
  'a Word file signed with a key of the kind %s is valid for xmlsec1',
  (key) => {
    expect(xmlsec(signed(docx, office.container('Budi Santoso', { key })))).toBe(true);
  },
);

test('a signature that was changed is not, so xmlsec1 does judge', () => {
  const parts = unzipSync(signed(docx, office.container('Budi Santoso')));
  const name = '_xmlsignatures/sig1.xml';
  const xml = Buffer.from(parts[name] ?? []).toString('utf8');
  const changed = Buffer.from(xml.replace('<WindowsVersion>10.0', '<WindowsVersion>11.0'), 'utf8');
  expect(xmlsec(zipSync({ ...parts, [name]: changed }))).toBe(false);
});

test('a second signer signs the same parts beside the first', () => {
  const both = signed(signed(docx, office.container('Ratna Dewi')), office.container('Budi Santoso', { key: 'rsa' }));
  expect([xmlsec(both, 'sig1'), xmlsec(both, 'sig2')]).toEqual([true, true]);
  const references = ['sig1', 'sig2'].map((name) => manifestOf(both, name));
  expect(references[0]).toEqual(references[1]);
});

function manifestOf(document: Uint8Array, name: string): string {
  const xml = Buffer.from(unzipSync(document)[`_xmlsignatures/${name}.xml`] ?? []).toString('utf8');
  return /<Manifest>.*<\/Manifest>/su.exec(xml)?.[0] ?? '';
}

test('every part that is read stays byte for byte, and is named in the manifest', () => {
  const bytes = signed(docx, office.container('Budi Santoso'));
  const [before, after] = [unzipSync(docx), unzipSync(bytes)];
  const manifest = manifestOf(bytes, 'sig1');
  for (const [name, content] of Object.entries(before)) {
    if (name === '[Content_Types].xml' || name === '_rels/.rels') continue;
    expect(Buffer.from(after[name] ?? []).equals(Buffer.from(content)), name).toBe(true);
    if (/^docProps\/(core|app)\.xml$/u.test(name)) continue;
    expect(manifest, name).toContain(`URI="/${name}?ContentType=`);
  }
});

test('refused in words: no Word file, damaged, wrong passphrase', () => {
  expect(refusedWith(docx, 'salah')).toBe('wrongPassphrase');
  expect(refusedWith(Buffer.from('%PDF-1.7'))).toBe('notADocx');
  expect(refusedWith(docx.subarray(0, docx.length - 30))).toBe('damagedDocx');
  expect(refusedWith(zipSync({ 'a.txt': new Uint8Array(3) }))).toBe('notADocx');
  const parts = unzipSync(docx);
  const types = Buffer.from('<!DOCTYPE Types [<!ENTITY x "y">]><Types></Types>');
  expect(refusedWith(zipSync({ ...parts, '[Content_Types].xml': types }))).toBe('damagedDocx');
  expect(refusedWith(zipSync({ ...parts, 'word/extra.foreign': new Uint8Array(3) }))).toBe('damagedDocx');
});
