import { createHash, sign } from 'node:crypto';
import type { KeyObject, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import { empty, octets, oid, sequence, set, small, sorted, tagged } from './der.ts';
import type { OpenContainer } from '../container/openContainer.ts';

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  rsaWithSha256: '1.2.840.113549.1.1.11',
} as const;

interface Suite {
  readonly hash: 'sha256' | 'sha384' | 'sha512';
  readonly digest: string;
  readonly signature: string;
}

const sha256 = { hash: 'sha256', digest: '2.16.840.1.101.3.4.2.1' } as const;

/** A digest as strong as the key. */
function suiteFor(key: KeyObject): Suite {
  const { namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') return { ...sha256, signature: oids.rsaWithSha256 };
  if (namedCurve === 'secp384r1')
    return { hash: 'sha384', digest: '2.16.840.1.101.3.4.2.2', signature: '1.2.840.10045.4.3.3' };
  if (namedCurve === 'secp521r1')
    return { hash: 'sha512', digest: '2.16.840.1.101.3.4.2.3', signature: '1.2.840.10045.4.3.4' };
  return { ...sha256, signature: '1.2.840.10045.4.3.2' };
}

/**
 * A detached CMS signature (RFC 5652) over `content`, DER, with the attributes of the PAdES baseline profile B-B (EN 319 142-1, 6.3):
 * content type, digest, signing-certificate-v2; no signing time, which stands in the PDF.
 */
export function cmsSignature(content: readonly Uint8Array[], { privateKey, chain }: OpenContainer): Buffer {
  const [certificate] = chain;
  if (certificate === undefined) throw new Error('A container without its certificate');
  const suite = suiteFor(privateKey);
  const digest = createHash(suite.hash);
  for (const part of content) digest.update(part);
  const attributes = signedAttributes(certificate, digest.digest());
  const signature = sign(suite.hash, set(...attributes), privateKey);
  const signerInfo = sequence(
    small(1),
    issuerAndSerial(certificate),
    sequence(oid(suite.digest)),
    tagged(0, ...sorted(attributes)),
    suite.signature === oids.rsaWithSha256 ? sequence(oid(suite.signature), empty) : sequence(oid(suite.signature)),
    octets(signature),
  );
  const signedData = sequence(
    small(1),
    set(sequence(oid(suite.digest))),
    sequence(oid(oids.data)),
    tagged(0, ...sorted(chain.map(({ raw }) => raw))),
    set(signerInfo),
  );
  return sequence(oid(oids.signedData), tagged(0, signedData));
}

function signedAttributes(certificate: X509Certificate, digest: Buffer): Buffer[] {
  // ESSCertIDv2: SHA-256 is the default and left out; the issuer as a directory name, and the serial (RFC 5035).
  const issuer = sequence(tagged(4, part(certificate, 'issuer')));
  const fingerprint = createHash('sha256').update(certificate.raw).digest();
  const certificateId = sequence(octets(fingerprint), sequence(issuer, part(certificate, 'serial')));
  return [
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificateV2, sequence(sequence(certificateId))),
  ];
}

function issuerAndSerial(certificate: X509Certificate): Buffer {
  return sequence(part(certificate, 'issuer'), part(certificate, 'serial'));
}

/** A part of a certificate, byte for byte as it stands there. */
function part(certificate: X509Certificate, name: 'serial' | 'issuer'): Uint8Array {
  const { result } = asn1js.fromBER(certificate.raw);
  const body = result instanceof asn1js.Sequence ? result.valueBlock.value[0] : undefined;
  const parts = body instanceof asn1js.Sequence ? body.valueBlock.value : [];
  // The version stands first where there is one, tagged; then serial, algorithm, issuer.
  const serialAt = parts.findIndex((one) => one instanceof asn1js.Integer);
  const found = parts[name === 'serial' ? serialAt : serialAt + 2];
  if (serialAt < 0 || found === undefined) throw new Error('A certificate without issuer');
  return found.valueBeforeDecodeView;
}

function attribute(kind: string, value: Buffer): Buffer {
  return sequence(oid(kind), set(value));
}

/** Attributes, names and numbers around the certificates, and the longest signature. */
const besides = 2048;

/** Room that the signature of a signer needs at most, in bytes. */
export function mostCmsBytes({ chain }: OpenContainer): number {
  const [own] = chain;
  const names = 2 * (own?.raw.length ?? 0);
  const certificates = chain.reduce((sum, { raw }) => sum + raw.length, 0);
  return Math.ceil((certificates + names + besides) / 1024) * 1024;
}
