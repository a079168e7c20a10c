import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { readFontFiles } from '../../../electron/services/exporting/fontFiles.ts';
import { paintPdf, sopDocument } from '../../../electron/services/exporting/pdf/paintPdf.ts';
import { paintPdfBook } from '../../../electron/services/exporting/pdf/paintPdfBook.ts';
import { resourcesFolder } from '../../../electron/services/system.ts';
import { writePlain } from '../../../sop/file/writePlain.ts';
import { figure } from '../bench.ts';
import type { Bench, BenchRequest, Figure } from '../bench.ts';
import { median, race } from '../rounds.ts';
import { corpusSops } from '../sopSets.ts';
import { bookOf, paintedSop, pagesOf } from './book.ts';
import { paintRaw } from './rawPdfkit.ts';

const fonts = readFontFiles(path.join(resourcesFolder, 'fonts'));
const referenceName = 'pdfkit 0.20 saja';

async function oneSop({ rounds, size, say }: BenchRequest): Promise<Figure[]> {
  const sops = corpusSops({ smoke: 1, usual: 12, full: 50 }[size]).map(paintedSop);
  say(`${sops.length} SOP korpus, satu per satu`);
  const total = { bare: 0, withSource: 0, raw: 0 };
  for (const painted of sops) {
    const source = JSON.stringify(writePlain(painted.sop, painted.style));
    const times = await race(
      rounds,
      {
        bare: () => paintPdf({ ...painted, fonts, source: null }),
        withSource: () => paintPdf({ ...painted, fonts, source }),
        raw: () => paintRaw(painted.pages.pages, fonts),
      },
      size === 'smoke' ? {} : { bare: 3, withSource: 3, raw: 3 },
    );
    for (const name of ['bare', 'withSource', 'raw'] as const) total[name] += median(times[name]);
  }
  const row = (name: string, what: string, ours: number): Figure =>
    figure({
      name: `pdf.${name}`,
      what: `${what} (rata-rata ${sops.length})`,
      ours: ours / sops.length,
      reference: total.raw / sops.length,
      referenceName,
      unit: 'ms',
      target: 1.3,
    });
  return [row('one', 'satu SOP', total.bare), row('oneWithSource', 'satu SOP, sumbernya disertakan', total.withSource)];
}

async function book({ rounds, size, say }: BenchRequest): Promise<Figure[]> {
  const count = size === 'smoke' ? 2 : 100;
  say(`buku ${count} SOP`);
  const { sops, ...facts } = bookOf(count);
  const painted = [...sops];
  const times = await race(Math.min(rounds, 5), {
    ours: () => paintPdfBook({ ...facts, documents: painted.map(sopDocument), fonts }),
    raw: () => paintRaw(pagesOf(painted), fonts),
  });
  say(`memori puncak buku ${count} SOP`);
  const [ours, raw] = [peakMemory('ours', count), peakMemory('raw', count)];
  return [
    figure({
      name: 'pdf.book',
      what: `buku ${count} SOP`,
      ours: median(times.ours),
      reference: median(times.raw),
      referenceName,
      unit: 'ms',
      target: 1.3,
    }),
    figure({
      name: 'pdf.book.memory',
      what: `memori puncak buku ${count} SOP, termasuk menata`,
      ours,
      reference: 250,
      referenceName: 'batas',
      unit: 'MB',
      target: 1,
      remark: `dengan pdfkit saja ${Math.round(raw)} MB`,
    }),
  ];
}

/** The most memory a process of its own ever held while it made the book, in MB. */
function peakMemory(painter: 'ours' | 'raw', count: number): number {
  const script = path.join(import.meta.dirname, 'bookMemory.ts');
  const bytes = execFileSync(process.execPath, [script, painter, String(count)], { encoding: 'utf8' });
  return Number(bytes) / 1_000_000;
}

/** Writing PDF against pdfkit alone (issue line 14). */
export const pdfBench: Bench = {
  name: 'pdf',
  method: [
    'Lajur: dari halaman yang sudah tertata sampai bita PDF/A bertanda struktur. Pembanding: pdfkit 0.20 lewat fungsinya sendiri, huruf yang sama sudah terurai, isi yang sama, tanpa struktur, penanda buku, dan bagian arsip.',
    'Memori: proses tersendiri yang menata SOP satu per satu lalu menulis buku; nilai tertinggi yang pernah dipakai proses itu (RSS).',
  ],
  async run(request) {
    return [...(await oneSop(request)), ...(await book(request))];
  },
};
