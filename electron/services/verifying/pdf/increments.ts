import type { PdfFile } from '../../importing/pdf/pdfFile.ts';
import { isKind, Scanner, Unreadable } from '../../importing/pdf/syntax.ts';
import { streamStart } from '../../importing/pdf/unpacking.ts';

const mostObjects = 100_000;

/**
 * Whether the bytes after a revision are whole objects, each named by the sections that were added with them, and nothing else. What no
 * section names is shown by programs that repair a file, and by nobody who reads it as written.
 */
export function areWholeIncrements(file: PdfFile, from: number): boolean {
  const added = file.sections.filter(({ at }) => at >= from);
  try {
    const found = objectsAfter(file, from);
    const named = new Set(added.map(({ at }) => at));
    for (const { entries } of added) {
      for (const [id, entry] of entries) {
        if (entry.kind !== 'plain') continue;
        if (found.get(entry.offset) !== `${id} ${entry.generation}`) return false;
        named.add(entry.offset);
      }
    }
    return [...found.keys()].every((offset) => named.has(offset));
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

/** The objects after an offset, by the offset they stand at. Throws `Unreadable` for anything that is no part of a file. */
function objectsAfter(file: PdfFile, from: number): ReadonlyMap<number, string> {
  const { bytes } = file;
  const found = new Map<number, string>();
  const scanner = new Scanner(bytes, from);
  for (;;) {
    quietSpace(scanner);
    if (scanner.at >= bytes.length) return found;
    if (found.size > mostObjects) throw new Unreadable('too many objects');
    if (scanner.word('xref')) skipTable(scanner);
    else if (scanner.word('startxref')) scanner.integer();
    else skipObject(file, scanner, found);
  }
}

/** White space and comments, in which no object may be hidden. */
function quietSpace(scanner: Scanner): void {
  const start = scanner.at;
  scanner.space();
  const skipped = scanner.bytes.toString('latin1', start, scanner.at);
  if (/obj|xref|trailer|stream/.test(skipped)) throw new Unreadable('an object in a comment');
}

function skipTable(scanner: Scanner): void {
  while (!scanner.word('trailer')) {
    scanner.integer();
    const count = scanner.integer();
    scanner.space();
    scanner.at += count * 20;
    if (scanner.at > scanner.bytes.length) throw new Unreadable('a broken table');
  }
  scanner.value();
}

function skipObject(file: PdfFile, scanner: Scanner, found: Map<number, string>): void {
  const start = scanner.at;
  found.set(start, `${scanner.integer()} ${scanner.integer()}`);
  if (!scanner.word('obj')) throw new Unreadable('no object');
  const value = scanner.value();
  quietSpace(scanner);
  if (!scanner.word('endobj')) {
    if (!isKind(value, 'dictionary')) throw new Unreadable('no end');
    const length = file.resolve(value.entries.get('Length'));
    const begin = streamStart(scanner);
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 0) throw new Unreadable('no length');
    const end = new Scanner(file.bytes, begin + length);
    if (!end.word('endstream') || !end.word('endobj')) throw new Unreadable('no end');
    scanner.at = end.at;
  }
}
