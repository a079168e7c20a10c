import { Packer } from 'docx';
import { documentDate } from '../documentDate.ts';
import { settledPackage } from './settledPackage.ts';
import { wordDocument, type DocxRequest } from './wordDocument.ts';

/** Writes a SOP as a DOCX file. Same request, same bytes. */
export async function paintDocx(request: DocxRequest): Promise<Uint8Array> {
  return settledPackage(await Packer.toBuffer(wordDocument(request)), documentDate(request.sop.identity));
}
