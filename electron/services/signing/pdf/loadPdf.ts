import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import { ok } from '../../../../sop/model/result.ts';
import type { Result } from '../../../../sop/model/result.ts';
import { refusal } from '../refusal.ts';
import { signatureFieldsOf } from './pdfFields.ts';
import type { FoundField, SigningRefusal } from '../signingTypes.ts';

const mostBytes = 128 * 1024 * 1024;

/**
 * Opens a PDF so that changes are added behind its bytes. Refused when it is not whole: what is added would point into bytes that
 * readers find elsewhere, each in its own way.
 */
export async function loadPdf(pdf: Uint8Array): Promise<Result<PDFDocument, SigningRefusal>> {
  if (pdf.length > mostBytes) return refusal('documentTooLarge');
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const head = bytes.toString('latin1', 0, 1024);
  if (!/%PDF-\d\.\d/u.test(head)) return refusal('notAPdf');
  if (!head.startsWith('%PDF-') || !endsWhole(bytes)) return refusal('damagedPdf');
  try {
    const doc = await PDFDocument.load(bytes, {
      forIncrementalUpdate: true,
      updateMetadata: false,
      throwOnInvalidObject: true,
      preserveXFA: true,
    });
    // Asked for here, so that a broken tree of pages is told apart from a bug of ours.
    return doc.getPages().length > 0 ? ok(doc) : refusal('damagedPdf');
  } catch (error) {
    return refusal(error instanceof EncryptedPDFError ? 'encryptedPdf' : 'damagedPdf');
  }
}

/** The signature fields of a PDF, filled and empty. */
export async function listSignatureFields(pdf: Uint8Array): Promise<Result<FoundField[], SigningRefusal>> {
  const loaded = await loadPdf(pdf);
  if (!loaded.ok) return loaded;
  try {
    return ok(signatureFieldsOf(loaded.value).map(({ name, isTaken, role, page }) => ({ name, isTaken, role, page })));
  } catch {
    return refusal('damagedPdf');
  }
}

/** The file ends with the place of a table of its objects, and there is one. */
function endsWhole(bytes: Buffer): boolean {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2048));
  const found = [...tail.matchAll(/startxref\s+(\d{1,15})\s+%%EOF/gu)].at(-1);
  const at = Number(found?.[1] ?? Number.NaN);
  if (!Number.isSafeInteger(at) || at >= bytes.length) return false;
  return /^\s*(?:xref\s|\d+\s+\d+\s+obj\b)/u.test(bytes.toString('latin1', at, at + 64));
}
