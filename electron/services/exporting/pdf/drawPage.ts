import { drawnText } from '../../../../sop/layout/drawnText.ts';
import type {
  ArrowItem,
  CheckBoxItem,
  ImageItem,
  Item,
  LineItem,
  Page,
  RectItem,
  TextItem,
} from '../../../../sop/layout/pages.ts';
import { arrowShape, symbolOutline, tickOf } from '../../../../sop/layout/symbolOutline.ts';
import type { ContentStream } from './contentStream.ts';
import type { GlyphText } from './glyphText.ts';
import type { Owner } from './structure.ts';
import type { PageMarks } from './structureTree.ts';

/** Enters a picture into the current page and names it there; null when there is none of that name. */
export type PictureNames = (asset: string) => string | null;

/** A page with what its drawing needs. */
export interface Drawing {
  readonly content: ContentStream;
  readonly glyphs: GlyphText;
  readonly pictures: PictureNames;
  readonly marks: PageMarks;
  /** Whose each item is, in the order of the items. */
  readonly owners: readonly Owner[];
}

/** Draws the items of a page in their order. */
export function drawPage(page: Page, drawing: Drawing): void {
  page.items.forEach((item, index) => {
    const owner = drawing.owners[index] ?? 'layout';
    drawing.marks.owner(owner);
    if (item.kind !== 'text') return drawItem(drawing, item);
    const next = page.items[index + 1];
    drawText(drawing, item, next !== undefined && drawing.owners[index + 1] === owner && spaced(item, next));
  });
  drawing.marks.end();
}

function drawItem(drawing: Drawing, item: Exclude<Item, TextItem>): void {
  const { content } = drawing;
  switch (item.kind) {
    case 'line':
      return drawLine(content, item);
    case 'rect':
      return drawRect(content, item);
    case 'symbol':
      return content.path(symbolOutline(item), { weight: item.weight, fill: 'ffffff' });
    case 'arrow':
      return drawArrow(content, item);
    case 'path':
      return content.polyline(item.points, item.fill !== undefined, { weight: item.weight, fill: item.fill });
    case 'checkBox':
      return drawCheckBox(content, item);
    case 'image':
      return drawImage(drawing, item);
  }
}

/** A space after the last word of a line keeps it apart from the next for whoever copies, searches or listens. */
function drawText({ content, glyphs }: Drawing, item: TextItem, spaceAfter: boolean): void {
  const drawn = drawnText(item.font, item.style, item.text);
  if (drawn === '') return;
  const text = spaceAfter ? `${drawn} ` : drawn;
  content.text(glyphs.resource(item), item.size, item.x, item.y, item.rotate === 90, glyphs.encode(item, text));
}

/** False where the next line goes on in the middle of a word, or after a hyphen. */
function spaced(item: TextItem, next: Item): boolean {
  if (next.kind !== 'text') return false;
  return item.from === undefined || next.from !== item.from + item.text.length;
}

function drawLine(content: ContentStream, { x1, y1, x2, y2, weight, role }: LineItem): void {
  const ends = [
    [x1, y1],
    [x2, y2],
  ] as const;
  content.polyline(ends, false, { weight, cap: role === 'underline' ? 'butt' : 'square' });
}

function drawRect(content: ContentStream, { x, y, width, height, weight, fill }: RectItem): void {
  content.rect(x, y, width, height, { weight, fill });
}

function drawCheckBox(content: ContentStream, item: CheckBoxItem): void {
  const tick = tickOf(item);
  content.rect(item.x, item.y, item.width, item.height, { weight: item.weight, fill: 'ffffff' });
  if (tick !== null) content.polyline(tick, false, { weight: item.weight });
}

function drawArrow(content: ContentStream, item: ArrowItem): void {
  const { line, head } = arrowShape(item);
  content.polyline(line, false, { weight: item.weight });
  if (head !== null) content.polyline(head, true, { fill: '000000' });
}

function drawImage({ content, pictures }: Drawing, { asset, x, y, width, height }: ImageItem): void {
  const name = pictures(asset);
  if (name !== null) content.image(name, x, y, width, height);
}
