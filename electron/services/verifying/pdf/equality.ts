import type { PdfFile } from '../../importing/pdf/pdfFile.ts';
import { isKind } from '../../importing/pdf/syntax.ts';
import type { PdfDictionary, PdfValue } from '../../importing/pdf/syntax.ts';

/** Whether two values are written the same, references by the object they name. */
export function isSameValue(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other)) return false;
    const [first, second] = [one as readonly PdfValue[], other as readonly PdfValue[]];
    return first.length === second.length && first.every((value, index) => isSameValue(value, second[index]));
  }
  if (isKind(one, 'dictionary')) return isKind(other, 'dictionary') && differingKeys(one, other).length === 0;
  if (isKind(one, 'reference'))
    return isKind(other, 'reference') && one.id === other.id && one.generation === other.generation;
  if (isKind(one, 'name')) return isKind(other, 'name') && one.name === other.name;
  if (isKind(one, 'string')) return isKind(other, 'string') && one.bytes.equals(other.bytes);
  return false;
}

/** Keys that one of two dictionaries has and the other has not, or has otherwise. */
export function differingKeys(one: PdfDictionary, other: PdfDictionary): readonly string[] {
  const keys = new Set([...one.entries.keys(), ...other.entries.keys()]);
  return [...keys].filter((key) => !isSameValue(one.entries.get(key), other.entries.get(key)));
}

/** Where an object of this number lies in the bytes; null = nowhere. Two revisions of a file that agree here have the same object. */
export function placeOf(file: PdfFile, id: number): string | null {
  const entry = file.entry(id);
  if (entry === null || entry.kind === 'free') return null;
  if (entry.kind === 'plain') return `${entry.offset} ${entry.generation}`;
  const container = file.entry(entry.container);
  const at = container?.kind === 'plain' ? container.offset : 'nowhere';
  return `${at} packed ${entry.index}`;
}

/** The numbers of the objects that a value names, wherever in it. */
export function referencesIn(value: PdfValue, found: Set<number>): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) for (const item of value as readonly PdfValue[]) referencesIn(item, found);
  else if (isKind(value, 'reference')) found.add(value.id);
  else if (isKind(value, 'dictionary')) for (const item of value.entries.values()) referencesIn(item, found);
}

/** A reference to the object of this number that a file has. */
export function referenceTo(file: PdfFile, id: number): PdfValue {
  const entry = file.entry(id);
  return { kind: 'reference', id, generation: entry?.kind === 'plain' ? entry.generation : 0 };
}
