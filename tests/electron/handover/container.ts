import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keyPem, makeHolder, pemOf } from '../../support/signatures/authorities.ts';

/** A made-up authority of an office. */
const authority = makeHolder({ name: 'Otoritas Uji Kota Contoh', issuer: null, isCa: true });

/** A .p12 of openssl for a made-up official, with the certificate of the authority above him. */
export function containerOf(name: string, passphrase: string, kind: 'ec' | 'rsa' = 'ec'): Buffer {
  const holder = makeHolder({ name, issuer: authority, kind });
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-p12-'));
  const file = (ending: string): string => path.join(folder, ending);
  writeFileSync(file('kunci.pem'), keyPem(holder));
  writeFileSync(file('sertifikat.pem'), pemOf(holder));
  writeFileSync(file('induk.pem'), pemOf(authority));
  const from = ['-inkey', file('kunci.pem'), '-in', file('sertifikat.pem'), '-certfile', file('induk.pem')];
  execFileSync('openssl', ['pkcs12', '-export', ...from, '-out', file('a.p12'), '-passout', `pass:${passphrase}`]);
  const bytes = readFileSync(file('a.p12'));
  rmSync(folder, { recursive: true });
  return bytes;
}
