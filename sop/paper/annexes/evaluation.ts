import type { Sop } from '../../model/sop.ts';
import type { GridRow, PaperPart } from '../paper.ts';
import { evaluationQuestions } from './evaluationQuestions.ts';
import { sopFields } from './sopFields.ts';

/** The seven questions with boxes for Ya and Tidak, room for remarks, and the evaluator's signature. */
export function evaluationAnnex(sop: Sop): PaperPart {
  const words = (text: string) => ({ lines: [{ text }] });
  const box = { lines: [{ checkBox: 'empty', text: '' }], align: 'center', vAlign: 'center' } as const;
  const rows = evaluationQuestions.map((question, index): GridRow => ({
    least: 11,
    cells: [{ ...words(`${index + 1}`), align: 'center' }, words(question), box, box, words('')],
  }));
  return {
    name: 'Evaluasi penerapan SOP',
    orientation: 'portrait',
    blocks: [
      { kind: 'heading', level: 2, align: 'center', text: 'EVALUASI PENERAPAN SOP AP' },
      { kind: 'fields', rows: [...sopFields(sop), { label: 'Tanggal Evaluasi', value: '' }] },
      {
        kind: 'grid',
        columns: [6, 44, 8, 9, 33],
        header: [{ cells: ['No', 'Pertanyaan Evaluasi', 'Ya', 'Tidak', 'Keterangan'].map(words) }],
        rows,
      },
      { kind: 'paragraph', text: 'Kesimpulan dan tindak lanjut:', spaceAfter: 1 },
      { kind: 'grid', columns: [1], header: [], rows: [{ least: 25, cells: [words('')] }] },
      {
        kind: 'signatures',
        columns: [null, { above: ['Evaluator,'], position: '', name: '', rank: '', nip: '' }],
      },
    ],
  };
}
