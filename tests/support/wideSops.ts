import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import { paperNames } from '../../sop/model/papers.ts';
import type { Lane, Sop } from '../../sop/model/sop.ts';
import type { Paper, Style } from '../../sop/model/style.ts';
import { randomFrom, randomSop } from './randomSops.ts';
import type { RandomShape } from './randomSops.ts';

const branchLabels = [
  ['Ya', 'Tidak'],
  ['Ya', 'Tidak'],
  ['Setuju', 'Tidak setuju'],
  ['Lengkap', 'Belum'],
  ['Sesuai', 'Salah'],
  ['Y', 'T'],
] as const;
const offices = ['Kepala Bidang', 'Pemohon', 'Sekretaris Dinas', 'Petugas Pelayanan', 'Kasubag Umum', 'JFU'] as const;

/** One SOP and the way it is printed, drawn from the seed: every axis the router has to stand, each by itself. */
export function wideCase(seed: number): { readonly sop: Sop; readonly style: Style } {
  const sop = randomSop(seed, wideShape(seed));
  const random = randomFrom(seed * 17 + 11);
  const lanes = sop.lanes.map((lane): Lane => ({ ...lane, name: offices[random.below(offices.length)] ?? lane.name }));
  return { sop: { ...sop, lanes, flowTitle: random.chance(0.1) ? 'Bagan Alir' : '' }, style: wideStyle(seed) };
}

/** 2–12 lanes and 1–60 steps, all equally likely. */
export function wideShape(seed: number): RandomShape {
  const random = randomFrom(seed * 7919 + 17);
  const sometimes = (share: number, most: number) => (random.chance(share) ? random.next() * most : 0);
  return {
    lanes: 2 + random.below(11),
    steps: 1 + random.below(60),
    decisions: random.next() * 0.5,
    together: sometimes(0.4, 0.4),
    farReturns: random.next() * 0.6,
    jumps: sometimes(0.4, 0.2),
    ends: sometimes(0.3, 0.15),
    nobody: sometimes(0.1, 0.1),
    performersMost: 2 + random.below(4),
    popular: sometimes(0.4, 1),
    unused: sometimes(0.2, 0.4),
    longTexts: sometimes(0.3, 0.3),
  };
}

function wideStyle(seed: number): Style {
  const random = randomFrom(seed * 31 + 7);
  const one = <Value>(values: readonly [Value, ...Value[]]): Value => values[random.below(values.length)] ?? values[0];
  const paper: Paper = random.chance(0.05)
    ? { widthMm: 200 + random.below(40), heightMm: 290 + random.below(70) }
    : (paperNames[random.below(paperNames.length)] ?? 'A4');
  const margin = () => 5 + random.below(20);
  return {
    ...defaultStyle,
    paper,
    orientation: random.chance(0.85) ? 'landscape' : 'portrait',
    margins: random.chance(0.3)
      ? { top: margin(), right: margin(), bottom: margin(), left: margin() }
      : defaultStyle.margins,
    font: random.chance(0.3) ? 'Bookman Old Style' : 'Arial',
    fontSize: one([8, 8, 8, 7, 9, 10]),
    terminator: one(['T-A', 'T-B', 'T-C']),
    terminatorText: random.chance(0.7) ? 'mulaiSelesai' : 'none',
    noteColumn: random.chance(0.7),
    numberRow: one(['none', 'plain', 'parentheses']),
    numberSuffix: one(['', '.']),
    branchLabels: one(branchLabels),
    connectorLabels: one(['number', 'letter', 'none']),
    identityPlacement: random.chance(0.8) ? 'auto' : 'ownPage',
    footerBandMm: one([17, 17, 17, 0, 25]),
  };
}
