import { describe, expect, test } from 'vitest';
import { verifyPdf } from '../../../electron/services/verifying/verifyPdf.ts';
import { attackCases } from '../../support/signatures/attackCases.ts';
import { root } from '../../support/signatures/signedPdfs.ts';
import { soundCases } from '../../support/signatures/soundCases.ts';
import { tamperedCases } from '../../support/signatures/tamperedCases.ts';

const now = new Date('2026-06-01T00:00:00Z');
const groups = { sound: soundCases, tampered: tamperedCases, attacks: attackCases };
const all = Object.entries(groups).flatMap(([group, cases]) => cases.map((one) => ({ ...one, group })));

/** Everything that is said about a file, as a person reads it. */
async function told(bytes: Buffer): Promise<readonly string[]> {
  const { verdict, signatures } = await verifyPdf(bytes, { roots: [root.der], now });
  return [
    `${verdict.colour} ${verdict.code}: ${[verdict.sentence, ...verdict.further].join(' ')}`,
    ...signatures.map(
      ({ order, signer, verdict: own, additions, time }) =>
        `  ${order} ${signer?.name ?? '–'}, ${time}, ${own.colour} ${own.code}${additions.length === 0 ? '' : `, later: ${additions.join(' ')}`}`,
    ),
  ];
}

describe('verdicts', () => {
  test('there are enough files, each with a name of its own', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  test.each(all)('$group: $name → $code', async ({ make, code }) => {
    const { verdict } = await verifyPdf(make(), { roots: [root.der], now });
    expect(verdict.code).toBe(code);
    // Green is said of nothing but what was checked to the end.
    expect(verdict.colour === 'green').toBe(code === 'valid');
  });

  test('every file is told of in the golden words', async () => {
    const lines: string[] = [];
    for (const { group, name, make } of all) lines.push(`${group}: ${name}`, ...(await told(make())), '');
    await expect(lines.join('\n')).toMatchFileSnapshot('../../goldens/verdicts.txt');
  });

  test('without the root nothing is green', async () => {
    for (const { name, make } of soundCases) {
      const { verdict } = await verifyPdf(make(), { roots: [], now });
      expect(verdict.colour, name).not.toBe('green');
    }
  });
});
