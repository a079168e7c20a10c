import { openServices } from '../../../electron/services/services.ts';
import { systemPorts } from '../../../electron/services/system.ts';
import { figure } from '../bench.ts';
import type { Bench, BenchRequest, Figure } from '../bench.ts';
import { percentile, timeEach } from '../rounds.ts';
import { fullWorkspace, openRegisterPage } from './openRegister.ts';
import type { FullWorkspace } from './openRegister.ts';
import { scrollList } from './scrolling.ts';
import { typeQuery, watchSearch } from './searching.ts';
import type { SearchedKey } from './searching.ts';

/** What somebody types who looks for a SOP, in ms at most from the key to the rows. */
const searchLimit = 30;
/** One frame of a 60 Hz display, in ms. */
const frame = 1000 / 60;

const queries = ['surat keterangan', 'paraf', 'kuitansi nomor', 'kelurahan mawar', 'memeriksa berkas', 'zzz'];
const everything = {
  unit: null,
  status: null,
  archived: false,
  withProblems: false,
  among: null,
  offset: 0,
  limit: 60,
} as const;
const newestFirst = { by: 'changed', descending: true } as const;

async function run({ size, say }: BenchRequest): Promise<Figure[]> {
  const count = { smoke: 300, usual: 10_000, full: 10_000 }[size];
  say(`mengisi ${count} SOP`);
  const workspace = await fullWorkspace(count);
  try {
    say('mencari di host');
    const host = hostFigures(workspace, count, { smoke: 1, usual: 5, full: 20 }[size]);
    say('mencari dan menggulir di layar');
    return [...host, ...(await screenFigures(workspace, count, size))];
  } finally {
    workspace.remove();
  }
}

/** The host alone: every beginning of every query, asked as the screen asks it, the reply written as text. */
function hostFigures({ folder }: FullWorkspace, count: number, rounds: number): Figure[] {
  const opened = openServices(systemPorts('process', folder));
  if (!opened.ok) throw new Error(opened.error.code);
  const { handlers, close } = opened.value;
  const ask = (query: string, sort: { readonly by: 'changed' | 'title'; readonly descending: boolean }): string =>
    JSON.stringify(handlers['register.list']({ ...everything, query, sort }));
  const beginnings = queries.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));
  const clock: number[] = [];
  const processor: number[] = [];
  for (const query of beginnings) {
    const times = timeEach(rounds, 1, () => ask(query, newestFirst));
    clock.push(...times.clock);
    processor.push(...times.processor);
  }
  const sorted = timeEach(rounds, 1, () => ask('', { by: 'title', descending: false }));
  close();
  const figures = [50, 95, 99].map((share) =>
    figure({
      name: `register.host.p${share}`,
      what: `p${share} jawaban host atas satu huruf pencarian, ${count} SOP`,
      ours: percentile(clock, share / 100),
      reference: searchLimit,
      referenceName: '30 ms',
      unit: 'ms',
      target: share === 95 ? 1 : null,
      remark: `${percentile(processor, share / 100).toFixed(1)} ms waktu prosesor`,
    }),
  );
  return [
    ...figures,
    figure({
      name: 'register.host.sorted',
      what: `satu halaman daftar yang sudah diurutkan, ${count} SOP`,
      ours: percentile(sorted.clock, 0.5),
      reference: searchLimit,
      referenceName: '30 ms',
      unit: 'ms',
      target: null,
    }),
  ];
}

async function screenFigures(workspace: FullWorkspace, count: number, size: BenchRequest['size']): Promise<Figure[]> {
  const register = await openRegisterPage(workspace);
  try {
    const { page, threadTime } = register;
    await watchSearch(page);
    // The first keys are compiled while they are handled.
    await typeQuery(page, threadTime, 'surat');
    const keys: SearchedKey[] = [];
    for (const query of size === 'smoke' ? queries.slice(0, 1) : queries)
      keys.push(...(await typeQuery(page, threadTime, query)));
    const searched = [50, 95].map((share) =>
      figure({
        name: `register.key.p${share}`,
        what: `p${share} huruf pencarian sampai baris tergambar, ${count} SOP (${keys.length} huruf)`,
        ours: percentile(
          keys.map(({ clock }) => clock),
          share / 100,
        ),
        reference: searchLimit,
        referenceName: '30 ms',
        unit: 'ms',
        target: share === 50 ? 1 : null,
        remark: `${percentile(
          keys.map(({ processor }) => processor),
          share / 100,
        ).toFixed(1)} ms waktu prosesor halaman`,
      }),
    );
    const frames = size === 'smoke' ? 30 : 600;
    await scrollList(page, 60, 60);
    const turns = [
      { name: 'wheel', what: 'roda diputar terus (60 px sebingkai)', step: 60 },
      { name: 'fast', what: 'digulir cepat (600 px sebingkai)', step: 600 },
    ];
    const scrolled: Figure[] = [];
    for (const { name, what, step } of turns) {
      await page.locator('.register-scroll').evaluate((list) => list.scrollTo({ top: 0 }));
      const before = await threadTime();
      const { intervals, withMissing } = await scrollList(page, frames, step);
      const processor = ((await threadTime()) - before) / frames;
      const late = intervals.filter((interval) => interval > 1.5 * frame).length;
      scrolled.push(
        ...[50, 95].map((share) =>
          figure({
            name: `register.scroll.${name}.p${share}`,
            what: `p${share} jarak antarbingkai saat ${what}, ${count} SOP`,
            ours: percentile(intervals, share / 100),
            reference: frame,
            referenceName: 'satu bingkai 60 Hz',
            unit: 'ms',
            target: share === 50 ? 1.05 : null,
            remark: `${late} dari ${intervals.length} bingkai terlambat, ${withMissing} dengan baris yang belum datang; ${processor.toFixed(1)} ms waktu prosesor sebingkai`,
          }),
        ),
      );
    }
    return [...searched, ...scrolled];
  } finally {
    await register.close();
  }
}

/** The register of ten thousand SOPs: searching as one types, and scrolling. */
export const registerBench: Bench = {
  name: 'register',
  method: [
    'Ruang kerja dengan 10 000 SOP buatan (8–20 langkah, 36 unit, semua status), disimpan lewat fungsi yang sama dengan impor; pencarian mencakup semua tulisan SOP.',
    'Host: setiap awalan dari enam pencarian ditanyakan seperti oleh layar (60 baris dengan kutipan), jawabannya ditulis sebagai teks.',
    'Layar: aplikasi hasil bangun produksi dalam Chromium 1366 × 768 tanpa GPU, dilayani host loopback di komputer yang sama. Waktu dihitung dari cap waktu tombol sampai bingkai dengan baris hasilnya selesai dilukis. Gulir: posisi daftar digeser setiap bingkai, jarak antarbingkai dicatat.',
  ],
  run,
};
