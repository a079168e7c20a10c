import { keyUsages, mayBeUsedFor, readCertificate, readExtensions } from './certificate.ts';
import type { Certificate } from './certificate.ts';
import { buildChain, validityAt } from './chain.ts';
import {
  bitsOf,
  childrenOf,
  expect,
  inner,
  Malformed,
  oidOf,
  readWhole,
  sequence,
  tagged,
  tags,
  timeOf,
} from './der.ts';
import type { Der } from './der.ts';
import { digestBytes, digestOf, isSignedBy, isWeakDigest, methodOf } from './methods.ts';

/** Data about revocation that came along with a signature, in DER: answers of a responder (OCSP) and lists (CRL). */
export interface RevocationData {
  readonly answers: readonly Buffer[];
  readonly lists: readonly Buffer[];
}

/** Times in milliseconds. `at`: when the certificates were used; `now`: when is checked. */
export interface RevocationMoment {
  readonly at: number;
  /** `at` is known from a time stamp. */
  readonly isStamped: boolean;
  /** By when the use is proven to have happened by somebody else than its own key; null = by nobody, so that any revocation counts. */
  readonly provenBy: number | null;
  readonly now: number;
}

type Status = 'good' | 'revoked' | 'unknown';

/** What one answer or list says about one certificate. */
interface Statement {
  readonly thisUpdate: number;
  readonly nextUpdate: number | null;
  /** Null = not revoked. */
  readonly revokedAt: number | null;
}

const mostItems = 200;

/**
 * Whether the data prove that no certificate of a path was revoked when it was used. The trusted root itself is above revocation, unless it
 * is the signer's own certificate: about that one nobody could tell.
 */
export function revocationOf(path: readonly Certificate[], data: RevocationData, moment: RevocationMoment): Status {
  const statuses = path.slice(0, -1).map((certificate, index): Status => {
    const issuer = path[index + 1];
    return issuer === undefined ? 'unknown' : statusOf(certificate, issuer, data, moment);
  });
  if (statuses.includes('revoked')) return 'revoked';
  return statuses.length > 0 && statuses.every((status) => status === 'good') ? 'good' : 'unknown';
}

function statusOf(
  certificate: Certificate,
  issuer: Certificate,
  { answers, lists }: RevocationData,
  moment: RevocationMoment,
): Status {
  const statements = [
    ...answers.slice(0, mostItems).map((answer) => attempt(() => statementOfAnswer(answer, certificate, issuer))),
    ...lists.slice(0, mostItems).map((list) => attempt(() => statementOfList(list, certificate, issuer))),
  ].flatMap((statement) => statement ?? []);
  // Once revoked is revoked, whatever an older statement says.
  if (
    statements.some(({ revokedAt }) => revokedAt !== null && !(moment.provenBy !== null && moment.provenBy < revokedAt))
  )
    return 'revoked';
  return statements.some((statement) => isFresh(statement, certificate, moment)) ? 'good' : 'unknown';
}

/** Whether a statement tells of the moment of use: made after it, or still holding at it. */
function isFresh(
  { thisUpdate, nextUpdate }: Statement,
  { validTo }: Certificate,
  { at, isStamped, now }: RevocationMoment,
): boolean {
  if (thisUpdate > now) return false;
  const covers = thisUpdate <= at && nextUpdate !== null && at <= nextUpdate;
  // Issuers forget certificates that have ended, so that silence about them says nothing.
  return covers || (isStamped && thisUpdate >= at && thisUpdate <= validTo);
}

function attempt(read: () => Statement | null): Statement | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

const basicAnswer = '1.3.6.1.5.5.7.48.1.1';

/** RFC 6960: an answer that the issuer, or whom it appointed, signed about this certificate. */
function statementOfAnswer(bytes: Buffer, certificate: Certificate, issuer: Certificate): Statement | null {
  const [status, enclosed] = sequence(readWhole(bytes));
  if (expect(status, tags.enumerated).content[0] !== 0 || enclosed?.tag !== 0xa0) return null;
  const [type, octets] = sequence(inner(enclosed));
  if (oidOf(type) !== basicAnswer) return null;
  const [body, algorithm, signature, extra] = sequence(readWhole(expect(octets, tags.octets).content));
  if (body === undefined) return null;
  const fields = childrenOf(body);
  const [produced, responses] = fields.slice(fields.findIndex(({ tag }) => tag === tags.generalizedTime));
  const statement = sequence(responses)
    .map((response) => aboutCertificate(response, certificate, issuer))
    .find((found) => found !== null);
  if (statement === undefined) return null;
  const appointed =
    extra?.tag === 0xa0 ? sequence(inner(extra)).flatMap(({ bytes: der }) => readCertificate(der) ?? []) : [];
  const method = methodOf(algorithm, null);
  if (method === null || isWeakDigest(method.digest)) return null;
  const producedAt = timeOf(produced);
  const signed = [issuer, ...appointed].some(
    (responder) =>
      isResponder(responder, issuer, producedAt) && isSignedBy(responder.key, method, body.bytes, bitsOf(signature)),
  );
  return signed ? statement : null;
}

