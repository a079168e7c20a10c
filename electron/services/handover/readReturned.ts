import { readPlainText } from '../../../sop/file/readPlain.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { isPdf, readSopPdf } from '../importing/pdf/readSopPdf.ts';
import { decodeText } from '../plainText.ts';
import type { Workspace } from '../ports.ts';

/** The SOP that a PDF of Lajur carries: as the text it was written in, and read, with ids by position. */
export interface CarriedSop {
  readonly source: string | null;
  readonly sop: Sop | null;
}

/** Reads the SOP out of a PDF, also after a portal wrote the file anew; nothing where it carries none that is whole. */
export function carriedSop(bytes: Uint8Array, profiles: Workspace['profiles']): CarriedSop {
  const none: CarriedSop = { source: null, sop: null };
  if (!isPdf(bytes)) return none;
  const read = readSopPdf(bytes);
  if (!read.ok) return none;
  const text = decodeText(read.value.text);
  if (!text.ok) return none;
  // Ids by position: two readings of one text have the same, so that they can be compared.
  let last = 0;
  const ids = (): string => {
    last += 1;
    return `i${last}`;
  };
  const plain = readPlainText(text.value, { ids, profiles });
  return { source: text.value, sop: plain.ok ? plain.value.sop : null };
}
