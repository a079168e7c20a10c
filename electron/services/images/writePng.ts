import { crc32, deflateSync } from 'node:zlib';
import type { Pixels } from './pixels.ts';
import { predicted } from './pngPixels.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A plain PNG: eight bits, colour with or without alpha, in one pass, no remarks. The same pixels give the same bytes. */
export function writePng({ width, height, channels, data }: Pixels): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8);
  const packed = deflateSync(filtered(data, width * channels, channels), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

/** Each row by the filter that leaves the smallest numbers (PNG specification, 12.7). */
function filtered(data: Uint8Array, rowBytes: number, step: number): Buffer {
  const rows: Buffer[] = [];
  let above: Uint8Array = new Uint8Array(rowBytes);
  for (let from = 0; from < data.length; from += rowBytes) {
    const line = data.subarray(from, from + rowBytes);
    const tries = [0, 1, 2, 3, 4].map((filter) => filteredRow(filter, line, above, step));
    rows.push(tries.reduce((best, row) => (weightOf(row) < weightOf(best) ? row : best)));
    above = line;
  }
  return Buffer.concat(rows);
}

function filteredRow(filter: number, line: Uint8Array, above: Uint8Array, step: number): Buffer {
  const row = Buffer.alloc(line.length + 1);
  row[0] = filter;
  for (let at = 0; at < line.length; at += 1) {
    const left = at < step ? 0 : (line[at - step] ?? 0);
    const corner = at < step ? 0 : (above[at - step] ?? 0);
    row[at + 1] = (line[at] ?? 0) - predicted(filter, left, above[at] ?? 0, corner);
  }
  return row;
}

function weightOf(row: Buffer): number {
  let sum = 0;
  for (let at = 1; at < row.length; at += 1) {
    const value = row[at] ?? 0;
    sum += value < 128 ? value : 256 - value;
  }
  return sum;
}

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}
