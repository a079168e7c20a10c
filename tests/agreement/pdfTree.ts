/** The structure and the outline of a PDF, read back (ISO 32000-1, 12.3.3 and 14.7). */
import { asArray, asDictionary } from '../../electron/services/importing/pdf/pdfFile.ts';
import { isKind, type PdfDictionary, type PdfValue } from '../../electron/services/importing/pdf/syntax.ts';
import { readPages, type Drawn } from './pdfContent.ts';

export interface TreeElement {
  readonly type: string;
  readonly alt: string | null;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly TreeElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
  /** Page and number of the marks that hold its content. */
  readonly marks: readonly string[];
}

export interface OutlineItem {
  readonly title: string;
  readonly page: number;
  /** Where the view begins, in pt from the bottom left. */
  readonly left: number;
  readonly top: number;
  readonly count: number;
  readonly children: readonly OutlineItem[];
}

export interface ReadTree {
  readonly marked: boolean;
  readonly language: string;
  readonly root: TreeElement;
  /** What is wrong with the tree: broken links between elements, parents and marks. */
  readonly faults: readonly string[];
  readonly drawn: readonly (readonly Drawn[])[];
  readonly outline: readonly OutlineItem[];
  /** Lines of the outline shown at first. */
  readonly shown: number;
}

export function readTree(bytes: Uint8Array): ReadTree {
  const { file, pages } = readPages(bytes);
  const resolved = (dictionary: PdfDictionary, key: string): PdfValue => file.resolve(dictionary.entries.get(key));
  const catalog = asDictionary(file.resolve(file.trailer.entries.get('Root')));
  const faults: string[] = [];
  const keyOf = (value: PdfValue | undefined): string =>
    value !== undefined && isKind(value, 'reference') ? String(value.id) : JSON.stringify(value);
  const kids = asArray(resolved(asDictionary(resolved(catalog, 'Pages')), 'Kids'));
  const pageOf = (value: PdfValue | undefined): number => kids.findIndex((kid) => keyOf(kid) === keyOf(value));

  const textOf = (page: number, mark: number): string =>
    (pages[page]?.drawn ?? []).map((one) => (one.kind === 'text' && one.mark?.id === mark ? one.text : '')).join('');
  const owners = new Map<string, string>();
  const read = (reference: PdfValue, parent: string): TreeElement => {
    const element = asDictionary(file.resolve(reference));
    const type = textIn(element.entries.get('S'));
    if (keyOf(element.entries.get('P')) !== parent) faults.push(`${type} names another parent`);
    const own = element.entries.get('Pg');
    const found = element.entries.get('K') ?? null;
    const parts = found === null ? [] : Array.isArray(found) ? asArray(found) : [found];
    const [children, marks]: [TreeElement[], [number, number][]] = [[], []];
    for (const part of parts) {
      if (typeof part === 'number') marks.push([pageOf(own), part]);
      else if (isKind(part, 'dictionary'))
        marks.push([pageOf(part.entries.get('Pg')), Number(part.entries.get('MCID'))]);
      else children.push(read(part, keyOf(reference)));
    }
    for (const [page, mark] of marks) {
      const key = `${page}/${mark}`;
      if (owners.has(key)) faults.push(`mark ${key} belongs to two elements`);
      owners.set(key, keyOf(reference));
    }
    const attributes = resolved(element, 'A');
    const alt = element.entries.get('Alt');
    return {
      type,
      alt: alt === undefined ? null : textIn(alt),
      attributes: attributes === null ? {} : plain(asDictionary(attributes)),
      children,
      text: marks.map(([page, mark]) => textOf(page, mark)).join(''),
      marks: marks.map(([page, mark]) => `${page}/${mark}`),
    };
  };

  const treeRoot = catalog.entries.get('StructTreeRoot');
  const tree = asDictionary(file.resolve(treeRoot));
  const [first] = asArray(resolved(tree, 'K'));
  const root = read(first ?? null, keyOf(treeRoot));
  faults.push(...parentTreeFaults());

  return {
    marked: asDictionary(resolved(catalog, 'MarkInfo')).entries.get('Marked') === true,
    language: textIn(catalog.entries.get('Lang')),
    root,
    faults,
    drawn: pages.map(({ drawn }) => drawn),
    outline: outlineBelow(asDictionary(resolved(catalog, 'Outlines'))),
    shown: Number(asDictionary(resolved(catalog, 'Outlines')).entries.get('Count')),
  };

  /** The way back: from the marks of each page to the element that owns each. */
  function parentTreeFaults(): string[] {
    const numbers = asArray(resolved(asDictionary(resolved(tree, 'ParentTree')), 'Nums'));
    const lists = new Map(
      Array.from({ length: numbers.length / 2 }, (_, at) => [
        Number(numbers[at * 2]),
        asArray(file.resolve(numbers[at * 2 + 1])),
      ]),
    );
    return pages.flatMap(({ dictionary, drawn }, page) => {
      const list = lists.get(Number(dictionary.entries.get('StructParents'))) ?? [];
      const used = new Set(drawn.flatMap(({ mark }) => (mark === null || mark.id === null ? [] : [mark.id])));
      const wrong = list.flatMap((owner, mark) =>
        owners.get(`${page}/${mark}`) === keyOf(owner) ? [] : [`the parent tree has another owner of ${page}/${mark}`],
      );
      const missing = [...used]
        .filter((mark) => !owners.has(`${page}/${mark}`))
        .map((mark) => `${page}/${mark} is lost`);
      return [...wrong, ...missing, ...(list.length === used.size ? [] : [`page ${page} marks without content`])];
    });
  }

  function outlineBelow(parent: PdfDictionary): OutlineItem[] {
    const items: OutlineItem[] = [];
    for (let at = resolved(parent, 'First'); at !== null; at = resolved(asDictionary(at), 'Next')) {
      const item = asDictionary(at);
      const [page, , left, top] = asArray(resolved(item, 'Dest'));
      items.push({
        title: textIn(item.entries.get('Title')),
        page: pageOf(page),
        left: Number(left),
        top: Number(top),
        count: Number(item.entries.get('Count') ?? 0),
        children: item.entries.has('First') ? outlineBelow(item) : [],
      });
    }
    return items;
  }
}

/** An element and all below it, in reading order. */
export function allElements(element: TreeElement): TreeElement[] {
  return [element, ...element.children.flatMap(allElements)];
}

/** All text of an element in reading order; pictures are read by their words. */
export function wholeText(element: TreeElement): string {
  return [...element.children.map((child) => child.alt ?? wholeText(child)), element.text].join(' ');
}

function plain(dictionary: PdfDictionary): Record<string, string | number> {
  return Object.fromEntries(
    [...dictionary.entries].map(([key, value]) => [key, typeof value === 'number' ? value : textIn(value)]),
  );
}

/** A name, or a text in either of the two encodings of the format. */
function textIn(value: PdfValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (isKind(value, 'name')) return value.name;
  if (!isKind(value, 'string')) return JSON.stringify(value);
  const { bytes } = value;
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
}
