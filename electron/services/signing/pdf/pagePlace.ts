import type { PDFPage } from '@cantoo/pdf-lib';
import type { PageRect } from '../signingTypes.ts';

/** A page as it is shown: what is cut off is cut off, and it is turned. */
interface Shown {
  readonly box: PageRect;
  /** Degrees clockwise: 0, 90, 180, 270. */
  readonly turn: number;
}

function shownPage(page: PDFPage): Shown {
  const crop = page.getCropBox();
  const turn = (((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360;
  return { box: crop, turn };
}

/** A rectangle of the shown page as the file counts: x and y of two corners. Null when it reaches beyond the page. */
export function fileRect(page: PDFPage, rect: PageRect): [number, number, number, number] | null {
  const { box, turn } = shownPage(page);
  const isLying = turn === 90 || turn === 270;
  const [width, height] = isLying ? [box.height, box.width] : [box.width, box.height];
  const { x, y, width: w, height: h } = rect;
  const isFinite = [x, y, w, h].every(Number.isFinite);
  if (!isFinite || x < 0 || y < 0 || w <= 0 || h <= 0 || x + w > width + 0.01 || y + h > height + 0.01) return null;
  const corners = [
    [x, y],
    [x + w, y + h],
  ].map(([u = 0, v = 0]): [number, number] => {
    if (turn === 90) return [box.x + box.width - v, box.y + u];
    if (turn === 180) return [box.x + box.width - u, box.y + box.height - v];
    if (turn === 270) return [box.x + v, box.y + box.height - u];
    return [box.x + u, box.y + v];
  });
  const [xs, ys] = [corners.map(([left]) => left), corners.map(([, bottom]) => bottom)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** How large a rectangle of the file is shown on its page, in points. */
export function shownSize(
  page: PDFPage,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
): { readonly width: number; readonly height: number } {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  return shownPage(page).turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** Turns what is drawn so that it stands upright on its page: the matrix of a form (ISO 32000-1, 12.5.5). */
export function uprightMatrix(page: PDFPage): readonly number[] {
  switch (shownPage(page).turn) {
    case 90:
      return [0, 1, -1, 0, 0, 0];
    case 180:
      return [-1, 0, 0, -1, 0, 0];
    case 270:
      return [0, -1, 1, 0, 0, 0];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}
