import type { Place } from '../model/place.ts';
import type { Composition, TableBlock } from './composition.ts';
import type { LayoutFinding } from './pages.ts';
import { advance } from './text/fontMetrics.ts';

/** Characters the font has no glyph for, one finding per place: they are drawn as □ on screen and PDF, and stay text in DOCX. */
export function findMissingGlyphs(composition: Composition): LayoutFinding[] {
  const found = new Map<string, { where: Place; characters: Set<string> }>();
  const tables = composition.blocks.filter((block): block is TableBlock => block.kind === 'table');
  for (const paragraph of tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
  )) {
    const missing = [...paragraph.text].filter(
      (character) => advance(composition.font, paragraph.style, character.codePointAt(0) ?? 0) === null,
    );
    if (missing.length === 0) continue;
    const where = paragraph.where ?? { at: 'sop' };
    const key = JSON.stringify(where);
    const entry = found.get(key) ?? { where, characters: new Set<string>() };
    missing.forEach((character) => entry.characters.add(character));
    found.set(key, entry);
  }
  return [...found.values()].map(({ where, characters }) => ({
    code: 'missingGlyph',
    where,
    characters: [...characters].join(''),
  }));
}
