import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { hostBundle } from '../../../build/bundles.ts';
import { findProgram } from '../../../build/run.ts';
import { root } from '../../../build/paths.ts';
import { forkSigner } from '../../../electron/services/signing/forkSigner.ts';
import { signPdf } from '../../../electron/services/signing/pdf/signPdf.ts';
import { signApart } from '../../../electron/services/signing/signApart.ts';
import { exportedPdf, fonts, request } from '../../electron/signing/exported.ts';
import { openOffice } from '../../electron/signing/office.ts';
import { figure, Unmeasured } from '../bench.ts';
import type { Bench, BenchRequest, Figure } from '../bench.ts';
import { median, race } from '../rounds.ts';

/** What a signer waits for at most, in ms: once the process is loaded, and with its start. */
const loadedLimit = 150;
const startLimit = 1500;

/** Two folders below the root, as the app's own bundles lie: there the program finds its fonts. */
const folder = path.join(root, 'node_modules', '.bench-signing');

async function run({ size, rounds, say }: BenchRequest): Promise<Figure[]> {
  if (findProgram('openssl') === null) throw new Unmeasured('openssl tidak ada untuk membuat sertifikat uji.');
  const office = openOffice();
  try {
    const asked = request(exportedPdf({ roles: ['signature'] }), office.container('Budi Santoso', { key: 'rsa' }));
    say('membundel proses penanda tangan');
    await build(hostBundle('electron/services/signing/signer.ts', folder));
    const apart = signApart(forkSigner(path.join(folder, 'index.js')));
    const done = (answered: { readonly ok: boolean }): boolean => {
      if (!answered.ok) throw new Error('The signature was refused');
      return true;
    };
    say('menandatangani');
    const times = await race(size === 'smoke' ? 1 : rounds, {
      loaded: async () => done(await signPdf(asked, () => fonts)),
      started: async () => done(await apart.pdf(asked)),
    });
    const target = size === 'smoke' ? null : 1;
    return [
      figure({
        name: 'signing.loaded',
        what: 'satu tanda tangan terlihat pada PDF, program sudah dimuat',
        ours: median(times.loaded),
        reference: loadedLimit,
        referenceName: '150 ms',
        unit: 'ms',
        target,
      }),
      figure({
        name: 'signing.started',
        what: 'satu tanda tangan dengan memulai prosesnya sendiri',
        ours: median(times.started),
        reference: startLimit,
        referenceName: '1,5 detik',
        unit: 'ms',
        target,
      }),
    ];
  } finally {
    office.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const signingBench: Bench = {
  name: 'signing',
  method: [
    'RSA 2048 dari .p12 modern (PBES2, 2 048 putaran), satu kolom yang disiapkan, tampilan dengan kode QR; termasuk membuka .p12.',
    'Proses dimulai dari bundel yang sama seperti di aplikasi, dengan Node; batasnya dari issue 6.',
  ],
  run,
};
