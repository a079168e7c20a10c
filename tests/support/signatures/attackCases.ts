import { appended, stream } from './pdfBuilder.ts';
import type { PdfParts } from './pdfBuilder.ts';
import { kasubag, one, put, sekda } from './signing.ts';
import { at, basePdf, baseObjects, emptyField, pageObject, signed, withStore } from './signedPdfs.ts';
import { flipped } from './soundCases.ts';
import type { Case } from './soundCases.ts';

const hidden = 40;

/** Another text shown in the place of the signed one. */
const evilContents = stream('BT /F1 24 Tf 72 700 Td (Isi lain) Tj ET');

function after(pdf: PdfParts, objects: Record<number, string>, options: Parameters<typeof appended>[2] = {}): Buffer {
  return appended(pdf, new Map(Object.entries(objects).map(([id, body]) => [Number(id), body])), {
    info: at.info,
    ...options,
  }).bytes;
}

/** Attacks on what signatures cover: ranges, wrapping, increments, shadows. */
export const attackCases: readonly Case[] = [
  {
    name: 'ranges: a third range',
    code: 'broken',
    make: () => one({ ranges: (honest) => [...honest, 1, 1].map((number) => number % 10_000) }).bytes,
  },
  {
    name: 'ranges: not from the first byte',
    code: 'broken',
    make: () => one({ ranges: ([, length, second, rest]) => [9, length - 9, second, rest] }).bytes,
  },
  {
    name: 'ranges: negative',
    code: 'broken',
    make: () => one({ ranges: ([start, length, second, rest]) => [start, length, second, -rest] }).bytes,
  },
  {
    name: 'ranges: larger hole',
    code: 'broken',
    make: () => one({ ranges: ([start, length, second, rest]) => [start, length - 20, second, rest] }).bytes,
  },
  {
    name: 'ranges: hole moved',
    code: 'broken',
    make: () => one({ ranges: ([start, length, second, rest]) => [start, length - 2, second - 2, rest + 2] }).bytes,
  },
  {
    name: 'ranges: end left out',
    code: 'broken',
    make: () => one({ ranges: ([start, length, second, rest]) => [start, length, second, rest - 40] }).bytes,
  },
  {
    name: 'ranges: beyond the end',
    code: 'broken',
    make: () => one({ ranges: ([start, length, second, rest]) => [start, length, second, rest + 40] }).bytes,
  },
  { name: 'ranges: nothing', code: 'broken', make: () => one({ ranges: () => [0, 0, 0, 0] }).bytes },
  { name: 'forgery: no ranges', code: 'broken', make: () => put(one().bytes, '/ByteRange', '/ByteRangX') },
  {
    name: 'forgery: ranges are no list',
    code: 'broken',
    make: () => put(put(one().bytes, '/ByteRange [', '/ByteRange ('), ']/Contents', ')/Contents'),
  },
  { name: 'wrapping: signed bytes moved away', code: 'broken', make: wrapped },
  { name: 'wrapping: value taken over into another field', code: 'laterAdditions', make: takenOver },
  {
    name: 'increment: page content replaced',
    code: 'laterAdditions',
    make: () => after(one(), { [at.contents]: evilContents }),
  },
  {
    name: 'increment: another page content',
    code: 'laterAdditions',
    make: () =>
      after(one(), {
        [at.page]: pageObject('[7 0 R 8 0 R 20 0 R 21 0 R]').replace('4 0 R', '40 0 R'),
        [hidden]: evilContents,
      }),
  },
  {
    name: 'increment: font replaced',
    code: 'laterAdditions',
    make: () => after(one(), { [at.font]: '<</Type/Font/Subtype/Type1/BaseFont/Courier>>' }),
  },
  {
    name: 'increment: page added',
    code: 'laterAdditions',
    make: () => after(one(), { [at.pages]: '<</Type/Pages/Kids[3 0 R 40 0 R]/Count 2>>', [hidden]: pageObject('[]') }),
  },
  {
    name: 'increment: page taken out',
    code: 'laterAdditions',
    make: () => after(one(), { [at.pages]: '<</Type/Pages/Kids[]/Count 0>>' }),
  },
  {
    name: 'increment: note added',
    code: 'laterAdditions',
    make: () =>
      after(one(), {
        [at.page]: pageObject('[7 0 R 8 0 R 20 0 R 21 0 R 40 0 R]'),
        [hidden]: '<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/Contents(Palsu)>>',
      }),
  },
  {
    name: 'increment: note changed',
    code: 'laterAdditions',
    make: () => after(one(), { [at.note]: '<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(Lain)>>' }),
  },
  {
    name: 'increment: field filled',
    code: 'laterAdditions',
    make: () =>
      after(one(), { [at.text]: '<</Type/Annot/Subtype/Widget/FT/Tx/T(nomor)/V(99)/Rect[50 50 150 70]/P 3 0 R>>' }),
  },
  {
    name: 'increment: empty signature field added',
    code: 'laterAdditions',
    make: () =>
      after(one(), { [at.form]: '<</Fields[8 0 R 20 0 R 21 0 R 40 0 R]/SigFlags 3>>', [hidden]: emptyField('Palsu') }),
  },
  {
    name: 'increment: signature taken away',
    code: 'laterAdditions',
    make: () => after(one(), { [at.form]: '<</Fields[8 0 R]/SigFlags 3>>' }),
  },
  {
    name: 'increment: signature field emptied',
    code: 'laterAdditions',
    make: () => after(one(), { 20: emptyField('Paraf') }),
  },
  {
    name: 'shadow: widget of an empty field covers the page',
    code: 'laterAdditions',
    make: () => after(signed(withEmptyWidget(), { holder: sekda, field: 20 }), coveringWidget()),
  },
  {
    name: 'increment: another root',
    code: 'laterAdditions',
    make: () => after(one(), { [hidden]: '<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R>>' }, { root: hidden }),
  },
  {
    name: 'increment: root without its form',
    code: 'laterAdditions',
    make: () => after(one(), { [at.root]: '<</Type/Catalog/Pages 2 0 R>>' }),
  },
  {
    name: 'increment: action at opening',
    code: 'laterAdditions',
    make: () =>
      after(one(), {
        [at.root]: '<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R/Metadata 10 0 R/OpenAction<</S/JavaScript/JS(x)>>>>',
      }),
  },
  {
    name: 'increment: title of the file',
    code: 'laterAdditions',
    make: () => after(one(), { [at.info]: '<</Title(Judul lain)/ModDate(D:20260101000000Z)>>' }),
  },
  { name: 'increment: page freed', code: 'laterAdditions', make: () => after(one(), {}, { freed: [at.contents] }) },
  {
    name: 'increment: objects that no table names',
    code: 'laterAdditions',
    make: () => after(one(), { [at.contents]: evilContents }, { unlisted: [at.contents] }),
  },
  {
    name: 'increment: object in a comment',
    code: 'laterAdditions',
    make: () => after(one(), { [hidden]: '<<>>' }, { comment: '% 4 0 obj <</Length 0>> endobj\n' }),
  },
  {
    name: 'increment: without table and end',
    code: 'laterAdditions',
    make: () => Buffer.concat([one().bytes, Buffer.from(`4 0 obj\n${evilContents}\nendobj\n`)]),
  },
  {
    name: 'increment: garbage',
    code: 'laterAdditions',
    make: () => Buffer.concat([one().bytes, Buffer.from('apa saja')]),
  },
  {
    name: 'increment: does not go on from the signed one',
    code: 'laterAdditions',
    make: () =>
      appended({ ...one(), size: 0 }, baseObjects({ fields: ['Paraf', 'Sekda'], pageText: 'Isi lain' }), {
        isFirst: true,
      }).bytes,
  },
  {
    name: 'increment: zeros and line ends only',
    code: 'revocationUnknown',
    make: () => Buffer.concat([one().bytes, Buffer.from('\r\n\0\0\0\n', 'latin1')]),
  },
  {
    name: 'increment: new signer hides the page under his look',
    code: 'laterAdditions',
    make: () =>
      signed(one({ holder: kasubag }), {
        holder: sekda,
        prepare: (bytes) => put(bytes, '[300 100 500 160]', '[0   0   595 842]'),
      }).bytes,
  },
  {
    name: 'increment: new signer brings a script',
    code: 'laterAdditions',
    make: () =>
      signed(one({ holder: kasubag }), { holder: sekda, fieldKeys: '/AA<</E<</S/JavaScript/JS(x)>>>>' }).bytes,
  },
  {
    name: 'increment: new signer replaces the page',
    code: 'laterAdditions',
    make: () =>
      signed(one({ holder: kasubag }), {
        holder: sekda,
        field: 21,
        name: 'Sekda',
        more: new Map([[at.contents, evilContents]]),
      }).bytes,
  },
  {
    name: 'increment: new signer moves the prepared field',
    code: 'laterAdditions',
    make: () =>
      signed(one({ holder: kasubag }), {
        holder: sekda,
        field: 21,
        name: 'Sekda',
        prepare: (bytes) => put(bytes, '[300 100 500 160]', '[100 100 500 160]'),
      }).bytes,
  },
  {
    name: 'increment: new signature does not match',
    code: 'broken',
    make: () => signed(one({ holder: kasubag }), { holder: sekda, field: 21, name: 'Sekda', alter: flipped }).bytes,
  },
  { name: 'shadow: hidden content shown', code: 'laterAdditions', make: shadowShown },
  { name: 'shadow: cover taken away', code: 'laterAdditions', make: shadowUncovered },
  { name: 'shadow: number that was named and missing', code: 'laterAdditions', make: shadowMissing },
  { name: 'shadow: page among the data for checking', code: 'laterAdditions', make: shadowStore },
  { name: 'shadow: page text in the description', code: 'laterAdditions', make: shadowMetadata },
  { name: 'shadow: old object called back', code: 'laterAdditions', make: shadowRecalled },
  {
    name: 'certified: nothing allowed, page replaced',
    code: 'certificationBroken',
    make: () => after(certified(1), { [at.contents]: evilContents }),
  },
  {
    name: 'certified: nothing allowed, further signature',
    code: 'certificationBroken',
    make: () => signed(certified(1), { holder: sekda, field: 21, name: 'Sekda' }).bytes,
  },
  {
    name: 'certified: forms allowed, further signature',
    code: 'revocationUnknown',
    make: () => signed(certified(2), { holder: sekda, field: 21, name: 'Sekda' }).bytes,
  },
  {
    name: 'certified: forms allowed, note changed',
    code: 'certificationBroken',
    make: () => after(certified(2), { [at.note]: '<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(Lain)>>' }),
  },
  {
    name: 'certified: notes allowed, note changed',
    code: 'laterAdditions',
    make: () => after(certified(3), { [at.note]: '<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(Lain)>>' }),
  },
  { name: 'later: data for checking', code: 'revocationUnknown', make: () => withStore(one(), {}).bytes },
  {
    name: 'later: time of change only',
    code: 'revocationUnknown',
    make: () => after(one(), { [at.info]: '<</Title(SOP Uji)/ModDate(D:20260101000000Z)>>' }),
  },
];

