import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signatureFields } from '../../../electron/services/exporting/pdf/signatureFields.ts';
import { occurrences, withTag } from '../../../electron/services/exporting/pdf/signatureTag.ts';
import { listSignatureFields } from '../../../electron/services/signing/pdf/loadPdf.ts';
import { signPdf } from '../../../electron/services/signing/pdf/signPdf.ts';
import type { SignerRole } from '../../../electron/services/signing/signingTypes.ts';
import { toPt } from '../../../sop/model/units.ts';
import { pdfPicture, pdfText, run } from '../../agreement/tools.ts';
import { exportedPdf, fonts, laidOut, request } from './exported.ts';
import { openOffice } from './office.ts';
import type { Office } from './office.ts';

let office: Office;
beforeAll(() => {
  office = openOffice();
});
afterAll(() => office.close());

const order: readonly SignerRole[] = ['paraf', 'paraf', 'signature'];

describe.each(['local', 'qrBox'] as const)('fields for signers, %s', (mode) => {
  const { pages } = laidOut(mode);
  const fields = signatureFields(pages, order);

  test('stand in the order of the signers under names of their own', () => {
    expect(fields.map(({ name }) => name)).toEqual(['Paraf1', 'Paraf2', 'TandaTangan']);
  });

  test('do not overlap, and the signature has at least 20 mm in the room kept for it', () => {
    const millimetre = 72 / 25.4;
    const rects = fields.map(({ rect }) => rect);
    const [first, second, signature] = rects;
    if (first === undefined || second === undefined || signature === undefined) throw new Error('No fields');
    expect(Math.min(signature.width, signature.height)).toBeGreaterThanOrEqual(20 * millimetre - 0.05);
    const room = pages.pages[0]?.reserved.find(({ kind }) => kind === 'signature');
    if (room === undefined) throw new Error('No room');
    expect(signature.x).toBeGreaterThanOrEqual(toPt(room.x) - 0.01);
    expect(signature.x + signature.width).toBeLessThanOrEqual(toPt(room.x + room.width) + 0.01);
    for (const [index, one] of rects.entries())
      for (const other of rects.slice(index + 1))
        expect(
          one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y,
        ).toBe(true);
    expect(first.y).toBeGreaterThan(second.y);
  });

  test('are in the first revision, empty', async () => {
    const pdf = Buffer.from(exportedPdf({ mode, roles: order }));
    expect(pdf.toString('latin1').match(/%%EOF/gu)).toHaveLength(1);
    const listed = await listSignatureFields(pdf);
    expect(listed.ok && listed.value.map(({ name, isTaken }) => [name, isTaken])).toEqual([
      ['Paraf1', false],
      ['Paraf2', false],
      ['TandaTangan', false],
    ]);
  });
});

describe('the tag for a portal', () => {
  test('stands once on the pages, in the file too', () => {
    const { pages } = laidOut('qrBox');
    const tagged = withTag(pages, '#');
    expect(tagged === null ? 0 : occurrences(tagged, '#')).toBe(1);
    expect(pdfText(exportedPdf({ mode: 'qrBox', tag: '#' })).split('#')).toHaveLength(2);
  });

  test.each(['', ' ', '##', 'a', '\u0000', '漢'])('is refused where it would not: %j', (tag) => {
    expect(withTag(laidOut('qrBox').pages, tag)).toBeNull();
  });
});

test('a signed place shows a code that is read from its picture, and says who signed when', async () => {
  const base = exportedPdf({ roles: ['signature'] });
  const instant = new Date(Date.now() + 60_000);
  const asked = request(base, office.container('Budi Santoso'), { zone: 'WIT', instant });
  const signed = await signPdf(asked, () => fonts);
  if (!signed.ok) throw new Error(signed.error.code);
  const picture = office.file('halaman.png', pdfPicture(signed.value.bytes, 150));
  const read = run('zbarimg', ['-q', '--raw', '--nodbus', picture]);
  expect(read).toContain('Budi Santoso, S.H.; ');
  expect(read).toContain('+09:00');
  expect(read).toContain(signed.value.signer.fingerprint.slice(0, 16));
  expect(pdfText(signed.value.bytes)).toContain(' WIT');
});
