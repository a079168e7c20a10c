import type { TextItem } from '../../../../sop/layout/pages.ts';
import { parsedFont } from './parsedFont.ts';
import { partsOf, type EmbeddedFace } from './pdfParts.ts';

/** Turns text into the glyph codes of a document's own subset of a face. */
export interface GlyphText {
  /** Name of the face among the resources of the current page, where it is entered on first use. */
  resource(face: Face): string;
  /** Four hexadecimal digits for each character. */
  encode(face: Face, text: string): string;
}

export type Face = Pick<TextItem, 'font' | 'style'>;

/** Name under which a face is registered in the document. */
function fontKey({ font, style }: Face): string {
  return `${typeof font === 'string' ? font : font.hash}/${style}`;
}

interface OpenFace {
  readonly embedded: EmbeddedFace;
  /** Code by character, so that a glyph is looked up once in a document. */
  readonly codes: Map<string, string>;
}

/**
 * Glyphs straight from the character map, one for each character, no kerning, no ligatures: the text is as wide as the sum of
 * the advances, which is how the layout measured it. A face is embedded when the first text asks for it.
 */
export function glyphText(doc: PDFKit.PDFDocument, bytesOf: (face: Face) => Uint8Array): GlyphText {
  const parts = partsOf(doc);
  const faces = new Map<string, OpenFace>();
  const open = (face: Face): OpenFace => {
    const key = fontKey(face);
    const known = faces.get(key);
    if (known !== undefined) return known;
    parts.registerFont(key, parsedFont(bytesOf(face)));
    doc.font(key);
    const fresh = { embedded: parts._font, codes: new Map<string, string>() };
    faces.set(key, fresh);
    return fresh;
  };
  return {
    resource: (face) => {
      const { embedded } = open(face);
      parts.page.fonts[embedded.id] ??= embedded.ref();
      return embedded.id;
    },
    encode: (face, text) => {
      const { embedded, codes } = open(face);
      let encoded = '';
      for (const character of text) {
        let code = codes.get(character);
        if (code === undefined) {
          code = include(embedded, character);
          codes.set(character, code);
        }
        encoded += code;
      }
      return encoded;
    },
  };
}

function include(face: EmbeddedFace, character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const glyph = face.font.glyphForCodePoint(codePoint);
  const code = face.subset.includeGlyph(glyph.id);
  face.widths[code] ??= glyph.advanceWidth * face.scale;
  face.unicode[code] ??= [codePoint];
  return code.toString(16).padStart(4, '0');
}
