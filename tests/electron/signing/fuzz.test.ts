import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContainer } from '../../../electron/services/signing/container/openContainer.ts';
import { listSignatureFields } from '../../../electron/services/signing/pdf/loadPdf.ts';
import { signPdf } from '../../../electron/services/signing/pdf/signPdf.ts';
import { mutated } from '../../faults/judge/mutate.ts';
import { randomFrom } from '../../support/randomSops.ts';
import { exportedPdf, fonts, request } from './exported.ts';
import { openOffice, passphrase } from './office.ts';
import type { Office } from './office.ts';

/** Inputs of each kind: few in daily tests, all in the long form (LAJUR_FULL=1). */
const inputs =
  process.env['LAJUR_FULL'] === '1' ? { containers: 50_000, documents: 50_000 } : { containers: 400, documents: 150 };

let office: Office;
let containers: Buffer[];

beforeAll(() => {
  office = openOffice();
  // Without an integrity check, changed bytes reach the innermost parts.
  const kinds = [['-iter', '1'], ['-iter', '1', '-nomac'], ['-legacy', '-iter', '1', '-nomac'], ['-legacy']];
  containers = kinds.map((container) => office.container('Budi Santoso', { container }));
});

afterAll(() => office.close());

test(
  `${inputs.containers} containers that are not quite what they were open or are refused`,
  { timeout: 1_800_000 },
  () => {
    const random = randomFrom(61);
    const instant = new Date();
    const outcomes = new Map<string, number>();
    for (let count = 0; count < inputs.containers; count += 1) {
      const container = containers[random.below(containers.length)] ?? Buffer.alloc(0);
      const other = containers[random.below(containers.length)] ?? Buffer.alloc(0);
      const opened = openContainer(mutated(container, other, random), passphrase, instant);
      const outcome = opened.ok ? 'opened' : opened.error.code;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    // Both the frame and what is inside were reached.
    for (const outcome of ['notAContainer', 'wrongPassphrase', 'noKeyInContainer'])
      expect(outcomes.get(outcome) ?? 0).toBeGreaterThan(0);
  },
);

test(
  `${inputs.documents} PDF files that are not quite what they were are signed behind their bytes or refused`,
  {
    timeout: 7_200_000,
  },
  async () => {
    const random = randomFrom(62);
    const [container = Buffer.alloc(0)] = containers;
    const base = Buffer.from(exportedPdf({ roles: ['paraf', 'signature'] }));
    const signed = await signPdf(request(base, container, { role: 'paraf' }), () => fonts);
    if (!signed.ok) throw new Error(signed.error.code);
    const bases = [base, Buffer.from(signed.value.bytes)];
    const outcomes = new Map<string, number>();
    for (let count = 0; count < inputs.documents; count += 1) {
      const pdf = mutated(bases[random.below(2)] ?? base, base, random);
      const answered = await signPdf(request(pdf, container, { appearance: null }), () => fonts);
      if (answered.ok) expect(Buffer.from(answered.value.bytes).subarray(0, pdf.length).equals(pdf)).toBe(true);
      const outcome = answered.ok ? 'signed' : answered.error.code;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (count % 10 === 0) await listSignatureFields(pdf);
    }
    for (const outcome of ['signed', 'damagedPdf']) expect(outcomes.get(outcome) ?? 0).toBeGreaterThan(0);
  },
);
