/** What a page of our PDF draws, read back from its content stream (ISO 32000-1, 8 and 9): paths, texts and their marks. */
import { asArray, asDictionary, openPdfFile, type PdfFile } from '../../electron/services/importing/pdf/pdfFile.ts';
import { isKind, Scanner, type PdfDictionary, type PdfValue } from '../../electron/services/importing/pdf/syntax.ts';

/** In pt from the top left of the page. */
export type Spot = readonly [x: number, y: number];

export interface DrawnPath {
  readonly kind: 'path';
  readonly stroked: boolean;
  readonly filled: boolean;
  /** Width of the pen, when stroked. */
  readonly weight: number;
  /** Every point of the path, control points of curves included. */
  readonly points: readonly Spot[];
  readonly mark: Mark | null;
}

export interface DrawnText {
  readonly kind: 'text';
  /** Start of the baseline. */
  readonly at: Spot;
  readonly upwards: boolean;
  readonly size: number;
  readonly text: string;
  /** Sum of the widths the file states for its glyphs, in pt. */
  readonly width: number;
  readonly mark: Mark | null;
}

export interface DrawnImage {
  readonly kind: 'image';
  readonly corners: readonly [Spot, Spot];
  readonly mark: Mark | null;
}

/** Marked content: the tag, and its number when it belongs to the structure. */
export interface Mark {
  readonly tag: string;
  readonly id: number | null;
}

export type Drawn = DrawnPath | DrawnText | DrawnImage;

/** A page with its drawing, and the file around it. */
export interface ReadPage {
  readonly dictionary: PdfDictionary;
  readonly width: number;
  readonly height: number;
  readonly drawn: readonly Drawn[];
}

const contentLimit = 1 << 26;

export function readPages(bytes: Uint8Array): { readonly file: PdfFile; readonly pages: readonly ReadPage[] } {
  const file = openPdfFile(Buffer.from(bytes));
  const catalog = asDictionary(file.resolve(file.trailer.entries.get('Root')));
  const tree = asDictionary(file.resolve(catalog.entries.get('Pages')));
  const pages = asArray(file.resolve(tree.entries.get('Kids'))).map((kid) =>
    readPage(file, asDictionary(file.resolve(kid))),
  );
  return { file, pages };
}

function readPage(file: PdfFile, dictionary: PdfDictionary): ReadPage {
  const box = asArray(file.resolve(dictionary.entries.get('MediaBox'))).map(Number);
  const [, , width = 0, height = 0] = box;
  const { data } = file.stream(dictionary.entries.get('Contents'), contentLimit);
  const resources = asDictionary(file.resolve(dictionary.entries.get('Resources')));
  return { dictionary, width, height, drawn: run(data, height, fontsOf(file, resources)) };
}

interface Font {
  readonly meaning: ReadonlyMap<number, string>;
  readonly widths: readonly number[];
}

function fontsOf(file: PdfFile, resources: PdfDictionary): Map<string, Font> {
  const found = resources.entries.get('Font');
  if (found === undefined) return new Map();
  return new Map([...asDictionary(file.resolve(found)).entries].map(([name, font]) => [name, fontOf(file, font)]));
}

function fontOf(file: PdfFile, reference: PdfValue): Font {
  const font = asDictionary(file.resolve(reference));
  const map = file.stream(font.entries.get('ToUnicode'), contentLimit).data.toString('latin1');
  const [descendant] = asArray(file.resolve(font.entries.get('DescendantFonts')));
  const [first, widths] = asArray(file.resolve(asDictionary(file.resolve(descendant)).entries.get('W')));
  if (first !== 0) throw new Error('Widths start elsewhere');
  return { meaning: meanings(map), widths: asArray(widths).map(Number) };
}

function meanings(map: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, start = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([^>]*)>/g)].forEach(([, units = ''], index) => {
      const codes = [...units.matchAll(/[0-9a-f]{4}/gi)].map(([unit]) => parseInt(unit, 16));
      found.set(parseInt(start, 16) + index, String.fromCharCode(...codes));
    });
  return found;
}

type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

