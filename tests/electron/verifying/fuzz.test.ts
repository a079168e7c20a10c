import { expect, test } from 'vitest';
import { verifyPdf } from '../../../electron/services/verifying/verifyPdf.ts';
import { root, signed, withStore } from '../../support/signatures/signedPdfs.ts';
import { kasubag, one, sekda } from '../../support/signatures/signing.ts';

const isFull = process.env['LAJUR_FULL'] === '1';
const rounds = isFull ? 50_000 : 400;
const now = new Date('2026-06-01T00:00:00Z');
const whole = withStore(signed(one({ holder: kasubag }), { holder: sekda, field: 21, name: 'Sekda' }), {}).bytes;

/** A row of numbers that is the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

/** Bytes changed, put in, taken out, doubled, cut off. */
function harmed(next: (below: number) => number): Buffer {
  let bytes = Buffer.from(whole);
  for (let count = 1 + next(4); count > 0; count -= 1) {
    const at = next(bytes.length);
    const length = 1 + next(40);
    const kind = next(5);
    if (kind === 0) bytes[at] = next(256);
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    else if (kind === 3) bytes.fill(next(256), at, Math.min(bytes.length, at + length));
    else bytes = bytes.subarray(0, at + 1);
  }
  return bytes;
}

test(
  `${rounds} harmed files: never green, never a crash, never called sound as a whole`,
  { timeout: 3_600_000 },
  async () => {
    const next = numbers(6);
    for (let round = 0; round < rounds; round += 1) {
      const bytes = harmed(next);
      const { verdict, signatures } = await verifyPdf(bytes, { roots: [root.der], now });
      expect(verdict.colour, `round ${round}`).not.toBe('green');
      // A signature that is still called whole covers bytes that are still the same.
      for (const { evidence, coveredBytes } of signatures) {
        if (evidence.form !== null || evidence.content !== 'intact' || evidence.match !== 'matches') continue;
        const end = coveredBytes ?? 0;
        const same = Buffer.compare(bytes.subarray(0, end), whole.subarray(0, end)) === 0;
        expect(same || differsInValuesOnly(bytes, end), `round ${round}`).toBe(true);
      }
    }
  },
);

/** A signature does not cover its own value: certificates that come along in it, and digits in capitals, may differ. */
function differsInValuesOnly(bytes: Buffer, end: number): boolean {
  const plain = (text: string): string => text.replace(/<[0-9a-fA-F]{1000,}>/g, ({ length }) => `<${length}>`);
  return plain(bytes.toString('latin1', 0, end)) === plain(whole.toString('latin1', 0, end));
}
