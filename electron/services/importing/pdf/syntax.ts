/**
 * The objects of a PDF file as data, read from bytes nobody vouches for (ISO 32000-1, 7.3): every loop moves forward, nesting is
 * limited, and whatever does not fit throws `Unreadable`, which the reader of the file turns into a refusal.
 */
export type PdfValue =
  | null
  | boolean
  | number
  | { readonly kind: 'name'; readonly name: string }
  | PdfString
  | { readonly kind: 'reference'; readonly id: number; readonly generation: number }
  | readonly PdfValue[]
  | PdfDictionary;

/** `start` and `end`: the bytes that write it, with what encloses them. A signature leaves exactly these out of what it covers. */
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
}

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

type Kinded = Extract<PdfValue, { readonly kind: string }>;

export function isKind<Kind extends Kinded['kind']>(
  value: PdfValue,
  kind: Kind,
): value is Extract<Kinded, { readonly kind: Kind }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}

/** The bytes are not what the format asks for. Never leaves the readers of PDF. */
export class Unreadable extends Error {}

const deepest = 24;
/** The value of a signature with everything for checking it later takes some hundred thousand digits. */
const longestString = 1 << 22;
const longestName = 1 << 12;

/** A place in the bytes that moves on while objects are read. */
export class Scanner {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at: number) {
    if (!Number.isInteger(at) || at < 0 || at > bytes.length) throw new Unreadable('outside the file');
    this.bytes = bytes;
    this.at = at;
  }

  /** Steps over white space and comments. */
  space(): void {
    for (; this.at < this.bytes.length; this.at += 1) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === 0x25) while (this.at + 1 < this.bytes.length && !isLineEnd(this.bytes[this.at + 1])) this.at += 1;
      else if (!isSpace(byte)) return;
    }
  }

  /** True, and past it, when these characters come next as a whole word. */
  word(word: string): boolean {
    this.space();
    if (this.bytes.toString('latin1', this.at, this.at + word.length) !== word) return false;
    const next = this.bytes[this.at + word.length];
    if (next !== undefined && !isSpace(next) && !isDelimiter(next)) return false;
    this.at += word.length;
    return true;
  }

  /** The next whole number, of at most ten digits. */
  integer(): number {
    this.space();
    const found = /^\d{1,10}(?![\d.])/.exec(this.bytes.toString('latin1', this.at, this.at + 11))?.[0];
    if (found === undefined) throw new Unreadable('no number');
    this.at += found.length;
    return Number(found);
  }

  value(depth = 0): PdfValue {
    if (depth > deepest) throw new Unreadable('nested too deep');
    this.space();
    const byte = this.bytes[this.at];
    const next = this.bytes[this.at + 1];
    if (byte === 0x3c) return next === 0x3c ? this.dictionary(depth) : this.hexString();
    if (byte === 0x28) return this.literalString();
    if (byte === 0x2f) return { kind: 'name', name: this.name() };
    if (byte === 0x5b) return this.array(depth);
    if (byte === 0x6e && this.word('null')) return null;
    if (byte === 0x74 && this.word('true')) return true;
    if (byte === 0x66 && this.word('false')) return false;
    return this.numberOrReference();
  }

  private dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.space();
      if (this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e) {
        this.at += 2;
        return { kind: 'dictionary', entries };
      }
      if (this.bytes[this.at] !== 0x2f) throw new Unreadable('no key');
      const key = this.name();
      if (entries.has(key)) throw new Unreadable('a key twice');
      entries.set(key, this.value(depth + 1));
    }
  }

  private array(depth: number): readonly PdfValue[] {
    this.at += 1;
    const values: PdfValue[] = [];
    for (;;) {
      this.space();
      if (this.bytes[this.at] === 0x5d) {
        this.at += 1;
        return values;
      }
      values.push(this.value(depth + 1));
    }
  }

  private name(): string {
    const start = (this.at += 1);
    while (this.at < this.bytes.length && !isSpace(this.bytes[this.at]) && !isDelimiter(this.bytes[this.at]))
      this.at += 1;
    if (this.at - start > longestName) throw new Unreadable('a name too long');
    const text = this.bytes.toString('latin1', start, this.at);
    return text.replace(/#([0-9a-fA-F]{2})/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
  }

  private hexString(): PdfValue {
    const start = this.at;
    const close = this.bytes.indexOf(0x3e, start);
    if (close < 0 || close - start > longestString) throw new Unreadable('an open string');
    const digits = this.bytes.toString('latin1', start + 1, close).replace(/[\s\0]+/g, '');
    if (!/^[0-9a-fA-F]*$/.test(digits)) throw new Unreadable('no hexadecimal digits');
    this.at = close + 1;
    const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
    return { kind: 'string', bytes, start, end: this.at };
  }

  private literalString(): PdfValue {
    const start = this.at;
    const found: number[] = [];
    let open = 1;
    for (this.at += 1; this.at < this.bytes.length; this.at += 1) {
      let byte = this.bytes[this.at] ?? 0;
      if (found.length > longestString) throw new Unreadable('a string too long');
      if (byte === 0x5c) {
        const escaped = this.escape();
        if (escaped === null) continue;
        found.push(escaped);
        continue;
      }
      if (byte === 0x28) open += 1;
      if (byte === 0x29) open -= 1;
      if (open === 0) {
        this.at += 1;
        return { kind: 'string', bytes: Buffer.from(found), start, end: this.at };
      }
      if (byte === 0x0d) byte = 0x0a;
      found.push(byte);
    }
    throw new Unreadable('an open string');
  }

  /** What the characters after a backslash stand for; null for a line that goes on. Stays on its last character. */
  private escape(): number | null {
    this.at += 1;
    const character = String.fromCharCode(this.bytes[this.at] ?? 0);
    const octal = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', this.at, this.at + 3))?.[0];
    if (octal !== undefined) {
      this.at += octal.length - 1;
      return parseInt(octal, 8) & 0xff;
    }
    if (character === '\n' || character === '\r') return null;
    return escapes[character] ?? character.charCodeAt(0);
  }

  private numberOrReference(): PdfValue {
    const text = this.bytes.toString('latin1', this.at, this.at + 40);
    const reference = /^(\d{1,10})[\s\0]+(\d{1,5})[\s\0]+R(?![^\s\0()<>[\]{}/%])/.exec(text);
    if (reference !== null) {
      this.at += reference[0].length;
      return { kind: 'reference', id: Number(reference[1]), generation: Number(reference[2]) };
    }
    const number = /^[+-]?(\d+\.?\d*|\.\d+)/.exec(text)?.[0];
    if (number === undefined) throw new Unreadable('no value');
    this.at += number.length;
    return Number(number);
  }
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d || byte === 0x20;
}

const delimiters = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));

function isDelimiter(byte: number | undefined): boolean {
  return byte !== undefined && delimiters.has(byte);
}
