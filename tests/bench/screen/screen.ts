import { figure } from '../bench.ts';
import type { Bench, BenchRequest, Figure } from '../bench.ts';
import { percentile } from '../rounds.ts';
import { openEditor } from './editor.ts';
import { typeInActivity } from './typing.ts';
import type { TypedCell } from './typing.ts';

/** One frame of a 60 Hz display, in ms. */
const frame = 16;

interface Case {
  readonly steps: number;
  readonly lanes: number;
  /** Number of the step that is typed in. */
  readonly step: number;
  readonly slower: number;
  readonly paced: boolean;
  /** p95 must fit into one frame. */
  readonly judged: boolean;
}

const lanes = 6;
const usual: readonly Case[] = [
  { steps: 60, lanes, step: 30, slower: 1, paced: false, judged: true },
  { steps: 60, lanes, step: 1, slower: 1, paced: false, judged: true },
  { steps: 60, lanes, step: 30, slower: 4, paced: false, judged: false },
  { steps: 60, lanes, step: 1, slower: 4, paced: false, judged: false },
  { steps: 60, lanes, step: 30, slower: 1, paced: true, judged: false },
  { steps: 200, lanes, step: 100, slower: 1, paced: false, judged: false },
];

async function run({ size, say }: BenchRequest): Promise<Figure[]> {
  const cases = size === 'smoke' ? usual.slice(0, 1) : usual;
  const count = { smoke: 5, usual: 150, full: 600 }[size];
  const figures: Figure[] = [];
  for (const one of cases) {
    say(`${one.steps} langkah, mengetik di langkah ${one.step}, prosesor ${one.slower}× lebih lambat`);
    const editor = await openEditor(one);
    try {
      await editor.slowDown(one.slower);
      // The first keys are compiled while they are handled.
      if (size !== 'smoke') await typeInActivity(editor, one.step, 60, 3);
      figures.push(...figuresOf(one, await typeInActivity(editor, one.step, count, 7)));
    } finally {
      await editor.close();
    }
  }
  return figures;
}

function figuresOf({ steps, step, slower, paced, judged }: Case, { keys, late }: TypedCell): Figure[] {
  const unseen = keys.filter(({ shown }) => !shown).length;
  if (unseen > 0) throw new Error(`${unseen} of ${keys.length} keys were not on the page when their frame was painted`);
  const name = `${steps}.step${step}${slower === 1 ? '' : `.slow${slower}`}${paced ? '.paced' : ''}`;
  const where = `${steps} langkah × ${lanes} pelaksana, di langkah ${step}`;
  const how = `${slower === 1 ? '' : `, prosesor ${slower}× lebih lambat`}${paced ? ', menunggu layar 60 Hz' : ''}`;
  return [50, 95, 99].map((share) =>
    figure({
      name: `screen.p${share}.${name}`,
      what: `p${share} tombol sampai tergambar, ${where}${how} (${keys.length} tombol)`,
      ours: percentile(
        keys.map(({ clock }) => clock),
        share / 100,
      ),
      reference: frame,
      referenceName: 'satu bingkai layar',
      unit: 'ms',
      target: judged && share === 95 ? 1 : null,
      remark: `${percentile(
        keys.map(({ processor }) => processor),
        share / 100,
      ).toFixed(1)} ms waktu prosesor; menurut Chromium ${late} tombol tampil lebih dari 16 ms`,
    }),
  );
}

/** Typing on the screen: from the key to the frame in which the page shows it. */
export const screenBench: Bench = {
  name: 'screen',
  method: [
    'Aplikasi hasil bangun produksi, dilayani host loopback, dalam Chromium 1366 × 768 tanpa GPU; SOP panjang dengan keputusan di setiap langkah kelima diketik di kolom Kegiatan, satu tombol setiap 50–130 ms, dengan jeda, kata yang dihapus lagi, pemeriksaan aturan dan penyimpanan di antaranya.',
    'Waktu dihitung dari cap waktu tombol menurut peramban sampai bingkai yang menampilkannya selesai ditata dan dilukis; setiap kali diperiksa bahwa teks itu sudah ada di halaman cetak. Bingkai dibuat segera bila ada yang baru; baris "menunggu layar 60 Hz" menambah waktu tunggu penyegaran layar.',
    'Waktu prosesor adalah waktu hitung utas utama halaman untuk tombol itu, tidak terpengaruh program lain di komputer yang sama.',
  ],
  run,
};
