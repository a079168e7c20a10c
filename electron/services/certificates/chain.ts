import { isSelfSigned, isVerifiedBy, keyUsages, mayBeUsedFor } from './certificate.ts';
import type { Certificate } from './certificate.ts';

export interface Chain {
  readonly status: 'trusted' | 'selfSigned' | 'unknown' | 'misused';
  /** From the certificate in question up to the root, or as far as issuers were found. */
  readonly path: readonly Certificate[];
}

/** What the first certificate of a chain is used for. */
export type Purpose = 'signing' | 'timeStamping' | 'revocation';

const purposeIds = {
  serverAuth: '1.3.6.1.5.5.7.3.1',
  codeSigning: '1.3.6.1.5.5.7.3.3',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  revocation: '1.3.6.1.5.5.7.3.9',
} as const;

/** Purposes that are no signing of documents. Offices sign with certificates for mail and for logging in, which are let pass. */
const otherPurposes: ReadonlySet<string> = new Set(Object.values(purposeIds));

const longestPath = 8;
const mostTries = 200;

/**
 * Finds the way from a certificate to a trusted root, over certificates that came along. Time is not looked at. A certificate that is
 * itself trusted needs no issuer.
 */
export function buildChain(
  first: Certificate,
  others: readonly Certificate[],
  roots: readonly Certificate[],
  purpose: Purpose,
): Chain {
  const trusted = new Set(roots.map(({ fingerprint }) => fingerprint));
  const pool = [...new Map([...roots, ...others].map((found) => [found.fingerprint, found])).values()];
  let longest: readonly Certificate[] = [first];
  let tries = 0;
  const climb = (path: readonly Certificate[], last: Certificate): readonly Certificate[] | null => {
    if (path.length > longest.length) longest = path;
    if (trusted.has(last.fingerprint)) return path;
    if (path.length >= longestPath || isSelfSigned(last)) return null;
    for (const issuer of pool) {
      if (!issuer.subject.equals(last.issuer) || path.includes(issuer)) continue;
      tries += 1;
      if (tries > mostTries) return null;
      if (!isVerifiedBy(last.x509, issuer.x509)) continue;
      const found = climb([...path, issuer], issuer);
      if (found !== null) return found;
    }
    return null;
  };
  const path = climb([first], first);
  if (path === null) return { status: isSelfSigned(first) ? 'selfSigned' : 'unknown', path: longest };
  return { status: isMeantFor(path, purpose) ? 'trusted' : 'misused', path };
}

function isMeantFor(path: readonly Certificate[], purpose: Purpose): boolean {
  const [first, ...issuers] = path;
  if (first === undefined || path.some(({ hasUnknownCritical }) => hasUnknownCritical)) return false;
  return (
    isFirstMeantFor(first, purpose) &&
    issuers.every(
      (issuer, below) =>
        issuer.isCa &&
        mayBeUsedFor(issuer, keyUsages.certificates) &&
        // Certificates between this issuer and the first one.
        (issuer.pathLength === null || issuer.pathLength >= below),
    )
  );
}

function isFirstMeantFor(first: Certificate, purpose: Purpose): boolean {
  const { purposes } = first;
  if (!mayBeUsedFor(first, keyUsages.digitalSignature, keyUsages.nonRepudiation)) return false;
  // RFC 3161, 2.3: this purpose alone, and critical.
  if (purpose === 'timeStamping')
    return purposes?.length === 1 && purposes[0] === purposeIds.timeStamping && first.hasCriticalPurposes;
  if (purpose === 'revocation') return purposes?.includes(purposeIds.revocation) === true;
  return purposes === null || purposes.some((id) => !otherPurposes.has(id));
}

/** Whether all certificates of a path were valid at an instant (milliseconds). */
export function validityAt(path: readonly Certificate[], instant: number): 'valid' | 'expired' | 'notYetValid' {
  if (path.some(({ validTo }) => instant > validTo)) return 'expired';
  return path.some(({ validFrom }) => instant < validFrom) ? 'notYetValid' : 'valid';
}
