import type { PaperBlock } from '../paper/paper.ts';
import type { DocumentSet } from './documentSet.ts';

/** Halaman judul: logo, title, institution and unit, year, address (spec 2.1, part 1; sample Gambar 2). */
export function coverBlocks(set: DocumentSet, logo: string | null): PaperBlock[] {
  const { institution, unit, address, note } = set.cover;
  const line = (text: string, size: number, bold = true): PaperBlock[] =>
    text.trim() === '' ? [] : [{ kind: 'paragraph', text: text.trim(), align: 'center', size, bold, spaceAfter: 1 }];
  return [
    { kind: 'picture', asset: logo, mm: 34 },
    { kind: 'space', mm: 14 },
    { kind: 'heading', level: 1, text: capitals(set.title), size: 20, spaceAfter: 10 },
    ...line(capitals(unit), 15),
    ...line(capitals(institution), 15),
    { kind: 'fill' },
    ...line(set.year.trim() === '' ? '' : `TAHUN ${set.year.trim()}`, 15),
    { kind: 'fill' },
    ...line(note, 11, false),
    ...line(address, 11, false),
  ];
}

function capitals(text: string): string {
  return text.trim().toLocaleUpperCase('id');
}
