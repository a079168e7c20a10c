import PDFDocument from 'pdfkit';
import type { FontFiles } from '../../../electron/services/exporting/fontFiles.ts';
import { parsedFont } from '../../../electron/services/exporting/pdf/parsedFont.ts';
import { partsOf } from '../../../electron/services/exporting/pdf/pdfParts.ts';
import { drawnText } from '../../../sop/layout/drawnText.ts';
import type { FontStyle, Item, Page } from '../../../sop/layout/pages.ts';
import { arrowShape, symbolOutline } from '../../../sop/layout/symbolOutline.ts';
import type { Point, Segment } from '../../../sop/layout/symbolOutline.ts';
import type { FontName, ShippedFont } from '../../../sop/model/style.ts';
import { toPt } from '../../../sop/model/units.ts';

type Doc = InstanceType<typeof PDFDocument>;

/**
 * The same items drawn through pdfkit's own interface, as anybody would write it: a plain PDF without tags, bookmarks, archive
 * parts or attachments. The fonts are parsed before, as ours are; pictures are left out, because the bench has none.
 */
export function paintRaw(pages: Iterable<Page>, fonts: FontFiles): Promise<Uint8Array> {
  const doc = new PDFDocument({ autoFirstPage: false, margin: 0, font: '' });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)));
  });
  for (const font of Object.keys(fonts) as ShippedFont[])
    for (const style of Object.keys(fonts[font]) as FontStyle[])
      partsOf(doc).registerFont(faceName(font, style), parsedFont(fonts[font][style]));
  for (const page of pages) {
    doc.addPage({ size: [toPt(page.width), toPt(page.height)], margin: 0 });
    for (const item of page.items) paintItem(doc, item);
  }
  doc.end();
  return done;
}

function faceName(font: FontName, style: FontStyle): string {
  return `${typeof font === 'string' ? font : font.hash}-${style}`;
}

function paintItem(doc: Doc, item: Item): void {
  switch (item.kind) {
    case 'text': {
      const text = drawnText(item.font, item.style, item.text);
      const [x, y] = [toPt(item.x), toPt(item.y)];
      doc.font(faceName(item.font, item.style)).fontSize(toPt(item.size)).fillColor('#000000');
      if (item.rotate === 0) {
        doc.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
        return;
      }
      doc.save().rotate(-90, { origin: [x, y] });
      doc.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' }).restore();
      return;
    }
    case 'line':
      doc
        .lineWidth(toPt(item.weight))
        .lineCap(item.role === 'underline' ? 'butt' : 'square')
        .moveTo(toPt(item.x1), toPt(item.y1))
        .lineTo(toPt(item.x2), toPt(item.y2))
        .stroke('#000000');
      return;
    case 'rect':
      doc.rect(toPt(item.x), toPt(item.y), toPt(item.width), toPt(item.height));
      finish(doc, item.weight, item.fill);
      return;
    case 'symbol':
      for (const segment of symbolOutline(item)) paintSegment(doc, segment);
      finish(doc, item.weight, 'ffffff');
      return;
    case 'arrow': {
      const { line, head } = arrowShape(item);
      trace(doc, line);
      finish(doc, item.weight, undefined);
      if (head === null) return;
      trace(doc, head);
      doc.closePath().fill('#000000');
      return;
    }
    case 'path':
      trace(doc, item.points);
      finish(doc, item.weight, item.fill);
      return;
    case 'checkBox':
    case 'image':
      return;
  }
}

function trace(doc: Doc, points: readonly Point[]): void {
  points.forEach(([x, y], index) => (index === 0 ? doc.moveTo(toPt(x), toPt(y)) : doc.lineTo(toPt(x), toPt(y))));
}

function paintSegment(doc: Doc, segment: Segment): void {
  switch (segment.op) {
    case 'M':
      doc.moveTo(toPt(segment.to[0]), toPt(segment.to[1]));
      return;
    case 'L':
      doc.lineTo(toPt(segment.to[0]), toPt(segment.to[1]));
      return;
    case 'C': {
      const [x1, y1, x2, y2, x, y] = [...segment.c1, ...segment.c2, ...segment.to].map(toPt);
      doc.bezierCurveTo(x1 ?? 0, y1 ?? 0, x2 ?? 0, y2 ?? 0, x ?? 0, y ?? 0);
      return;
    }
    case 'Z':
      doc.closePath();
  }
}

function finish(doc: Doc, weight: number | undefined, fill: string | undefined): void {
  if (weight !== undefined) doc.lineWidth(toPt(weight));
  if (weight !== undefined && fill !== undefined) doc.fillAndStroke(`#${fill}`, '#000000');
  else if (fill !== undefined) doc.fill(`#${fill}`);
  else if (weight !== undefined) doc.stroke('#000000');
}
