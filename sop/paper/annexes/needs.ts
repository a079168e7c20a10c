import type { Sop } from '../../model/sop.ts';
import type { GridCell, PaperPart } from '../paper.ts';
import { officeName, joined } from './sopFields.ts';

/** What a SOP may do with an output (spec 11.4): its title is such a word and the output. */
export const aspects = ['Penyusunan', 'Pelaksanaan', 'Evaluasi', 'Pelaporan', 'Publikasi', 'Distribusi'] as const;

/** "Penyusunan Renstra" in its parts; null when the title begins with none of the words. */
export function aspectOf(title: string): { readonly aspect: string; readonly output: string } | null {
  const words = title.trim().split(/\s+/);
  const first = words[0]?.toLocaleLowerCase('id') ?? '';
  const aspect = aspects.find((known) => known.toLocaleLowerCase('id') === first);
  return aspect === undefined || words.length < 2 ? null : { aspect, output: words.slice(1).join(' ') };
}

const scopes = { macro: 'makro', micro: 'mikro' } as const;

/** Tabel 6: from duty and function to the title of the SOP. What only the office knows stays empty. */
export function needsAnnex(sop: Sop): PaperPart {
  const { title } = sop.identity;
  const known = aspectOf(title);
  const last = sop.steps.at(-1);
  const scope = sop.classification.scope === null ? '' : ` (${scopes[sop.classification.scope]})`;
  const output = known?.output ?? joined(last?.outputs.items ?? []);
  const outputSource: Pick<GridCell, 'source'> =
    known === null && last !== undefined
      ? { source: { at: 'step', step: last.id, column: 'output' } }
      : { source: { at: 'field', field: 'title' } };
  const titled = { source: { at: 'field', field: 'title' } } as const;
  const words = (text: string): GridCell => ({ lines: [{ text }] });
  return {
    name: 'Identifikasi kebutuhan SOP',
    orientation: 'landscape',
    blocks: [
      {
        kind: 'heading',
        level: 2,
        align: 'center',
        text: 'FORMULIR IDENTIFIKASI SOP AP\nBERDASARKAN TUGAS DAN FUNGSI',
      },
      {
        kind: 'fields',
        rows: [{ label: 'Satuan Kerja', value: officeName(sop), source: { at: 'issuer', line: 'government' } }],
      },
      {
        kind: 'grid',
        columns: [5, 16, 16, 16, 16, 16, 13, 20],
        header: [
          {
            cells: ['No', 'Tugas', 'Fungsi', 'Uraian Tugas', 'Kegiatan', 'Output (Final)', 'Aspek', 'Judul SOP'].map(
              words,
            ),
          },
        ],
        rows: [
          {
            least: 40,
            cells: [
              { lines: [{ text: '1' }], align: 'center' },
              ...['', '', '', ''].map(words),
              { ...words(output), ...outputSource },
              { ...words(`${known?.aspect ?? ''}${scope}`.trim()), ...titled },
              { ...words(title), ...titled },
            ],
          },
        ],
      },
    ],
  };
}
