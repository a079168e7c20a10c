import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { refuse, ok } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { isSelfSigned, readCertificate } from '../certificates/certificate.ts';
import type { Certificate } from '../certificates/certificate.ts';

const largestCertificate = 64 * 1024;
const pem = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/gu;

/** Reads the one certificate of a file, in DER or in letters (PEM). Only one that vouches for itself can be a root. */
export function readRoot(bytes: Uint8Array): Result<Certificate, 'notACertificate' | 'notARoot'> {
  if (bytes.length > largestCertificate) return refuse('notACertificate');
  const text = Buffer.from(bytes).toString('latin1');
  const [block, another] = [...text.matchAll(pem)];
  // A file of several leaves open which one is meant.
  if (another !== undefined) return refuse('notACertificate');
  const certificate = readCertificate(block === undefined ? bytes : Buffer.from(block[1] ?? '', 'base64'));
  if (certificate === null) return refuse('notACertificate');
  return isSelfSigned(certificate) ? ok(certificate) : refuse('notARoot');
}

/** The roots that come with Lajur: the certificate files of a folder of the resources. Others in it are left alone. */
export function readShippedRoots(resourcesFolder: string): readonly Certificate[] {
  const folder = path.join(resourcesFolder, 'certificates');
  return readdirSync(folder)
    .filter((name) => /\.(?:crt|cer|pem|der)$/u.test(name))
    .toSorted()
    .map((name) => {
      const read = readRoot(readFileSync(path.join(folder, name)));
      if (!read.ok) throw new Error(`${name}: ${read.error}`);
      return read.value;
    });
}
