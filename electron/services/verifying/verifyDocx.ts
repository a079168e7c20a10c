import { createHash } from 'node:crypto';
import type { AdditionKind, Evidence, FormFault } from '../../../sop/signing/evidence.ts';
import { fileVerdict, judge, worstVerdict } from '../../../sop/signing/verdict.ts';
import type { SignatureReport, Verification } from '../../../sop/signing/verification.ts';
import { readCertificate } from '../certificates/certificate.ts';
import type { Certificate } from '../certificates/certificate.ts';
import { buildChain, validityAt } from '../certificates/chain.ts';
import { digestBytes } from '../certificates/methods.ts';
import { bytesOf, MalformedPart, mediaTypesOf, readPackage, textOf } from '../signing/docx/package.ts';
import type { Package } from '../signing/docx/package.ts';
import { canonicalRelationships, relationshipsIn, signedRelationships } from '../signing/docx/relationships.ts';
import { digestMethods, readPackageSignature } from './docx/packageSignature.ts';
import type { ManifestEntry, PackageSignature, SignedParts } from './docx/packageSignature.ts';
import { certificateFacts, isOfBsre } from './names.ts';
import type { VerifyOptions } from './verifyPdf.ts';
import { wordedTime } from './wordedTime.ts';

const mostSignatures = 50;
const signaturePart = /^_xmlsignatures\/[^/]+\.xml$/;

/**
 * Finds out what can be said about the signatures of a Word file without a network. Such signatures carry no data about revocation, so that
 * none is ever more than undetermined. Never throws for anything that is in the bytes.
 */
export async function verifyDocx(bytes: Uint8Array, options: VerifyOptions): Promise<Verification> {
  const base: Verification = {
    kind: 'docx',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    pages: null,
    signatures: [],
    additions: 'none',
    wholeCovered: false,
    hasCheckingData: false,
    verdict: fileVerdict('unsigned'),
  };
  const read = readPackage(bytes);
  if (!read.ok) return { ...base, verdict: fileVerdict('unreadable') };
  const parts = read.value;
  const names = [...parts.keys()].filter((name) => signaturePart.test(name)).toSorted();
  if (names.length === 0) return base;
  if (names.length > mostSignatures) return { ...base, verdict: fileVerdict('unreadable') };
  const roots = options.roots.flatMap((der) => readCertificate(der) ?? []);
  const reports = names.map((name, index) => reportOf(parts, name, index + 1, roots, options));
  const last = reports.at(-1);
  return {
    ...base,
    signatures: reports,
    additions: last?.later ?? 'none',
    wholeCovered: reports.some(({ later, evidence }) => isSound(evidence) && later === 'none'),
    verdict: worstVerdict(reports.map(({ verdict }) => verdict)),
  };
}

function isSound({ form, content, match }: Evidence): boolean {
  return form === null && content === 'intact' && match === 'matches';
}

function reportOf(
  parts: Package,
  name: string,
  order: number,
  roots: readonly Certificate[],
  { now, zone = 'WIB' }: VerifyOptions,
): SignatureReport {
  const signature = attempt(() => readPackageSignature(textOf(parts, name)));
  const signed = signature?.signed ?? null;
  const covered = signed === null ? null : attempt(() => coverageOf(parts, signed.manifest));
  const signer = signature?.signer ?? null;
  const chain = signer === null ? null : buildChain(signer, signature?.certificates ?? [], roots, 'signing');
  const claimed = signed?.signingTime ?? null;
  const time = claimed === null ? Number.NaN : Date.parse(claimed);
  const instant = Number.isNaN(time) ? null : time;
  const evidence: Evidence = {
    form: formOf(signature, signed, covered),
    content: covered?.content ?? 'unknown',
    match:
      signed !== null
        ? covered?.isKnown === false
          ? 'unsupported'
          : 'matches'
        : signature?.isUnsupported === true
          ? 'unsupported'
          : 'wrong',
    isWeak: (signature?.isWeak ?? false) || (covered?.isWeak ?? false),
    isBound: signed?.binding !== null,
    chain: chain?.status ?? 'unknown',
    validity: chain === null ? 'unknown' : validityAt(chain.path, now.getTime()),
    revocation: 'unknown',
    time: instant === null ? 'none' : 'claimed',
    later: covered !== null && covered.uncovered.length > 0 ? 'other' : 'none',
    breaksCertification: false,
  };
  const facts = signer === null ? null : certificateFacts(signer);
  return {
    order,
    role: 'signature',
    field: name,
    evidence,
    verdict: judge(evidence, {
      name: facts?.name ?? 'penandatangan yang tidak dikenal',
      when: instant === null ? null : wordedTime(instant, zone),
    }),
    signer: facts,
    chain: (chain?.path ?? []).map(certificateFacts),
    issuedByBsre: chain?.status === 'trusted' && isOfBsre(chain.path.slice(1)),
    instant: instant === null ? null : new Date(instant).toISOString(),
    time: evidence.time,
    reason: null,
    coveredBytes: null,
    later: evidence.later,
    additions: covered?.uncovered ?? [],
  };
}

