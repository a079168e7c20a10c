import { readFileSync } from 'node:fs';
import { findProgram } from '../../../build/run.ts';
import { signDocx } from '../../../electron/services/signing/docx/signDocx.ts';
import { signPdf } from '../../../electron/services/signing/pdf/signPdf.ts';
import { readRoot } from '../../../electron/services/verifying/roots.ts';
import { verifyFile } from '../../../electron/services/verifying/verifyFile.ts';
import { exportedDocx, exportedPdf, fonts, request } from '../../electron/signing/exported.ts';
import { openOffice, passphrase } from '../../electron/signing/office.ts';
import { figure, Unmeasured } from '../bench.ts';
import type { Bench, BenchRequest, Figure } from '../bench.ts';
import { median, race } from '../rounds.ts';

/** What somebody waits for at most until a verdict is there, in ms. */
const limit = 100;

async function run({ size, rounds, say }: BenchRequest): Promise<Figure[]> {
  if (findProgram('openssl') === null) throw new Unmeasured('openssl tidak ada untuk membuat sertifikat uji.');
  const office = openOffice();
  try {
    say('menandatangani berkas uji');
    let pdf = exportedPdf({ roles: ['paraf', 'paraf', 'signature'] });
    const [first, second, third] = [
      office.container('Kasubag Uji'),
      office.container('Kabag Uji', { key: 'rsa' }),
      office.container('Sekda Uji', { key: 'rsa' }),
    ];
    for (const [container, role] of [
      [first, 'paraf'],
      [second, 'paraf'],
      [third, 'signature'],
    ] as const) {
      const signed = await signPdf(request(pdf, container, { role }), () => fonts);
      if (!signed.ok) throw new Error(signed.error.code);
      pdf = signed.value.bytes;
    }
    const asked = { docx: await exportedDocx(), container: third, passphrase, role: 'signature' } as const;
    const docx = signDocx({ ...asked, instant: new Date() });
    if (!docx.ok) throw new Error(docx.error.code);
    const root = readRoot(readFileSync(office.authority));
    if (!root.ok) throw new Error(root.error);
    const options = { roots: [root.value.der], now: new Date() };
    const verified = async (bytes: Uint8Array, count: number): Promise<true> => {
      const found = await verifyFile(bytes, options);
      const isSound =
        typeof found !== 'string' &&
        found.signatures.length === count &&
        found.signatures.every(({ evidence }) => evidence.content === 'intact' && evidence.match === 'matches');
      if (!isSound) throw new Error('A sound file was not found sound');
      return true;
    };
    say('memeriksa');
    const times = await race(size === 'smoke' ? 1 : rounds, {
      pdf: () => verified(pdf, 3),
      docx: () => verified(docx.value.bytes, 1),
    });
    const shared = {
      reference: limit,
      referenceName: '100 ms',
      unit: 'ms',
      target: size === 'smoke' ? null : 1,
    } as const;
    return [
      figure({
        name: 'verifying.pdf',
        what: 'PDF dengan tiga tanda tangan, EC dan RSA',
        ours: median(times.pdf),
        ...shared,
      }),
      figure({
        name: 'verifying.docx',
        what: 'dokumen Word dengan satu tanda tangan',
        ours: median(times.docx),
        ...shared,
      }),
    ];
  } finally {
    office.close();
  }
}

export const verifyingBench: Bench = {
  name: 'verifying',
  method: [
    'Ekspor Lajur yang ditandatangani tiga orang berurutan (EC, RSA, RSA), dan dokumen Word terkunci dengan satu tanda tangan; dari byte sampai kesimpulan, rantai sampai induk yang dipercaya.',
    'Batasnya dari issue 6.',
  ],
  run,
};
