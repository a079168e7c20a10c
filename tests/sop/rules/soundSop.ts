import { apply } from '../../../sop/model/apply.ts';
import type { Change } from '../../../sop/model/change.ts';
import { newLane, newList, newSop, newStep } from '../../../sop/model/create.ts';
import type { IdSource } from '../../../sop/model/create.ts';
import { parseDate } from '../../../sop/model/dates.ts';
import { defaultStyle, standardProfile } from '../../../sop/model/defaultStyle.ts';
import { parseDuration } from '../../../sop/model/duration.ts';
import { resolveStyle } from '../../../sop/model/resolveStyle.ts';
import type { LaneId, Sop, Step, StepId } from '../../../sop/model/sop.ts';
import type { Style } from '../../../sop/model/style.ts';

/** `step 3`, `lane 1`: ids that read well in a failing test. */
function counter(name: string): IdSource {
  let count = 0;
  return () => `${name} ${(count += 1)}`;
}

const rows: readonly (readonly [activity: string, lane: number, input: string, time: string, output: string])[] = [
  [
    'Menyerahkan berkas permohonan surat keterangan',
    0,
    'Surat permohonan dan fotokopi kartu keluarga',
    '5 menit',
    'Berkas permohonan',
  ],
  ['Memeriksa kelengkapan berkas permohonan', 1, 'Berkas permohonan', '10 menit', 'Berkas permohonan yang lengkap'],
  ['Mengetik surat keterangan', 1, 'Berkas permohonan yang lengkap', '15 menit', 'Draf surat keterangan'],
  ['Menandatangani surat keterangan', 2, 'Draf surat keterangan', '1 jam', 'Surat keterangan yang ditandatangani'],
];

/**
 * A SOP in which no rule finds anything: four steps, three lanes, step 2 a decision (Ya → 3, Tidak → 1).
 * Every fixture is this SOP with one edit, so that what a rule says is due to that edit alone.
 */
export function soundSop(): Sop {
  const items = counter('item');
  const steps = counter('step');
  const lanes = counter('lane');
  const draft = newSop(counter('sop'), standardProfile);
  const columns = ['Pemohon', 'Kasi Pelayanan', 'Lurah'].map((name) => newLane(lanes, name));
  const list = (...texts: string[]) => newList(items, '1.', texts);
  return {
    ...draft,
    identity: {
      issuer: { government: 'PEMERINTAH KOTA CONTOH', unitLines: ['KELURAHAN SUKAMAJU'], logo: 'a'.repeat(64) },
      number: '001/SOP/KEL.SKMJ/2022',
      title: 'Pelayanan Surat Keterangan Tidak Mampu',
      created: parseDate('14 Februari 2022'),
      revised: parseDate('18 Februari 2022'),
      effective: parseDate('11 April 2022'),
      approval: {
        prefix: '',
        position: 'Lurah Sukamaju',
        name: 'Siti Contoh, S.IP',
        rank: 'Penata',
        nip: '19800101 200501 2 001',
      },
      boxes: {
        legalBasis: list(
          'Peraturan Menteri PAN dan RB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan',
        ),
        qualifications: list('Memahami tata naskah dinas'),
        relatedSops: list('SOP Surat Masuk'),
        equipment: list('Komputer', 'Pencetak'),
        warnings: list('Apabila berkas tidak lengkap, maka permohonan tidak dapat diproses'),
        records: list('Dicatat dalam buku agenda'),
      },
    },
    lanes: columns,
    steps: rows.map(([activity, lane, input, time, output], row): Step => ({
      ...newStep(steps),
      activity,
      kind: row === 1 ? 'decision' : 'process',
      performers: [columns[lane]?.id ?? ''],
      inputs: list(input),
      duration: parseDuration(time),
      outputs: list(output),
    })),
    classification: { nature: 'administrative', scope: 'micro', completeness: 'final', generality: 'specific' },
  };
}

/** The id of the step printed with this number. */
export function step(number: number): StepId {
  return `step ${number}`;
}

/** The id of the lane at this position, counted from 1. */
export function lane(number: number): LaneId {
  return `lane ${number}`;
}

/** The sound SOP after these edits, done as the editor does them. */
export function edited(...changes: readonly Change[]): Sop {
  return changes.reduce((sop, change) => {
    const applied = apply(sop, change);
    if (!applied.ok) throw new Error(`fixture refused: ${JSON.stringify(applied.error)}`);
    return applied.value.sop;
  }, soundSop());
}

/** The style a SOP is printed with when its office has no profile. */
export function styleOf(sop: Sop): Style {
  return resolveStyle(defaultStyle, sop.style);
}
