import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FontStyle } from '../../../sop/layout/pages.ts';
import { faceFor } from '../../../sop/layout/text/ownFont.ts';
import type { FontName, OwnFontName, ShippedFont } from '../../../sop/model/style.ts';
import type { FontFamily } from '../fonts/readFamily.ts';

/** The shipped font files, by the name that is printed in the style. */
export type FontFiles = Readonly<Record<ShippedFont, Readonly<Record<FontStyle, Uint8Array>>>>;

/** The font that an office brought, by its content; null when its files are not here. */
export type OwnFonts = (font: OwnFontName) => FontFamily | null;

export const noOwnFonts: OwnFonts = () => null;

const fileNames: Readonly<Record<ShippedFont, Readonly<Record<FontStyle, string>>>> = {
  Arial: {
    regular: 'Arimo-Regular.ttf',
    bold: 'Arimo-Bold.ttf',
    italic: 'Arimo-Italic.ttf',
    boldItalic: 'Arimo-BoldItalic.ttf',
  },
  'Bookman Old Style': {
    regular: 'TeXGyreBonum-Regular.otf',
    bold: 'TeXGyreBonum-Bold.otf',
    italic: 'TeXGyreBonum-Italic.otf',
    boldItalic: 'TeXGyreBonum-BoldItalic.otf',
  },
};

/** Reads all faces from the folder `resources/fonts`. Throws when one is missing: the installation is broken then. */
export function readFontFiles(folder: string): FontFiles {
  const faces = (font: ShippedFont): Record<FontStyle, Uint8Array> => {
    const read = (style: FontStyle): Uint8Array => readFileSync(path.join(folder, fileNames[font][style]));
    return { regular: read('regular'), bold: read('bold'), italic: read('italic'), boldItalic: read('boldItalic') };
  };
  return { Arial: faces('Arial'), 'Bookman Old Style': faces('Bookman Old Style') };
}

/** The bytes of the face that a text is drawn with. Throws for a font that the layout could not have measured. */
export function faceBytes(fonts: FontFiles, ownFonts: OwnFonts, font: FontName, style: FontStyle): Uint8Array {
  if (typeof font === 'string') return fonts[font][style];
  const faces = ownFonts(font)?.faces;
  const face = faces?.[faceFor(faces, style)];
  if (face === undefined) throw new Error(`No files of the font ${font.name}`);
  return face.bytes;
}
