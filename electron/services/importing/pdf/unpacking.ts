import { inflateSync } from 'node:zlib';
import { codeOf } from '../../store/errorCode.ts';
import { Unreadable, isKind, type PdfDictionary, type PdfValue, type Scanner } from './syntax.ts';

/** The file is a PDF, but packs a stream in a way that is not read here. */
export class OtherStructure extends Unreadable {}

/** Where the data of a stream begins; the scanner stands after its dictionary. */
export function streamStart(scanner: Scanner): number {
  if (!scanner.word('stream')) throw new Unreadable('no stream');
  if (scanner.bytes[scanner.at] === 0x0d) scanner.at += 1;
  if (scanner.bytes[scanner.at] !== 0x0a) throw new Unreadable('no stream');
  return scanner.at + 1;
}

/** The data of a stream whose dictionary names no packing or deflate; at most so many bytes of it. */
export function unpacked(data: Buffer, { entries }: PdfDictionary, limit: number): Buffer {
  const filter = single(entries.get('Filter'));
  if (filter === null) {
    if (data.length > limit) throw new Unreadable('too large');
    return data;
  }
  if (!isKind(filter, 'name') || filter.name !== 'FlateDecode') throw new OtherStructure('another filter');
  const parameters = single(entries.get('DecodeParms'));
  return unpredicted(inflated(data, limit), isKind(parameters, 'dictionary') ? parameters : null);
}

function inflated(data: Buffer, limit: number): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: limit });
  } catch (error) {
    if (codeOf(error).startsWith('Z_') || codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw new Unreadable('not packed');
    throw error;
  }
}

/** A value that may stand in a list of its own. */
function single(value: PdfValue | undefined): PdfValue {
  if (!Array.isArray(value)) return value ?? null;
  const list = value as readonly PdfValue[];
  if (list.length > 1) throw new OtherStructure('several filters');
  return list[0] ?? null;
}

/** Takes back what makes rows easier to pack: each byte as the difference from a neighbour (PNG, 1–4). */
function unpredicted(data: Buffer, parameters: PdfDictionary | null): Buffer {
  const number = (key: string, otherwise: number): number => {
    const value = parameters?.entries.get(key) ?? otherwise;
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new Unreadable('no number');
    return value;
  };
  const predictor = number('Predictor', 1);
  if (predictor === 1) return data;
  const columns = number('Columns', 1);
  const depth = number('Colors', 1) * number('BitsPerComponent', 8);
  if (predictor < 10 || depth % 8 !== 0) throw new OtherStructure('another predictor');
  const step = depth / 8;
  const width = columns * step;
  if (width < 1 || width > 1 << 20 || step < 1 || data.length % (width + 1) !== 0)
    throw new Unreadable('rows of another width');
  const found = Buffer.alloc((data.length / (width + 1)) * width);
  for (let row = 0; row * width < found.length; row += 1) {
    const kind = data[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const left = column < step ? 0 : (found[at - step] ?? 0);
      const above = row === 0 ? 0 : (found[at - width] ?? 0);
      const corner = row === 0 || column < step ? 0 : (found[at - width - step] ?? 0);
      found[at] = (data[row * (width + 1) + 1 + column] ?? 0) + predicted(kind, left, above, corner);
    }
  }
  return found;
}

function predicted(kind: number, left: number, above: number, corner: number): number {
  if (kind === 0) return 0;
  if (kind === 1) return left;
  if (kind === 2) return above;
  if (kind === 3) return (left + above) >> 1;
  if (kind !== 4) throw new Unreadable('rows of no kind');
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
