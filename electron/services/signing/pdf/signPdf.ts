import { PDFArray, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import type { PDFDict, PDFDocument, PDFPage, PDFRef } from '@cantoo/pdf-lib';
import { ok } from '../../../../sop/model/result.ts';
import type { Result } from '../../../../sop/model/result.ts';
import type { FontFiles } from '../../exporting/fontFiles.ts';
import { appearancePdf, appearanceWords } from './appearance.ts';
import { cmsSignature, mostCmsBytes } from './cms.ts';
import { pdfTime } from '../localTime.ts';
import { loadPdf } from './loadPdf.ts';
import { openContainer } from '../container/openContainer.ts';
import type { OpenContainer } from '../container/openContainer.ts';
import { fileRect, shownSize, uprightMatrix } from './pagePlace.ts';
import { arrayAt, dictAt, freeFieldName, refOf, signatureFieldsOf } from './pdfFields.ts';
import type { PdfField } from './pdfFields.ts';
import { allowsSignature, lockOf } from './permissions.ts';
import { refusal } from '../refusal.ts';
import type { SignedPdf, SigningRefusal, SignPdfRequest } from '../signingTypes.ts';

/** Digits that the four numbers of the covered range have room for. */
const rangePlaceholder = 9_999_999_999;
const largestReserve = 60_000;

/**
 * Signs a PDF: PAdES baseline B-B (EN 319 142-1) as an increment, so that every byte that was there stays, and former signatures with
 * them. Everything is judged before anything is made; the fonts are read only for what is shown.
 */
export async function signPdf(
  request: SignPdfRequest,
  fonts: () => FontFiles,
): Promise<Result<SignedPdf, SigningRefusal>> {
  const opened = openContainer(request.container, request.passphrase, request.instant);
  if (!opened.ok) return opened;
  const signer = opened.value;
  const reserve = mostCmsBytes(signer);
  if (reserve > largestReserve) return refusal('reserveTooSmall');
  const loaded = await loadPdf(request.pdf);
  if (!loaded.ok) return loaded;
  const doc = loaded.value;
  const planned = await attempt(async () => plan(doc, request));
  if (!planned.ok) return planned;
  const { name, field, shown } = planned.value;
  const words = appearanceWords(request, signer.identity);
  const appearance = words === null || shown === null ? null : appearancePdf(words, shown.size, fonts());
  const written = await attempt(async () => {
    const signature = signatureDict(doc, request, signer, field.dict, reserve);
    field.dict.set(PDFName.of('V'), doc.context.register(signature));
    await show(doc, field, shown?.page ?? null, appearance);
    markSigned(doc);
    return ok(await doc.save({ useObjectStreams: false }));
  });
  if (!written.ok) return written;
  const bytes = Buffer.from(written.value);
  const before = Buffer.from(request.pdf.buffer, request.pdf.byteOffset, request.pdf.length);
  if (!bytes.subarray(0, before.length).equals(before)) throw new Error('Earlier bytes of a PDF were changed');
  if (!fillIn(bytes, before.length, reserve, signer)) return refusal('reserveTooSmall');
  return ok({ bytes, field: name, signer: signer.identity });
}

/** The library throws where the objects of a file are not of the kinds they should be. */
async function attempt<Value>(
  work: () => Promise<Result<Value, SigningRefusal>>,
): Promise<Result<Value, SigningRefusal>> {
  try {
    return await work();
  } catch {
    return refusal('damagedPdf');
  }
}

interface Plan {
  readonly name: string;
  readonly field: Field;
  /** Where the field is seen, and how large; null for one that is not. */
  readonly shown: { readonly page: PDFPage; readonly size: { readonly width: number; readonly height: number } } | null;
}

/** Finds or makes the field that is filled, or says why it cannot be. */
function plan(doc: PDFDocument, request: SignPdfRequest): Result<Plan, SigningRefusal> {
  const fields = signatureFieldsOf(doc);
  const chosen = chosenField(fields, request);
  if (chosen === 'fieldMissing' || chosen === 'fieldTaken') return refusal(chosen);
  const name = chosen?.name ?? freeFieldName(request.role, fields);
  if (!allowsSignature(doc, fields, name)) return refusal('certifiedNoChanges');
  const field = chosen ?? ownField(doc, request, name);
  if (field === null) return refusal('placeUnfit');
  const page = field.page === null ? undefined : doc.getPages()[field.page];
  const size = page === undefined ? null : sizeOf(page, field.widget);
  return ok({ name, field, shown: page === undefined || size === null ? null : { page, size } });
}

function chosenField(
  fields: readonly PdfField[],
  { field, role, place }: SignPdfRequest,
): PdfField | 'fieldMissing' | 'fieldTaken' | null {
  if (field === null)
    return place === undefined ? (fields.find((one) => !one.isTaken && one.role === role) ?? null) : null;
  const named = fields.find(({ name }) => name === field);
  if (named === undefined) return 'fieldMissing';
  return named.isTaken ? 'fieldTaken' : named;
}

type Field = Pick<PdfField, 'dict' | 'widget' | 'page'>;

/** A new field with its annotation, entered into its page and into the form. Null when its place is none. */
function ownField(doc: PDFDocument, { place }: SignPdfRequest, name: string): Field | null {
  const index = place?.page ?? 0;
  const page = doc.getPages()[index];
  if (page === undefined) return null;
  const rect = place === undefined ? [0, 0, 0, 0] : fileRect(page, place.rect);
  if (rect === null) return null;
  const dict = doc.context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PDFString.of(name),
    // Printed, and not to be moved.
    F: 4 + 128,
    P: page.ref,
    Rect: rect,
  });
  const ref = doc.context.register(dict);
  addTo(doc, page.node, 'Annots', ref);
  addTo(doc, formOf(doc), 'Fields', ref);
  return { dict, widget: dict, page: index };
}

