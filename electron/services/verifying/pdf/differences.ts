import type { AdditionKind } from '../../../../sop/signing/evidence.ts';
import type { PdfFile } from '../../importing/pdf/pdfFile.ts';
import { isKind, Unreadable } from '../../importing/pdf/syntax.ts';
import type { PdfDictionary, PdfValue } from '../../importing/pdf/syntax.ts';
import { differingKeys, isSameValue, placeOf, referencesIn, referenceTo } from './equality.ts';
import { knownPlaces, numberOf } from './knownPlaces.ts';
import type { KnownPlaces } from './knownPlaces.ts';
import { describesSame } from './description.ts';
import { formFields } from './signatureFields.ts';
import type { FormField } from './signatureFields.ts';

/** Signatures that were checked and match, by the place of their value in the file. */
export type SoundSignatures = ReadonlyMap<number, 'signature' | 'timeStamp'>;

/** Additions that change nothing of what is shown: what every later signer adds. */
const harmless: ReadonlySet<AdditionKind> = new Set(['signature', 'timeStamp', 'checkingData']);

export function areHarmless(kinds: Iterable<AdditionKind>): boolean {
  return [...kinds].every((kind) => harmless.has(kind));
}

/**
 * What later revisions changed of a signed one, object by object: allowed are further sound signatures with their fields and looks,
 * data for checking them, and marks of time in the description of the file. Everything else is named, whether it is shown or not.
 */
export function additionsSince(before: PdfFile, after: PdfFile, sound: SoundSignatures): ReadonlySet<AdditionKind> {
  try {
    return compare(before, after, sound);
  } catch (error) {
    if (error instanceof Unreadable) return new Set(['unreadable']);
    throw error;
  }
}

function compare(before: PdfFile, after: PdfFile, sound: SoundSignatures): ReadonlySet<AdditionKind> {
  const added = after.sections.length - before.sections.length;
  const goesOn = added >= 0 && before.sections.every(({ at }, index) => after.sections[added + index]?.at === at);
  if (!goesOn || after.trailer.entries.has('Encrypt')) return new Set(['unreadable']);
  if (!isSameValue(before.trailer.entries.get('Root'), after.trailer.entries.get('Root')))
    return new Set(['catalogue']);
  const kinds = new Set<AdditionKind>();
  const touched = new Set(after.sections.slice(0, added).flatMap(({ entries }) => [...entries.keys()]));
  const changed = [...touched].filter((id) => placeOf(before, id) !== placeOf(after, id));
  if (changed.length === 0) return kinds;
  const context: Context = {
    before,
    after,
    sound,
    places: knownPlaces(before),
    fields: formFields(after),
    known: new Set(formFields(before).flatMap(({ id }) => id ?? [])),
  };
  const info = numberOf(after.trailer.entries.get('Info'));
  if (info !== context.places.info && context.places.info !== null) kinds.add('metadata');
  const fresh = new Set<number>();
  for (const id of changed) {
    if (placeOf(before, id) === null) fresh.add(id);
    else for (const kind of changeOf(context, id)) kinds.add(kind);
  }
  // A number that the signed revision names without having it would show now what was not there.
  if (namesAny(before, fresh)) kinds.add('pageContent');
  return kinds;
}

interface Context {
  readonly before: PdfFile;
  readonly after: PdfFile;
  readonly sound: SoundSignatures;
  readonly places: KnownPlaces;
  /** Fields of the later file, and the numbers of those that the signed one has. */
  readonly fields: readonly FormField[];
  readonly known: ReadonlySet<number>;
}

type Kinds = readonly AdditionKind[];

/** What the change of one object means. */
function changeOf(context: Context, id: number): Kinds {
  const { before, after, places } = context;
  const was = before.resolve(referenceTo(before, id));
  const is = after.resolve(referenceTo(after, id));
  if (places.checkingData.has(id)) return ['checkingData'];
  if (id === places.info || id === places.metadata)
    return describesSame(context, id, id === places.info) ? [] : ['metadata'];
  if (id === places.formFieldList) return listChange(context, was, is, 'field');
  if (places.annotationLists.has(id)) return listChange(context, was, is, 'annotation');
  if (!isKind(was, 'dictionary') || !isKind(is, 'dictionary')) return [kindOf(was)];
  if (id === places.root) return rootChange(context, was, is);
  if (id === places.form) return formChange(context, was, is);
  if (places.pages.has(id)) return pageChange(context, was, is);
  const field = places.emptyFields.get(id);
  if (field !== undefined) return filledChange(context, id, was, is);
  if (places.emptyWidgets.has(id)) return onlyKeys(was, is, lookKeys) ? shownChange(context, id) : ['annotation'];
  return [kindOf(was)];
}

