import type { Pixels } from './pixels.ts';

/** The header of a PNG (PNG specification, 11.2.2). */
export interface PngForm {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly colourType: number;
  readonly interlaced: boolean;
}

/** Samples per pixel for each colour type. */
export const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The passes of an interlaced picture: where they start and how far they step: x, y, step x, step y. */
const interlacePasses = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Pass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly columns: number;
  readonly rows: number;
  /** Bytes of a row, without the filter byte in front. */
  readonly rowBytes: number;
}

/** The parts in which the pixels come; a picture that is not interlaced comes in one. */
export function passesOf({ width, height, depth, colourType, interlaced }: PngForm): Pass[] {
  const samples = samplesOf[colourType] ?? 1;
  const passes = interlaced ? interlacePasses : ([[0, 0, 1, 1]] as const);
  return passes
    .map(([x, y, stepX, stepY]): Pass => {
      const columns = Math.ceil(Math.max(0, width - x) / stepX);
      const rows = Math.ceil(Math.max(0, height - y) / stepY);
      return { x, y, stepX, stepY, columns, rows, rowBytes: Math.ceil((columns * depth * samples) / 8) };
    })
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
}

/** Pixels out of unpacked data of the right length; null when a row names a filter that there is not, or a colour that has none. */
export function pixelsOf(
  form: PngForm,
  packed: Buffer,
  palette: Buffer | null,
  transparency: Buffer | null,
): Pixels | null {
  const { width, height } = form;
  const colours = colourReader(form, palette, transparency);
  const data = new Uint8Array(width * height * 4);
  const step = Math.max(1, ((samplesOf[form.colourType] ?? 1) * form.depth) >> 3);
  let at = 0;
  for (const pass of passesOf(form)) {
    let above: Buffer = Buffer.alloc(pass.rowBytes);
    for (let row = 0; row < pass.rows; row += 1) {
      const filter = packed[at] ?? 0;
      const line = packed.subarray(at + 1, at + 1 + pass.rowBytes);
      at += 1 + pass.rowBytes;
      if (!unfilter(filter, line, above, step)) return null;
      for (let column = 0; column < pass.columns; column += 1) {
        const target = ((pass.y + row * pass.stepY) * width + pass.x + column * pass.stepX) * 4;
        if (!colours(line, column, data, target)) return null;
      }
      above = line;
    }
  }
  return { width, height, channels: 4, data };
}

/** Undoes the filter of a row in place (PNG specification, 9.2). */
function unfilter(filter: number, line: Buffer, above: Buffer, step: number): boolean {
  if (filter > 4) return false;
  for (let at = 0; at < line.length; at += 1) {
    const left = at < step ? 0 : (line[at - step] ?? 0);
    const corner = at < step ? 0 : (above[at - step] ?? 0);
    line[at] = (line[at] ?? 0) + predicted(filter, left, above[at] ?? 0, corner);
  }
  return true;
}

/** What a filter expects from the neighbours: none, left, above, their mean, or the nearest of three (Paeth). */
export function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [toLeft, toUp, toCorner] = [
        Math.abs(up - corner),
        Math.abs(left - corner),
        Math.abs(left + up - 2 * corner),
      ];
      if (toLeft <= toUp && toLeft <= toCorner) return left;
      return toUp <= toCorner ? up : corner;
    }
    default:
      return 0;
  }
}

type ColourReader = (line: Buffer, column: number, data: Uint8Array, target: number) => boolean;

/** Reads one pixel of a row into red, green, blue and opacity; false for a place beyond the palette. */
function colourReader(form: PngForm, palette: Buffer | null, transparency: Buffer | null): ColourReader {
  const { depth, colourType } = form;
  const samples = samplesOf[colourType] ?? 1;
  const sample = (line: Buffer, index: number): number => {
    if (depth === 16) return line.readUInt16BE(index * 2);
    if (depth === 8) return line[index] ?? 0;
    const bit = index * depth;
    return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  };
  if (colourType === 3)
    return (line, column, data, target) => {
      const index = sample(line, column);
      if (palette === null || index * 3 + 3 > palette.length) return false;
      data.set(palette.subarray(index * 3, index * 3 + 3), target);
      data[target + 3] = transparency?.[index] ?? 255;
      return true;
    };
  const toByte = (value: number): number => (depth === 16 ? value >> 8 : Math.round((value * 255) / (2 ** depth - 1)));
  const grey = colourType === 0 || colourType === 4;
  const hasAlpha = colourType === 4 || colourType === 6;
  const colours = grey ? 1 : 3;
  const seeThrough =
    hasAlpha || transparency === null || transparency.length < colours * 2
      ? null
      : Array.from({ length: colours }, (_, index) => transparency.readUInt16BE(index * 2));
  if (depth === 8 && !grey && seeThrough === null)
    // What most logos are, without a list for each of up to 16 million pixels.
    return (line, column, data, target) => {
      const at = column * samples;
      data[target] = line[at] ?? 0;
      data[target + 1] = line[at + 1] ?? 0;
      data[target + 2] = line[at + 2] ?? 0;
      data[target + 3] = hasAlpha ? (line[at + 3] ?? 0) : 255;
      return true;
    };
  return (line, column, data, target) => {
    const values = Array.from({ length: samples }, (_, index) => sample(line, column * samples + index));
    for (let channel = 0; channel < 3; channel += 1) data[target + channel] = toByte(values[grey ? 0 : channel] ?? 0);
    const hidden = seeThrough !== null && seeThrough.every((value, index) => value === values[index]);
    data[target + 3] = hasAlpha ? toByte(values[samples - 1] ?? 0) : hidden ? 0 : 255;
    return true;
  };
}
