import { cellPadding } from '../../../sop/layout/compose/cells.ts';
import { lineHeightOf } from '../../../sop/layout/compose/paragraphs.ts';
import type { Page, TextItem } from '../../../sop/layout/pages.ts';
import type { Place } from '../../../sop/model/place.ts';
import type { Style } from '../../../sop/model/style.ts';
import { emuPerPt, pt } from '../../../sop/model/units.ts';
import type { Emu } from '../../../sop/model/units.ts';
import { samePlace } from '../places.ts';
import type { CellArea } from './areas.ts';

/** Where and how the text of a cell is typed, so that it lies over the printed text. Lengths in EMU. */
export interface CellLook {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly lineHeight: number;
  readonly align: 'left' | 'center';
  readonly bold: boolean;
  readonly middle: boolean;
}

/** The text box of a cell: beside its markers, below its printed title. */
export function cellLook(page: Page, area: CellArea, style: Style): CellLook {
  const { place } = area;
  const own = printedItems(page, place);
  const typed = typedItems(page, place);
  const size = typed[0]?.size ?? pt(defaultSize(place, style));
  const align = alignOf(place);
  const title = own.filter((item) => isTitle(item, place)).map((item) => item.y + item.size * 0.3);
  const top =
    title.length > 0
      ? Math.max(...title)
      : area.y + (place.at === 'approval' || place.at === 'proposer' ? 0 : cellPadding.top);
  const indent = align === 'left' ? textStart(typed, own, area, place) - area.x : cellPadding.left;
  const left = Math.max(0, indent);
  return {
    x: area.x + left,
    y: top,
    width: area.width - left - cellPadding.right,
    height: area.y + area.height - top - cellPadding.bottom / 2,
    size,
    lineHeight: lineHeightOf(size / emuPerPt),
    align,
    bold:
      place.at === 'issuer' ||
      place.at === 'lane' ||
      place.at === 'flowTitle' ||
      (place.at === 'field' && place.field === 'title') ||
      isName(place),
    middle: place.at === 'issuer' || place.at === 'step' || place.at === 'lane',
  };
}

/** The printed lines of what is typed in a cell, without markers and titles. */
export function typedItems(page: Page, place: Place): readonly TextItem[] {
  return printedItems(page, place).filter((item) => item.from !== undefined && !isTitle(item, place));
}

function printedItems(page: Page, place: Place): readonly TextItem[] {
  return page.items.filter(
    (item): item is TextItem => item.kind === 'text' && item.where !== undefined && belongs(item.where, place),
  );
}

/** Where the text of a cell begins: as it does, or behind the sign that waits for it, or at the padding. */
function textStart(typed: readonly TextItem[], own: readonly TextItem[], area: CellArea, place: Place): Emu {
  if (typed.length > 0) return Math.min(...typed.map((item) => item.x));
  const sign = own.find((item) => !isTitle(item, place));
  return sign === undefined ? area.x + cellPadding.left : sign.x + sign.width + sign.size * 0.45;
}

function belongs(where: Place, place: Place): boolean {
  if (where.at === 'issuer') return place.at === 'issuer';
  if (where.at === 'box') return place.at === 'box' && where.box === place.box;
  if (where.at === 'step') return place.at === 'step' && where.step === place.step && where.column === place.column;
  return samePlace(where, place);
}

/** The bold line above the items of a box is printed from the style, not typed. */
function isTitle(item: TextItem, place: Place): boolean {
  return place.at === 'box' && item.where?.at === 'box' && item.where.item === undefined;
}

function isName(place: Place): boolean {
  return (place.at === 'approval' || place.at === 'proposer') && place.field === 'name';
}

function defaultSize(place: Place, style: Style): number {
  if (place.at === 'step' || place.at === 'lane') return style.fontSize;
  return place.at === 'issuer' ? style.fontSize + 3 : style.fontSize + 1;
}

function alignOf(place: Place): 'left' | 'center' {
  if (place.at === 'issuer' || place.at === 'approval' || place.at === 'proposer') return 'center';
  if (place.at === 'lane' || place.at === 'flowTitle') return 'center';
  return place.at === 'step' && (place.column === 'no' || place.column === 'time') ? 'center' : 'left';
}
