import { makeHolder } from './authorities.ts';
import type { Holder, HolderOptions } from './authorities.ts';
import { signCms, stampToken } from './cmsBuilder.ts';
import type { CmsOptions } from './cmsBuilder.ts';
import { appended, filled, newPdf, signatureRoom, stream } from './pdfBuilder.ts';
import type { AppendOptions, PdfParts, SignatureRoom } from './pdfBuilder.ts';

export const root = makeHolder({ name: 'Induk Uji', organisation: 'Otoritas Uji', issuer: null, isCa: true });
export const issuing = makeHolder({
  name: 'Penerbit Uji',
  organisation: 'Otoritas Uji',
  issuer: root,
  isCa: true,
  pathLength: 0,
});

/** A signer under the test authority. */
export function signer(name: string, options: Partial<HolderOptions> = {}): Holder {
  return makeHolder({ name, issuer: issuing, ...options });
}

/** Numbers of the objects of the base file. */
export const at = {
  root: 1,
  pages: 2,
  page: 3,
  contents: 4,
  font: 5,
  form: 6,
  note: 7,
  text: 8,
  info: 9,
  metadata: 10,
} as const;

const metadata = (title: string, time: string): string =>
  stream(
    `<x:xmpmeta><rdf:Description><dc:title>${title}</dc:title><xmp:ModifyDate>${time}</xmp:ModifyDate></rdf:Description></x:xmpmeta>`,
    '/Type/Metadata/Subtype/XML',
  );

export interface BaseOptions {
  /** Empty signature fields that the first revision holds, by name. */
  readonly fields?: readonly string[];
  readonly pageText?: string;
  /** Further objects and keys that an attacker hides before the file is signed. */
  readonly objects?: ReadonlyMap<number, string>;
  readonly pageKeys?: string;
  readonly rootKeys?: string;
}

