import { evaluationQuestions } from '../../paper/annexes/evaluationQuestions.ts';
import type { GridBlock, GridCell, GridRow, LetterheadBlock, PaperSigner, SignaturesBlock } from '../../paper/paper.ts';
import type { Letterhead, PaperFields, PointAnswer, Signer } from './paperFacts.ts';

/** A cell of words, a line each. */
export function cell(text: string, more: Omit<GridCell, 'lines'> = {}): GridCell {
  return { lines: text === '' ? [] : [{ text }], ...more };
}

/** A row of headings. */
export function headings(...texts: readonly string[]): GridRow {
  return { cells: texts.map((text) => cell(text, { bold: true, shaded: true, align: 'center', vAlign: 'center' })) };
}

/** The seven points with boxes for Ya and Tidak (spec 11.4). */
export function pointsGrid(answers: readonly PointAnswer[]): GridBlock {
  const box = (ticked: boolean): GridCell => ({
    lines: [{ checkBox: ticked ? 'ticked' : 'empty', text: '' }],
    align: 'center',
    vAlign: 'center',
  });
  return {
    kind: 'grid',
    columns: [6, 50, 8, 9, 27],
    header: [headings('No', 'Butir penilaian', 'Ya', 'Tidak', 'Catatan')],
    rows: evaluationQuestions.map((question, at): GridRow => {
      const { answer = null, note = '' } = answers[at] ?? {};
      const number = cell(String(at + 1), { align: 'center' });
      return { cells: [number, cell(question), box(answer === 'yes'), box(answer === 'no'), cell(note)] };
    }),
  };
}

/** Kop of the paper. */
export function letterhead({ logo, lines }: Letterhead): LetterheadBlock {
  return { kind: 'letterhead', logo, lines, address: [] };
}

/** The two who sign: the office whose SOPs they are, and Organisasi. */
export function bothSign({ agency, organisation }: PaperFields): SignaturesBlock {
  return {
    kind: 'signatures',
    columns: [signed(['Perangkat Daerah,'], agency), signed(['Tim Reviu,'], organisation)],
  };
}

/** One who signs, with what stands above him. */
export function signed(above: readonly string[], signer: Signer): PaperSigner {
  return { above, ...signer };
}
