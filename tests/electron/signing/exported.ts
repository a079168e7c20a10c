/** Exports as they go to signers, from the real layout of a made-up SOP. */
import type { SignatureMode } from '../../../sop/model/style.ts';
import { exportSop } from '../../../electron/services/exporting/exportSop.ts';
import { readFontFiles } from '../../../electron/services/exporting/fontFiles.ts';
import { paintPdf } from '../../../electron/services/exporting/pdf/paintPdf.ts';
import type { Archival } from '../../../electron/services/exporting/pdf/openPdf.ts';
import { signatureFields } from '../../../electron/services/exporting/pdf/signatureFields.ts';
import { inspectSop } from '../../../electron/services/inspection.ts';
import { readProfiles } from '../../../electron/services/profiles/profiles.ts';
import type { SignerRole, SignPdfRequest } from '../../../electron/services/signing/signingTypes.ts';
import { resourcesFolder } from '../../../electron/services/system.ts';
import path from 'node:path';
import { sampleSop } from '../exporting/sampleSop.ts';
import { passphrase } from './office.ts';

export const fonts = readFontFiles(path.join(resourcesFolder, 'fonts'));

const profiles = readProfiles(resourcesFolder);

const approval = {
  ...sampleSop.identity.approval,
  position: 'Sekretaris Daerah Kota Contoh',
  name: 'Budi Santoso',
  nip: '19700101 199003 1 001',
};

/** A SOP laid out with the room that a way of signing asks for. */
export function laidOut(mode: SignatureMode) {
  const sop = {
    ...sampleSop,
    identity: { ...sampleSop.identity, approval },
    style: { ...sampleSop.style, signature: mode },
  };
  return { sop, ...inspectSop(sop, profiles, () => null, { notes: [], fonts: () => null }) };
}

export interface ExportedWith {
  readonly mode?: SignatureMode;
  readonly roles?: readonly SignerRole[];
  readonly tag?: string | null;
  readonly archival?: Archival;
}

/** The PDF of that SOP with its empty fields. */
export function exportedPdf({
  mode = 'local',
  roles = [],
  tag = null,
  archival = 'PDF/A-1b',
}: ExportedWith = {}): Uint8Array {
  const { sop, style, composition, pages } = laidOut(mode);
  const signing = { fields: signatureFields(pages, roles), tag };
  return paintPdf({ sop, style, composition, pages, fonts, source: null, archival, signing });
}

/** The locked Word file of that SOP. */
export async function exportedDocx(): Promise<Uint8Array> {
  const { sop, style, composition, pages } = laidOut('local');
  const { files } = await exportSop({ sop, style, composition, pages, formats: ['docx'], edition: 'locked', fonts });
  const [file] = files;
  if (file === undefined) throw new Error('No file');
  return file.bytes;
}

/** A question about a PDF with everything that most tests do not care about. */
export function request(pdf: Uint8Array, container: Uint8Array, changes: Partial<SignPdfRequest> = {}): SignPdfRequest {
  return {
    pdf,
    container,
    passphrase,
    instant: new Date(),
    zone: 'WIB',
    field: null,
    role: 'signature',
    appearance: {
      name: 'Budi Santoso, S.H.',
      position: 'Sekretaris Daerah',
      nip: '19700101 199003 1 001',
      qrText: null,
    },
    ...changes,
  };
}
