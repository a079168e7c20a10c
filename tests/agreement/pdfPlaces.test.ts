/** The PDF agrees with the display list: every text run and every shape of the whole corpus. */
import { describe, expect, test } from 'vitest';
import { toPt } from '../../sop/model/units.ts';
import { inBookman, inOwnFont, layOut, laidOutForms, pdfOf, wholeCorpus } from './documents.ts';
import { apart, boxOf, expectedWords, nearest, shapesOf, type ExpectedWord } from './drawing.ts';
import { readPages } from './pdfContent.ts';
import { pdfWords, type PdfWord } from './tools.ts';

/** Allowed distance in pt: half a point is asked for, a tenth of it is what a painter that only draws should keep. */
const tolerance = 0.05;

const faces = [...wholeCorpus().map(layOut), inBookman('000-01'), inOwnFont('000-01'), ...laidOutForms()].map(
  (document) => ({
    ...document,
    pdf: pdfOf(document),
  }),
);

describe.each(faces)('$name', ({ pages, pdf }) => {
  test('every word stands where the display list has it, as poppler sees it', () => {
    const read = pdfWords(pdf);
    expect(read).toHaveLength(pages.pages.length);
    pages.pages.forEach((page, index) => {
      for (const { expected, found } of matched(expectedWords(page), read[index] ?? [])) {
        const far = apart(
          [
            [found.x, found.y],
            [found.right, found.bottom],
          ],
          [
            [Math.min(...expected.map(({ x }) => x)), Math.min(...expected.map(({ y }) => y))],
            [Math.max(...expected.map(({ right }) => right)), Math.max(...expected.map(({ bottom }) => bottom))],
          ],
        );
        expect(far, `"${found.text}" on page ${index + 1}`).toBeLessThan(tolerance);
      }
    });
  });

  test('every run, symbol, arrow and rule is drawn where the display list has it, in its order, and nothing else', () => {
    const read = readPages(pdf).pages;
    pages.pages.forEach((page, index) => {
      const drawn = read[index]?.drawn ?? [];
      const shapes = drawn.filter((one) => one.kind === 'path');
      const expected = page.items.flatMap(shapesOf);
      expect(shapes).toHaveLength(expected.length);
      expected.forEach(({ name, box, points }, at) => {
        const shape = shapes[at];
        if (shape === undefined) return;
        if (!name.startsWith('arrow') && !name.startsWith('head'))
          expect(apart(boxOf(shape.points), box), `${name} on page ${index + 1}`).toBeLessThan(tolerance);
        for (const point of points)
          expect(nearest(point, shape.points), `${name} on page ${index + 1}`).toBeLessThan(tolerance);
      });
      const texts = drawn.filter((one) => one.kind === 'text');
      const runs = page.items.filter((item) => item.kind === 'text').filter((item) => item.text !== '');
      expect(texts).toHaveLength(runs.length);
      runs.forEach((run, at) => {
        const text = texts[at];
        if (text === undefined) return;
        expect(text.upwards).toBe(run.rotate === 90);
        expect(Math.hypot(text.at[0] - toPt(run.x), text.at[1] - toPt(run.y))).toBeLessThan(0.01);
        expect(Math.abs(text.size - toPt(run.size))).toBeLessThan(0.001);
      });
    });
  });
});

/** Words by poppler beside ours, in order. Poppler runs neighbours together where the room between them is small. */
function matched(
  expected: readonly ExpectedWord[],
  found: readonly PdfWord[],
): { readonly expected: readonly ExpectedWord[]; readonly found: PdfWord }[] {
  let at = 0;
  const pairs = found.map((word) => {
    const start = at;
    let text = '';
    while (text.length < word.text.length && at < expected.length) {
      text += expected[at]?.text ?? '';
      at += 1;
    }
    expect(text, `words ${start} to ${at}`).toBe(word.text);
    return { expected: expected.slice(start, at), found: word };
  });
  expect(at).toBe(expected.length);
  return pairs;
}
