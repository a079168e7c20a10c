import { expect, test } from 'vitest';
import { clipTexts } from '../../renderer/editor/clipboard/clip.ts';
import { looksLikeFormula } from '../../renderer/editor/clipboard/formulas.ts';
import { formulas } from '../support/formulas.ts';

const clip = { kind: 'cell', text: '' } as const;

test('60 formulas copied with their row come to a spreadsheet as text', () => {
  expect(formulas).toHaveLength(60);
  for (const formula of formulas) {
    const { html, plain } = clipTexts(clip, [[formula, 'KTP']]);
    expect(html, formula).toContain(`<td style="mso-number-format:'\\@'">`);
    expect(plain.replace(/^"/, ''), formula).toMatch(/^'/);
    expect(html).toContain('<td>KTP</td>');
  }
});

test.each(['KTP', '- KTP asli', '-', '5 menit', '(lampiran)', 'a = b', 'Rp 5.000 - 10.000', '– dua'])(
  '%j is no formula, and is copied as it stands',
  (text) => {
    expect(looksLikeFormula(text)).toBe(false);
    expect(clipTexts(clip, [[text, 'KTP']]).plain).toBe(`${text}\tKTP`);
  },
);

test('a cell copied alone is its text and nothing else', () => {
  expect(clipTexts(clip, [['=1+1']]).plain).toBe('=1+1');
});
