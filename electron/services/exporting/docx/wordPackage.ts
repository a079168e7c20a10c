import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Picture } from './picture.ts';
import type { WordFrame } from './wordFrame.ts';

/** Entry names and contents, in the order they stand in the file. */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

export interface OwnParts {
  readonly body: string;
  /** Document properties (docProps/core.xml). */
  readonly properties: string;
  readonly pictures: readonly Picture[];
}

const image = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** Every entry carries this moment: zip stores no time zone, so it is built from local parts. */
const entryTime = new Date(2000, 0, 1);

/** Puts the body, its pictures and the document's properties into the frame; content types first, then relationships. */
export function packageParts(frame: WordFrame, { body, properties, pictures }: OwnParts): PackageParts {
  const relations = pictures.map(
    ({ relation, file }) => `<Relationship Id="${relation}" Type="${image}" Target="media/${file}"/>`,
  );
  const own: [string, Uint8Array][] = [
    ['docProps/core.xml', strToU8(properties)],
    ['word/document.xml', strToU8(frame.documentHead + body + frame.documentEnd)],
    ['word/_rels/document.xml.rels', strToU8(`${frame.relations}${relations.join('')}</Relationships>`)],
    ...pictures.map(({ file, bytes }): [string, Uint8Array] => [`word/media/${file}`, bytes]),
  ];
  return new Map([...frame.parts, ...own]);
}

/** The bytes of the file: the same parts give the same bytes. */
export function zipPackage(parts: PackageParts): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of parts) entries[name] = [content, { mtime: entryTime }];
  return zipSync(entries);
}
