/**
 * How wide and high the characters of one face are. `advances` holds runs of consecutive code points, each
 * `start:advance,advance,…;`. Start and advances are written in base 36, advances in font units. A code point in no run has no
 * glyph in the font. `descent` is negative.
 */
export interface FaceTable {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly advances: string;
}

/** A table ready to be asked: the advance of a code point at its index, `absent` where the face has no glyph. */
export interface FaceMetrics extends Omit<FaceTable, 'advances'> {
  readonly advances: Int16Array;
}

export const absent = -1;
const base = 36;

/** Reads the advances of a table. */
export function faceMetrics({ advances, ...rest }: FaceTable): FaceMetrics {
  return { ...rest, advances: decodeAdvances(advances) };
}

function decodeAdvances(text: string): Int16Array {
  const runs = text.split(';').map((run) => {
    const [start = '', widths = ''] = run.split(':');
    return { start: parseInt(start, base), widths: widths.split(',') };
  });
  const end = Math.max(...runs.map((run) => run.start + run.widths.length));
  const advances = new Int16Array(end).fill(absent);
  for (const { start, widths } of runs) {
    widths.forEach((width, index) => {
      advances[start + index] = parseInt(width, base);
    });
  }
  return advances;
}
