import { readFileSync } from 'node:fs';

/** A call that the shim wrote down, in the order in which they happened. */
export type DiskCall =
  | {
      readonly kind: 'open';
      readonly fd: number;
      readonly path: string;
      readonly creates: boolean;
      readonly empties: boolean;
    }
  | { readonly kind: 'close'; readonly fd: number }
  | { readonly kind: 'write'; readonly fd: number; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly fd: number; readonly size: number }
  | { readonly kind: 'flush'; readonly fd: number }
  | { readonly kind: 'unlink' | 'mkdir' | 'rmdir'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  /** What the program said it had done. */
  | { readonly kind: 'said'; readonly text: string };

const headLength = 17;

/** The calls in a trace of `shim.c`. A record that was cut off at the end, by a kill, is left out. */
export function readTrace(file: string): DiskCall[] {
  const bytes = readFileSync(file);
  const calls: DiskCall[] = [];
  for (let at = 0; at + headLength <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 13);
    const end = at + headLength + length;
    if (end > bytes.length) break;
    const fd = bytes.readInt32LE(at + 1);
    const place = Number(bytes.readBigInt64LE(at + 5));
    calls.push(callOf(String.fromCharCode(bytes[at] ?? 0), fd, place, bytes.subarray(at + headLength, end)));
    at = end;
  }
  return calls;
}

function callOf(letter: string, fd: number, place: number, bytes: Buffer): DiskCall {
  switch (letter) {
    case 'O':
      return { kind: 'open', fd, path: bytes.toString(), creates: (place & 1) !== 0, empties: (place & 2) !== 0 };
    case 'C':
      return { kind: 'close', fd };
    case 'W':
      return { kind: 'write', fd, at: place, bytes };
    case 'T':
      return { kind: 'cut', fd, size: place };
    case 'S':
      return { kind: 'flush', fd };
    case 'U':
      return { kind: 'unlink', path: bytes.toString() };
    case 'M':
      return { kind: 'mkdir', path: bytes.toString() };
    case 'D':
      return { kind: 'rmdir', path: bytes.toString() };
    case 'R': {
      const [from = '', to = ''] = bytes.toString().split('\0');
      return { kind: 'rename', from, to };
    }
    case 'A':
      return { kind: 'said', text: bytes.toString() };
    default:
      throw new Error(`A record of unknown kind in the trace: ${JSON.stringify(letter)}`);
  }
}