/** Adds to an array of a dictionary, which may stand in the file by itself, or not at all. */
function addTo(doc: PDFDocument, dict: PDFDict, key: string, ref: PDFRef): void {
  const array = arrayAt(dict, key);
  if (array === null) dict.set(PDFName.of(key), doc.context.obj([ref]));
  else array.push(ref);
}

function formOf(doc: PDFDocument): PDFDict {
  const form = dictAt(doc.context, doc.catalog, 'AcroForm');
  if (form !== null) return form;
  const made = doc.context.obj({ Fields: [] });
  doc.catalog.set(PDFName.of('AcroForm'), doc.context.register(made));
  return made;
}

/** There are signatures, and whoever saves the file must add to it. */
function markSigned(doc: PDFDocument): void {
  formOf(doc).set(PDFName.of('SigFlags'), PDFNumber.of(3));
}

function signatureDict(
  doc: PDFDocument,
  { role, instant, zone, appearance }: SignPdfRequest,
  { identity }: OpenContainer,
  field: PDFDict,
  reserve: number,
): PDFDict {
  const { context } = doc;
  const lock = lockOf(doc, field);
  const name = appearance?.name.trim() || identity.name;
  return context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, rangePlaceholder, rangePlaceholder, rangePlaceholder],
    Contents: PDFHexString.of('0'.repeat(reserve * 2)),
    M: PDFString.of(pdfTime(instant, zone)),
    Name: PDFHexString.fromText(name),
    Reason: PDFHexString.fromText(role === 'paraf' ? 'Paraf' : 'Tanda tangan'),
    ...(lock === null ? {} : { Reference: [context.obj(lock as Parameters<typeof context.obj>[0])] }),
  });
}

/** Draws the visible part into the annotation; nothing where nothing is to be shown. */
async function show(
  doc: PDFDocument,
  { widget }: Field,
  page: PDFPage | null,
  appearance: Uint8Array | null,
): Promise<void> {
  const form = page === null || appearance === null ? emptyForm(doc) : await drawnForm(doc, page, appearance);
  widget.set(PDFName.of('AP'), doc.context.obj({ N: form }));
  widget.delete(PDFName.of('AS'));
  if (refOf(doc.context, widget) === null && page !== null) touch(page);
}

/** An annotation that stands inside the array of its page is written with that page. */
function touch(page: PDFPage): void {
  const annotations = arrayAt(page.node, 'Annots');
  if (annotations !== null) page.node.set(PDFName.of('Annots'), annotations);
}

function sizeOf(page: PDFPage, widget: PDFDict): { readonly width: number; readonly height: number } | null {
  const rect = widget.lookup(PDFName.of('Rect'));
  if (!(rect instanceof PDFArray) || rect.size() !== 4) return null;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect.asArray().map((entry) => {
    const value = entry instanceof PDFNumber ? entry : widget.context.lookup(entry);
    return value instanceof PDFNumber ? value.asNumber() : 0;
  });
  const size = shownSize(page, [x1, y1, x2, y2]);
  return size.width < 1 || size.height < 1 ? null : size;
}

/** An appearance must not be empty: some readers take it for damage. */
function emptyForm(doc: PDFDocument): PDFRef {
  return doc.context.register(
    doc.context.stream('q Q', { Type: 'XObject', Subtype: 'Form', FormType: 1, BBox: [0, 0, 0, 0], Resources: {} }),
  );
}

async function drawnForm(doc: PDFDocument, page: PDFPage, appearance: Uint8Array): Promise<PDFRef> {
  const [embedded] = await doc.embedPdf(appearance);
  if (embedded === undefined) throw new Error('An appearance without a page');
  await embedded.embed();
  const form = doc.context.lookup(embedded.ref);
  if (form instanceof PDFRawStream) form.dict.set(PDFName.of('Matrix'), doc.context.obj([...uprightMatrix(page)]));
  return embedded.ref;
}

/** Writes what is covered, and the signature over it, into the places kept; false when it does not fit. */
function fillIn(bytes: Buffer, from: number, reserve: number, signer: OpenContainer): boolean {
  const contents = bytes.indexOf(`<${'0'.repeat(reserve * 2)}>`, from);
  const range = `[ 0 ${rangePlaceholder} ${rangePlaceholder} ${rangePlaceholder} ]`;
  const rangeAt = bytes.indexOf(range, from);
  if (contents < 0 || rangeAt < 0) throw new Error('A signature without its places');
  const after = contents + reserve * 2 + 2;
  const covered = `[ 0 ${contents} ${after} ${bytes.length - after} ]`.padEnd(range.length, ' ');
  bytes.write(covered, rangeAt, 'latin1');
  const signature = cmsSignature([bytes.subarray(0, contents), bytes.subarray(after)], signer);
  if (signature.length > reserve) return false;
  bytes.write(signature.toString('hex'), contents + 1, 'latin1');
  return true;
}
