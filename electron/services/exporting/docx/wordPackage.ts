import { strToU8, zipSync, type Zippable } from 'fflate';
import type { PageNumberPart } from './section.ts';
import type { Picture } from './picture.ts';

/** Entry names and contents, in the order they stand in the file. */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

export interface WordParts {
  readonly document: string;
  readonly styles: string;
  readonly settings: string;
  readonly fontTable: string;
  readonly core: string;
  readonly app: string;
  readonly pageNumber: PageNumberPart | null;
  readonly pictures: readonly Picture[];
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Every entry carries this moment: zip stores no time zone, so it is built from local parts. */
const entryTime = new Date(2000, 0, 1);

/** Names and connects the parts (Open Packaging Conventions): content types first, then relationships, then content. */
export function wordPackage(parts: WordParts): PackageParts {
  const { pageNumber, pictures } = parts;
  const relations: Relation[] = [
    { id: 'rId1', type: `${office}/styles`, target: 'styles.xml' },
    { id: 'rId2', type: `${office}/settings`, target: 'settings.xml' },
    { id: 'rId3', type: `${office}/fontTable`, target: 'fontTable.xml' },
    ...(pageNumber === null
      ? []
      : [{ id: pageNumber.relation, type: `${office}/${pageNumber.kind}`, target: `${pageNumber.kind}1.xml` }]),
    ...pictures.map(({ relation, file }) => ({ id: relation, type: `${office}/image`, target: `media/${file}` })),
  ];
  return new Map([
    ['[Content_Types].xml', xmlPart(contentTypes(parts))],
    ['_rels/.rels', xmlPart(relationships(packageRelations))],
    ['docProps/app.xml', xmlPart(parts.app)],
    ['docProps/core.xml', xmlPart(parts.core)],
    ['word/_rels/document.xml.rels', xmlPart(relationships(relations))],
    ['word/document.xml', xmlPart(parts.document)],
    ['word/fontTable.xml', xmlPart(parts.fontTable)],
    ...(pageNumber === null
      ? []
      : ([[`word/${pageNumber.kind}1.xml`, xmlPart(pageNumber.xml)]] satisfies [string, Uint8Array][])),
    ...pictures.map(({ file, bytes }): [string, Uint8Array] => [`word/media/${file}`, bytes]),
    ['word/settings.xml', xmlPart(parts.settings)],
    ['word/styles.xml', xmlPart(parts.styles)],
  ]);
}

/** The bytes of the file: the same parts give the same bytes. */
export function zipPackage(parts: PackageParts): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of parts) entries[name] = [content, { level: 9, mtime: entryTime }];
  return zipSync(entries);
}

function xmlPart(xml: string): Uint8Array {
  return strToU8(xmlHead + xml);
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const packageRelations: readonly Relation[] = [
  { id: 'rId1', type: `${office}/officeDocument`, target: 'word/document.xml' },
  { id: 'rId2', type: `${packages}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  { id: 'rId3', type: `${office}/extended-properties`, target: 'docProps/app.xml' },
];

function relationships(relations: readonly Relation[]): string {
  const all = relations.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
}

function contentTypes({ pageNumber }: WordParts): string {
  const kinds: readonly (readonly [string, string])[] = [
    ['/word/document.xml', `${wordType}.document.main+xml`],
    ['/word/styles.xml', `${wordType}.styles+xml`],
    ['/word/settings.xml', `${wordType}.settings+xml`],
    ['/word/fontTable.xml', `${wordType}.fontTable+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ...(pageNumber === null ? [] : [[`/word/${pageNumber.kind}1.xml`, `${wordType}.${pageNumber.kind}+xml`] as const]),
  ];
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
  ].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`);
  const overrides = kinds.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `<Types xmlns="${packages}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}
