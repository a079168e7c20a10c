import type { Sop } from '../../model/sop.ts';
import { stepNumber } from '../../model/stepNumber.ts';
import type { Style } from '../../model/style.ts';
import type { GridRow, PaperPart } from '../paper.ts';
import { sopFields } from './sopFields.ts';

/** Tabel 7: every step with boxes for how it goes, and room for remarks. */
export function monitoringAnnex(sop: Sop, style: Style): PaperPart {
  const words = (text: string) => ({ lines: [{ text }] });
  const rows = sop.steps.map((step, index): GridRow => ({
    least: 12,
    cells: [
      { ...words(stepNumber(index + 1, style)), align: 'center' },
      { ...words(step.activity), source: { at: 'step', step: step.id, column: 'activity' } },
      {
        lines: [
          { checkBox: 'empty', text: 'Berjalan dengan baik' },
          { checkBox: 'empty', text: 'Tidak berjalan dengan baik' },
        ],
      },
      ...['', '', ''].map(words),
    ],
  }));
  return {
    name: 'Monitoring pelaksanaan SOP',
    orientation: 'landscape',
    blocks: [
      { kind: 'heading', level: 2, align: 'center', text: 'MONITORING PELAKSANAAN SOP AP' },
      {
        kind: 'fields',
        rows: [
          ...sopFields(sop),
          { label: 'Tanggal Efektif', value: sop.identity.effective.text, source: { at: 'field', field: 'effective' } },
          { label: 'Tanggal Monitoring', value: '' },
        ],
      },
      {
        kind: 'grid',
        columns: [5, 30, 24, 22, 24, 12],
        header: [
          {
            cells: [
              'No',
              'Prosedur',
              'Penilaian terhadap Penerapan',
              'Catatan Hasil Penilaian',
              'Tindakan yang Harus Diambil',
              'Paraf Penilai',
            ].map(words),
          },
        ],
        rows,
      },
    ],
  };
}