function rootChange(context: Context, was: PdfDictionary, is: PdfDictionary): Kinds {
  return differingKeys(was, is).flatMap((key): Kinds => {
    const value = is.entries.get(key);
    if (key === 'DSS') return value === undefined ? ['catalogue'] : ['checkingData'];
    // Names the extension of the format that data for checking belong to.
    if (key === 'Extensions') return value === undefined ? ['catalogue'] : [];
    if (key !== 'AcroForm') return ['catalogue'];
    const form = context.before.resolve(was.entries.get(key));
    const later = context.after.resolve(value);
    if (!isKind(later, 'dictionary')) return ['formField'];
    if (form !== null && !isKind(form, 'dictionary')) return ['formField'];
    return formChange(context, form ?? { kind: 'dictionary', entries: new Map() }, later);
  });
}

/** Keys that a signer may add to a form when it was not there; they serve the looks of fields. */
const addedFormKeys: ReadonlySet<string> = new Set(['DR', 'DA']);

function formChange(context: Context, was: PdfDictionary, is: PdfDictionary): Kinds {
  const { before, after } = context;
  return differingKeys(was, is).flatMap((key): Kinds => {
    if (key === 'SigFlags' || (addedFormKeys.has(key) && !was.entries.has(key))) return [];
    if (key !== 'Fields') return ['formField'];
    return listChange(context, before.resolve(was.entries.get(key)), after.resolve(is.entries.get(key)), 'field');
  });
}

function pageChange(context: Context, was: PdfDictionary, is: PdfDictionary): Kinds {
  const { before, after } = context;
  return differingKeys(was, is).flatMap((key): Kinds => {
    if (key !== 'Annots') return key === 'Contents' || key === 'Resources' ? ['pageContent'] : ['page'];
    return listChange(context, before.resolve(was.entries.get(key)), after.resolve(is.entries.get(key)), 'annotation');
  });
}

/** A list may only grow at its end, by fields of sound signatures. */
function listChange(context: Context, was: PdfValue, is: PdfValue, of: 'field' | 'annotation'): Kinds {
  const otherwise: Kinds = [of === 'field' ? 'formField' : 'annotation'];
  const former = was === null ? [] : was;
  if (!Array.isArray(former) || !Array.isArray(is)) return otherwise;
  const [old, now] = [former as readonly PdfValue[], is as readonly PdfValue[]];
  if (!old.every((value, index) => isSameValue(value, now[index]))) return otherwise;
  return now.slice(old.length).flatMap((value): Kinds => {
    const id = numberOf(value);
    const field = context.fields.find((found) => (of === 'field' ? found.id === id : found.widgets.includes(id ?? -1)));
    if (id === null || field === undefined || !field.isSignature) return otherwise;
    // The field itself was there before, and is only shown now.
    if (field.id !== null && context.known.has(field.id)) return otherwise;
    return newFieldKinds(context, field);
  });
}

/** What a widget may say about how it looks. */
const lookKeys: ReadonlySet<string> = new Set(['AP', 'F', 'M', 'DA', 'MK', 'P', 'AS', 'BS', 'Border']);
const filledKeys: ReadonlySet<string> = new Set([...lookKeys, 'V', 'Ff', 'TU', 'Lock', 'SV']);
const newKeys: ReadonlySet<string> = new Set([
  ...filledKeys,
  'FT',
  'T',
  'TM',
  'Type',
  'Subtype',
  'Rect',
  'Kids',
  'Parent',
  'NM',
  'StructParent',
  'Q',
  'H',
]);

function onlyKeys(was: PdfDictionary, is: PdfDictionary, allowed: ReadonlySet<string>): boolean {
  return differingKeys(was, is).every((key) => allowed.has(key));
}

/** An empty field that was there: it may be filled with a sound signature, and look otherwise then. */
function filledChange(context: Context, id: number, was: PdfDictionary, is: PdfDictionary): Kinds {
  const keys: ReadonlySet<string> = new Set(['V', 'Rect', ...lookKeys]);
  if (!onlyKeys(was, is, keys) || !staysWithin(rectOf(context.before, was), rectOf(context.after, is)))
    return ['signatureField'];
  const field = context.fields.find((found) => found.id === id);
  return [field === undefined ? 'signatureField' : signatureKind(context, field)];
}

