import { createHash, verify } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { readCertificate } from '../../certificates/certificate.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import { isSignedBy, isWeakKey } from '../../certificates/methods.ts';
import { elementsIn, MalformedPart } from '../../signing/docx/package.ts';

/** What a signature part of a Word file says, after its value was found to match: only what is signed is in here. */
export interface PackageSignature {
  /** Null = the value does not match, or what it refers to inside its own part is another one. */
  readonly signed: SignedParts | null;
  readonly isUnsupported: boolean;
  readonly isWeak: boolean;
  readonly signer: Certificate | null;
  readonly certificates: readonly Certificate[];
}

export interface SignedParts {
  readonly manifest: readonly ManifestEntry[];
  /** When the signer says to have signed. */
  readonly signingTime: string | null;
  /** Digest of the signer's certificate, with its method; null = it is not bound. */
  readonly binding: { readonly method: string; readonly digest: string } | null;
}

export interface ManifestEntry {
  readonly uri: string;
  readonly transforms: readonly string[];
  /** Ids of the relationships that are covered. */
  readonly sources: readonly string[];
  readonly method: string;
  readonly digest: string;
}

/** Maps, because their keys come from files: an object would know `constructor` too. */
const signatureMethods: ReadonlyMap<string, readonly ['rsa' | 'ec', string]> = new Map([
  ['http://www.w3.org/2000/09/xmldsig#rsa-sha1', ['rsa', 'sha1']],
  ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', ['rsa', 'sha256']],
  ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha384', ['rsa', 'sha384']],
  ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha512', ['rsa', 'sha512']],
  ['http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256', ['ec', 'sha256']],
  ['http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384', ['ec', 'sha384']],
  ['http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512', ['ec', 'sha512']],
]);

const sha384 = 'http://www.w3.org/2001/04/xmldsig-more#sha384';

export const digestMethods: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2000/09/xmldsig#sha1', 'sha1'],
  ['http://www.w3.org/2001/04/xmlenc#sha256', 'sha256'],
  [sha384, 'sha384'],
  ['http://www.w3.org/2001/04/xmlenc#sha512', 'sha512'],
]);

const mostCharacters = 4 << 20;
const mostCertificates = 16;

/** Reads and checks a signature part. Throws `MalformedPart` for what is no signature. */
export function readPackageSignature(text: string): PackageSignature {
  // Types of a document could give elements another meaning than the one that is signed.
  if (text.length > mostCharacters || /<!/.test(text)) throw new MalformedPart('Signature');
  const info = /<(?:[\w.-]+:)?SignedInfo[\s>].*?<\/(?:[\w.-]+:)?SignedInfo>/su.exec(text)?.[0];
  if (info === undefined) throw new MalformedPart('SignedInfo');
  const name = elementsIn(info, 'SignatureMethod')[0]?.get('Algorithm') ?? '';
  const certificates = certificatesIn(text);
  const method = signatureMethods.get(name);
  const references = elementsIn(info, 'DigestMethod').map((element) => element.get('Algorithm') ?? '');
  const base = { signed: null, signer: null, certificates, isWeak: false, isUnsupported: false };
  if (method === undefined || references.some((reference) => digestMethods.get(reference) === undefined))
    return { ...base, isUnsupported: true };
  const found = firstOf(certificates, (certificate) => checked(text, name, method, certificate));
  if (found === null) return { ...base, signer: certificates[0] ?? null };
  const [signer, signature] = found;
  const isWeak =
    method[1] === 'sha1' || isWeakKey(signer.key) || references.some((one) => digestMethods.get(one) === 'sha1');
  return { ...base, signed: partsOf(signature), signer, isWeak };
}

function certificatesIn(text: string): readonly Certificate[] {
  const found = [...text.matchAll(/<(?:[\w.-]+:)?X509Certificate>([A-Za-z0-9+/=\s]+)</gu)];
  return found
    .slice(0, mostCertificates)
    .flatMap(([, digits = '']) => readCertificate(Buffer.from(digits, 'base64')) ?? []);
}