/** Objects of a one-page file with a note, a text field, a description, and empty signature fields as asked for (from number 20). */
export function baseObjects({
  fields = [],
  pageText = 'Isi SOP',
  objects,
  pageKeys = '',
  rootKeys = '',
}: BaseOptions = {}): Map<number, string> {
  const ids = fields.map((_, index) => 20 + index);
  const refs = ids.map((id) => `${id} 0 R`).join(' ');
  return new Map([
    [at.root, `<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R/Metadata 10 0 R${rootKeys}>>`],
    [at.pages, '<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    [at.page, pageObject(`[7 0 R 8 0 R ${refs}]`, pageKeys)],
    [at.contents, stream(`BT /F1 24 Tf 72 700 Td (${pageText}) Tj ET`)],
    [at.font, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'],
    [at.form, `<</Fields[8 0 R ${refs}]/SigFlags 3>>`],
    [at.note, '<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(Catatan)>>'],
    [at.text, '<</Type/Annot/Subtype/Widget/FT/Tx/T(nomor)/V(12)/Rect[50 50 150 70]/P 3 0 R>>'],
    [at.info, '<</Title(SOP Uji)/ModDate(D:20250101000000Z)>>'],
    [at.metadata, metadata('SOP Uji', '2025-01-01')],
    ...ids.map((id, index): [number, string] => [id, emptyField(fields[index] ?? '')]),
    ...(objects ?? []),
  ]);
}

export function pageObject(annotations: string, keys = ''): string {
  return `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>/Annots${annotations}${keys}>>`;
}

export function emptyField(name: string, keys = ''): string {
  return `<</Type/Annot/Subtype/Widget/FT/Sig/T(${name})/Rect[300 100 500 160]/F 4/P 3 0 R${keys}>>`;
}

export function basePdf(options: BaseOptions = {}): PdfParts {
  return newPdf(baseObjects(options), 1, at.info);
}

export interface SignOptions extends CmsOptions, SignatureRoom {
  readonly holder: Holder;
  /** Number of an empty field; null = a field of its own is added. */
  readonly field?: number | null;
  readonly name?: string;
  readonly ranges?: (honest: readonly [number, number, number, number]) => readonly number[];
  /** More objects in the same revision. */
  readonly more?: ReadonlyMap<number, string>;
  readonly append?: AppendOptions;
  /** Makes the value instead of `signCms`. */
  readonly makeValue?: (pieces: readonly [Buffer, Buffer]) => Buffer;
  /** Changes the file after the room was made, before it is signed. */
  readonly prepare?: (bytes: Buffer) => Buffer;
  readonly fieldKeys?: string;
}

/** Signs a file made by `basePdf`, in a revision of its own. */
export function signed(pdf: PdfParts, options: SignOptions): PdfParts {
  const { holder, field = null } = options;
  const value = pdf.size;
  const fieldId = field ?? value + 1;
  const name = options.name ?? `Tanda${fieldId}`;
  const objects = new Map<number, string>([[value, signatureRoom(options)]]);
  objects.set(fieldId, emptyField(name, `/V ${value} 0 R${options.fieldKeys ?? ''}`));
  if (field === null) {
    const refs = [...listed(pdf, at.form, 'Fields'), `${fieldId} 0 R`].join(' ');
    const notes = [...listed(pdf, at.page, 'Annots'), `${fieldId} 0 R`].join(' ');
    objects.set(at.form, `<</Fields[${refs}]/SigFlags 3>>`);
    objects.set(at.page, pageObject(`[${notes}]`));
  }
  for (const [id, body] of options.more ?? []) objects.set(id, body);
  const roomy = appended(pdf, objects, { info: at.info, ...options.append });
  const bytes = options.prepare?.(roomy.bytes) ?? roomy.bytes;
  const makeValue =
    options.makeValue ?? ((pieces: readonly [Buffer, Buffer]): Buffer => signCms(pieces, holder, options));
  return { ...roomy, bytes: filled(bytes, makeValue, options.ranges) };
}

/** References in a list of the newest state of an object. */
function listed({ bytes }: PdfParts, id: number, key: string): readonly string[] {
  const text = bytes.toString('latin1');
  const body = text.slice(text.lastIndexOf(`\n${id} 0 obj\n`));
  const list = new RegExp(`/${key}\\[([^\\]]*)\\]`).exec(body)?.[1] ?? '';
  return list.match(/\d+ 0 R/g) ?? [];
}

/** A document time stamp in a revision of its own. */
export function stamped(
  pdf: PdfParts,
  authority: Holder,
  instant: string,
  options: Partial<SignOptions> = {},
): PdfParts {
  const stampOptions = { digest: 'sha256', ...options } as const;
  return signed(pdf, {
    ...options,
    holder: authority,
    subFilter: 'ETSI.RFC3161',
    makeValue: (pieces) => stampToken(pieces, authority, instant, stampOptions),
  });
}

export interface StoreContent {
  readonly certificates?: readonly Holder[];
  readonly answers?: readonly Buffer[];
  readonly lists?: readonly Buffer[];
}

/** Adds data for checking (DSS) in a revision of its own. */
export function withStore(pdf: PdfParts, { certificates = [], answers = [], lists = [] }: StoreContent): PdfParts {
  const objects = new Map<number, string | Buffer>();
  let next = pdf.size + 1;
  const streams = (all: readonly Buffer[]): string =>
    all
      .map((bytes) => {
        const id = next;
        next += 1;
        objects.set(
          id,
          Buffer.concat([Buffer.from(`<</Length ${bytes.length}>>\nstream\n`), bytes, Buffer.from('\nendstream')]),
        );
        return `${id} 0 R`;
      })
      .join(' ');
  const parts = `/Certs[${streams(certificates.map(({ der }) => der))}]/OCSPs[${streams(answers)}]/CRLs[${streams(lists)}]`;
  objects.set(pdf.size, `<<${parts}>>`);
  objects.set(at.root, `<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R/Metadata 10 0 R/DSS ${pdf.size} 0 R>>`);
  return appended(pdf, objects, { info: at.info });
}
