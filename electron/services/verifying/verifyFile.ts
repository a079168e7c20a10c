import type { Verification } from '../../../sop/signing/verification.ts';
import { verifyDocx } from './verifyDocx.ts';
import { largestFile, verifyPdf } from './verifyPdf.ts';
import type { VerifyOptions } from './verifyPdf.ts';

/** Why a file is not looked at: neither PDF nor Word, or larger than anything this is for. */
export type VerifyRefusal = 'notSignable' | 'fileTooLarge';

/** Verifies a file by what its first bytes say it is, whatever it is called. */
export async function verifyFile(bytes: Uint8Array, options: VerifyOptions): Promise<Verification | VerifyRefusal> {
  if (bytes.length > largestFile) return 'fileTooLarge';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(5, bytes.length)).toString('latin1');
  if (head === '%PDF-') return verifyPdf(bytes, options);
  return head.startsWith('PK\x03\x04') ? verifyDocx(bytes, options) : 'notSignable';
}
