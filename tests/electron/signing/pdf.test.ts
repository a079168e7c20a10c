import { readFileSync } from 'node:fs';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listSignatureFields } from '../../../electron/services/signing/pdf/loadPdf.ts';
import { signPdf } from '../../../electron/services/signing/pdf/signPdf.ts';
import type { SignedPdf, SignPdfRequest } from '../../../electron/services/signing/signingTypes.ts';
import { preflight } from '../../agreement/preflight.ts';
import { pdfText, run } from '../../agreement/tools.ts';
import { exportedPdf, fonts, request } from './exported.ts';
import { opensslHolds, pdfsig, qpdfComplaint, signaturesIn, signedAttributes } from './judges.ts';
import { openOffice } from './office.ts';
import type { Office } from './office.ts';

let office: Office;
let kasubag: Buffer;
let kabag: Buffer;
let sekda: Buffer;

beforeAll(() => {
  office = openOffice();
  kasubag = office.container('Ratna Dewi', { key: 'P-256' });
  kabag = office.container('Agus Wibowo', { key: 'rsa', container: ['-legacy'] });
  sekda = office.container('Budi Santoso', { key: 'rsa' });
});

afterAll(() => office.close());

async function signed(asked: SignPdfRequest): Promise<Omit<SignedPdf, 'bytes'> & { readonly bytes: Buffer }> {
  const answered = await signPdf(asked, () => fonts);
  if (!answered.ok) throw new Error(answered.error.code);
  return { ...answered.value, bytes: Buffer.from(answered.value.bytes) };
}

function startsWith(bytes: Buffer, former: Uint8Array): boolean {
  return bytes.subarray(0, former.length).equals(Buffer.from(former));
}

async function refusedWith(asked: SignPdfRequest): Promise<string> {
  const answered = await signPdf(asked, () => fonts);
  return answered.ok ? 'signed' : answered.error.code;
}

describe('three signers in order', () => {
  test('each fills the field kept for him and leaves every earlier byte, and PDF/A', async () => {
    const base = exportedPdf({ roles: ['paraf', 'paraf', 'signature'] });
    const first = await signed(request(base, kasubag, { role: 'paraf', field: 'Paraf1' }));
    const second = await signed(request(first.bytes, kabag, { role: 'paraf' }));
    const third = await signed(request(second.bytes, sekda));
    expect([first.field, second.field, third.field]).toEqual(['Paraf1', 'Paraf2', 'TandaTangan']);
    expect(startsWith(first.bytes, base)).toBe(true);
    expect(startsWith(second.bytes, first.bytes)).toBe(true);
    expect(startsWith(third.bytes, second.bytes)).toBe(true);
    const type = 'ETSI.CAdES.detached';
    expect(pdfsig(office, third.bytes)).toEqual([
      { field: 'Paraf1', type, isValid: true, isTotal: false },
      { field: 'Paraf2', type, isValid: true, isTotal: false },
      { field: 'TandaTangan', type, isValid: true, isTotal: true },
    ]);
    const signatures = signaturesIn(third.bytes);
    expect(signatures.map((one) => opensslHolds(office, one))).toEqual([true, true, true]);
    for (const one of signatures)
      expect(signedAttributes(office, one)).toEqual([
        'contentType',
        'id-smime-aa-signingCertificateV2',
        'messageDigest',
      ]);
    expect(qpdfComplaint(office, third.bytes)).toBeNull();
    expect(preflight([base, first.bytes, third.bytes])).toEqual(['valid', 'valid', 'valid']);
    const text = pdfText(third.bytes);
    for (const words of [
      'Budi Santoso, S.H.',
      'Sekretaris Daerah',
      'NIP 19700101 199003 1 001',
      'WIB',
      'bukan sertifikat BSrE',
    ])
      expect(text).toContain(words);
  });

  test('a byte changed later is noticed by the judges, so they do judge', async () => {
    const { bytes } = await signed(request(exportedPdf(), sekda));
    const at = bytes.indexOf('/MediaBox');
    bytes.write('/MediaBoy', at);
    expect(pdfsig(office, bytes).map(({ isValid }) => isValid)).toEqual([false]);
    expect(signaturesIn(bytes).map((one) => opensslHolds(office, one))).toEqual([false]);
  });

  test('a file without fields gets one of its own, each with another name', async () => {
    const first = await signed(request(exportedPdf(), kasubag, { role: 'paraf', appearance: null }));
    const place = { page: 0, rect: { x: 40, y: 40, width: 180, height: 60 } };
    const second = await signed(request(first.bytes, sekda, { place }));
    const third = await signed(request(second.bytes, kabag, { role: 'paraf' }));
    expect([first.field, second.field, third.field]).toEqual(['Paraf1', 'TandaTangan', 'Paraf2']);
    expect(pdfsig(office, third.bytes).every(({ isValid }) => isValid)).toBe(true);
    expect(qpdfComplaint(office, third.bytes)).toBeNull();
    expect(preflight([third.bytes])).toEqual(['valid']);
  });
});

test.each(['P-256', 'P-384', 'P-521', 'rsa'] as const)('a key of the kind %s signs', async (key) => {
  const { bytes, signer } = await signed(request(exportedPdf(), office.container('Siti Rahma', { key })));
  expect(signer.key.kind).toBe(key === 'rsa' ? 'rsa' : 'ec');
  expect(signaturesIn(bytes).map((one) => opensslHolds(office, one))).toEqual([true]);
});

