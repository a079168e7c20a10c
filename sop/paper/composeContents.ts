import { textWidth } from '../layout/text/measure.ts';
import type { Paragraph, TableBlock } from '../layout/composition.ts';
import { mm, pt } from '../model/units.ts';
import { composeText, hangOf } from './composeText.ts';
import type { ContentsBlock, ContentsEntry } from './paper.ts';
import type { Setting } from './sheet.ts';
import { composeLines } from './unruled.ts';

/** Kept free at the right for page numbers, in every line: words never run into them. */
const numberColumn = mm(14);
const levelIndent = mm(6);

/** Each entry is a paragraph; dots and the page stand behind its last line. */
export function composeContents({ entries }: ContentsBlock, { sheet, x, width }: Setting): TableBlock {
  const look = (entry: ContentsEntry) =>
    ({ font: sheet.font, size: sheet.fontSize, bold: entry.level === 1, align: 'left' }) as const;
  // Entries of one level hang alike, as wide as the widest sign among them.
  const hangs = ([1, 2] as const).map((level) =>
    Math.max(0, ...entries.filter((entry) => entry.level === level).map((entry) => hangOf(look(entry), signOf(entry)))),
  );
  const paragraphs = entries.flatMap((entry): Paragraph[] => {
    const own = look(entry);
    const indent = entry.level === 1 ? 0 : levelIndent;
    const hang = entry.marker === undefined ? 0 : (hangs[entry.level - 1] ?? 0);
    const room = width - numberColumn;
    const [paragraph] = composeText(own, entry.text.replaceAll('\n', ' '), room, { ...signOf(entry), indent, hang });
    if (paragraph === undefined) return [];
    const style = entry.level === 1 ? 'bold' : 'regular';
    const labelWidth = textWidth({ font: sheet.font, style, size: pt(sheet.fontSize) }, entry.page);
    return [
      {
        ...paragraph,
        lineRoom: Math.min(paragraph.lineRoom ?? Infinity, room - paragraph.indent),
        spaceAfter: pt(4),
        entry: { level: entry.level, target: entry.target, page: { text: entry.page, width: labelWidth } },
      },
    ];
  });
  return composeLines(paragraphs, x, width);
}

function signOf({ marker }: ContentsEntry): { readonly marker?: string } {
  return marker === undefined ? {} : { marker };
}
