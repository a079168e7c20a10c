import { strFromU8, unzipSync } from 'fflate';

/** What is stored in the cells of an Excel file's only sheet, by their places: texts, numbers, and days as serial numbers. */
export function cellsOf(bytes: Uint8Array): ReadonlyMap<string, string | number> {
  const entries = unzipSync(bytes);
  const part = (name: string): string => strFromU8(entries[name] ?? new Uint8Array());
  const texts = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>(.*?)<\/t><\/si>/gs)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
  const cells = new Map<string, string | number>();
  for (const [, place = '', look = '', value = ''] of part('xl/worksheets/sheet1.xml').matchAll(
    /<c r="([A-Z]+\d+)"([^>]*)><v>(.*?)<\/v><\/c>/g,
  ))
    cells.set(place, look.includes('t="s"') ? (texts[Number(value)] ?? '') : Number(value));
  return cells;
}
