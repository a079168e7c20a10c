import type { GridCell, GridRow, Paper, PaperRun } from '../paper/paper.ts';
import type { Sop } from '../model/sop.ts';
import type { Difference, DiffWord } from './difference.ts';
import { unchangedWords } from './unchanged.ts';

/** A state that was compared, with what it is called: "Versi 2, 16 Februari 2022". */
export interface ReportSide {
  readonly sop: Sop;
  readonly label: string;
}

/** The differences of two states in words, as a paper to be filed with them. */
export function reportPaper(before: ReportSide, after: ReportSide, differences: readonly Difference[]): Paper {
  const { identity } = after.sop;
  const unchanged = unchangedWords(after.sop, differences);
  return {
    title: `Perbandingan ${identity.title === '' ? 'SOP' : identity.title}`,
    parts: [
      {
        name: 'Daftar perubahan',
        orientation: 'portrait',
        blocks: [
          { kind: 'heading', level: 1, text: 'LAMPIRAN PERBANDINGAN SOP' },
          {
            kind: 'fields',
            rows: [
              { label: 'Nama SOP', value: identity.title },
              { label: 'Nomor SOP', value: identity.number },
              { label: 'Sebelum', value: before.label },
              { label: 'Sesudah', value: after.label },
              { label: 'Perubahan', value: differences.length === 0 ? 'tidak ada' : `${differences.length}` },
            ],
          },
          { kind: 'space', mm: 4 },
          ...(differences.length === 0
            ? []
            : [
                {
                  kind: 'grid' as const,
                  columns: [1, 5, 7, 7],
                  header: [{ cells: ['No', 'Bagian', 'Sebelum', 'Sesudah'].map(heading) }],
                  rows: differences.map(row),
                  rowsMayPart: true,
                },
              ]),
          ...(unchanged === null
            ? []
            : [
                { kind: 'heading' as const, level: 3 as const, text: 'Yang tidak berubah' },
                { kind: 'paragraph' as const, text: unchanged },
              ]),
        ],
      },
    ],
  };
}

function heading(text: string): GridCell {
  return { lines: [{ text }], bold: true, shaded: true };
}

function row({ title, detail, words, kind }: Difference, index: number): GridRow {
  const has = (is: DiffWord['is']): boolean => words.some((word) => word.is === is);
  const [former, later] =
    words.length === 0
      ? [[], [{ text: detail ?? sentence(kind) }]]
      : [
          has('kept') || has('removed') ? side(words, 'removed') : [],
          has('kept') || has('added') ? side(words, 'added') : [],
        ];
  const below = words.length === 0 || detail === null ? [] : [{ text: detail }];
  return {
    cells: [
      { lines: [{ text: `${index + 1}` }], align: 'center' },
      { lines: [{ text: title }, ...below] },
      { lines: [{ text: former }] },
      { lines: [{ text: later }] },
    ],
  };
}

/** What one side reads; what only it has stands out. */
function side(words: readonly DiffWord[], own: 'removed' | 'added'): readonly PaperRun[] {
  return words
    .filter(({ is }) => is === 'kept' || is === own)
    .map(({ text, is }) =>
      is === 'kept' ? { text } : own === 'added' ? { text, bold: true } : { text, italic: true },
    );
}

function sentence(kind: Difference['kind']): string {
  return { added: 'Ditambah', removed: 'Dihapus', moved: 'Pindah tempat', changed: 'Diubah', rerouted: 'Dialihkan' }[
    kind
  ];
}
