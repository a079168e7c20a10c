import { expect, test } from 'vitest';
import { drawnText, missingGlyph } from '../../../sop/layout/drawnText.ts';
import { advance } from '../../../sop/layout/text/fontMetrics.ts';
import { textWidth } from '../../../sop/layout/text/measure.ts';

const faces = (['Arial', 'Bookman Old Style'] as const).flatMap((font) =>
  (['regular', 'bold', 'italic', 'boldItalic'] as const).map((style) => [font, style] as const),
);

test.each(faces)('%s %s draws a sign it has for a character it lacks', (font, style) => {
  const sign = missingGlyph(font, style);
  expect(advance(font, style, sign.codePointAt(0) ?? 0)).toBeGreaterThan(0);
  expect(drawnText(font, style, 'a👋b☃')).toBe(`a${sign}b${sign}`);
  expect(drawnText(font, style, drawnText(font, style, '👋'))).toBe(sign);
});

test('a text with a glyph for everything is the same text', () => {
  expect(drawnText('Arial', 'regular', 'Kasubag – é ≤ □')).toBe('Kasubag – é ≤ □');
});

test('a letter and its accent are measured as the one character that is drawn', () => {
  const face = { font: 'Arial', style: 'italic', size: 12_700 * 9 } as const;
  expect(drawnText('Arial', 'italic', 'i\u0301')).toBe('í');
  expect(textWidth(face, 'i\u0301')).toBe(textWidth(face, 'í'));
});
