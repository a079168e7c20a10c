import type { CertificateFacts } from '../../../sop/signing/verification.ts';
import type { Certificate } from '../certificates/certificate.ts';

/** A certificate as it is shown. */
export function certificateFacts({ x509, fingerprint, serial, validFrom, validTo }: Certificate): CertificateFacts {
  const { subject, issuer } = x509.toLegacyObject();
  return {
    name: nameOf(subject, x509.subject),
    organisation: shown(subject.O),
    issuer: nameOf(issuer, x509.issuer),
    serial: serial.toString('hex'),
    validFrom: new Date(validFrom).toISOString(),
    validTo: new Date(validTo).toISOString(),
    fingerprint,
  };
}

interface NameParts {
  readonly CN?: unknown;
  readonly O?: unknown;
}

function nameOf({ CN, O }: NameParts, whole: string): string {
  return shown(CN) ?? shown(O) ?? plain(whole);
}

/** A part of a name; one that stands several times is joined. */
function shown(part: unknown): string | null {
  const text = Array.isArray(part) ? part.filter((value) => typeof value === 'string').join(', ') : part;
  return typeof text === 'string' && text.trim() !== '' ? plain(text) : null;
}

function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

const bsre = /\bBSrE\b|Balai (?:Besar )?Sertifikasi Elektronik/i;

/** Whether one of the issuers of a trusted chain is the Balai Besar Sertifikasi Elektronik. */
export function isOfBsre(issuers: readonly Certificate[]): boolean {
  return issuers.some(({ x509 }) => bsre.test(x509.subject));
}
