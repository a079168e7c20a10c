import { readCertificate } from '../../certificates/certificate.ts';
import type { Certificate } from '../../certificates/certificate.ts';
import type { RevocationData } from '../../certificates/revocation.ts';
import { asArray, asDictionary } from '../../importing/pdf/pdfFile.ts';
import type { PdfFile } from '../../importing/pdf/pdfFile.ts';
import { Unreadable } from '../../importing/pdf/syntax.ts';
import { catalogOf } from './signatureFields.ts';

/** Data for checking signatures later, which a file carries (DSS; ISO 32000-2, 12.8.4.3). */
export interface CheckingData extends RevocationData {
  readonly isThere: boolean;
  readonly certificates: readonly Certificate[];
}

const mostStreams = 200;
const mostBytes = 8 << 20;

/** Reads what the file carries; what cannot be read of it counts as not there. */
export function readCheckingData(file: PdfFile): CheckingData {
  const store = file.resolve(catalogOf(file).entries.get('DSS'));
  if (store === null) return { isThere: false, certificates: [], answers: [], lists: [] };
  const streams = (key: string): readonly Buffer[] => {
    try {
      const list = file.resolve(asDictionary(store).entries.get(key));
      if (list === null) return [];
      return asArray(list)
        .slice(0, mostStreams)
        .map((item) => file.stream(item, mostBytes).data);
    } catch (error) {
      if (error instanceof Unreadable) return [];
      throw error;
    }
  };
  return {
    isThere: true,
    certificates: streams('Certs').flatMap((bytes) => readCertificate(bytes) ?? []),
    answers: streams('OCSPs'),
    lists: streams('CRLs'),
  };
}
