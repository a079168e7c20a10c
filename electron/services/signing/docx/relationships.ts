import { canonicalAttribute } from './canonical.ts';
import { elementsIn, MalformedPart } from './package.ts';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly mode: string;
}

export const namespaces = {
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  origin: 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
  signature: 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/signature',
} as const;

/** Properties of the file change when it is saved or copied: Word signs the document without them. */
const unsigned: readonly string[] = [
  namespaces.origin,
  namespaces.signature,
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties',
];

/** The relationships of a part, in the order of the file. */
export function relationshipsIn(text: string): Relationship[] {
  return elementsIn(text, 'Relationship').map((element) => {
    const id = element.get('Id');
    const type = element.get('Type');
    const target = element.get('Target');
    if (id === undefined || type === undefined || target === undefined) throw new MalformedPart('Relationship');
    return { id, type, target, mode: element.get('TargetMode') ?? 'Internal' };
  });
}

/** Those that a signature covers, in the order in which they are hashed. */
export function signedRelationships(text: string): Relationship[] {
  const signed = relationshipsIn(text).filter(({ type }) => !unsigned.includes(type));
  return signed.toSorted((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)));
}

/** What is hashed of them (ECMA-376-2, 12.2.4.26: the relationships transform, then C14N). */
export function canonicalRelationships(relationships: readonly Relationship[]): string {
  const elements = relationships.map(({ id, target, mode, type }) => {
    const [a, b, c, d] = [id, target, mode, type].map(canonicalAttribute);
    return `<Relationship Id="${a}" Target="${b}" TargetMode="${c}" Type="${d}"></Relationship>`;
  });
  return `<Relationships xmlns="${namespaces.relationships}">${elements.join('')}</Relationships>`;
}
