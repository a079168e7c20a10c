import { encode } from 'uqr';
import type { Item, Page } from '../../../../sop/layout/pages.ts';
import { breakLines } from '../../../../sop/layout/text/breakLines.ts';
import { baselineIn } from '../../../../sop/layout/text/measure.ts';
import type { Face } from '../../../../sop/layout/text/measure.ts';
import { emuPerMm, emuPerPt } from '../../../../sop/model/units.ts';
import type { Emu } from '../../../../sop/model/units.ts';

/** One thing that is said in the visible part of a signature; sizes are shares of the size of its text. */
interface Phrase {
  readonly text: string;
  readonly isBold: boolean;
  readonly share: number;
}

/** Who signed when, in the words that are printed. */
export interface AppearanceWords {
  /** "Ditandatangani secara elektronik oleh", "Paraf". */
  readonly heading: string;
  readonly name: string;
  readonly position: string;
  /** "NIP 19…"; empty = left out. */
  readonly nip: string;
  readonly time: string;
  /** Whose certificate it is. */
  readonly issuer: string;
  readonly qrText: string;
}

const largestPt = 8;
const smallestPt = 3.4;
const stepPt = 0.2;
const leading = 1.18;
const padding = 0.6 * emuPerMm;
/** Smaller codes are not read from paper. */
const smallestCode = 12 * emuPerMm;
/** Light modules around a code that readers need. */
const quietModules = 2;

/**
 * The visible part of a signature as a page of its own, drawn by the same painter as every other: a QR code where there is room for one
 * that can be read, the words beside it or below it in the largest size that shows all of them. What would be too small to read is
 * left out, the name and the time last; a place too small for these shows nothing, because clipped words say something else.
 */
export function appearancePage(words: AppearanceWords, width: Emu, height: Emu): Page {
  const drawn = withCode(words, width, height) ?? firstLegible(words, { x: 0, y: 0, width, height });
  // What a portal's tag, or another form, left in the place does not show through.
  const ground: Item = { kind: 'rect', x: 0, y: 0, width, height, fill: 'ffffff' };
  const items = drawn === null ? [] : [ground, ...drawn];
  return { width, height, table: null, reserved: [], items, areas: [] };
}

/** A place to draw in, from its top left. */
interface Room {
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
}

/** A lying place has its code at the left, another one above the words. */
function withCode(words: AppearanceWords, width: Emu, height: Emu): Item[] | null {
  const isLying = width >= 1.5 * height;
  const side = Math.floor(isLying ? Math.min(height, width * 0.45) : Math.min(width, height * 0.66));
  if (side < smallestCode) return null;
  const code = isLying ? { x: 0, y: Math.floor((height - side) / 2) } : { x: Math.floor((width - side) / 2), y: 0 };
  const room = isLying
    ? { x: side, y: 0, width: width - side, height }
    : { x: 0, y: side, width, height: height - side };
  const text = firstLegible(words, room);
  return text === null ? null : [...codeItems(words.qrText, code, side), ...text];
}

/** Everything, or as much of it as can be read. */
function firstLegible(words: AppearanceWords, room: Room): Item[] | null {
  const { heading, name, position, nip, time, issuer } = words;
  const bold = { text: name, isBold: true, share: 1 };
  const plain = (text: string, share = 0.85): Phrase => ({ text, isBold: false, share });
  const tries: readonly (readonly [readonly Phrase[], number])[] = [
    [[plain(heading, 0.8), bold, plain(position), plain(nip), plain(time), plain(issuer, 0.75)], 5.6],
    [[bold, plain(position), plain(nip), plain(time)], 4.8],
    [[bold, plain(position), plain(time)], 4.4],
    [[bold, plain(time)], smallestPt],
  ];
  for (const [phrases, atLeast] of tries) {
    const items = setWords(
      phrases.filter(({ text }) => text !== ''),
      room,
      atLeast,
    );
    if (items !== null) return items;
  }
  return null;
}

/** The phrases below each other in the middle of the height; null when they do not fit in a size of at least so many points. */
function setWords(phrases: readonly Phrase[], room: Room, atLeast: number): Item[] | null {
  for (let size = largestPt; size >= atLeast; size -= stepPt) {
    const items = setIn(phrases, size, {
      x: room.x + padding,
      y: room.y,
      width: room.width - 2 * padding,
      height: room.height,
    });
    if (items !== null) return items;
  }
  return null;
}

function setIn(phrases: readonly Phrase[], sizePt: number, room: Room): Item[] | null {
  const lines = phrases.flatMap(({ text, isBold, share }) => {
    const face: Face = {
      font: 'Arial',
      style: isBold ? 'bold' : 'regular',
      size: Math.round(sizePt * share * emuPerPt),
    };
    return breakLines(face, text, room.width).map((line) => ({ ...line, face, isParted: isParted(text, line.text) }));
  });
  const heights = lines.map(({ face }) => Math.round(face.size * leading));
  const total = heights.reduce((sum, one) => sum + one, 0);
  // A word broken in the middle is not read as the word it was.
  if (total > room.height - padding || lines.some(({ width, isParted }) => isParted || width > room.width)) return null;
  let y = room.y + Math.round((room.height - total) / 2);
  return lines.map(({ text, width, face }, index): Item => {
    const height = heights[index] ?? 0;
    const baseline = y + baselineIn(face, height);
    y += height;
    const { font, style, size } = face;
    return { kind: 'text', x: room.x, y: baseline, width, size, font, style, text: text.trimEnd(), rotate: 0 };
  });
}

/** Whether a line ends inside a word of its text. */
function isParted(text: string, line: string): boolean {
  const end = text.indexOf(line) + line.length;
  return end < text.length && !/[\s-]$/u.test(line);
}

/** Dark modules, joined to bars row by row. */
function codeItems(text: string, corner: { readonly x: Emu; readonly y: Emu }, side: Emu): Item[] {
  const { data, size } = encode(text, { ecc: 'M', border: quietModules });
  const at = (index: number): Emu => Math.round((index * side) / size);
  return data.flatMap((row, y) =>
    barsOf(row).map(({ from, to }): Item => ({
      kind: 'rect',
      x: corner.x + at(from),
      y: corner.y + at(y),
      width: at(to) - at(from),
      height: at(y + 1) - at(y),
      fill: '000000',
    })),
  );
}

function barsOf(row: readonly boolean[]): { readonly from: number; readonly to: number }[] {
  const bars: { from: number; to: number }[] = [];
  row.forEach((isDark, index) => {
    const last = bars.at(-1);
    if (!isDark) return;
    if (last?.to === index) last.to = index + 1;
    else bars.push({ from: index, to: index + 1 });
  });
  return bars;
}
