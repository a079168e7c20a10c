/** What the screen shows agrees with the display list: every run and every shape of the whole corpus, measured by Chromium. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paintSvg } from '../../electron/services/exporting/svg/paintSvg.ts';
import type { Page } from '../../sop/layout/pages.ts';
import { textWidth } from '../../sop/layout/text/measure.ts';
import { toPt } from '../../sop/model/units.ts';
import { openChromium, type OpenChromium } from './chromium.ts';
import { inBookman, inOwnFont, layOut, ownFamily, wholeCorpus } from './documents.ts';
import { apart, shapesOf } from './drawing.ts';

/** Allowed distance in pt: half a point is asked for. */
const tolerance = 0.05;

interface SeenText {
  readonly text: string;
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
}

interface Seen {
  readonly texts: readonly SeenText[];
  /** Boxes of the shapes without the width of their lines: left, top, right, bottom. */
  readonly shapes: readonly (readonly [number, number, number, number])[];
}

let chromium: OpenChromium;
beforeAll(async () => {
  chromium = await openChromium([ownFamily()]);
}, 60_000);
afterAll(() => chromium.close());

describe.each([...wholeCorpus().map(layOut), inBookman('000-01'), inOwnFont('000-01')])('$name', ({ pages }) => {
  test('every run and shape of the SVG is where the display list has it', async () => {
    for (const page of pages.pages) {
      const { texts, shapes } = await seen(page);
      const runs = page.items.filter((item) => item.kind === 'text');
      expect(texts.map(({ text }) => text)).toEqual(runs.map(({ text }) => text));
      runs.forEach((run, at) => {
        const [x, y] = [toPt(run.x), toPt(run.y)];
        const width = toPt(textWidth(run, run.text));
        const end = run.rotate === 90 ? ([x, y - width] as const) : ([x + width, y] as const);
        const found = texts[at];
        if (found === undefined) return;
        expect(far(found.start, [x, y]), run.text).toBeLessThan(tolerance);
        expect(far(found.end, end), run.text).toBeLessThan(tolerance);
      });
      const expected = page.items.flatMap(shapesOf);
      expect(shapes).toHaveLength(expected.length);
      expected.forEach(({ name, box, points }, at) => {
        const [left, top, right, bottom] = shapes[at] ?? [0, 0, 0, 0];
        if (name.startsWith('arrow') || name.startsWith('head')) {
          for (const [x, y] of points) {
            const outside = Math.max(left - x, x - right, top - y, y - bottom);
            expect(outside, name).toBeLessThan(tolerance);
          }
        } else
          expect(
            apart(
              [
                [left, top],
                [right, bottom],
              ],
              box,
            ),
            name,
          ).toBeLessThan(tolerance);
      });
    }
  });
});

function far(one: readonly [number, number], other: readonly [number, number]): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1]);
}

/** Shows a page as the app does and lets Chromium say where things are; lengths in pt. */
async function seen(page: Page): Promise<Seen> {
  const svg = paintSvg(page).replace(/^<\?xml[^>]*\?>/, '');
  return chromium.page.evaluate((source) => {
    document.body.innerHTML = source;
    const root = document.querySelector('svg');
    if (root === null) throw new Error('No SVG');
    const pt = (emu: number): number => emu / 12_700;
    const texts = [...root.querySelectorAll('text')].map((text) => {
      // From the text's own units to those of the page.
      const matrix = root
        .getScreenCTM()
        ?.inverse()
        .multiply(text.getScreenCTM() ?? new DOMMatrix());
      if (matrix === undefined) throw new Error('A text without place');
      const spot = (point: DOMPoint): [number, number] => {
        const moved = point.matrixTransform(matrix);
        return [pt(moved.x), pt(moved.y)];
      };
      return {
        text: text.textContent,
        start: spot(text.getStartPositionOfChar(0)),
        end: spot(text.getEndPositionOfChar(text.getNumberOfChars() - 1)),
      };
    });
    // The first rectangle is the paper.
    const shapes = [...root.querySelectorAll<SVGGraphicsElement>('rect,line,path')].slice(1).map((shape) => {
      const { x, y, width, height } = shape.getBBox();
      return [pt(x), pt(y), pt(x + width), pt(y + height)] as [number, number, number, number];
    });
    return { texts, shapes };
  }, svg);
}
