import type { Place } from '../model/place.ts';
import type { FontName } from '../model/style.ts';
import type { Composition, TableBlock, TableCell } from './composition.ts';
import type { Geometry } from './geometry.ts';
import { remember, slotOf } from './memory.ts';
import type { Slot } from './memory.ts';
import type { LayoutFinding } from './pages.ts';
import { advance } from './text/fontMetrics.ts';
import { emuPerMm } from '../model/units.ts';
import type { Emu } from '../model/units.ts';

/** Characters of one paragraph that the font has no glyph for. */
export interface MissingGlyphs {
  readonly where: Place;
  readonly characters: readonly string[];
}

/** What is known of the cells of a row, as long as the row lives. */
export type GlyphMemory = WeakMap<readonly TableCell[], Slot<readonly MissingGlyphs[]>>;

/** Characters the font has no glyph for, one finding per place: they are drawn as a sign for it (`missingGlyph`) on screen and PDF, and stay text in DOCX. */
export function findMissingGlyphs({ blocks, font }: Composition, cache: GlyphMemory): LayoutFinding[] {
  const found = new Map<string, { where: Place; characters: Set<string> }>();
  for (const { rows } of blocks.filter((block): block is TableBlock => block.kind === 'table'))
    for (const { cells } of rows)
      for (const { where, characters } of remember(slotOf(cache, cells), [font], () => missingIn(cells, font))) {
        const key = JSON.stringify(where);
        const entry = found.get(key) ?? { where, characters: new Set<string>() };
        characters.forEach((character) => entry.characters.add(character));
        found.set(key, entry);
      }
  return [...found.values()].map(({ where, characters }) => ({
    code: 'missingGlyph',
    where,
    characters: [...characters].join(''),
  }));
}

function missingIn(cells: readonly TableCell[], font: FontName): MissingGlyphs[] {
  return cells.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => {
      const characters = [...paragraph.text].filter(
        (character) => advance(font, paragraph.style, character.codePointAt(0) ?? 0) === null,
      );
      return characters.length === 0 ? [] : [{ where: paragraph.where ?? { at: 'sop' as const }, characters }];
    }),
  );
}

/** The sheet with its margins leaves less room than any table needs. */
export function paperFindings({ paper, narrowed }: Geometry): LayoutFinding[] {
  if (!narrowed) return [];
  const sideMm = (length: Emu): number => Math.round(length / emuPerMm);
  return [{ code: 'paperTooSmall', widthMm: sideMm(paper.width), heightMm: sideMm(paper.height) }];
}
