import { asArray, asDictionary } from '../../importing/pdf/pdfFile.ts';
import type { PdfFile } from '../../importing/pdf/pdfFile.ts';
import { isKind, Unreadable } from '../../importing/pdf/syntax.ts';
import type { PdfDictionary, PdfString, PdfValue } from '../../importing/pdf/syntax.ts';

/** A field of the form, with what it inherits. */
export interface FormField {
  readonly name: string;
  /** Number of its object; null for one that stands in the list itself. */
  readonly id: number | null;
  readonly isSignature: boolean;
  readonly dictionary: PdfDictionary;
  /** What shows it on pages: itself, or the annotations below it. */
  readonly widgets: readonly number[];
  readonly value: PdfDictionary | null;
}

/** A filled signature field, as the file describes it. Nothing of it is checked yet. */
export interface FoundSignature {
  readonly field: string;
  readonly dictionary: PdfDictionary;
  /** The value itself; its place in the file names the signature. */
  readonly contents: PdfString;
  /** Null when they are not numbers. */
  readonly ranges: readonly number[] | null;
  readonly subFilter: string;
  readonly role: 'signature' | 'timeStamp';
  /** Texts and times that the signer wrote; null where there are none. */
  readonly reason: string | null;
  readonly writtenTime: string | null;
  readonly signerName: string | null;
  /** How many changes the first signature allows (DocMDP): 1 none, 2 forms, 3 forms and notes. */
  readonly permission: number | null;
}

const deepest = 16;
const mostFields = 5000;

/** All terminal fields of the form; none where the file has no form. */
export function formFields(file: PdfFile): readonly FormField[] {
  const form = file.resolve(catalogOf(file).entries.get('AcroForm'));
  if (form === null) return [];
  const roots = file.resolve(asDictionary(form).entries.get('Fields'));
  const found: FormField[] = [];
  const seen = new Set<number>();
  const visit = (value: PdfValue, path: readonly string[], inherited: Inherited, depth: number): void => {
    const id = isKind(value, 'reference') ? value.id : null;
    if (depth > deepest || found.length > mostFields) throw new Unreadable('too many fields');
    if (id !== null && seen.has(id)) throw new Unreadable('a field twice');
    if (id !== null) seen.add(id);
    const read = file.resolve(value);
    // A field that was freed.
    if (read === null) return;
    const dictionary = asDictionary(read);
    const { entries } = dictionary;
    const title = file.resolve(entries.get('T'));
    const names = isKind(title, 'string') ? [...path, textOf(title.bytes)] : path;
    const own: Inherited = {
      type: entries.has('FT') ? file.resolve(entries.get('FT')) : inherited.type,
      value: entries.has('V') ? file.resolve(entries.get('V')) : inherited.value,
    };
    const kids = kidsOf(file, entries.get('Kids'));
    if (kids.some((kid) => isNamed(file, kid))) {
      for (const kid of kids) visit(kid, names, own, depth + 1);
      return;
    }
    found.push({
      name: names.join('.'),
      id,
      isSignature: own.type !== null && isKind(own.type, 'name') && own.type.name === 'Sig',
      dictionary,
      widgets:
        kids.length > 0 ? kids.flatMap((kid) => (isKind(kid, 'reference') ? [kid.id] : [])) : id === null ? [] : [id],
      value: own.value !== null && isKind(own.value, 'dictionary') ? own.value : null,
    });
  };
  for (const root of roots === null ? [] : asArray(roots)) visit(root, [], { type: null, value: null }, 0);
  return found;
}

interface Inherited {
  readonly type: PdfValue;
  readonly value: PdfValue;
}

function kidsOf(file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] {
  const kids = file.resolve(value);
  return kids === null ? [] : asArray(kids);
}

/** Kids with a name are fields of their own; those without only show their parent. */
function isNamed(file: PdfFile, kid: PdfValue): boolean {
  const dictionary = file.resolve(kid);
  return isKind(dictionary, 'dictionary') && dictionary.entries.has('T');
}

export function catalogOf(file: PdfFile): PdfDictionary {
  return asDictionary(file.resolve(file.trailer.entries.get('Root')));
}

/** The filled signature fields of a file, each signature once. */
export function foundSignatures(file: PdfFile): readonly FoundSignature[] {
  const found = new Map<number, FoundSignature>();
  for (const { name, isSignature, value } of formFields(file)) {
    if (!isSignature || value === null) continue;
    const signature = readSignature(file, name, value);
    if (signature !== null && !found.has(signature.contents.start)) found.set(signature.contents.start, signature);
  }
  return [...found.values()];
}

function readSignature(file: PdfFile, field: string, dictionary: PdfDictionary): FoundSignature | null {
  const { entries } = dictionary;
  const get = (key: string): PdfValue => file.resolve(entries.get(key));
  const contents = get('Contents');
  if (!isKind(contents, 'string')) return null;
  const ranges = get('ByteRange');
  const numbers = Array.isArray(ranges) ? (ranges as readonly PdfValue[]).map((value) => file.resolve(value)) : null;
  const name = (key: string): string => {
    const value = get(key);
    return isKind(value, 'name') ? value.name : '';
  };
  const text = (key: string): string | null => {
    const value = get(key);
    return isKind(value, 'string') ? textOf(value.bytes) : null;
  };
  const subFilter = name('SubFilter');
  return {
    field,
    dictionary,
    contents,
    ranges: numbers?.every((value) => typeof value === 'number') === true ? numbers : null,
    subFilter,
    role: subFilter === 'ETSI.RFC3161' || name('Type') === 'DocTimeStamp' ? 'timeStamp' : 'signature',
    reason: text('Reason'),
    writtenTime: text('M'),
    signerName: text('Name'),
    permission: permissionOf(file, get('Reference')),
  };
}

function permissionOf(file: PdfFile, references: PdfValue): number | null {
  if (!Array.isArray(references)) return null;
  for (const reference of references as readonly PdfValue[]) {
    const dictionary = file.resolve(reference);
    if (!isKind(dictionary, 'dictionary')) continue;
    const method = file.resolve(dictionary.entries.get('TransformMethod'));
    if (!isKind(method, 'name') || method.name !== 'DocMDP') continue;
    const parameters = file.resolve(dictionary.entries.get('TransformParams'));
    const level = isKind(parameters, 'dictionary') ? file.resolve(parameters.entries.get('P')) : null;
    // The format's default.
    return typeof level === 'number' ? level : 2;
  }
  return null;
}

/** A text string of the format: UTF-16 or UTF-8 with a mark, else close to Latin-1. Control characters are dropped. */
export function textOf(bytes: Buffer): string {
  const [first, second, third] = bytes;
  const text =
    first === 0xfe && second === 0xff
      ? Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
          .swap16()
          .toString('utf16le')
      : first === 0xef && second === 0xbb && third === 0xbf
        ? bytes.toString('utf8', 3)
        : bytes.toString('latin1');
  return text.replace(/\p{Cc}/gu, ' ').slice(0, 500);
}
