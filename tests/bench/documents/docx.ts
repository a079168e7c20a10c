import { deflateRawSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { paintDocx } from '../../../electron/services/exporting/docx/paintDocx.ts';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import { figure } from '../bench.ts';
import type { Bench, Figure } from '../bench.ts';
import { median, race } from '../rounds.ts';
import { corpusSops } from '../sopSets.ts';
import type { PrintedSop } from '../sopSets.ts';

/** Writing a laid out SOP as DOCX, and the parts of that file. */
async function contestant({ sop, style }: PrintedSop) {
  const { composition, pages } = layoutSop(sop, style);
  const request = { sop, composition, pages, edition: 'locked', pageNumber: style.pageNumber } as const;
  return { paint: () => paintDocx(request), parts: unzipSync(await paintDocx(request)) };
}

/** Writing DOCX against zipping the same XML (issue line 14). */
export const docxBench: Bench = {
  name: 'docx',
  method: [
    'Lajur: dari halaman yang sudah tertata sampai bita berkas DOCX (edisi terkunci). Pembanding: mengezip bagian-bagian berkas yang sama, XML-nya sudah jadi.',
  ],
  async run({ rounds, size, say }) {
    const documents = await Promise.all(corpusSops({ smoke: 1, usual: 12, full: 50 }[size]).map(contestant));
    say(`${documents.length} SOP korpus`);
    const total = { paint: 0, fflate: 0, zlib: 0 };
    for (const { paint, parts } of documents) {
      const times = await race(
        rounds,
        {
          paint,
          fflate: () => zipSync(parts),
          zlib: () => Object.values(parts).map((part) => deflateRawSync(part)),
        },
        size === 'smoke' ? {} : { paint: 3, fflate: 3, zlib: 3 },
      );
      total.paint += median(times.paint);
      total.fflate += median(times.fflate);
      total.zlib += median(times.zlib);
    }
    const row = (key: 'fflate' | 'zlib', referenceName: string, target: number | null): Figure =>
      figure({
        name: `docx.one.${key}`,
        what: `satu SOP (rata-rata ${documents.length})`,
        ours: total.paint / documents.length,
        reference: total[key] / documents.length,
        referenceName,
        unit: 'ms',
        target,
      });
    return [
      row('fflate', 'mengezip XML yang sama (fflate)', 2),
      row('zlib', 'memampatkan XML yang sama (zlib dari Node)', null),
    ];
  },
};
