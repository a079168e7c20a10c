import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import type { PDFContext, PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { FoundField, SignerRole } from '../signingTypes.ts';

/** A signature field of a document, with the annotation that shows it. */
export interface PdfField extends FoundField {
  readonly dict: PDFDict;
  readonly widget: PDFDict;
}

/** Deeper trees of fields are made to stop readers, not to be filled in. */
const deepest = 32;

/** The signature fields of a document in their order, by their full names (ISO 32000-1, 12.7.3). */
export function signatureFieldsOf(doc: PDFDocument): PdfField[] {
  const form = dictAt(doc.context, doc.catalog, 'AcroForm');
  if (form === null) return [];
  const pages = pagesOfAnnotations(doc);
  const found: PdfField[] = [];
  const seen = new Set<PDFDict>();
  const walk = (dict: PDFDict, above: { readonly name: string; readonly type: string }, depth: number): void => {
    if (seen.has(dict) || depth > deepest) return;
    seen.add(dict);
    const own = textAt(dict, 'T');
    const name = own === null ? above.name : above.name === '' ? own : `${above.name}.${own}`;
    const type = nameAt(dict, 'FT') ?? above.type;
    const kids = dictsIn(doc.context, dict, 'Kids');
    const fields = kids.filter((kid) => kid.has(PDFName.of('T')));
    for (const kid of fields) walk(kid, { name, type }, depth + 1);
    if (fields.length > 0 || type !== 'Sig') return;
    const widget = kids[0] ?? dict;
    const page = pages.get(widget) ?? null;
    found.push({ name, isTaken: isFilled(dict), role: roleByName(name), page, dict, widget });
  };
  for (const field of dictsIn(doc.context, form, 'Fields')) walk(field, { name: '', type: '' }, 0);
  return found;
}

/** An export of ours names its fields by what they are for. */
function roleByName(name: string): SignerRole | null {
  if (/^Paraf\d*$/u.test(name)) return 'paraf';
  return /^TandaTangan\d*$/u.test(name) ? 'signature' : null;
}

/** A name of our own that no field has. */
export function freeFieldName(role: SignerRole, taken: readonly { readonly name: string }[]): string {
  const base = role === 'paraf' ? 'Paraf' : 'TandaTangan';
  for (let number = 1; ; number += 1) {
    const name = role === 'signature' && number === 1 ? base : `${base}${number}`;
    if (taken.every((field) => field.name !== name)) return name;
  }
}

function isFilled(dict: PDFDict): boolean {
  return dict.lookup(PDFName.of('V')) instanceof PDFDict;
}

function pagesOfAnnotations(doc: PDFDocument): ReadonlyMap<PDFDict, number> {
  const found = new Map<PDFDict, number>();
  doc.getPages().forEach((page, index) => {
    for (const annotation of dictsIn(doc.context, page.node, 'Annots')) found.set(annotation, index);
  });
  return found;
}

/** The dictionary under a key; null for anything else. */
export function dictAt(context: PDFContext, dict: PDFDict, key: string): PDFDict | null {
  const value = context.lookup(dict.get(PDFName.of(key)));
  return value instanceof PDFDict ? value : null;
}

export function arrayAt(dict: PDFDict, key: string): PDFArray | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFArray ? value : null;
}

/** Those parts of an array that are dictionaries; what is none of them is passed over. */
export function dictsIn(context: PDFContext, dict: PDFDict, key: string): PDFDict[] {
  const array = arrayAt(dict, key);
  return (array?.asArray() ?? []).flatMap((entry) => {
    const value = context.lookup(entry);
    return value instanceof PDFDict ? [value] : [];
  });
}

export function nameAt(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

export function numberAt(dict: PDFDict, key: string): number | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : null;
}

export function textAt(dict: PDFDict, key: string): string | null {
  return textOf(dict.lookup(PDFName.of(key)));
}

export function textOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

/** The reference under which an object stands in the file; null for one inside another. */
export function refOf(context: PDFContext, value: PDFObject): PDFRef | null {
  return context.getObjectRef(value) ?? null;
}
