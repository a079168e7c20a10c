import { PDFName } from '@cantoo/pdf-lib';
import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { arrayAt, dictAt, dictsIn, nameAt, numberAt, textOf } from './pdfFields.ts';
import type { PdfField } from './pdfFields.ts';

/** No change at all is allowed any more (ISO 32000-1, table 254). */
const noChanges = 1;

/**
 * Whether signatures that are in the file allow one more in a field: a certification without changes forbids every one, a field
 * lock those in the fields it names.
 */
export function allowsSignature(doc: PDFDocument, fields: readonly PdfField[], field: string): boolean {
  const permissions = dictAt(doc.context, doc.catalog, 'Perms');
  const certification = permissions === null ? null : dictAt(doc.context, permissions, 'DocMDP');
  const signatures = fields.flatMap(({ dict }) => {
    const value = dictAt(doc.context, dict, 'V');
    return value === null ? [] : [value];
  });
  const all = certification === null ? signatures : [certification, ...signatures];
  return all.every((signature) =>
    dictsIn(doc.context, signature, 'Reference').every((reference) => isOpenFor(doc, reference, field)),
  );
}

function isOpenFor(doc: PDFDocument, reference: PDFDict, field: string): boolean {
  const parameters = dictAt(doc.context, reference, 'TransformParams');
  const method = nameAt(reference, 'TransformMethod');
  if (method === 'DocMDP') return (parameters === null ? 2 : (numberAt(parameters, 'P') ?? 2)) !== noChanges;
  if (method !== 'FieldMDP' || parameters === null) return true;
  if (numberAt(parameters, 'P') === noChanges) return false;
  const named = (arrayAt(parameters, 'Fields')?.asArray() ?? []).map(
    (entry) => textOf(doc.context.lookup(entry)) ?? '',
  );
  // A name stands for the fields below it too.
  const isNamed = named.some((name) => field === name || field.startsWith(`${name}.`));
  switch (nameAt(parameters, 'Action')) {
    case 'All':
      return false;
    case 'Include':
      return !isNamed;
    case 'Exclude':
      return isNamed;
    default:
      return true;
  }
}

/** What a field asks to be locked once it is signed, as the reference that its signature carries; null when it asks nothing. */
export function lockOf(doc: PDFDocument, field: PDFDict): Record<string, unknown> | null {
  const lock = dictAt(doc.context, field, 'Lock');
  const action = lock === null ? null : nameAt(lock, 'Action');
  if (lock === null || action === null) return null;
  const fields = arrayAt(lock, 'Fields');
  const permission = numberAt(lock, 'P');
  return {
    Type: 'SigRef',
    TransformMethod: 'FieldMDP',
    TransformParams: {
      Type: 'TransformParams',
      V: PDFName.of('1.2'),
      Action: action,
      ...(fields === null ? {} : { Fields: fields }),
      ...(permission === null ? {} : { P: permission }),
    },
  };
}
