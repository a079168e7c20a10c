import { describe, expect, it } from 'vitest';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import { newList } from '../../../sop/model/create.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Style } from '../../../sop/model/style.ts';
import { buildSop, countingIds } from '../../support/builders.ts';
import { pageText } from '../../support/pageFacts.ts';

const service = [
  {
    by: [0],
    activity: 'Menyerahkan berkas permohonan',
    inputs: ['Surat pengantar RT', 'Fotokopi KK'],
    time: '5 menit',
    outputs: ['Berkas permohonan'],
  },
  {
    by: [1],
    activity: 'Memeriksa kelengkapan berkas',
    kind: 'decision' as const,
    time: '5 menit',
    outputs: ['Berkas lengkap'],
  },
  { by: [1], activity: 'Mengetik draf surat keterangan', time: '10 menit' },
  { by: [2], activity: 'Membubuhkan paraf', kind: 'decision' as const, no: 3, time: '10 menit' },
  { by: [3], activity: 'Menandatangani surat keterangan', time: '30 menit' },
  { by: [0], activity: 'Menerima surat keterangan', time: '1 menit' },
];
const lanes = ['Pemohon', 'Staf', 'Kasi PMKS', 'Lurah'];
const proposer = { prefix: '', position: 'KEPALA BAGIAN', name: 'NAMA PEJABAT', rank: 'Pembina', nip: '' };
const together = service.map((step, at) =>
  at === 4 ? { ...step, by: [3, 2], patch: { cooperation: 'joint' as const } } : step,
);
const labels = { ...defaultStyle.labels, no: null, actors_group: null };

/** As the Bontang sheets are: a number for the pen, equipment in two columns, one Kelengkapan for the whole table. */
function sharing(): Sop {
  const [first, ...others] = service;
  if (first === undefined) throw new Error('no steps');
  const sop = buildSop(lanes, [{ ...first, patch: { inputsSpan: 6 } }, ...others]);
  const equipment = newList(countingIds('e'), 'a.', ['Komputer', 'Pencetak', 'Buku agenda:\n- masuk\n- keluar']);
  const identity = { ...sop.identity, number: '068.2/ /SOP', boxes: { ...sop.identity.boxes, equipment } };
  return { ...sop, identity };
}

describe('display lists of named documents', () => {
  it.each<[string, Sop, Partial<Style>]>([
    ['service', buildSop(lanes, service), {}],
    [
      'two-pages',
      buildSop(lanes, [...service, ...service.map(({ by, activity }) => ({ by, activity }))]),
      { identityPlacement: 'ownPage', paper: { widthMm: 297, heightMm: 150 } },
    ],
    ['capsule-and-box', buildSop(lanes, service), { terminator: 'T-B', numberRow: 'parentheses' }],
    ['own-rows', buildSop(lanes, service), { terminator: 'T-C', noteColumn: false, numberSuffix: '.' }],
    [
      'proposer-and-joint-step',
      { ...buildSop(lanes, together), proposer, flowTitle: 'PELAYANAN SURAT' },
      { colonMode: 'none', pageNumber: 'bottom' },
    ],
    [
      'spanning-heading',
      buildSop(['Pelaksana Program Kelembagaan', ...lanes], service),
      { labels, orientation: 'portrait' },
    ],
    [
      'shared-inputs',
      sharing(),
      {
        colonMode: 'inText',
        twoColumnBoxes: ['equipment'],
        signature: 'qrBox',
        pageNumber: 'bottom',
        paper: { widthMm: 297, heightMm: 180 },
      },
    ],
  ])('%s', async (name, sop, style) => {
    const { pages } = layoutSop(sop, { ...defaultStyle, ...style });
    const text = `${pages.pages.map(pageText).join('\n\n')}\n`;
    await expect(text).toMatchFileSnapshot(`../../goldens/${name}.txt`);
  });
});
