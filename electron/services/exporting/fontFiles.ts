import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FontStyle } from '../../../sop/layout/pages.ts';
import type { FontName } from '../../../sop/model/style.ts';

/** The shipped font files, by the name that is printed in the style. */
export type FontFiles = Readonly<Record<FontName, Readonly<Record<FontStyle, Uint8Array>>>>;

const fileNames: Readonly<Record<FontName, Readonly<Record<FontStyle, string>>>> = {
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
  const faces = (font: FontName): Record<FontStyle, Uint8Array> => {
    const read = (style: FontStyle): Uint8Array => readFileSync(path.join(folder, fileNames[font][style]));
    return { regular: read('regular'), bold: read('bold'), italic: read('italic'), boldItalic: read('boldItalic') };
  };
  return { Arial: faces('Arial'), 'Bookman Old Style': faces('Bookman Old Style') };
}