test('only a certificate of BSrE is called one', async () => {
  const bsre = openOffice('BSRE CA Uji');
  const { bytes, signer } = await signed(
    request(exportedPdf({ roles: ['signature'] }), bsre.container('Budi Santoso')),
  );
  bsre.close();
  expect(signer.isBsre).toBe(true);
  expect(pdfText(bytes).replace(/\s+/gu, ' ')).toContain(
    'diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), BSSN',
  );
  const named = await signed(request(exportedPdf(), office.container('BSrE')));
  expect(named.signer.isBsre).toBe(false);
});

describe('refused before anything is made', () => {
  test('a container that cannot sign', async () => {
    const base = exportedPdf();
    const later = new Date(Date.now() + 400 * 86_400_000);
    const before = new Date(Date.now() - 86_400_000);
    const other = office.container('Siti', { extensions: 'keyUsage=critical,keyEncipherment' });
    const web = office.container('Siti', { extensions: 'extendedKeyUsage=serverAuth' });
    expect(await refusedWith(request(base, sekda, { passphrase: 'salah' }))).toBe('wrongPassphrase');
    expect(await refusedWith(request(base, sekda, { passphrase: '' }))).toBe('wrongPassphrase');
    expect(await refusedWith(request(base, base))).toBe('notAContainer');
    expect(await refusedWith(request(base, new Uint8Array()))).toBe('notAContainer');
    expect(await refusedWith(request(base, new Uint8Array(2_000_000)))).toBe('containerTooLarge');
    expect(await refusedWith(request(base, sekda, { instant: later }))).toBe('expired');
    expect(await refusedWith(request(base, sekda, { instant: before }))).toBe('notYetValid');
    expect(await refusedWith(request(base, other))).toBe('noSigningUse');
    expect(await refusedWith(request(base, web))).toBe('noSigningUse');
    expect(await refusedWith(request(base, office.container('Siti', { key: 'secp256k1' })))).toBe('keyNotSupported');
    expect(await refusedWith(request(base, office.container('Siti', { key: 'rsa1024' })))).toBe('keyNotSupported');
    expect(await refusedWith(request(base, office.container('Siti', { container: ['-nokeys'] })))).toBe(
      'noKeyInContainer',
    );
    // 70 000 rounds, made eight million in the file.
    const costly = office.container('Siti', { container: ['-iter', '70000'] }).toString('latin1');
    const rounds = costly.replaceAll('\u0002\u0003\u0001\u0011\u0070', '\u0002\u0003\u007f\u00ff\u00ff');
    expect(await refusedWith(request(base, Buffer.from(rounds, 'latin1')))).toBe('containerTooCostly');
  });

  test('a document that takes no signature', async () => {
    const base = exportedPdf({ roles: ['signature'] });
    const filled = await signed(request(base, sekda));
    const outside = { page: 0, rect: { x: 5000, y: 0, width: 100, height: 50 } };
    expect(await refusedWith(request(new Uint8Array(), sekda))).toBe('notAPdf');
    expect(await refusedWith(request(Buffer.from('PK\u0003\u0004'), sekda))).toBe('notAPdf');
    expect(await refusedWith(request(base.subarray(0, base.length - 100), sekda))).toBe('damagedPdf');
    expect(await refusedWith(request(Buffer.concat([Buffer.from('x'), base]), sekda))).toBe('damagedPdf');
    expect(await refusedWith(request(filled.bytes, kabag, { field: 'TandaTangan' }))).toBe('fieldTaken');
    expect(await refusedWith(request(base, sekda, { field: 'Lain' }))).toBe('fieldMissing');
    expect(await refusedWith(request(base, sekda, { place: outside }))).toBe('placeUnfit');
    expect(await refusedWith(request(base, sekda, { place: { ...outside, page: 99 } }))).toBe('placeUnfit');
  });

  test('an encrypted one, and one certified against changes or with a lock on its fields', async () => {
    const plain = office.file('plain.pdf', exportedPdf());
    const locked = office.file('locked.pdf', '');
    run('qpdf', ['--encrypt', '', 'pemilik', '256', '--', plain, locked]);
    expect(await refusedWith(request(readFileSync(locked), sekda))).toBe('encryptedPdf');
    expect(await refusedWith(request(await certified('DocMDP', { P: 1 }), sekda))).toBe('certifiedNoChanges');
    expect(await refusedWith(request(await certified('DocMDP', { P: 2 }), sekda))).toBe('signed');
    expect(await refusedWith(request(await certified('FieldMDP', { Action: 'All' }), sekda))).toBe(
      'certifiedNoChanges',
    );
  });
});

/** A file with a signature that allows what `parameters` say. */
async function certified(method: string, parameters: Record<string, string | number>): Promise<Uint8Array> {
  const doc = await PDFDocument.load(exportedPdf({ archival: 'PDF/A-2b' }));
  const { context, catalog } = doc;
  const reference = {
    Type: 'SigRef',
    TransformMethod: method,
    TransformParams: { Type: 'TransformParams', ...parameters },
  };
  const signature = context.register(context.obj({ Type: 'Sig', Reference: [reference] }));
  const field = context.register(context.obj({ FT: 'Sig', V: signature }));
  catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [field] }));
  if (method === 'DocMDP') catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: signature }));
  return doc.save();
}

test('the fields of a file are listed with what they are for', async () => {
  const base = exportedPdf({ roles: ['paraf', 'signature'] });
  const { bytes } = await signed(request(base, kasubag, { role: 'paraf' }));
  const listed = await listSignatureFields(bytes);
  expect(listed).toEqual({
    ok: true,
    value: [
      { name: 'Paraf1', isTaken: true, role: 'paraf', page: 0 },
      { name: 'TandaTangan', isTaken: false, role: 'signature', page: 0 },
    ],
  });
});