function certified(level: number): PdfParts {
  const keys = `/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/V/1.2/P ${level}>>>>]`;
  return one({ holder: kasubag, keys });
}

/** Signature wrapping: the second range is moved to the end, and other bytes stand where it was. */
function wrapped(): Buffer {
  const honest = one().bytes;
  const [, first = 0, second = 0, rest = 0] = rangesOf(honest);
  const tail = honest.subarray(second, second + rest);
  const evil = Buffer.from(tail.toString('latin1').replace('/SigFlags 3', '/SigFlags 1'), 'latin1');
  const moved = Buffer.concat([honest.subarray(0, second), evil, tail]);
  return withRanges(moved, [0, first, second + evil.length, rest]);
}

/** A later field shows the same signature again, as if it covered the new revision too. */
function takenOver(): Buffer {
  const pdf = one();
  const value = pdf.size - 1;
  return after(pdf, {
    [at.form]: '<</Fields[8 0 R 20 0 R 21 0 R 40 0 R]/SigFlags 3>>',
    [hidden]: emptyField('Lagi', `/V ${value} 0 R`),
    [at.contents]: evilContents,
  });
}

function rangesOf(bytes: Buffer): readonly number[] {
  return (/\/ByteRange \[([\d ]+)\]/.exec(bytes.toString('latin1'))?.[1] ?? '').trim().split(/\s+/).map(Number);
}

