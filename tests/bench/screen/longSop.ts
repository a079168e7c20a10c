import { writePlainText } from '../../../sop/file/writePlain.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import { boxNames } from '../../../sop/model/sop.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { newList } from '../../../sop/model/create.ts';
import { buildSop, countingIds } from '../../support/builders.ts';
import type { StepSketch } from '../../support/builders.ts';
import { randomFrom } from '../../support/randomSops.ts';

const offices = [
  'Pemohon',
  'Petugas Loket',
  'Analis',
  'Kepala Seksi',
  'Sekretaris',
  'Kepala Dinas',
  'Arsiparis',
  'Lurah',
];
const verbs = ['Memeriksa', 'Menyusun', 'Menyerahkan', 'Mencatat', 'Menandatangani', 'Mengarsipkan', 'Menerima'];
const objects = ['berkas permohonan', 'draf surat keterangan', 'nota dinas', 'laporan kegiatan', 'surat pengantar'];

/** A long procedure as offices write it: every fifth step a decision that goes back a step or further, lists beside each. */
export function longSop(steps: number, lanes: number, title = `Pelayanan ${steps} langkah`): Sop {
  const random = randomFrom(35);
  const pick = (words: readonly string[]): string => words[random.below(words.length)] ?? '';
  const task = (): string => `${pick(verbs)} ${pick(objects)}`;
  let lane = 0;
  const sketches = Array.from({ length: steps }, (_, at): StepSketch => {
    if (random.chance(0.6)) lane = random.below(lanes);
    const isDecision = at % 5 === 4 && at < steps - 1;
    const back = random.chance(0.3) ? Math.max(1, at - 6) : at;
    return {
      activity: random.chance(0.4) ? `${task()} lalu ${task().toLowerCase()}` : task(),
      by: [lane],
      time: `${5 * (1 + random.below(12))} menit`,
      inputs: Array.from({ length: 1 + random.below(2) }, () => pick(objects)),
      outputs: [pick(objects)],
      ...(isDecision ? { kind: 'decision', no: back } : {}),
    };
  });
  const names = Array.from({ length: lanes }, (_, at) => offices[at] ?? `Staf ${at + 1}`);
  const sop = buildSop(names, sketches);
  const ids = countingIds('butir');
  const boxes = Object.fromEntries(boxNames.map((box) => [box, newList(ids, '1.', [task(), task()])]));
  return { ...sop, identity: { ...sop.identity, title, boxes: { ...sop.identity.boxes, ...boxes } } };
}

/** The same as a file that the register takes in. */
export function longSopFile(sop: Sop): { readonly name: string; readonly base64: string } {
  return { name: 'panjang.json', base64: Buffer.from(writePlainText(sop, defaultStyle)).toString('base64') };
}
