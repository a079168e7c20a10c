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
 * The visible part of a signature as a page of its own, drawn by the same painter as every other: a QR code at the left where there is
 * room for one that can be read, the words beside it in the largest size that shows all of them. A place too small for everything
 * shows name and time; one too small for these shows nothing, because clipped words say something else.
 */
export function appearancePage(words: AppearanceWords, width: Emu, height: Emu): Page {
  const side = Math.min(height, width * 0.45);
  const withCode = side >= smallestCode;
  const items =
    (withCode ? setBeside(words, width, height, side) : null) ??
    setWords(allOf(words), 0, width, height) ??
    setWords(briefly(words), 0, width, height) ??
    [];
  return { width, height, table: null, reserved: [], items, areas: [] };
}

function setBeside(words: AppearanceWords, width: Emu, height: Emu, side: Emu): Item[] | null {
  const text = setWords(allOf(words), side, width - side, height);
  return text === null ? null : [...codeItems(words.qrText, Math.floor((height - side) / 2), side), ...text];
}

function allOf({ heading, name, position, nip, time, issuer }: AppearanceWords): Phrase[] {
  const plain = (text: string, share = 0.85): Phrase => ({ text, isBold: false, share });
  return [
    plain(heading, 0.8),
    { text: name, isBold: true, share: 1 },
    plain(position),
    plain(nip),
    plain(time),
    plain(issuer, 0.75),
  ].filter(({ text }) => text !== '');
}

function briefly({ name, time }: AppearanceWords): Phrase[] {
  return [
    { text: name, isBold: true, share: 1 },
    { text: time, isBold: false, share: 0.85 },
  ];
}

/** The phrases below each other in the middle of the height; null when they do not fit even in the smallest size. */
function setWords(phrases: readonly Phrase[], x: Emu, width: Emu, height: Emu): Item[] | null {
  for (let size = largestPt; size >= smallestPt; size -= stepPt) {
    const items = setIn(phrases, size, { x: x + padding, width: width - 2 * padding, height: height - padding });
    if (items !== null) return items;
  }
  return null;
}

function setIn(
  phrases: readonly Phrase[],
  sizePt: number,
  room: { readonly x: Emu; readonly width: Emu; readonly height: Emu },
): Item[] | null {
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
  if (total > room.height || lines.some(({ width, isParted }) => isParted || width > room.width)) return null;
  let y = Math.round((room.height + padding - total) / 2);
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
function codeItems(text: string, top: Emu, side: Emu): Item[] {
  const { data, size } = encode(text, { ecc: 'M', border: quietModules });
  const at = (index: number): Emu => Math.round((index * side) / size);
  return data.flatMap((row, y) =>
    barsOf(row).map(({ from, to }): Item => ({
      kind: 'rect',
      x: at(from),
      y: top + at(y),
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
