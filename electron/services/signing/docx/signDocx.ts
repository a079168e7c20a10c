import { createHash } from 'node:crypto';
import { ok } from '../../../../sop/model/result.ts';
import type { Result } from '../../../../sop/model/result.ts';
import { openContainer } from '../container/openContainer.ts';
import { refusal } from '../refusal.ts';
import type { SignDocxRequest, SignedDocx, SigningRefusal } from '../signingTypes.ts';
import {
  bytesOf,
  insertedAtEnd,
  MalformedPart,
  mediaTypesOf,
  readPackage,
  textOf,
  withDeclared,
  writePackage,
} from './package.ts';
import type { Package } from './package.ts';
import { canonicalRelationships, namespaces, relationshipsIn, signedRelationships } from './relationships.ts';
import { signatureXml } from './signatureXml.ts';
import type { SignedPart } from './signatureXml.ts';

const folder = '_xmlsignatures';
const originName = `${folder}/origin.sigs`;
const originRelations = `${folder}/_rels/origin.sigs.rels`;
const rootRelations = '_rels/.rels';
const relationsType = 'application/vnd.openxmlformats-package.relationships+xml';
const emptyRelations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespaces.relationships}"></Relationships>`;

/** Parts that change with every saving, or belong to the signatures themselves. */
const isSigned = (name: string): boolean =>
  name !== '[Content_Types].xml' && !name.startsWith(`${folder}/`) && !/^docProps\/(core|app)\.xml$/u.test(name);

/**
 * Signs a Word file: a package signature (ECMA-376-2, 12) over all that is read in it. Further signers sign the same parts beside those
 * that are there. Refused before anything is made.
 */
export function signDocx(request: SignDocxRequest): Result<SignedDocx, SigningRefusal> {
  const opened = openContainer(request.container, request.passphrase, request.instant);
  if (!opened.ok) return opened;
  const read = readPackage(request.docx);
  if (!read.ok) return read;
  try {
    const parts = read.value;
    const signedParts = coveredParts(parts);
    if (signedParts === null) return refusal('damagedDocx');
    const signature = signatureXml(signedParts, opened.value, request);
    return ok({ bytes: writePackage(withSignature(parts, signature)), signer: opened.value.identity });
  } catch (error) {
    if (error instanceof MalformedPart) return refusal('damagedDocx');
    throw error;
  }
}

/** Every part that is read, with its hash; null when the package holds one that it does not declare. */
function coveredParts(parts: Package): SignedPart[] | null {
  const typeOf = mediaTypesOf(parts);
  const found: SignedPart[] = [];
  for (const [name, content] of [...parts].filter(([one]) => isSigned(one)).toSorted(byName)) {
    const type = name.endsWith('.rels') ? relationsType : typeOf(name);
    if (type === null) return null;
    const uri = `/${encodeURI(name)}?ContentType=${type}`;
    if (!name.endsWith('.rels')) {
      found.push({ uri, digest: digestOf(content), relationships: null });
      continue;
    }
    const relationships = signedRelationships(textOf(parts, name));
    if (relationships.length === 0) continue;
    const digest = digestOf(bytesOf(canonicalRelationships(relationships)));
    found.push({ uri, digest, relationships: relationships.map(({ id }) => id) });
  }
  return found;
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : Number(one > other);
}

function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}

/** The package with one signature more, and all that leads to it. */
function withSignature(parts: Package, signature: string): Package {
  const number = freeNumber((count) => !parts.has(`${folder}/sig${count}.xml`));
  const name = `${folder}/sig${number}.xml`;
  const root = textOf(parts, rootRelations);
  const hasOrigin = relationshipsIn(root).some(({ type }) => type === namespaces.origin);
  const origin = parts.has(originRelations) ? textOf(parts, originRelations) : emptyRelations;
  return new Map([
    ...parts,
    ['[Content_Types].xml', bytesOf(withDeclared(parts, name))],
    [rootRelations, bytesOf(hasOrigin ? root : withRelation(root, namespaces.origin, originName))],
    [originName, parts.get(originName) ?? new Uint8Array()],
    [originRelations, bytesOf(withRelation(origin, namespaces.signature, `sig${number}.xml`))],
    [name, bytesOf(signature)],
  ]);
}

function withRelation(text: string, type: string, target: string): string {
  const known = new Set(relationshipsIn(text).map(({ id }) => id));
  const id = `rIdSig${freeNumber((count) => !known.has(`rIdSig${count}`))}`;
  return insertedAtEnd(text, 'Relationships', `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
}

function freeNumber(isFree: (count: number) => boolean): number {
  for (let count = 1; ; count += 1) if (isFree(count)) return count;
}