/** The signature as the library checks it, with our one key. It hands out what was signed, in canonical form. */
function checked(
  text: string,
  name: string,
  [kind, digest]: readonly ['rsa' | 'ec', string],
  { x509 }: Certificate,
): SignedXml | null {
  const signature = new SignedXml({ publicCert: x509.toString() });
  signature.SignatureAlgorithms = {
    [name]: class {
      readonly getAlgorithmName = (): string => name;
      readonly getSignature = (): string => {
        throw new Error('Only checks.');
      };
      readonly verifySignature = (material: string, _key: unknown, value: string): boolean => {
        const data = Buffer.from(material, 'utf8');
        const bytes = Buffer.from(value, 'base64');
        if (kind === 'rsa') return isSignedBy(x509.publicKey, { key: 'rsa', digest, saltLength: 0 }, data, bytes);
        if (x509.publicKey.asymmetricKeyType !== 'ec') return false;
        // XML writes the two numbers of a curve side by side.
        return verify(digest, data, { key: x509.publicKey, dsaEncoding: 'ieee-p1363' }, bytes);
      };
    },
  };
  signature.HashAlgorithms[sha384] = class {
    readonly getAlgorithmName = (): string => sha384;
    readonly getHash = (xml: string): string => createHash('sha384').update(xml, 'utf8').digest('base64');
  };
  try {
    signature.loadSignature(text);
    return signature.checkSignature(text) ? signature : null;
  } catch {
    // The library throws for what does not fit together.
    return null;
  }
}

/** The first of these for which something is found, with what was found. */
function firstOf<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | null,
): readonly [Item, Found] | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return [item, found];
  }
  return null;
}

function partsOf(signature: SignedXml): SignedParts {
  const signed = signature.getSignedReferences();
  const properties = signed.find((part) => /^<(?:[\w.-]+:)?SignedProperties[\s>]/u.test(part)) ?? '';
  const manifest = signed.flatMap((part) => manifestIn(part));
  const certificate = /<(?:[\w.-]+:)?CertDigest>.*?<\/(?:[\w.-]+:)?CertDigest>/su.exec(properties)?.[0] ?? '';
  const method = elementsIn(certificate, 'DigestMethod')[0]?.get('Algorithm');
  const digest = contentOf(certificate, 'DigestValue');
  return {
    manifest,
    signingTime: contentOf(properties, 'SigningTime') ?? contentOf(signed.join(''), 'Value'),
    binding: method === undefined || digest === null ? null : { method, digest },
  };
}

/** The entries of a manifest that is signed itself; canonical form writes each element in one way only. */
function manifestIn(part: string): readonly ManifestEntry[] {
  const manifest = /<(?:[\w.-]+:)?Manifest[\s>].*?<\/(?:[\w.-]+:)?Manifest>/su.exec(part)?.[0];
  if (manifest === undefined) return [];
  const entries = [...manifest.matchAll(/<(?:[\w.-]+:)?Reference\s[^<>]*>.*?<\/(?:[\w.-]+:)?Reference>/gsu)];
  return entries.map(([entry]) => ({
    uri: elementsIn(entry, 'Reference')[0]?.get('URI') ?? '',
    transforms: elementsIn(entry, 'Transform').map((element) => element.get('Algorithm') ?? ''),
    sources: elementsIn(entry, 'RelationshipReference').map((element) => element.get('SourceId') ?? ''),
    method: elementsIn(entry, 'DigestMethod')[0]?.get('Algorithm') ?? '',
    digest: contentOf(entry, 'DigestValue') ?? '',
  }));
}

function contentOf(text: string, element: string): string | null {
  return new RegExp(`<(?:[\\w.-]+:)?${element}(?:\\s[^<>]*)?>([^<]*)<`, 'u').exec(text)?.[1] ?? null;
}
