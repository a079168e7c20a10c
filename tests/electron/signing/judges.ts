/** Programs of others that judge our signatures: pdfsig, openssl, qpdf. */
import { run } from '../../agreement/tools.ts';
import type { Office } from './office.ts';

export interface JudgedSignature {
  readonly field: string;
  readonly type: string;
  readonly isValid: boolean;
  readonly isTotal: boolean;
}

/** What pdfsig says of each signature, in the order of the file. */
export function pdfsig(office: Office, pdf: Uint8Array): JudgedSignature[] {
  return run('pdfsig', ['-nocert', office.file('judged.pdf', pdf)])
    .split(/^Signature #\d+:$/mu)
    .slice(1)
    .map((text) => ({
      field: /Signature Field Name: (.*)/u.exec(text)?.[1] ?? '',
      type: /Signature Type: (.*)/u.exec(text)?.[1] ?? '',
      isValid: text.includes('Signature is Valid.'),
      isTotal: /^ {2}- Total document signed/mu.test(text),
    }));
}

export interface Covered {
  readonly cms: Buffer;
  readonly content: Buffer;
}

/** The signatures of a PDF as they stand in it, by their ranges. */
export function signaturesIn(pdf: Buffer): Covered[] {
  return [...pdf.toString('latin1').matchAll(/\/ByteRange \[ (\d+) (\d+) (\d+) (\d+) +\]/gu)].map((found) => {
    const [start = 0, before = 0, from = 0, after = 0] = found.slice(1).map(Number);
    const digits = pdf.toString('latin1', before + 1, from - 1);
    return {
      cms: trimmed(Buffer.from(digits, 'hex')),
      content: Buffer.concat([pdf.subarray(start, before), pdf.subarray(from, from + after)]),
    };
  });
}

/** The place for a signature is larger than it: what follows is zeros. */
function trimmed(bytes: Buffer): Buffer {
  return bytes.subarray(0, 4 + bytes.readUInt16BE(2));
}

/** Whether openssl takes a signature as CAdES: integrity, signing certificate, chain to the office's authority. */
export function opensslHolds(office: Office, { cms, content }: Covered): boolean {
  const files = ['-in', office.file('judged.cms', cms), '-content', office.file('judged.bin', content)];
  try {
    run('openssl', [
      'cms',
      '-verify',
      '-cades',
      '-binary',
      '-inform',
      'DER',
      ...files,
      '-CAfile',
      office.authority,
      '-purpose',
      'any',
      '-out',
      office.file('out.bin', ''),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** The attributes that a signature covers, by their names in openssl. */
export function signedAttributes(office: Office, { cms }: Covered): string[] {
  const text = run('openssl', [
    'cms',
    '-cmsout',
    '-print',
    '-noout',
    '-inform',
    'DER',
    '-in',
    office.file('judged.cms', cms),
  ]);
  const attributes = text.slice(
    text.indexOf('signedAttrs:'),
    text.indexOf('signatureAlgorithm:', text.indexOf('signedAttrs:')),
  );
  return [...attributes.matchAll(/object: (\S+)/gu)].map(([, name = '']) => name).toSorted();
}

/** Null, or what qpdf finds wrong with a file. */
export function qpdfComplaint(office: Office, pdf: Uint8Array): string | null {
  const said = run('qpdf', ['--check', office.file('judged.pdf', pdf)]);
  return /No syntax or stream encoding errors/u.test(said) && !/WARNING/u.test(said) ? null : said;
}
