/** The SOP that belongs to the hand-made pages: ids s1…s3 and l1, l2. */
import { newLane, newSop, newStep } from '../../../sop/model/create.ts';
import type { Sop } from '../../../sop/model/sop.ts';

function idsOf(...ids: string[]): () => string {
  return () => {
    const next = ids.shift();
    if (next === undefined) throw new Error('No id left');
    return next;
  };
}

const ids = idsOf('sop', 'l1', 'l2', 's1', 's2', 's3');
const blank = newSop(ids, { name: 'standar', government: 'PEMERINTAH KOTA CONTOH', unitLines: ['BAGIAN HUKUM & HAM'] });

export const sampleSop: Sop = {
  ...blank,
  identity: {
    ...blank.identity,
    number: '065/01-Org/2024',
    title: 'Rapat <Hukum> & HAM',
    created: { text: '2 Januari 2024', iso: '2024-01-02' },
  },
  lanes: [newLane(ids, 'Kasubag'), newLane(ids, 'Pengelola Kepegawaian')],
  steps: [newStep(ids), { ...newStep(ids), kind: 'decision' }, newStep(ids)],
};
