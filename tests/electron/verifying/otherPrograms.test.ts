import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDF, P12Signer } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyPdf } from '../../../electron/services/verifying/verifyPdf.ts';
import { keyPem, pemOf } from '../../support/signatures/authorities.ts';
import type { Holder } from '../../support/signatures/authorities.ts';
import { basePdf, issuing, root, signed, signer } from '../../support/signatures/signedPdfs.ts';
import { kasubag, one, sekda } from '../../support/signatures/signing.ts';

const now = new Date('2026-06-01T00:00:00Z');
const roots = [root.der];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lajur-periksa-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** A container as offices get them, made by OpenSSL. */
function containerOf(holder: Holder): Buffer {
  const key = put('kunci.pem', keyPem(holder));
  const certificate = put('sertifikat.pem', pemOf(holder));
  const issuers = put('penerbit.pem', pemOf(issuing) + pemOf(root));
  const out = path.join(folder, 'wadah.p12');
  const args = ['-inkey', key, '-in', certificate, '-certfile', issuers, '-out', out, '-passout', 'pass:rahasia'];
  execFileSync('openssl', ['pkcs12', '-export', ...args]);
  return readFileSync(out);
}

/** What pdfsig says of each signature: valid, or why not. */
function pdfsig(bytes: Buffer): readonly string[] {
  const told = execFileSync('pdfsig', ['-nocert', put('berkas.pdf', bytes)], { encoding: 'utf8' });
  return [...told.matchAll(/Signature Validation: (.*)\./g)].map(([, verdict = '']) => verdict);
}

const rsa = signer('Sekda RSA', { kind: 'rsa' });
const threeSigners = signed(signed(one({ holder: kasubag }), { holder: rsa, field: 21, name: 'Sekda' }), {
  holder: sekda,
});

describe('other programs', () => {
  test('pdfsig finds the same in own files: content whole, content changed', async () => {
    const changed = Buffer.from(threeSigners.bytes);
    changed.write('X', changed.indexOf('Isi SOP'));
    for (const [bytes, isIntact] of [
      [one({ holder: rsa }).bytes, true],
      [threeSigners.bytes, true],
      [changed, false],
    ] as const) {
      const { signatures } = await verifyPdf(bytes, { roots, now });
      expect(signatures.every(({ evidence }) => (evidence.content === 'intact') === isIntact)).toBe(true);
      // What it says of elliptic curves depends on the build of its library: only plain words count.
      const told = pdfsig(bytes).filter((verdict) => /is Valid|Digest Mismatch/.test(verdict));
      expect(told.length).toBeGreaterThan(0);
      expect(told.every((verdict) => /is Valid/.test(verdict) === isIntact)).toBe(true);
    }
  });

  test('OpenSSL finds our value sound over the covered bytes', () => {
    const { bytes } = one({ holder: rsa });
    const ranges =
      /\/ByteRange \[([\d ]+)\]/.exec(bytes.toString('latin1'))?.[1]?.trim().split(/\s+/).map(Number) ?? [];
    const [, first = 0, second = 0] = ranges;
    const content = put('isi.bin', Buffer.concat([bytes.subarray(0, first), bytes.subarray(second)]));
    const value = put('nilai.der', Buffer.from(bytes.toString('latin1', first + 1, second - 1), 'hex'));
    const anchors = put('induk.pem', pemOf(root));
    const args = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', value, '-content', content];
    const options = ['-CAfile', anchors, '-purpose', 'any', '-out', path.join(folder, 'keluar')];
    expect(() => execFileSync('openssl', [...args, ...options], { stdio: 'pipe' })).not.toThrow();
  });

  test('a file that OpenSSL signed', async () => {
    const anchors = put('penerbit.pem', pemOf(issuing));
    const [key, certificate] = [put('k.pem', keyPem(rsa)), put('s.pem', pemOf(rsa))];
    const pdf = one({
      holder: rsa,
      makeValue: (pieces) => {
        const content = put('isi.bin', Buffer.concat(pieces));
        const args = ['-cades', '-binary', '-noattr'].slice(0, 2);
        const files = ['-in', content, '-signer', certificate, '-inkey', key, '-certfile', anchors, '-outform', 'DER'];
        return execFileSync('openssl', ['cms', '-sign', ...args, ...files]);
      },
    });
    const { verdict, signatures } = await verifyPdf(pdf.bytes, { roots, now });
    expect(verdict.code).toBe('revocationUnknown');
    expect(signatures[0]?.time).toBe('claimed');
  });

  test('a file that @libpdf/core signed twice, and the same with a changed byte', async () => {
    const p12 = await P12Signer.create(containerOf(rsa), 'rahasia');
    const sign = async (bytes: Uint8Array): Promise<Uint8Array> =>
      (await (await PDF.load(bytes)).sign({ signer: p12 })).bytes;
    const twice = Buffer.from(await sign(await sign(basePdf().bytes)));
    const found = await verifyPdf(twice, { roots, now });
    expect(found.signatures.map(({ verdict, later }) => [verdict.code, later])).toEqual([
      ['revocationUnknown', 'signatures'],
      ['revocationUnknown', 'none'],
    ]);
    twice.write('X', twice.indexOf('Isi SOP'));
    expect((await verifyPdf(twice, { roots, now })).verdict.code).toBe('contentChanged');
  });
});