function attempt<Found>(read: () => Found): Found | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedPart || error instanceof URIError) return null;
    throw error;
  }
}

function formOf(
  signature: PackageSignature | null,
  signed: SignedParts | null,
  covered: Covered | null,
): FormFault | null {
  if (signature === null) return 'container';
  if (signed === null) return null;
  if (covered === null || signed.manifest.length === 0) return 'references';
  const { binding } = signed;
  if (binding === null || signature.signer === null) return null;
  const digest = digestMethods.get(binding.method);
  const isOwn =
    digest !== undefined &&
    digestBytes(digest, [signature.signer.der]).toString('base64') === binding.digest.replace(/\s/g, '');
  return isOwn ? null : 'certificate';
}

interface Covered {
  readonly content: 'intact' | 'changed';
  /** All transforms and digests are known. */
  readonly isKnown: boolean;
  readonly isWeak: boolean;
  /** What of the file is outside the signature though it is read. */
  readonly uncovered: readonly AdditionKind[];
}

const relationshipTransform = 'http://schemas.openxmlformats.org/package/2006/RelationshipTransform';
const canonical = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';

/** Compares what was signed with what is there, part by part. Throws `MalformedPart`. */
function coverageOf(parts: Package, manifest: readonly ManifestEntry[]): Covered {
  const typeOf = mediaTypesOf(parts);
  const covered = new Set<string>();
  const sources = new Map<string, ReadonlySet<string>>();
  let isIntact = true;
  let isKnown = true;
  let isWeak = false;
  for (const { uri, transforms, sources: ids, method, digest } of manifest) {
    const [path = '', query = ''] = uri.split('?');
    const name = decodeURI(path).replace(/^\//, '');
    const content = parts.get(name);
    const hash = digestMethods.get(method);
    const isRelations = transforms[0] === relationshipTransform;
    const isPlain = transforms.length === 0;
    if (hash === undefined || (!isPlain && !(isRelations && transforms.length === 2 && transforms[1] === canonical))) {
      isKnown = false;
      continue;
    }
    isWeak ||= hash === 'sha1';
    covered.add(name);
    if (content === undefined) {
      isIntact = false;
      continue;
    }
    sources.set(name, new Set(ids));
    const bytes = isRelations ? bytesOf(relationsText(textOf(parts, name), new Set(ids))) : content;
    const declared = /^ContentType=(.+)$/u.exec(query)?.[1];
    const isSame = digestBytes(hash, [bytes]).toString('base64') === digest.replace(/\s/g, '');
    const isDeclared = declared === undefined || name.endsWith('.rels') || declared === typeOf(name);
    if (!isSame || !isDeclared) isIntact = false;
  }
  return {
    content: isIntact ? 'intact' : 'changed',
    isKnown,
    isWeak,
    uncovered: hasUncovered(parts, covered, sources) ? ['attachment'] : [],
  };
}

function relationsText(text: string, ids: ReadonlySet<string>): string {
  const chosen = relationshipsIn(text).filter(({ id }) => ids.has(id));
  return canonicalRelationships(chosen.toSorted((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id))));
}

/** What changes with every saving, or belongs to the signatures themselves. */
const unsignedPart =
  /^(?:\[Content_Types\]\.xml|_xmlsignatures\/.*|docProps\/(?:core|app)\.xml|docProps\/thumbnail\.\w+)$/;
const thumbnail = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail';

function hasUncovered(
  parts: Package,
  covered: ReadonlySet<string>,
  sources: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  return [...parts.keys()].some((name) => {
    if (unsignedPart.test(name)) return false;
    if (!name.endsWith('.rels')) return !covered.has(name);
    const ids = sources.get(name);
    return signedRelationships(textOf(parts, name)).some(({ id, type }) => type !== thumbnail && ids?.has(id) !== true);
  });
}
