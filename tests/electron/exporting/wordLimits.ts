/** What Word refuses or cuts although the schema allows it: sizes beyond its limits. */
import { all, direct, type XmlNode } from './xmlTree.ts';

/** No page, row, column or space in Word is larger than 22 inches. */
const largestTwips = 31_680;
/** No drawing is larger either. */
const largestEmu = largestTwips * 635;
const mostColumns = 63;

/** One sentence for each number outside of what Word takes. */
export function limitFaults(body: XmlNode): string[] {
  const within = (name: string, attribute: string, least: number, most: number): string[] =>
    all(body, name).flatMap((node) => {
      const value = node.attrs[attribute];
      if (value === undefined) return [];
      const fits = /^-?\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
      return fits ? [] : [`${name} ${attribute}="${value}" is not within ${least} and ${most}`];
    });
  return [
    ...within('w:trHeight', 'w:val', 1, largestTwips),
    ...within('w:gridCol', 'w:w', 1, largestTwips),
    ...within('w:tcW', 'w:w', 1, largestTwips),
    ...within('w:pgSz', 'w:w', 1, largestTwips),
    ...within('w:pgSz', 'w:h', 1, largestTwips),
    ...['w:top', 'w:right', 'w:bottom', 'w:left', 'w:header', 'w:footer'].flatMap((side) =>
      within('w:pgMar', side, 0, largestTwips),
    ),
    ...within('w:spacing', 'w:before', 0, largestTwips),
    ...within('w:spacing', 'w:after', 0, largestTwips),
    ...within('w:spacing', 'w:line', 1, largestTwips),
    ...within('w:sz', 'w:val', 2, 3276),
    ...within('wp:extent', 'cx', 0, largestEmu),
    ...within('wp:extent', 'cy', 0, largestEmu),
    ...within('a:ext', 'cx', 0, largestEmu),
    ...within('a:ext', 'cy', 0, largestEmu),
    ...within('a:ln', 'w', 0, 20_116_800),
    ...within('wp:anchor', 'relativeHeight', 0, 4_294_967_295),
    ...all(body, 'wp:posOffset')
      .filter(({ text }) => !/^-?\d{1,10}$/.test(text))
      .map(({ text }) => `Offset ${text} is not whole`),
    ...['w:top', 'w:left', 'w:bottom', 'w:right'].flatMap((side) =>
      all(body, 'w:tcBorders')
        .flatMap((borders) => direct(borders, side))
        .filter(({ attrs }) => attrs['w:val'] !== 'nil' && !(Number(attrs['w:sz']) >= 2 && Number(attrs['w:sz']) <= 96))
        .map(({ attrs }) => `A border of ${attrs['w:sz']} eighths of a point`),
    ),
    ...all(body, 'w:tbl')
      .filter((table) => all(table, 'w:gridCol').length > mostColumns)
      .map((table) => `A table of ${all(table, 'w:gridCol').length} columns`),
  ];
}