function withRanges(bytes: Buffer, ranges: readonly number[]): Buffer {
  const out = Buffer.from(bytes);
  const place = out.indexOf('/ByteRange [', 0, 'latin1') + '/ByteRange ['.length;
  const end = out.indexOf(']', place, 'latin1');
  out.write(ranges.join(' ').padEnd(end - place), place, 'latin1');
  return out;
}

/** The signed file holds a second page content that nothing shows; the increment shows it. */
function shadowShown(): Buffer {
  const pdf = signed(basePdf({ fields: ['Paraf'], objects: new Map([[hidden, evilContents]]) }), {
    holder: sekda,
    field: 20,
    name: 'Paraf',
  });
  return after(pdf, { [at.page]: pageObject('[7 0 R 8 0 R 20 0 R]').replace('4 0 R', '40 0 R') });
}

/** A picture covers part of the signed page; the increment frees it. */
function shadowUncovered(): Buffer {
  const cover = '<</Type/Annot/Subtype/Stamp/Rect[0 0 595 842]>>';
  const objects = baseObjects({ fields: ['Paraf'], objects: new Map([[hidden, cover]]) });
  objects.set(at.page, pageObject('[7 0 R 8 0 R 20 0 R 40 0 R]'));
  const pdf = signed(newFrom(objects), { holder: sekda, field: 20, name: 'Paraf' });
  return after(pdf, {}, { freed: [hidden] });
}

