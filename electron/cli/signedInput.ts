import { readFileSync } from 'node:fs';
import { factsOfVerification, unsigned } from '../../sop/rules/signatureFacts.ts';
import type { SignatureFacts } from '../../sop/rules/signatureFacts.ts';
import { calendarDay } from '../services/calendarDay.ts';
import { resourcesFolder } from '../services/system.ts';
import { readShippedRoots } from '../services/verifying/roots.ts';
import { verifyPdf } from '../services/verifying/verifyPdf.ts';
import { zoneOf } from '../services/verifying/wordedTime.ts';

/** What is known of the signature under a SOP that was read from a file: a PDF may be signed, data is not. */
export async function signatureOfFile(file: string): Promise<SignatureFacts> {
  if (!file.toLowerCase().endsWith('.pdf')) return unsigned;
  const now = new Date();
  const roots = readShippedRoots(resourcesFolder).map(({ der }) => der);
  const zone = zoneOf(-now.getTimezoneOffset());
  const verification = await verifyPdf(readFileSync(file), { roots, now, zone });
  return factsOfVerification(verification, (instant) => calendarDay(new Date(instant)));
}
