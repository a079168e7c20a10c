/** The eight font files that the app ships, and which family and style of a document each of them stands for. */
import path from 'node:path';

export type Family = 'Arial' | 'Bookman Old Style';
export type FaceStyle = 'regular' | 'bold' | 'italic' | 'boldItalic';

export interface Face {
  readonly family: Family;
  readonly style: FaceStyle;
  /** File in resources/fonts. */
  readonly file: string;
  /** Where the untouched font lies: in the npm package, or in the folder of the TeX Gyre fonts. */
  readonly source: string;
}

export const families: readonly Family[] = ['Arial', 'Bookman Old Style'];
export const styles: readonly FaceStyle[] = ['regular', 'bold', 'italic', 'boldItalic'];

const root = path.resolve(import.meta.dirname, '../..');
export const fontFolder = path.join(root, 'resources/fonts');
export const arimoPackage = path.join(root, 'node_modules/@expo-google-fonts/arimo');
export const tableFile = path.join(root, 'sop/layout/text/fontTable.generated.ts');

export const faces: readonly Face[] = [
  { family: 'Arial', style: 'regular', file: 'Arimo-Regular.ttf', source: '400Regular/Arimo_400Regular.ttf' },
  { family: 'Arial', style: 'bold', file: 'Arimo-Bold.ttf', source: '700Bold/Arimo_700Bold.ttf' },
  {
    family: 'Arial',
    style: 'italic',
    file: 'Arimo-Italic.ttf',
    source: '400Regular_Italic/Arimo_400Regular_Italic.ttf',
  },
  {
    family: 'Arial',
    style: 'boldItalic',
    file: 'Arimo-BoldItalic.ttf',
    source: '700Bold_Italic/Arimo_700Bold_Italic.ttf',
  },
  {
    family: 'Bookman Old Style',
    style: 'regular',
    file: 'TeXGyreBonum-Regular.otf',
    source: 'texgyrebonum-regular.otf',
  },
  { family: 'Bookman Old Style', style: 'bold', file: 'TeXGyreBonum-Bold.otf', source: 'texgyrebonum-bold.otf' },
  { family: 'Bookman Old Style', style: 'italic', file: 'TeXGyreBonum-Italic.otf', source: 'texgyrebonum-italic.otf' },
  {
    family: 'Bookman Old Style',
    style: 'boldItalic',
    file: 'TeXGyreBonum-BoldItalic.otf',
    source: 'texgyrebonum-bolditalic.otf',
  },
];

export function face(family: Family, style: FaceStyle): Face {
  const found = faces.find((candidate) => candidate.family === family && candidate.style === style);
  if (found === undefined) throw new Error(`No font file for ${family} ${style}`);
  return found;
}