/** The signed page names an object that is not there; the increment brings it. */
function shadowMissing(): Buffer {
  const objects = baseObjects({ fields: ['Paraf'] });
  objects.set(at.page, pageObject('[7 0 R 8 0 R 20 0 R 60 0 R]'));
  const pdf = signed(newFrom(objects), { holder: sekda, field: 20, name: 'Paraf' });
  return after(pdf, { 60: '<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/Contents(Palsu)>>' });
}

/** The page content is listed among the data for checking, which may change. */
function shadowStore(): Buffer {
  const pdf = signed(basePdf({ fields: ['Paraf'], rootKeys: '/DSS<</Certs[4 0 R]>>' }), {
    holder: sekda,
    field: 20,
    name: 'Paraf',
  });
  return after(pdf, { [at.contents]: evilContents });
}

/** The description of the file is the page content, too; only its marks of time change. */
function shadowMetadata(): Buffer {
  const text = (word: string): string =>
    stream(`BT /F1 24 Tf 72 700 Td (<pdf:Producer>${word}</pdf:Producer>) Tj ET`, '/Type/Metadata/Subtype/XML');
  const objects = baseObjects({ fields: ['Paraf'] });
  objects.set(at.page, pageObject('[7 0 R 8 0 R 20 0 R]').replace('4 0 R', '10 0 R'));
  objects.set(at.metadata, text('Setuju'));
  const pdf = signed(newFrom(objects), { holder: sekda, field: 20, name: 'Paraf' });
  return after(pdf, { [at.metadata]: text('Tolak!') });
}

/** The signed file holds two versions of the page content; a later table points back to the older one. */
function shadowRecalled(): Buffer {
  const first = basePdf({ fields: ['Paraf'], pageText: 'Isi lain' });
  const old = first.bytes.indexOf('\n4 0 obj', 0, 'latin1') + 1;
  const second = appended(first, new Map([[at.contents, stream('BT /F1 24 Tf 72 700 Td (Isi SOP) Tj ET')]]), {
    info: at.info,
  });
  const pdf = signed(second, { holder: sekda, field: 20, name: 'Paraf' });
  return after(pdf, {}, { offsets: new Map([[at.contents, old]]) });
}

function newFrom(objects: ReadonlyMap<number, string>): PdfParts {
  return appended({ bytes: Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), size: 0, root: 1 }, objects, {
    info: at.info,
    isFirst: true,
  });
}

const emptyWidget = '<</Type/Annot/Subtype/Widget/Parent 50 0 R/Rect[0 0 595 842]/F 4/P 3 0 R';

/** A file whose second signature field is empty and has a widget of its own, as large as the page. */
function withEmptyWidget(): PdfParts {
  const objects = new Map([
    [at.form, '<</Fields[8 0 R 20 0 R 50 0 R]/SigFlags 3>>'],
    [at.page, pageObject('[7 0 R 8 0 R 20 0 R 51 0 R]')],
    [50, '<</FT/Sig/T(Kosong)/Kids[51 0 R]>>'],
    [51, `${emptyWidget}>>`],
  ]);
  return basePdf({ fields: ['Paraf'], objects });
}

/** The same widget with a look, though nobody signed its field. */
function coveringWidget(): Record<number, string> {
  const look = 'BT /F1 24 Tf 72 700 Td (Isi lain) Tj ET';
  return {
    51: `${emptyWidget}/AP<</N 60 0 R>>>>`,
    60: `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Length ${look.length}>>\nstream\n${look}\nendstream`,
  };
}
