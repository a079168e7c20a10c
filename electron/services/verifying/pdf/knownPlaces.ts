import { asArray } from '../../importing/pdf/pdfFile.ts';
import type { PdfFile } from '../../importing/pdf/pdfFile.ts';
import { isKind, Unreadable } from '../../importing/pdf/syntax.ts';
import type { PdfValue } from '../../importing/pdf/syntax.ts';
import { referencesIn, referenceTo } from './equality.ts';
import { catalogOf, formFields } from './signatureFields.ts';
import type { FormField } from './signatureFields.ts';

/** What the objects of a revision are, by their numbers: only what signing may touch, the rest is not in here. */
export interface KnownPlaces {
  readonly root: number;
  readonly info: number | null;
  readonly metadata: number | null;
  readonly form: number | null;
  readonly formFieldList: number | null;
  readonly pages: ReadonlySet<number>;
  readonly annotationLists: ReadonlySet<number>;
  /** Signature fields without a value, by the numbers of the field and of what shows it. */
  readonly emptyFields: ReadonlyMap<number, FormField>;
  readonly emptyWidgets: ReadonlySet<number>;
  readonly checkingData: ReadonlySet<number>;
}

const mostPages = 20_000;
const mostObjects = 200_000;
const deepest = 32;

/** Finds out what the objects of a revision are. Throws `Unreadable`. */
export function knownPlaces(file: PdfFile): KnownPlaces {
  const root = file.trailer.entries.get('Root') ?? null;
  if (!isKind(root, 'reference')) throw new Unreadable('no root');
  const { entries } = catalogOf(file);
  const form = entries.get('AcroForm') ?? null;
  const formDictionary = file.resolve(form);
  const list = isKind(formDictionary, 'dictionary') ? (formDictionary.entries.get('Fields') ?? null) : null;
  const empty = formFields(file).filter(({ isSignature, value }) => isSignature && value === null);
  const pages = new Set<number>();
  const annotationLists = new Set<number>();
  collectPages(file, entries.get('Pages') ?? null, pages, annotationLists);
  // Data for checking and the description may change; a page that is hidden among them may not.
  const shown = new Set<number>();
  for (const [key, value] of entries) if (key !== 'DSS' && key !== 'Metadata') referencesIn(value, shown);
  reach(file, shown);
  const metadata = numberOf(entries.get('Metadata'));
  const data = new Set<number>();
  referencesIn(entries.get('DSS') ?? null, data);
  reach(file, data);
  return {
    root: root.id,
    info: numberOf(file.trailer.entries.get('Info')),
    metadata: metadata === null || shown.has(metadata) || data.has(metadata) ? null : metadata,
    form: numberOf(form),
    formFieldList: numberOf(list),
    pages,
    annotationLists,
    emptyFields: new Map(empty.flatMap((field) => (field.id === null ? [] : [[field.id, field] as const]))),
    emptyWidgets: new Set(empty.flatMap(({ widgets }) => widgets)),
    checkingData: new Set([...data].filter((id) => !shown.has(id))),
  };
}

export function numberOf(value: PdfValue | undefined): number | null {
  return value !== undefined && isKind(value, 'reference') ? value.id : null;
}

function collectPages(file: PdfFile, top: PdfValue, pages: Set<number>, annotationLists: Set<number>): void {
  const seen = new Set<number>();
  const visit = (value: PdfValue, depth: number): void => {
    if (!isKind(value, 'reference')) return;
    if (seen.has(value.id) || depth > deepest || pages.size > mostPages) throw new Unreadable('no tree of pages');
    seen.add(value.id);
    const dictionary = file.resolve(value);
    if (!isKind(dictionary, 'dictionary')) return;
    const kids = file.resolve(dictionary.entries.get('Kids'));
    if (kids !== null) {
      for (const kid of asArray(kids)) visit(kid, depth + 1);
      return;
    }
    pages.add(value.id);
    const list = numberOf(dictionary.entries.get('Annots'));
    if (list !== null) annotationLists.add(list);
  };
  visit(top, 0);
}

/** Adds the objects that those of a set lead to. */
function reach(file: PdfFile, found: Set<number>): void {
  // A set is walked in the order of insertion, and grows while it is walked.
  for (const id of found) {
    if (found.size > mostObjects) throw new Unreadable('too many objects');
    referencesIn(file.resolve(referenceTo(file, id)), found);
  }
}

/** How many pages a file has; null where they cannot be counted. */
export function countPages(file: PdfFile): number | null {
  try {
    const pages = new Set<number>();
    collectPages(file, catalogOf(file).entries.get('Pages') ?? null, pages, new Set());
    return pages.size;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
