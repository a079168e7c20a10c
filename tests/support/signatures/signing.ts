import type { PdfParts } from './pdfBuilder.ts';
import { basePdf, signed, signer } from './signedPdfs.ts';
import type { SignOptions } from './signedPdfs.ts';

export const sekda = signer('Sekda Uji');
export const kasubag = signer('Kasubag Uji');

/** A file with two empty fields. */
export const base = (): PdfParts => basePdf({ fields: ['Paraf', 'Sekda'] });

/** The same, signed in the first field. */
export const one = (options: Partial<SignOptions> = {}): PdfParts =>
  signed(base(), { holder: sekda, field: 20, name: 'Paraf', ...options });

/** Writes a text over the last place of another one. */
export function put(bytes: Buffer, text: string, by: string): Buffer {
  const out = Buffer.from(bytes);
  out.write(by, out.lastIndexOf(text, undefined, 'latin1'), 'latin1');
  return out;
}
