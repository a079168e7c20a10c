import type { Sop, Step } from '../../model/sop.ts';
import type { PaperField, PaperPart } from '../paper.ts';
import { officeName, joined } from './sopFields.ts';

/** Steps of the beginning, of the procedure proper and of its end: the first carries the trigger, the last the end product (spec 6.4). */
export function stepGroups<Any>(steps: readonly Any[]): Readonly<Record<'initial' | 'main' | 'final', readonly Any[]>> {
  return {
    initial: steps.slice(0, 1),
    main: steps.slice(1, -1),
    final: steps.length > 1 ? steps.slice(-1) : [],
  };
}

const groupNames = { initial: 'Langkah Awal', main: 'Langkah Utama', final: 'Langkah Akhir' } as const;

/** Lembar kerja identifikasi kegiatan: the activity, its steps in three groups, then who performs each and what comes of it. */
export function worksheetAnnex(sop: Sop): PaperPart {
  const { identity, proposer } = sop;
  const proposed: Pick<PaperField, 'source'> =
    proposer === null ? {} : { source: { at: 'proposer', field: 'position' } };
  return {
    name: 'Lembar kerja identifikasi kegiatan',
    orientation: 'portrait',
    blocks: [
      { kind: 'heading', level: 2, align: 'center', text: 'LEMBAR KERJA IDENTIFIKASI KEGIATAN' },
      { kind: 'space', mm: 3 },
      { kind: 'heading', level: 3, marker: 'A.', text: 'DATA KEGIATAN' },
      {
        kind: 'fields',
        labelWidth: 52,
        rows: [
          { marker: '1.', label: 'Judul SOP', value: identity.title, source: { at: 'field', field: 'title' } },
          { marker: '2.', label: 'Jenis Kegiatan', value: '' },
          { marker: '3.', label: 'Penanggung Jawab', value: null },
          {
            label: 'a. Produk',
            value: identity.approval.position,
            source: { at: 'approval', field: 'position' },
          },
          { label: 'b. Kegiatan', value: proposer?.position ?? '', ...proposed },
          {
            marker: '4.',
            label: 'Scope (Ruang Lingkup)',
            value: officeName(sop),
            source: { at: 'issuer', line: 'government' },
          },
        ],
      },
      { kind: 'heading', level: 3, marker: 'B.', text: 'IDENTIFIKASI KEGIATAN' },
      { kind: 'fields', labelWidth: 52, rows: groupRows(sop, activityOf) },
      { kind: 'heading', level: 3, marker: 'C.', text: 'IDENTIFIKASI LANGKAH' },
      { kind: 'fields', labelWidth: 52, rows: groupRows(sop, (step) => describedStep(sop, step)) },
    ],
  };
}

/** A row for each step, the name of its group before the first; an empty group keeps a line to write on. */
function groupRows(sop: Sop, words: (step: Step) => string): PaperField[] {
  const groups = stepGroups(sop.steps.map((step, index) => ({ step, number: index + 1 })));
  return (['initial', 'main', 'final'] as const).flatMap((name, at): PaperField[] => {
    const named = { marker: `${at + 1}.`, label: groupNames[name] };
    if (groups[name].length === 0) return [{ ...named, value: '' }];
    return groups[name].map(({ step, number }, index) => ({
      ...(index === 0 ? named : { label: '' }),
      valueMarker: `${number}.`,
      value: words(step),
      source: { at: 'step', step: step.id, column: 'activity' },
    }));
  });
}

function activityOf({ activity }: Step): string {
  return activity.replaceAll('\n', ' ').trim();
}

/** "Memeriksa berkas (Kasubag; keluaran: Berkas lengkap)". */
function describedStep({ lanes }: Sop, step: Step): string {
  const performers = step.performers.flatMap((id) => lanes.find((lane) => lane.id === id)?.name ?? []);
  const output = joined(step.outputs.items);
  const facts = [performers.join(', '), output === '' ? '' : `keluaran: ${output}`].filter((fact) => fact !== '');
  return facts.length === 0 ? activityOf(step) : `${activityOf(step)} (${facts.join('; ')})`;
}
