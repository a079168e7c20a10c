import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberParts } from '../../../sop/model/numberGaps.ts';

const shown = (number: string) =>
  numberParts(number)
    .map((part) => (part.kind === 'gap' ? '[]' : part.text))
    .join('');

describe('places left for the pen in a SOP number', () => {
  test.each([
    ['068.2/ /SOP.PMKS/Kel.BLBG', '068.2/[]/SOP.PMKS/Kel.BLBG'],
    ['068.2/      /SOP.PMKS/Kel.BLBG', '068.2/[]/SOP.PMKS/Kel.BLBG'],
    ['…/SOP/2026', '[]/SOP/2026'],
    ['...../SOP/2026', '[]/SOP/2026'],
    ['/SOP/BAG. UMUM/2026', '[]/SOP/BAG. UMUM/2026'],
    ['SOP//2026', 'SOP/[]/2026'],
    ['001/SOP/', '001/SOP/[]'],
    ['SOP-____/17000/2025', 'SOP-[]/17000/2025'],
    ['SOP-     /17000/2025', 'SOP-[]/17000/2025'],
    ['01.09.  .2019', '01.09.[].2019'],
  ])('%s is printed as %s', (number, printed) => {
    expect(shown(number)).toBe(printed);
  });

  test.each(['', '-', '……', '001/SOP/BAG. UMUM/2022', '01.09.01.2019', 'W17.U2/1/PM-SOP/HK/2017', '001 / SOP / X'])(
    '"%s" has none',
    (number) => {
      expect(numberParts(number).some(({ kind }) => kind === 'gap')).toBe(false);
    },
  );

  test('never lose a character of what was typed', () => {
    const signs = fc.constantFrom('0', 'S', '/', ' ', '.', '…', '_', '-', '\t', 'é');
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 30 }), (number) => {
        expect(
          numberParts(number)
            .map(({ text }) => text)
            .join(''),
        ).toBe(number);
      }),
      { seed: 12, numRuns: 2000 },
    );
  });
});
