/** A PDF of ours is a way back to the SOP; any other bytes are refused in words, and never do more than that. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { paintPdf } from '../../../electron/services/exporting/pdf/paintPdf.ts';
import { readImage } from '../../../electron/services/images/readImage.ts';
import { readSopPdf } from '../../../electron/services/importing/pdf/readSopPdf.ts';
import { readSopFile } from '../../../electron/services/importing/readSopFile.ts';
import type { Asset } from '../../../electron/services/store/assets.ts';
import { hashBytes } from '../../../electron/services/store/hash.ts';
import { writePlainText } from '../../../sop/file/writePlain.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { fonts, layOut, profiles, type LaidOut } from '../../agreement/documents.ts';

const laidOut = layOut('000-01');
const text = writePlainText(laidOut.sop, laidOut.style);
const pdf = Buffer.from(paintPdf({ ...laidOut, fonts, source: text }));

const counting = () => {
  let count = 0;
  return () => `id-${++count}`;
};
const open = (bytes: Uint8Array) => readSopFile(bytes, { ids: counting(), profiles });
const opened = (bytes: Uint8Array): Sop => {
  const read = open(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.sop;
};
const refusal = (bytes: Uint8Array): string => {
  const read = open(bytes);
  return read.ok ? 'taken' : read.error.map(({ message }) => message).join(' ');
};

/** A file of these objects, numbered from 1, with a right cross-reference table. */
function pdfOf(objects: readonly (string | Buffer)[], trailer = '/Root 1 0 R'): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let at = parts[0]?.length ?? 0;
  const offsets = objects.map((object, index) => {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    parts.push(whole);
    at += whole.length;
    return at - whole.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1} ${trailer}>>\n`;
  return Buffer.concat([...parts, Buffer.from(`${end}startxref\n${at}\n%%EOF\n`)]);
}

const catalog = '<</Type/Catalog/Names<</EmbeddedFiles<</Names[(sop.json) 2 0 R]>>>>>>';
const specification = '<</Type/Filespec/EF<</F 3 0 R>>>>';
const stream = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<<${dictionary}/Length ${data.length}>>\nstream\n`), data, Buffer.from('\nendstream')]);

describe('a PDF of Lajur', () => {
  test('is the same SOP again, as a draft', () => {
    const { status: _status, ...again } = opened(pdf);
    const { status: _other, ...before } = opened(Buffer.from(text));
    expect(again).toEqual(before);
    expect(opened(pdf).status).toBe('draft');
  });

  test('of an SOP in force is a draft too', () => {
    const inForce: LaidOut = { ...laidOut, sop: { ...laidOut.sop, status: 'inForce' } };
    const source = writePlainText(inForce.sop, inForce.style);
    expect(opened(Buffer.from(source)).status).toBe('inForce');
    expect(opened(paintPdf({ ...inForce, fonts, source })).status).toBe('draft');
  });

  test('brings its logo along, and only the one it names', () => {
    const image = readImage(readFileSync(path.join(import.meta.dirname, '../fixtures/logo.png')));
    if (!image.ok) throw new Error(image.error.code);
    const logo = hashBytes(image.value.bytes);
    const named = (asset: string): Sop => ({
      ...laidOut.sop,
      identity: { ...laidOut.sop.identity, issuer: { ...laidOut.sop.identity.issuer, logo: asset } },
    });
    const withLogo = (asset: string): Uint8Array => {
      const sop = named(asset);
      const assets = (): Asset => image.value;
      return paintPdf({ ...laidOut, sop, fonts, assets, source: writePlainText(sop, laidOut.style) });
    };
    const read = open(withLogo(logo));
    expect(read.ok && [...read.value.pictures.entries()]).toEqual([[logo, image.value]]);
    const other = open(withLogo('f'.repeat(64)));
    expect(other.ok && other.value.pictures.size).toBe(0);
  });

  test('that somebody added to at its end, as a signature does, is still read', () => {
    const start = /startxref\s+(\d+)/.exec(pdf.toString('latin1', pdf.length - 100))?.[1] ?? '';
    const size = /\/Size (\d+)/.exec(pdf.toString('latin1', pdf.length - 400))?.[1] ?? '';
    const root = /\/Root (\d+ 0 R)/.exec(pdf.toString('latin1', pdf.length - 400))?.[1] ?? '';
    const object = Buffer.from(`${size} 0 obj\n<</Type/Sig>>\nendobj\n`);
    const table = `xref\n${size} 1\n${String(pdf.length).padStart(10, '0')} 00000 n \n`;
    const trailer = `trailer\n<</Size ${Number(size) + 1}/Root ${root}/Prev ${start}>>\n`;
    const added = `${table}${trailer}startxref\n${pdf.length + object.length}\n%%EOF\n`;
    expect(opened(Buffer.concat([pdf, object, Buffer.from(added)])).identity.title).toBe(laidOut.sop.identity.title);
  });
});

