import { describe, expect, it } from 'vitest';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import type { Item, Page } from '../../../sop/layout/pages.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { SignatureMode, Style } from '../../../sop/model/style.ts';
import { ceilToTwip, emuPerPt, mm } from '../../../sop/model/units.ts';
import { buildSop } from '../../support/builders.ts';
import { textBox } from '../../support/pageFacts.ts';
import { randomForm } from '../../support/randomForms.ts';

const images = () => ({ width: 300, height: 340 });

interface Ink {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where an item leaves ink: letters from their highest to their lowest, lines and outlines with half their weight on each side. */
function inkOf(item: Item): Ink[] {
  const along = (points: readonly (readonly [number, number])[], weight: number): Ink[] =>
    points.slice(1).map(([x, y], index) => {
      const [fromX, fromY] = points[index] ?? [x, y];
      return around(
        { left: Math.min(x, fromX), top: Math.min(y, fromY), right: Math.max(x, fromX), bottom: Math.max(y, fromY) },
        weight,
      );
    });
  switch (item.kind) {
    case 'text':
      return item.text.trim() === '' ? [] : [textBox(item)];
    case 'line':
      return along(
        [
          [item.x1, item.y1],
          [item.x2, item.y2],
        ],
        item.weight,
      );
    case 'arrow':
    case 'path':
      return along(item.points, item.weight);
    case 'checkBox':
    case 'rect':
    case 'symbol':
    case 'image': {
      const weight = item.kind === 'image' ? 0 : (item.weight ?? 0);
      return [around({ left: item.x, top: item.y, right: item.x + item.width, bottom: item.y + item.height }, weight)];
    }
  }
}

function around(box: Ink, weight: number): Ink {
  const half = weight / 2;
  return { left: box.left - half, top: box.top - half, right: box.right + half, bottom: box.bottom + half };
}

/** Items with ink inside a reserved rectangle; a rule on its very edge is the edge. */
function inkIn(page: Page): string[] {
  const tolerance = 0.8 * emuPerPt;
  return page.reserved.flatMap((area) =>
    page.items
      .filter((item) =>
        inkOf(item).some(
          ({ left, top, right, bottom }) =>
            right > area.x + tolerance &&
            left < area.x + area.width - tolerance &&
            bottom > area.y + tolerance &&
            top < area.y + area.height - tolerance,
        ),
      )
      .map((item) => `${area.kind}: ${item.kind === 'text' ? `"${item.text}"` : item.kind}`),
  );
}

const signatureOf = (page: Page) => page.reserved.filter(({ kind }) => kind === 'signature');

describe('reserved areas', () => {
  it('stay free of ink on every page, whatever the form holds and however it is printed', () => {
    const count = process.env['LAJUR_FULL'] === '1' ? 1000 : 80;
    for (let seed = 1; seed <= count; seed += 1) {
      const { sop, style } = randomForm(seed);
      const { pages } = layoutSop(sop, style, { images }).pages;
      for (const page of pages) {
        expect(inkIn(page), `seed ${seed}`).toEqual([]);
        const band = page.reserved.filter(({ kind }) => kind === 'footerBand');
        expect(band).toMatchObject([{ x: 0, width: page.width }]);
        expect((band[0]?.y ?? 0) + (band[0]?.height ?? 0)).toBe(page.height);
        for (const { x, y, width, height } of page.reserved) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(page.width);
          expect(y + height).toBeLessThanOrEqual(page.height);
        }
      }
      expect(pages.flatMap(signatureOf), `seed ${seed}`).toHaveLength(1);
    }
  }, 900_000);

  it.each<[SignatureMode, number, number | null]>([
    ['wet', 20, null],
    ['local', 20, null],
    ['qrBox', 22, 22],
    ['signed', 22, 22],
  ])('%s: the room in "Disahkan oleh" is %s mm high', (signature, height, width) => {
    const [page] = layoutSop(approvedBy('Sekretaris Daerah', 'Budi Contoh'), { ...defaultStyle, signature }).pages
      .pages;
    if (page === undefined) throw new Error('no page');
    const [room] = signatureOf(page);
    expect(room?.height).toBe(ceilToTwip(mm(height)));
    if (width === null) expect(room?.width).toBeGreaterThan(mm(60));
    else expect(room?.width).toBe(ceilToTwip(mm(width)));
    const y = (text: string) => page.items.find((item) => item.kind === 'text' && item.text === text);
    expect(y('Sekretaris Daerah')).toMatchObject({ kind: 'text' });
    expect(textTop(page, 'Budi Contoh')).toBeGreaterThanOrEqual((room?.y ?? 0) + (room?.height ?? 0));
  });

  it.each([0, 17, 40])('a footer band of %s mm is as high as asked', (footerBandMm) => {
    const { pages } = layoutSop(approvedBy('Lurah', ''), { ...defaultStyle, footerBandMm }).pages;
    expect(pages[0]?.reserved[0]).toMatchObject({ kind: 'footerBand', height: mm(footerBandMm) });
  });

  it('the room is never parted from the position above it, and stands whole on one page', () => {
    const tiny: Style = {
      ...defaultStyle,
      paper: { widthMm: 297, heightMm: 100 },
      margins: { top: 20, right: 10, bottom: 20, left: 10 },
    };
    for (const lines of [1, 3, 6, 12, 40]) {
      const sop = approvedBy('Kepala Bagian Organisasi dan Reformasi Birokrasi '.repeat(lines), 'Budi Contoh');
      const { pages } = layoutSop(sop, tiny).pages;
      const rooms = pages.flatMap((page) => signatureOf(page).map((room) => ({ page, room })));
      expect(rooms).toHaveLength(1);
      const [{ page, room } = { page: undefined, room: undefined }] = rooms;
      const above = page?.items.filter(
        (item) => item.kind === 'text' && item.where?.at === 'approval' && item.y < (room?.y ?? 0),
      );
      expect(above?.length).toBeGreaterThan(0);
    }
  });
});

function approvedBy(position: string, name: string): Sop {
  const sop = buildSop(['Staf'], [{ by: [0] }, { by: [0] }]);
  const approval = { ...sop.identity.approval, position, name };
  return { ...sop, identity: { ...sop.identity, approval } };
}

function textTop(page: Page, text: string): number {
  const item = page.items.find((one) => one.kind === 'text' && one.text === text);
  return item?.kind === 'text' ? textBox(item).top : -1;
}
