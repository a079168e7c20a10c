import { createHash } from 'node:crypto';
import { strFromU8, strToU8 } from 'fflate';
import type { FontStyle } from '../../../../sop/layout/pages.ts';
import type { FontFamily } from '../../fonts/readFamily.ts';
import { escapeXml } from '../xmlText.ts';
import type { PackageParts } from './wordPackage.ts';

/** The elements that name an embedded face, in the order of their schema (ISO 29500-1, 17.8.3.10). */
const elements: readonly (readonly [FontStyle, string])[] = [
  ['regular', 'embedRegular'],
  ['bold', 'embedBold'],
  ['italic', 'embedItalic'],
  ['boldItalic', 'embedBoldItalic'],
];

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font';
/** Bytes at the beginning of a font that are veiled by the key (ISO 29500-1, 17.8.1). */
const veiledBytes = 32;

/**
 * Puts fonts that the office brought into the package, whole, so that a colleague without it sees, prints and goes on writing with the
 * same letters. The docx package embeds one face a family; a form needs two to four.
 */
export function withEmbeddedFonts(parts: PackageParts, families: readonly FontFamily[]): PackageParts {
  let count = 0;
  const written = families.map(({ font, faces }) => ({
    name: font.name,
    faces: elements.flatMap(([style, element]) => {
      const face = faces[style];
      if (face === undefined) return [];
      count += 1;
      const key = keyOf(face.bytes);
      return [{ element, key, relation: `rId${count}`, file: `font${count}.odttf`, bytes: veiled(face.bytes, key) }];
    }),
  }));
  const embedded = written.flatMap((family) => family.faces);
  const entry = written
    .map(({ name, faces }) => {
      const named = faces.map(
        ({ element, relation, key }) => `<w:${element} r:id="${relation}" w:fontKey="{${key}}"/>`,
      );
      return `<w:font w:name="${escapeXml(name)}"><w:charset w:val="00"/><w:family w:val="auto"/><w:pitch w:val="variable"/>${named.join('')}</w:font>`;
    })
    .join('');
  const relations = embedded.map(
    ({ relation, file }) => `<Relationship Id="${relation}" Type="${relationship}" Target="fonts/${file}"/>`,
  );
  const changed = new Map(parts);
  const rewrite = (name: string, from: RegExp, to: string): void => {
    changed.set(name, strToU8(strFromU8(parts.get(name) ?? new Uint8Array()).replace(from, to)));
  };
  rewrite('word/fontTable.xml', /(<w:fonts [^>]*?)(?:\/>|>(.*)<\/w:fonts>)$/s, `$1>$2${entry}</w:fonts>`);
  // Settings stand in the order of their schema: the background before, the protection after.
  rewrite('word/settings.xml', /<w:displayBackgroundShape\/>/, '$&<w:embedTrueTypeFonts/>');
  changed.set(
    'word/_rels/fontTable.xml.rels',
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ),
  );
  for (const { file, bytes } of embedded) changed.set(`word/fonts/${file}`, bytes);
  return changed;
}

/** The key of a face follows from its bytes: the same font, the same file. */
function keyOf(bytes: Uint8Array): string {
  const hex = createHash('sha256').update(bytes).digest('hex').toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** The beginning of the font combined with the key, whose bytes count from its end. */
function veiled(bytes: Uint8Array, key: string): Uint8Array {
  const keyBytes = Buffer.from(key.replaceAll('-', ''), 'hex').toReversed();
  const copy = Uint8Array.from(bytes);
  for (let at = 0; at < Math.min(veiledBytes, copy.length); at += 1)
    copy[at] = (copy[at] ?? 0) ^ (keyBytes[at % keyBytes.length] ?? 0);
  return copy;
}
