import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { ok } from '../../../../sop/model/result.ts';
import type { Result } from '../../../../sop/model/result.ts';
import { refusal } from '../refusal.ts';
import type { SigningRefusal } from '../signingTypes.ts';

/** The parts of a package by their names, without the leading slash, in the order of the file. */
export type Package = ReadonlyMap<string, Uint8Array>;

const mostBytes = 64 * 1024 * 1024;
const mostUnpacked = 256 * 1024 * 1024;
const mostParts = 5000;
const contentTypes = '[Content_Types].xml';

/** Opens a Word file. What its directory declares is judged before anything is unpacked. */
export function readPackage(docx: Uint8Array): Result<Package, SigningRefusal> {
  if (docx.length > mostBytes) return refusal('documentTooLarge');
  if (docx[0] !== 0x50 || docx[1] !== 0x4b) return refusal('notADocx');
  let unpacked = 0;
  let count = 0;
  try {
    const entries = unzipSync(docx, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        count += 1;
        if (unpacked > mostUnpacked || count > mostParts) throw new RangeError('too large');
        return true;
      },
    });
    const parts = new Map(Object.entries(entries).filter(([name]) => !name.endsWith('/')));
    return parts.has(contentTypes) && parts.has('_rels/.rels') && parts.has('word/document.xml')
      ? ok(parts)
      : refusal('notADocx');
  } catch (error) {
    return refusal(error instanceof RangeError ? 'documentTooLarge' : 'damagedDocx');
  }
}

/** Zip stores local time without a zone. */
const entryTime = new Date(2000, 0, 1);

export function writePackage(parts: Package): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of parts) entries[name] = [content, { mtime: entryTime }];
  return zipSync(entries);
}

export function textOf(parts: Package, name: string): string {
  return strFromU8(parts.get(name) ?? new Uint8Array());
}

export function bytesOf(text: string): Uint8Array {
  return strToU8(text);
}

/** The media type of each part (ECMA-376-2, 7.2.3); null for a part that the package does not declare. */
export function mediaTypesOf(parts: Package): (name: string) => string | null {
  const text = textOf(parts, contentTypes);
  const byExtension = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const element of elementsIn(text, 'Default'))
    byExtension.set((element.get('Extension') ?? '').toLowerCase(), element.get('ContentType') ?? '');
  for (const element of elementsIn(text, 'Override'))
    byName.set((element.get('PartName') ?? '').toLowerCase(), element.get('ContentType') ?? '');
  return (name) => {
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return byName.get(`/${name}`.toLowerCase()) ?? byExtension.get(extension) ?? null;
  };
}

/** Declares what a signature adds to a package. */
export function withDeclared(parts: Package, sigName: string): string {
  const text = textOf(parts, contentTypes);
  const origin = 'application/vnd.openxmlformats-package.digital-signature-origin';
  const signature = 'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml';
  const isKnown = elementsIn(text, 'Default').some((one) => one.get('Extension')?.toLowerCase() === 'sigs');
  const declared = isKnown ? '' : `<Default Extension="sigs" ContentType="${origin}"/>`;
  // Defaults may stand behind overrides: the schema is a choice.
  return insertedAtEnd(text, 'Types', `${declared}<Override PartName="/${sigName}" ContentType="${signature}"/>`);
}

/** Puts elements before the end of the root element, in its namespace, whatever prefix it has. */
export function insertedAtEnd(text: string, root: string, elements: string): string {
  const end = [...text.matchAll(new RegExp(`</((?:[\\w.-]+:)?)${root}\\s*>`, 'gu'))].at(-1);
  if (end === undefined) throw new MalformedPart(root);
  const prefix = end[1] ?? '';
  const named = elements.replace(/<(\w)/gu, `<${prefix}$1`);
  return text.slice(0, end.index) + named + text.slice(end.index);
}

/** A part is not what the format says; thrown, and refused as damage. */
export class MalformedPart extends Error {}

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gu;

/**
 * The attributes of all elements of a name. These parts are flat lists, so nothing of them needs a parser; what could mean something
 * else to one (entities, comments, data sections) is refused.
 */
export function elementsIn(text: string, name: string): ReadonlyMap<string, string>[] {
  if (/<!|<\?(?!xml\s)/u.test(text.replace(/^\uFEFF/u, ''))) throw new MalformedPart(name);
  return [...text.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(\\s[^<>]*?)?/?>`, 'gu'))].map(
    (element) =>
      new Map(
        [...(element[1] ?? '').matchAll(attribute)].map(([, key = '', double, single]) => [
          key,
          unescapeXml(double ?? single ?? ''),
        ]),
      ),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/giu, (_whole, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#x/iu.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
      if (code > 0x10ffff) throw new MalformedPart(name);
      return String.fromCodePoint(code);
    }
    const found = entities[name];
    if (found === undefined) throw new MalformedPart(name);
    return found;
  });
}
