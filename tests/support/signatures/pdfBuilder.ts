/** PDF files written object by object, so that a test can make any file, however wrong. */

export interface PdfParts {
  readonly bytes: Buffer;
  /** Number of the next free object. */
  readonly size: number;
  readonly root: number;
}

type Objects = ReadonlyMap<number, string | Buffer>;

const head = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';

/** A file of one revision. */
export function newPdf(objects: Objects, root = 1, info: number | null = null): PdfParts {
  return appended({ bytes: Buffer.from(head, 'latin1'), size: 0, root }, objects, { info, isFirst: true });
}

export interface AppendOptions {
  readonly info?: number | null;
  readonly isFirst?: boolean;
  readonly root?: number;
  /** Objects that are marked free. */
  readonly freed?: readonly number[];
  /** Leaves objects out of the table. */
  readonly unlisted?: readonly number[];
  /** Offsets that are written instead of the true ones. */
  readonly offsets?: ReadonlyMap<number, number>;
  readonly previous?: number;
  readonly comment?: string;
}

/** A further revision: new or changed objects, a table for them, a trailer. */
export function appended(pdf: PdfParts, objects: Objects, options: AppendOptions = {}): PdfParts {
  const pieces: Buffer[] = [pdf.bytes];
  let at = pdf.bytes.length;
  const push = (piece: string | Buffer): void => {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
    pieces.push(bytes);
    at += bytes.length;
  };
  if (at > 0 && pdf.bytes.at(-1) !== 0x0a) push('\n');
  if (options.comment !== undefined) push(options.comment);
  const offsets = new Map<number, number>();
  for (const [id, body] of objects) {
    offsets.set(id, at);
    push(`${id} 0 obj\n`);
    push(body);
    push('\nendobj\n');
  }
  const table = at;
  const listed = new Map<number, string>();
  if (options.isFirst === true) listed.set(0, '0000000000 65535 f \n');
  for (const [id, offset] of offsets) {
    if (options.unlisted?.includes(id) === true) continue;
    listed.set(id, `${String(options.offsets?.get(id) ?? offset).padStart(10, '0')} 00000 n \n`);
  }
  for (const id of options.freed ?? []) listed.set(id, '0000000000 00001 f \n');
  for (const [id, offset] of options.offsets ?? [])
    if (!listed.has(id)) listed.set(id, `${String(offset).padStart(10, '0')} 00000 n \n`);
  const ids = [...listed.keys()].toSorted((one, other) => one - other);
  push('xref\n');
  for (const id of ids) push(`${id} 1\n${listed.get(id) ?? ''}`);
  const size = Math.max(pdf.size, ...ids.map((id) => id + 1));
  const previous = options.previous ?? (options.isFirst === true ? null : startOf(pdf.bytes));
  const root = options.root ?? pdf.root;
  const info = options.info ?? null;
  push(
    `trailer\n<</Size ${size}/Root ${root} 0 R${info === null ? '' : `/Info ${info} 0 R`}${previous === null ? '' : `/Prev ${previous}`}>>\nstartxref\n${table}\n%%EOF\n`,
  );
  return { bytes: Buffer.concat(pieces), size, root };
}

/** Where the newest table of a file begins. */
export function startOf(bytes: Buffer): number {
  const found = [...bytes.toString('latin1').matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1];
  if (found === undefined) throw new Error('no table');
  return Number(found);
}

export function stream(content: string, keys = ''): string {
  return `<<${keys}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}

/** What is written before the value and the covered ranges are known. */
const rangeRoom = '[0 0000000000 0000000000 0000000000]';

export interface SignatureRoom {
  readonly subFilter?: string;
  /** Digits kept for the value. */
  readonly digits?: number;
  readonly keys?: string;
}

/** A signature dictionary with room for its value. */
export function signatureRoom({
  subFilter = 'ETSI.CAdES.detached',
  digits = 12_000,
  keys = '',
}: SignatureRoom = {}): string {
  const type = subFilter === 'ETSI.RFC3161' ? 'DocTimeStamp' : 'Sig';
  return `<</Type/${type}/Filter/Adobe.PPKLite/SubFilter/${subFilter}/ByteRange ${rangeRoom}/Contents <${'0'.repeat(digits)}>${keys}>>`;
}

/** Fills the newest room of a file: ranges first, then the value over what they cover. `ranges` changes them before they are written. */
export function filled(
  bytes: Buffer,
  makeValue: (pieces: readonly [Buffer, Buffer]) => Buffer,
  ranges: (honest: readonly [number, number, number, number]) => readonly number[] = (honest) => honest,
  room: string = rangeRoom,
): Buffer {
  const out = Buffer.from(bytes);
  const rangeAt = out.lastIndexOf(room, undefined, 'latin1');
  const contents = out.indexOf('/Contents <', rangeAt, 'latin1') + '/Contents '.length;
  const end = out.indexOf('>', contents, 'latin1') + 1;
  const written = `[${ranges([0, contents, end, out.length - end]).join(' ')}`;
  if (written.length >= rangeRoom.length) throw new Error('no room for the ranges');
  out.write(`${written.padEnd(rangeRoom.length - 1)}]`, rangeAt, 'latin1');
  const value = makeValue([out.subarray(0, contents), out.subarray(end)]).toString('hex');
  if (value.length > end - contents - 2) throw new Error('no room for the value');
  out.write(value, contents + 1, 'latin1');
  return out;
}