function times(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function run(data: Buffer, height: number, fonts: ReadonlyMap<string, Font>): Drawn[] {
  const drawn: Drawn[] = [];
  let matrix = identity;
  let [weight, size, fontName, textMatrix] = [1, 0, '', identity];
  const saved: Matrix[] = [];
  const marks: Mark[] = [];
  let points: Spot[] = [];
  const operands: PdfValue[] = [];
  const number = (index: number): number => Number(operands[index]);
  const spot = (x: number, y: number, by: Matrix): Spot => [
    x * by[0] + y * by[2] + by[4],
    height - (x * by[1] + y * by[3] + by[5]),
  ];
  const point = (index: number): void => {
    points.push(spot(number(index), number(index + 1), matrix));
  };
  const mark = (): Mark | null => marks.at(-1) ?? null;
  const paint = (stroked: boolean, filled: boolean): void => {
    drawn.push({ kind: 'path', stroked, filled, weight, points, mark: mark() });
    points = [];
  };
  const operators: Readonly<Record<string, () => void>> = {
    q: () => saved.push(matrix),
    Q: () => (matrix = saved.pop() ?? identity),
    cm: () => (matrix = times(matrixOf(operands), matrix)),
    w: () => (weight = number(0)),
    J: () => undefined,
    g: () => undefined,
    rg: () => undefined,
    m: () => point(0),
    l: () => point(0),
    c: () => [0, 2, 4].forEach(point),
    re: () => {
      const [x, y, width, depth] = operands.map(Number) as [number, number, number, number];
      for (const [dx, dy] of [
        [0, 0],
        [width, 0],
        [width, depth],
        [0, depth],
      ] as const)
        points.push(spot(x + dx, y + dy, matrix));
    },
    h: () => undefined,
    S: () => paint(true, false),
    f: () => paint(false, true),
    B: () => paint(true, true),
    BT: () => (textMatrix = identity),
    ET: () => undefined,
    Tf: () => ([fontName, size] = [nameOf(operands[0]), number(1)]),
    Tm: () => (textMatrix = matrixOf(operands)),
    Tj: () => {
      const by = times(textMatrix, matrix);
      const [string] = operands;
      const bytes = string !== undefined && isKind(string, 'string') ? string.bytes : Buffer.alloc(0);
      const font = fonts.get(fontName);
      if (font === undefined) throw new Error(`No font ${fontName}`);
      const codes = Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readUInt16BE(index * 2));
      drawn.push({
        kind: 'text',
        at: spot(0, 0, by),
        upwards: by[1] > 0.5,
        size: size * Math.hypot(by[0], by[1]),
        text: codes.map((code) => font.meaning.get(code) ?? '\ufffd').join(''),
        width: codes.reduce((sum, code) => sum + ((font.widths[code] ?? 0) * size) / 1000, 0),
        mark: mark(),
      });
    },
    Do: () => drawn.push({ kind: 'image', corners: [spot(0, 0, matrix), spot(1, 1, matrix)], mark: mark() }),
    BDC: () => {
      const [tag, properties] = operands;
      const id = asDictionary(properties).entries.get('MCID');
      marks.push({ tag: nameOf(tag), id: typeof id === 'number' ? id : null });
    },
    EMC: () => {
      if (marks.pop() === undefined) throw new Error('A mark ends that never began');
    },
  };
  const scanner = new Scanner(data, 0);
  for (scanner.space(); scanner.at < data.length; scanner.space()) {
    const word = /^[A-Za-z]+/.exec(data.toString('latin1', scanner.at, scanner.at + 8))?.[0];
    if (word === undefined) {
      operands.push(scanner.value());
      continue;
    }
    const operator = operators[word];
    if (operator === undefined) throw new Error(`An operator we never write: ${word}`);
    scanner.at += word.length;
    operator();
    operands.length = 0;
  }
  if (marks.length > 0 || saved.length > 0) throw new Error('A mark or a state is left open');
  return drawn;
}

function nameOf(value: PdfValue | undefined): string {
  if (value === undefined || !isKind(value, 'name')) throw new Error('No name');
  return value.name;
}

function matrixOf(operands: readonly PdfValue[]): Matrix {
  return operands.map(Number) as unknown as Matrix;
}
