import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Above every id that docx gives its own pictures, so that no number of a drawing is used twice. */
const firstDrawingId = 100_000;

/** Every entry of the package carries this moment: zip stores no time zone, so it is built from local parts. */
const entryTime = new Date(2000, 0, 1);

/**
 * Rewrites what docx takes from clock and counters: drawing ids in document order, dates of the properties from the
 * document, entries sorted with `[Content_Types].xml` first and of one age. The same document gives the same bytes.
 */
export function settledPackage(bytes: Uint8Array, date: Date): Uint8Array {
  const entries = unzipSync(bytes);
  let nextId = firstDrawingId;
  const settled = Object.keys(entries)
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((name): [string, Uint8Array] => {
      const content = entries[name] ?? new Uint8Array();
      if (!/\.(xml|rels)$/.test(name)) return [name, content];
      const text = strFromU8(content);
      if (name === 'docProps/core.xml') return [name, strToU8(withDates(text, date))];
      return [name, strToU8(text.replace(drawingId, (_whole, opening: string) => `${opening} id="${nextId++}"`))];
    });
  const zippable: Zippable = Object.fromEntries(
    settled.map(([name, content]) => [name, [content, { level: 9, mtime: entryTime }]]),
  );
  return zipSync(zippable);
}

const drawingId = /(<(?:wp:docPr|wps:cNvPr|wpg:cNvPr|pic:cNvPr))(?: id="\d+")/g;

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
}

function withDates(core: string, date: Date): string {
  const iso = date.toISOString().replace(/\.\d+Z$/, 'Z');
  return core
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, (_whole, opening: string) => `${opening}${iso}`)
    .replace('</cp:coreProperties>', '<dc:language>id-ID</dc:language></cp:coreProperties>');
}