describe('refused in plain words', () => {
  const damaged = /^PDF ini rusak atau terpotong/;
  const notOurs = /^PDF ini tidak dibuat oleh Lajur/;

  test('a PDF of ours without its source', () => {
    expect(refusal(paintPdf({ ...laidOut, fonts, source: null }))).toMatch(notOurs);
  });

  test('a PDF of another program: without attachment, with other ones, with a compressed table', () => {
    expect(refusal(pdfOf(['<</Type/Catalog>>']))).toMatch(notOurs);
    expect(refusal(pdfOf([catalog.replace('sop.json', 'faktur.xml'), specification]))).toMatch(notOurs);
    // Object 1 is the section itself; object 2, the root, stands after it.
    const start = '%PDF-1.5\n1 0 obj\n<</Type/XRef/Size 3/W[1 1 1]/Root 2 0 R/Length 9>>\nstream\n';
    const end = '\nendstream\nendobj\n';
    const rows = Buffer.from([0, 0, 0, 1, 9, 0, 1, start.length + 9 + end.length, 0]).toString('latin1');
    const table = `${start}${rows}${end}2 0 obj\n<</Type/Catalog>>\nendobj\n`;
    expect(refusal(Buffer.from(`${table}startxref\n9\n%%EOF\n`, 'latin1'))).toMatch(notOurs);
  });

  test('a locked one', () => {
    const chunks: Buffer[] = [];
    const doc = new PDFDocument({ userPassword: 'rahasia', pdfVersion: '1.7' });
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    return new Promise<void>((resolve) => {
      doc.on('end', () => {
        expect(refusal(Buffer.concat(chunks))).toMatch(/terkunci dengan kata sandi/);
        resolve();
      });
      doc.end();
    });
  });

  test('one cut at any place', () => {
    for (let length = 5; length < pdf.length - 1; length += 61)
      expect(refusal(pdf.subarray(0, length)), String(length)).toMatch(damaged);
  });

  test('one whose attachment was altered', () => {
    const attached = pdf.indexOf('/EmbeddedFile');
    const from = pdf.indexOf('stream\n', attached) + 7;
    const until = pdf.indexOf('endstream', from);
    for (let at = from; at < until - 1; at += 7) {
      const altered = Buffer.from(pdf);
      altered[at] = (altered[at] ?? 0) ^ 0x10;
      expect(refusal(altered), String(at)).toMatch(damaged);
    }
  });

  test('one that is larger than any of ours', () => {
    expect(refusal(Buffer.concat([pdf, Buffer.alloc(11 * 1024 * 1024)]))).toMatch(/lebih besar dari 10 MiB/);
  });

  test('a bomb, unpacked no further than the limit', () => {
    const packed = deflateSync(Buffer.alloc(300 * 1024 * 1024));
    const bomb = pdfOf([catalog, specification, stream('/Filter/FlateDecode', packed)]);
    const before = process.memoryUsage().arrayBuffers;
    expect(refusal(bomb)).toMatch(damaged);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(48 * 1024 * 1024);
  });

  test.each([
    ['circles of references', pdfOf([catalog, '2 0 R'])],
    ['deep nesting', pdfOf(['['.repeat(100_000), '1'])],
    ['a root that is not there', pdfOf(['null'], '/Root 7 0 R')],
    ['a table without end', Buffer.from('%PDF-1.7\nxref\n0 999999999\nstartxref\n9\n%%EOF\n')],
    ['sections in a circle', Buffer.from('%PDF-1.7\nxref\n0 0\ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF\n')],
    ['a length that leads nowhere', pdfOf([catalog, specification, '<</Length 9 0 R>>\nstream\n\nendstream'])],
    ['nothing but a first line', Buffer.from('%PDF-1.7\n')],
  ])('%s', (_name, bytes) => {
    expect(refusal(bytes)).toMatch(damaged);
  });

  test('an attachment with another checksum', () => {
    const parameters = `/Params<</Size 12/CheckSum<${'0'.repeat(32)}>>>`;
    expect(refusal(pdfOf([catalog, specification, stream(parameters, Buffer.from('{"steps": 1}'))]))).toMatch(damaged);
  });

  test('a whole file around text that is no SOP, by the faults of the text', () => {
    const read = open(paintPdf({ ...laidOut, fonts, source: '{"steps": 1}' }));
    expect(read.ok ? [] : read.error.map((fault) => fault.path)).toEqual(['title', 'steps']);
  });
});

test('with bytes altered, put in or taken out it is the same text or refused, and never anything else', () => {
  const edit = fc.record({
    // Most of the file is drawing, which nobody reads here: half of the edits go where the reader looks.
    at: fc.oneof(fc.nat(pdf.length), fc.integer({ min: pdf.length - 16_000, max: pdf.length })),
    removed: fc.nat(6),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc
        .constantFrom('<<', '>>', '[', '(', '1 0 R', '/Names', 'xref\n', 'stream', '99999', '-1')
        .map((put) => Buffer.from(put)),
    ),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const mutated = edits.reduce<Buffer>(
        (bytes, { at, removed, put }) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + removed)]),
        pdf,
      );
      const read = readSopPdf(mutated);
      if (read.ok) expect(Buffer.from(read.value.text).toString()).toBe(text);
    }),
    { seed: 35, numRuns: process.env['LAJUR_FULL'] === '1' ? 20_000 : 2_000 },
  );
}, 120_000);
