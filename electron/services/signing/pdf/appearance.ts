import { createHash } from 'node:crypto';
import { emuPerPt } from '../../../../sop/model/units.ts';
import { faceBytes, noOwnFonts } from '../../exporting/fontFiles.ts';
import type { FontFiles } from '../../exporting/fontFiles.ts';
import { contentStream } from '../../exporting/pdf/contentStream.ts';
import { drawPage } from '../../exporting/pdf/drawPage.ts';
import { glyphText } from '../../exporting/pdf/glyphText.ts';
import { openPdf } from '../../exporting/pdf/openPdf.ts';
import { writtenBytes } from '../../exporting/pdf/writtenBytes.ts';
import { appearancePage } from './appearancePage.ts';
import type { AppearanceWords } from './appearancePage.ts';
import { isoTime, spokenTime } from '../localTime.ts';
import type { SigningIdentity, SignPdfRequest } from '../signingTypes.ts';

/** What the visible part says. Whose certificate it is comes from the certificate alone. */
export function appearanceWords(request: SignPdfRequest, signer: SigningIdentity): AppearanceWords | null {
  const { appearance, role, instant, zone, pdf } = request;
  if (appearance === null) return null;
  const name = appearance.name.trim() || signer.name;
  const document = createHash('sha256').update(pdf).digest('hex').slice(0, 16);
  const facts = [name, isoTime(instant, zone), `sertifikat ${signer.fingerprint.slice(0, 16)}`, `berkas ${document}`];
  return {
    heading: role === 'paraf' ? 'Paraf elektronik' : 'Ditandatangani secara elektronik oleh',
    name,
    position: appearance.position.trim(),
    nip: appearance.nip.trim() === '' ? '' : `NIP ${appearance.nip.trim()}`,
    time: spokenTime(instant, zone),
    issuer: signer.isBsre
      ? `Sertifikat elektronik diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), BSSN`
      : 'Sertifikat lokal, bukan sertifikat BSrE',
    qrText: appearance.qrText ?? facts.join('; '),
  };
}

/** The visible part as a PDF of one page in our own fonts. Sizes in points; same words, same bytes. */
export function appearancePdf(
  words: AppearanceWords,
  { width, height }: { readonly width: number; readonly height: number },
  fonts: FontFiles,
): Uint8Array {
  const page = appearancePage(words, Math.floor(width * emuPerPt), Math.floor(height * emuPerPt));
  // What the first part of PDF/A asks of fonts, the later ones take too: the file may be of any.
  const undated = new Date(0);
  const doc = openPdf({ title: 'Tanda tangan', subject: '', author: '', date: undated, archival: 'PDF/A-1b' });
  const finished = writtenBytes(doc);
  const glyphs = glyphText(doc, ({ font, style }) => faceBytes(fonts, noOwnFonts, font, style));
  doc.addPage({ size: [width, height], margin: 0 });
  const content = contentStream();
  // The widget is named by its field; inside it there is no structure.
  const marks = { owner: () => {}, end: () => {} };
  drawPage(page, { content, glyphs, pictures: () => null, marks, owners: [] });
  doc.addContent(content.finished());
  return finished();
}