/** A widget apart from its empty field: it may look otherwise once the field holds a sound signature, and only then. */
function shownChange(context: Context, id: number): Kinds {
  const field = context.fields.find(({ widgets }) => widgets.includes(id));
  return [field === undefined ? 'annotation' : signatureKind(context, field)];
}

/** A quarter of an A4 sheet, in square points: a new look beyond that hides what was signed. */
const largestLook = (595 * 842) / 4;

function newFieldKinds(context: Context, field: FormField): Kinds {
  const { after } = context;
  const dictionaries = [field.dictionary, ...field.widgets.map((id) => after.resolve(referenceTo(after, id)))];
  const isPlain = dictionaries.every(
    (dictionary) =>
      isKind(dictionary, 'dictionary') &&
      [...dictionary.entries.keys()].every((key) => newKeys.has(key)) &&
      areaOf(after.resolve(dictionary.entries.get('Rect'))) <= largestLook,
  );
  return isPlain ? [signatureKind(context, field)] : ['annotation'];
}

function areaOf(rect: PdfValue): number {
  if (rect === null) return 0;
  const sides = sidesOf(rect);
  return sides === null ? Infinity : Math.abs((sides[2] - sides[0]) * (sides[3] - sides[1]));
}

type Sides = readonly [left: number, bottom: number, right: number, top: number];

function sidesOf(rect: PdfValue): Sides | null {
  const [left, bottom, right, top] = Array.isArray(rect) ? (rect as readonly PdfValue[]) : [];
  if (typeof left !== 'number' || typeof bottom !== 'number' || typeof right !== 'number' || typeof top !== 'number')
    return null;
  // Any two opposite corners may be named.
  return [Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top)];
}

function rectOf(file: PdfFile, dictionary: PdfDictionary): Sides | null {
  return sidesOf(file.resolve(dictionary.entries.get('Rect')));
}

/** Writers round the place of a field, or take its size away where nothing is shown; in points. */
const roundingOfPlace = 1;

/** Whether a field still lies where it lay, or shows nothing at all. */
function staysWithin(was: Sides | null, is: Sides | null): boolean {
  if (was === null || is === null) return was === is;
  const isHidden = is[0] === is[2] || is[1] === is[3];
  const isInside =
    is[0] >= was[0] - roundingOfPlace &&
    is[1] >= was[1] - roundingOfPlace &&
    is[2] <= was[2] + roundingOfPlace &&
    is[3] <= was[3] + roundingOfPlace;
  return isHidden || isInside;
}

function signatureKind({ sound, after }: Context, { value }: FormField): AdditionKind {
  const contents = value === null ? null : after.resolve(value.entries.get('Contents'));
  return (isKind(contents, 'string') ? sound.get(contents.start) : undefined) ?? 'signatureField';
}

/** What an object of the signed revision is that nobody may change. */
function kindOf(value: PdfValue): AdditionKind {
  if (!isKind(value, 'dictionary')) return 'pageContent';
  const name = (key: string): string => {
    const found = value.entries.get(key) ?? null;
    return isKind(found, 'name') ? found.name : '';
  };
  const type = name('Type');
  if (type === 'Page' || type === 'Pages') return 'page';
  if (type === 'Filespec' || type === 'EmbeddedFile') return 'attachment';
  if (type === 'Metadata') return 'metadata';
  if (name('FT') !== '') return name('FT') === 'Sig' ? 'signatureField' : 'formField';
  if (type === 'Sig' || type === 'DocTimeStamp') return 'signatureField';
  if (type === 'Annot' || name('Subtype') === 'Widget') return value.entries.has('Parent') ? 'formField' : 'annotation';
  return type === 'Catalog' || type === 'Outlines' ? 'catalogue' : 'pageContent';
}

/** Whether a revision names one of these numbers anywhere. */
function namesAny(file: PdfFile, numbers: ReadonlySet<number>): boolean {
  if (numbers.size === 0) return false;
  const named = new Set<number>();
  const seen = new Set<number>();
  for (const { entries } of file.sections) {
    for (const [id, entry] of entries) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (entry.kind === 'free') continue;
      referencesIn(file.resolve(referenceTo(file, id)), named);
    }
  }
  return [...numbers].some((id) => named.has(id));
}
