import { drawnText } from '../../../../sop/layout/drawnText.ts';
import type {
  ArrowItem,
  ImageItem,
  Item,
  LineItem,
  Page,
  PathItem,
  RectItem,
  SymbolItem,
  TextItem,
} from '../../../../sop/layout/pages.ts';
import { arrowShape, symbolOutline, type Point, type Segment } from '../../../../sop/layout/symbolOutline.ts';
import { toPt } from '../../../../sop/model/units.ts';
import type { AssetLookup } from '../assets.ts';

type Doc = PDFKit.PDFDocument;

/** Draws the items of a page on the current page of the document, in their order. Fonts are named by `fontKey`. */
export function drawPage(doc: Doc, page: Page, assets: AssetLookup): void {
  for (const item of page.items) drawItem(doc, item, assets);
}

/** Name under which a face is registered in the document. */
export function fontKey(item: Pick<TextItem, 'font' | 'style'>): string {
  return `${item.font}/${item.style}`;
}

function drawItem(doc: Doc, item: Item, assets: AssetLookup): void {
  switch (item.kind) {
    case 'text':
      return drawText(doc, item);
    case 'line':
      return drawLine(doc, item);
    case 'rect':
      return drawRect(doc, item);
    case 'symbol':
      return drawSymbol(doc, item);
    case 'arrow':
      return drawArrow(doc, item);
    case 'path':
      return drawPath(doc, item);
    case 'image':
      return drawImage(doc, item, assets);
  }
}

function drawText(doc: Doc, item: TextItem): void {
  const text = drawnText(item.font, item.style, item.text);
  if (text === '') return;
  const [x, y] = [toPt(item.x), toPt(item.y)];
  doc.font(fontKey(item)).fontSize(toPt(item.size)).fillColor('#000000');
  const upwards = item.rotate === 90;
  if (upwards) doc.save().rotate(-90, { origin: [x, y] });
  doc.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  if (upwards) doc.restore();
}

function drawLine(doc: Doc, item: LineItem): void {
  doc.lineCap(item.role === 'underline' ? 'butt' : 'square').lineWidth(toPt(item.weight));
  doc.moveTo(toPt(item.x1), toPt(item.y1)).lineTo(toPt(item.x2), toPt(item.y2)).stroke('#000000');
}

function drawRect(doc: Doc, item: RectItem): void {
  if (item.weight === undefined && item.fill === undefined) return;
  doc.rect(toPt(item.x), toPt(item.y), toPt(item.width), toPt(item.height));
  paint(doc, item.weight, item.fill);
}

function drawSymbol(doc: Doc, item: SymbolItem): void {
  for (const segment of symbolOutline(item)) trace(doc, segment);
  paint(doc, item.weight, 'ffffff');
}

function drawArrow(doc: Doc, item: ArrowItem): void {
  const { line, head } = arrowShape(item);
  tracePoints(doc, line);
  paint(doc, item.weight, undefined);
  if (head === null) return;
  tracePoints(doc, head);
  doc.closePath().fill('#000000');
}

function drawPath(doc: Doc, item: PathItem): void {
  tracePoints(doc, item.points);
  if (item.fill !== undefined) doc.closePath();
  paint(doc, item.weight, item.fill);
}

function drawImage(doc: Doc, item: ImageItem, assets: AssetLookup): void {
  const asset = assets(item.asset);
  if (asset === null) return;
  doc.image(Buffer.from(asset.bytes), toPt(item.x), toPt(item.y), {
    width: toPt(item.width),
    height: toPt(item.height),
  });
}

function paint(doc: Doc, weight: number | undefined, fill: string | undefined): void {
  if (weight !== undefined) doc.lineCap('butt').lineJoin('miter').lineWidth(toPt(weight));
  if (weight !== undefined && fill !== undefined) doc.fillAndStroke(`#${fill}`, '#000000');
  else if (weight !== undefined) doc.stroke('#000000');
  else doc.fill(`#${fill}`);
}

function tracePoints(doc: Doc, points: readonly Point[]): void {
  points.forEach((to, index) => trace(doc, { op: index === 0 ? 'M' : 'L', to }));
}

function trace(doc: Doc, segment: Segment): void {
  switch (segment.op) {
    case 'M':
      doc.moveTo(toPt(segment.to[0]), toPt(segment.to[1]));
      return;
    case 'L':
      doc.lineTo(toPt(segment.to[0]), toPt(segment.to[1]));
      return;
    case 'C':
      doc.bezierCurveTo(
        toPt(segment.c1[0]),
        toPt(segment.c1[1]),
        toPt(segment.c2[0]),
        toPt(segment.c2[1]),
        toPt(segment.to[0]),
        toPt(segment.to[1]),
      );
      return;
    case 'Z':
      doc.closePath();
  }
}
