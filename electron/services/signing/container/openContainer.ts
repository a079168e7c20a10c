import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { ok } from '../../../../sop/model/result.ts';
import type { Result } from '../../../../sop/model/result.ts';
import { commonName, isBsreIssuer, namePart } from './certificateNames.ts';
import { maySignDocuments } from './keyUsage.ts';
import { PfxError, readPfx } from './pfx.ts';
import type { PfxContent } from './pfx.ts';
import { refusal } from '../refusal.ts';
import type { SigningIdentity, SigningRefusal } from '../signingTypes.ts';

/** A container that may sign at the instant asked for. The key never leaves the process that opened it. */
export interface OpenContainer {
  readonly identity: SigningIdentity;
  readonly privateKey: KeyObject;
  /** The signer's certificate first, then those it leads to, as far as the container holds them. */
  readonly chain: readonly X509Certificate[];
}

/** A key, its certificate and the authorities above come to a few KB. */
const mostBytes = 1024 * 1024;
const fewestRsaBits = 2048;
const curves: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

/**
 * Opens a PKCS#12 container, old or new, and judges whether its certificate may sign a document at `instant`. node:crypto, not the
 * library that unpacked it, handles the key from here on.
 */
export function openContainer(
  bytes: Uint8Array,
  passphrase: string,
  instant: Date,
): Result<OpenContainer, SigningRefusal> {
  if (bytes.length > mostBytes) return refusal('containerTooLarge');
  const content = contentOf(bytes, passphrase);
  if (typeof content === 'string') return refusal(content);
  const certificates = content.certificates.flatMap(certificateIn);
  const keys = content.keys.flatMap(keyIn);
  const pairs = keys.flatMap((privateKey) =>
    certificates.filter((one) => belongTogether(one, privateKey)).map((certificate) => ({ privateKey, certificate })),
  );
  if (pairs.length === 0) return refusal('noKeyInContainer');
  // Renewed certificates lie beside their former ones: the one that may sign now is meant.
  const judged = pairs.map((pair) => ({ ...pair, fault: faultOf(pair.certificate, pair.privateKey, instant) }));
  const chosen = judged.find(({ fault }) => fault === null) ?? judged[0];
  if (chosen === undefined) return refusal('noKeyInContainer');
  if (chosen.fault !== null) return refusal(chosen.fault);
  const { certificate, privateKey } = chosen;
  const chain = chainOf(certificate, certificates);
  const identity = identityOf(certificate, chain, privateKey);
  if (identity === null) return refusal('keyNotSupported');
  return ok({ identity, privateKey, chain });
}

function contentOf(
  bytes: Uint8Array,
  passphrase: string,
): PfxContent | 'notAContainer' | 'wrongPassphrase' | 'containerTooCostly' {
  try {
    return readPfx(bytes, passphrase);
  } catch (error) {
    if (!(error instanceof PfxError)) return 'notAContainer';
    if (error.fault === 'malformed') return 'notAContainer';
    return error.fault === 'tooCostly' ? 'containerTooCostly' : error.fault;
  }
}

/** A bag that holds no certificate of X.509 is passed over: others may be sound. */
function certificateIn(der: Buffer): X509Certificate[] {
  try {
    return [new X509Certificate(der)];
  } catch {
    return [];
  }
}

function keyIn(der: Buffer): KeyObject[] {
  try {
    return [createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })];
  } catch {
    return [];
  }
}

/** Throws nowhere: a key of a kind that the certificate cannot have belongs to none. */
function belongTogether(certificate: X509Certificate, key: KeyObject): boolean {
  try {
    return certificate.checkPrivateKey(key);
  } catch {
    return false;
  }
}

function faultOf(
  certificate: X509Certificate,
  key: KeyObject,
  instant: Date,
): 'keyNotSupported' | 'notYetValid' | 'expired' | 'noSigningUse' | null {
  if (keyKind(key) === null) return 'keyNotSupported';
  // Asked so that a date that cannot be read never counts as kept.
  if (!(instant >= certificate.validFromDate)) return 'notYetValid';
  if (!(instant <= certificate.validToDate)) return 'expired';
  return maySignDocuments(certificate.raw) ? null : 'noSigningUse';
}

function keyKind(key: KeyObject): SigningIdentity['key'] | null {
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa')
    return modulusLength >= fewestRsaBits ? { kind: 'rsa', bits: modulusLength } : null;
  const curve = key.asymmetricKeyType === 'ec' ? curves[namedCurve] : undefined;
  return curve === undefined ? null : { kind: 'ec', curve };
}

function identityOf(
  certificate: X509Certificate,
  chain: readonly X509Certificate[],
  privateKey: KeyObject,
): SigningIdentity | null {
  const key = keyKind(privateKey);
  if (key === null) return null;
  const { subject, issuer } = certificate;
  return {
    name: commonName(subject),
    organisation: namePart(subject, 'O'),
    issuer: commonName(issuer),
    // A name alone is easily given: the authority's certificate must be there, and have signed this one.
    isBsre: isBsreIssuer(issuer) && chain.length > 1,
    isSelfSigned: subject === issuer,
    serial: certificate.serialNumber,
    validFrom: certificate.validFromDate.toISOString(),
    validTo: certificate.validToDate.toISOString(),
    key,
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
  };
}

/** From the signer upwards, each issued by the next; the root may stand at the end. */
function chainOf(own: X509Certificate, all: readonly X509Certificate[]): X509Certificate[] {
  const chain = [own];
  for (let last = own; ;) {
    const above = all.find((one) => !chain.includes(one) && isIssuedBy(last, one));
    if (above === undefined) return chain;
    chain.push(above);
    last = above;
  }
}

function isIssuedBy(certificate: X509Certificate, authority: X509Certificate): boolean {
  try {
    return certificate.checkIssued(authority) && certificate.verify(authority.publicKey);
  } catch {
    // A key of a kind that this system does not know proves nothing.
    return false;
  }
}
