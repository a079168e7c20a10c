import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import { paperNames } from '../../sop/model/papers.ts';
import { boxNames } from '../../sop/model/sop.ts';
import type { Identity, ListBox, Official, Sop, Step } from '../../sop/model/sop.ts';
import { annexNames } from '../../sop/model/style.ts';
import type { Paper, Style } from '../../sop/model/style.ts';
import { randomFrom, randomSop } from './randomSops.ts';

type Random = ReturnType<typeof randomFrom>;

/** A SOP with everything an office may fill in and switch, drawn from the seed. Persons and offices are invented. */
export function randomForm(seed: number): { readonly sop: Sop; readonly style: Style } {
  const random = randomFrom(seed * 101 + 3);
  const plain = randomSop(seed);
  const sop: Sop = {
    ...plain,
    identity: { ...plain.identity, ...identity(random) },
    steps: sharing(random, plain.steps),
    proposer: random.chance(0.4) ? official(random) : null,
    flowTitle: random.chance(0.2) ? words(random, 6) : '',
  };
  return { sop, style: style(random) };
}

const vocabulary = [
  'berkas',
  'permohonan',
  'pelayanan',
  'surat',
  'keterangan',
  '"khusus"',
  'A & B',
  '<umum>',
  'Daerah',
];
const markers = [null, '1.', '1', '- 1', '·', 'a.', 'A)', '(i)', 'o'];
const subLines = ['', '\n• pertama\n• kedua sampai selesai', '\na. satu\nb. dua', '\n- tanpa tanda titik'];

function words(random: Random, most: number): string {
  return Array.from({ length: 1 + random.below(most) }, () => vocabulary[random.below(vocabulary.length)]).join(' ');
}

/** Mostly short, now and then far too long. */
function phrase(random: Random): string {
  return words(random, random.chance(0.08) ? 220 : random.chance(0.3) ? 25 : 6);
}

function official(random: Random): Official {
  return {
    prefix: random.chance(0.2) ? 'a.n.' : '',
    position: random.chance(0.1) ? '' : phrase(random),
    name: random.chance(0.2) ? '' : `Drs. ${phrase(random)}, M.Si.`,
    rank: random.chance(0.5) ? 'Pembina Tingkat I' : '',
    nip: random.chance(0.5) ? '19700101 199001 1 001' : '',
  };
}

function list(random: Random): ListBox {
  const items = Array.from({ length: random.below(8) }, (_, at) => ({
    id: `b${at}`,
    text: phrase(random) + (subLines[random.below(subLines.length)] ?? ''),
  }));
  return { marker: markers[random.below(markers.length)] ?? null, items };
}

function identity(random: Random): Partial<Identity> {
  const date = { text: '22 November 2026', iso: '2026-11-22' };
  const boxes = Object.fromEntries(boxNames.map((box) => [box, list(random)])) as Identity['boxes'];
  return {
    issuer: {
      government: phrase(random).toUpperCase(),
      unitLines: Array.from({ length: random.below(4) }, () => phrase(random).toUpperCase()),
      logo: random.chance(0.5) ? 'a'.repeat(64) : null,
    },
    number: ['001/SOP/2026', '068.2/ /SOP & "X"', '…/SOP', phrase(random)][random.below(4)] ?? '',
    title: phrase(random) + (random.chance(0.3) ? `\n${phrase(random)}` : ''),
    created: date,
    revised: random.chance(0.5) ? date : { text: '-', iso: null },
    effective: date,
    approval: official(random),
    boxes,
  };
}

/** Some Kelengkapan cells over several rows, some of them with more text than one row holds. */
function sharing(random: Random, steps: readonly Step[]): Step[] {
  const empty: ListBox = { marker: null, items: [] };
  let covered = 0;
  return steps.map((step): Step => {
    if (covered > 0) {
      covered -= 1;
      return { ...step, inputs: empty };
    }
    if (!random.chance(0.3)) return step;
    covered = 1 + random.below(7);
    const items = Array.from({ length: 1 + random.below(random.chance(0.3) ? 24 : 4) }, (_, at) => ({
      id: `k${at}`,
      text: words(random, 5),
    }));
    return {
      ...step,
      inputs: { marker: markers[random.below(markers.length)] ?? null, items },
      inputsSpan: covered + 1,
    };
  });
}

const papers: readonly Paper[] = [...paperNames, { widthMm: 210, heightMm: 148 }];

/** Ordinary papers upright and across, now and then a low strip. */
function sheet(random: Random): Pick<Style, 'paper' | 'orientation'> {
  if (random.chance(0.1)) return { paper: { widthMm: 297, heightMm: 100 }, orientation: 'landscape' };
  return {
    paper: papers[random.below(papers.length)] ?? 'A4',
    orientation: random.chance(0.5) ? 'landscape' : 'portrait',
  };
}

function style(random: Random): Style {
  const one = <Value>(values: readonly [Value, ...Value[]]): Value => values[random.below(values.length)] ?? values[0];
  const mm = (most: number): number => random.below(most + 1);
  return {
    ...defaultStyle,
    ...sheet(random),
    margins: { top: mm(30), right: mm(30), bottom: mm(30), left: mm(30) },
    font: one(['Arial', 'Bookman Old Style']),
    fontSize: one([7, 8, 9, 12]),
    labels: {
      ...defaultStyle.labels,
      ...one<Partial<Style['labels']>>([
        {},
        { no: null },
        { actors_group: null, quality_group: null },
        { approved_by: null, equipment: null },
      ]),
    },
    labelPunctuation: one([defaultStyle.labelPunctuation, { header: '', sections: '' }]),
    colonMode: one(['column', 'inText', 'none']),
    numberRow: one(['none', 'plain', 'parentheses']),
    numberSuffix: one(['', '.']),
    noteColumn: random.chance(0.7),
    twoColumnBoxes: boxNames.filter(() => random.chance(0.3)),
    terminator: one(['T-A', 'T-B', 'T-C']),
    terminatorText: one(['none', 'mulaiSelesai']),
    connectorLabels: one(['number', 'letter', 'none']),
    identityPlacement: one(['auto', 'ownPage']),
    pageNumber: one(['none', 'top', 'bottom']),
    signature: one(['wet', 'qrBox', 'local', 'signed']),
    footerBandMm: mm(40),
    headerRepeat: random.chance(0.7),
    proposerBlock: random.chance(0.8),
    rankLine: random.chance(0.8),
    annexes: annexNames.filter(() => random.chance(0.3)),
  };
}