function isResponder(responder: Certificate, issuer: Certificate, at: number): boolean {
  if (responder.fingerprint === issuer.fingerprint) return true;
  // Appointed by the issuer itself, for this; its own revocation is waived or unknown.
  const { status, path } = buildChain(responder, [], [issuer], 'revocation');
  return status === 'trusted' && path.length === 2 && validityAt([responder], at) === 'valid' && responder.needsNoCheck;
}

function aboutCertificate(response: Der, certificate: Certificate, issuer: Certificate): Statement | null {
  const [identity, status, thisUpdate, ...rest] = childrenOf(response);
  const [algorithm, nameHash, keyHash, serial] = sequence(identity);
  const digest = digestOf(algorithm);
  if (digest === null || status === undefined) return null;
  const isThis =
    expect(serial, tags.integer).content.equals(certificate.serial) &&
    expect(nameHash, tags.octets).content.equals(digestBytes(digest, [issuer.subject])) &&
    expect(keyHash, tags.octets).content.equals(digestBytes(digest, [issuer.keyBits]));
  if (!isThis || (status.tag !== 0x80 && status.tag !== 0xa1)) return null;
  const next = tagged(rest, 0);
  return {
    thisUpdate: timeOf(thisUpdate),
    nextUpdate: next === undefined ? null : timeOf(inner(next)),
    revokedAt: status.tag === 0xa1 ? timeOf(childrenOf(status)[0]) : null,
  };
}

const issuingPoint = '2.5.29.28';
const understoodOfLists: ReadonlySet<string> = new Set([issuingPoint, '2.5.29.20', '2.5.29.35']);

/** RFC 5280, 5: a list of the issuer, complete and for certificates of this kind. */
function statementOfList(bytes: Buffer, certificate: Certificate, issuer: Certificate): Statement | null {
  const [body, algorithm, signature] = sequence(readWhole(bytes));
  if (body === undefined) return null;
  const all = childrenOf(body);
  const fields = all.slice(all[0]?.tag === tags.integer ? 1 : 0);
  const [, name, thisUpdate] = fields;
  if (!expect(name, tags.sequence).bytes.equals(issuer.subject) || !issuer.subject.equals(certificate.issuer))
    return null;
  if (!mayBeUsedFor(issuer, keyUsages.revocationLists)) return null;
  const extensions = readExtensions(tagged(fields, 0));
  if ([...extensions].some(([id, { isCritical }]) => isCritical && !understoodOfLists.has(id))) return null;
  const point = extensions.get(issuingPoint);
  if (point !== undefined && !coversAll(point.value, certificate)) return null;
  const method = methodOf(algorithm, null);
  if (method === null || isWeakDigest(method.digest)) return null;
  if (!isSignedBy(issuer.key, method, body.bytes, bitsOf(signature))) return null;
  const rest = fields.slice(3);
  const next = rest[0]?.tag === tags.utcTime || rest[0]?.tag === tags.generalizedTime ? rest[0] : undefined;
  const entries = rest.find(({ tag }) => tag === tags.sequence);
  const entry = entries === undefined ? null : entryOf(entries, certificate.serial);
  return {
    thisUpdate: timeOf(thisUpdate),
    nextUpdate: next === undefined ? null : timeOf(next),
    revokedAt: entry === null ? null : timeOf(entry[1]),
  };
}

/** Lists that leave out reasons, or speak for other issuers, do not tell enough. */
function coversAll(point: Der, { isCa }: Certificate): boolean {
  const flags = sequence(point).filter(({ tag, content }) => tag >= 0x81 && tag <= 0x85 && content[0] !== 0);
  return flags.every(({ tag }) => tag === (isCa ? 0x82 : 0x81));
}

function entryOf(entries: Der, serial: Buffer): readonly Der[] | null {
  for (const entry of childrenOf(entries)) {
    const parts = sequence(entry);
    if (expect(parts[0], tags.integer).content.equals(serial)) return parts;
  }
  return null;
}

/** Revocation data inside a signature (the signed attribute that Adobe defined). */
export function readRevocationAttribute(value: Der): RevocationData {
  const fields = sequence(value);
  const listed = (number: number): readonly Buffer[] => {
    const found = tagged(fields, number);
    return found === undefined ? [] : sequence(inner(found)).map(({ bytes }) => bytes);
  };
  return { lists: listed(0), answers: listed(1) };
}
