import { timeStamping } from './authorities.ts';
import { signCms, stampToken } from './cmsBuilder.ts';
import type { PdfParts } from './pdfBuilder.ts';
import { base, kasubag, one, put, sekda } from './signing.ts';
import { issuing, signed, signer, stamped } from './signedPdfs.ts';
import { flipped } from './soundCases.ts';
import type { Case } from './soundCases.ts';

const authority = signer('Stempel Uji', { purposes: [timeStamping] });
const two = (): PdfParts => signed(one({ holder: kasubag }), { holder: sekda, field: 21, name: 'Sekda' });

/** Another byte in the place of the first one of a text, or of the last. */
function altered(bytes: Buffer, text: string, from: 'first' | 'last' = 'first', shift = 0): Buffer {
  const out = Buffer.from(bytes);
  const place =
    (from === 'first' ? out.indexOf(text, 0, 'latin1') : out.lastIndexOf(text, undefined, 'latin1')) + shift;
  out[place] = (out[place] ?? 0) ^ 1;
  return out;
}

/** Bytes changed after signing, one of each kind, and signatures that are none. */
export const tamperedCases: readonly Case[] = [
  { name: 'text of the page', code: 'contentChanged', make: () => altered(one().bytes, 'Isi SOP') },
  { name: 'width of the page', code: 'contentChanged', make: () => altered(one().bytes, '595') },
  { name: 'title of the file', code: 'contentChanged', make: () => altered(one().bytes, 'SOP Uji') },
  { name: 'binary mark of the header', code: 'contentChanged', make: () => altered(one().bytes, '\xe2\xe3') },
  { name: 'version of the header', code: 'contentChanged', make: () => altered(one().bytes, '1.7') },
  { name: 'page under two signatures', code: 'contentChanged', make: () => altered(two().bytes, 'Isi SOP') },
  { name: 'second signature only', code: 'contentChanged', make: () => altered(two().bytes, '/T(Sekda)', 'last', 3) },
  { name: 'offset in the newest table', code: 'unreadable', make: () => altered(one().bytes, 'startxref', 'last', 12) },
  { name: 'name of the field', code: 'contentChanged', make: () => altered(one().bytes, '/V 22 0 R', 'last', -3) },
  { name: 'value of the signature', code: 'broken', make: () => one({ alter: flipped }).bytes },
  {
    name: 'first digits of the value',
    code: 'broken',
    make: () => altered(one().bytes, '/Contents <3082', 'first', 12),
  },
  { name: 'digits behind the value', code: 'broken', make: () => altered(one().bytes, '000000>', 'last', 2) },
  { name: 'no digits in the value', code: 'unreadable', make: () => put(one().bytes, '0000000>', 'zzzzzzz>') },
  { name: 'white space in the value', code: 'broken', make: () => put(one().bytes, '0000000>', '00     >') },
  {
    name: 'digest of another text',
    code: 'contentChanged',
    make: () => one({ writtenDigest: Buffer.alloc(32, 7) }).bytes,
  },
  {
    name: 'key of somebody else',
    code: 'broken',
    make: () => one({ makeValue: (pieces) => signCms(pieces, { ...sekda, key: kasubag.key }) }).bytes,
  },
  { name: 'binding to another certificate', code: 'broken', make: () => one({ bound: kasubag }).bytes },
  { name: 'no certificate', code: 'broken', make: () => one({ certificates: [issuing] }).bytes },
  { name: 'two signers in one value', code: 'broken', make: () => one({ signers: 2 }).bytes },
  { name: 'no signer in the value', code: 'broken', make: () => one({ signers: 0 }).bytes },
  { name: 'content inside the value', code: 'broken', make: () => one({ enclosed: Buffer.from('lain') }).bytes },
  {
    name: 'another type of content',
    code: 'broken',
    make: () => one({ namedType: '1.2.840.113549.1.9.16.1.4' }).bytes,
  },
  { name: 'no value', code: 'broken', make: () => one({ makeValue: () => Buffer.alloc(0) }).bytes },
  {
    name: 'garbage as value',
    code: 'broken',
    make: () => one({ makeValue: () => Buffer.from('bukan tanda tangan') }).bytes,
  },
  {
    name: 'value with an open length',
    code: 'unsupportedMethod',
    make: () => one({ makeValue: () => Buffer.from('3080060900000000', 'hex') }).bytes,
  },
  {
    name: 'form that nobody knows',
    code: 'unsupportedMethod',
    make: () => one({ subFilter: 'adbe.x509.rsa_sha1' }).bytes,
  },
  {
    name: 'time stamp of another signature',
    code: 'broken',
    make: () =>
      one({ stamp: (value) => stampToken([value], authority, '2026-05-01T00:00:00Z', { of: Buffer.from('lain') }) })
        .bytes,
  },
  {
    name: 'document stamp over other bytes',
    code: 'contentChanged',
    make: () => altered(stamped(one(), authority, '2026-05-01T00:00:00Z').bytes, '/DocTimeStamp', 'last', 1),
  },
  {
    name: 'cut off in the middle',
    code: 'unreadable',
    make: () => one().bytes.subarray(0, base().bytes.length + 5000),
  },
  { name: 'cut off at the start', code: 'unreadable', make: () => one().bytes.subarray(0, 700) },
  {
    name: 'locked with a password',
    code: 'encrypted',
    make: () => put(one().bytes, '/Root 1 0 R/Info', '/Encrypt 1 0 R/X'),
  },
];
