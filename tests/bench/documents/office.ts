import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram } from '../../../build/run.ts';
import { paintDocx } from '../../../electron/services/exporting/docx/paintDocx.ts';
import { readFontFiles } from '../../../electron/services/exporting/fontFiles.ts';
import { paintPdf } from '../../../electron/services/exporting/pdf/paintPdf.ts';
import { resourcesFolder } from '../../../electron/services/system.ts';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import { figure, Unmeasured } from '../bench.ts';
import type { Bench } from '../bench.ts';
import { median, race } from '../rounds.ts';
import { corpusSops } from '../sopSets.ts';

const documentCount = 6;

/** A SOP to PDF: ours against LibreOffice converting our DOCX (issue line 14). */
export const officeBench: Bench = {
  name: 'libreoffice',
  method: [
    'Lajur: dari SOP sampai bita PDF, termasuk menata halaman. LibreOffice: satu kali soffice --headless --convert-to pdf dengan profil yang sudah jadi, termasuk memulai program; "per berkas" = waktu tambahan tiap berkas bila banyak berkas dikonversi sekali jalan, tanpa waktu mulai.',
  ],
  async run({ rounds, size, say }) {
    if (findProgram('soffice') === null) throw new Unmeasured('LibreOffice (soffice) tidak terpasang.');
    const fonts = readFontFiles(path.join(resourcesFolder, 'fonts'));
    const documents = corpusSops(size === 'smoke' ? 1 : documentCount);
    const folder = mkdtempSync(path.join(tmpdir(), 'lajur-bench-'));
    try {
      const files: string[] = [];
      for (const { sop, style } of documents) {
        const { composition, pages } = layoutSop(sop, style);
        const file = path.join(folder, `d${files.length}.docx`);
        const request = { sop, composition, pages, edition: 'locked', pageNumber: style.pageNumber } as const;
        writeFileSync(file, await paintDocx(request));
        files.push(file);
      }
      const toPdf = (count: number) => () =>
        documents.slice(0, count).map(({ sop, style }) => {
          const { composition, pages } = layoutSop(sop, style);
          return paintPdf({ sop, style, composition, pages, fonts, source: null });
        });
      const convert = (names: readonly string[]) => () => {
        execFileSync(
          'soffice',
          [
            `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
            '--headless',
            '--convert-to',
            'pdf',
            '--outdir',
            folder,
            ...names,
          ],
          { stdio: 'ignore' },
        );
      };
      say('LibreOffice menyiapkan profil');
      convert(files.slice(0, 1))();
      say(`${documents.length} SOP korpus`);
      const times = await race(
        Math.min(rounds, 5),
        { one: toPdf(1), all: toPdf(documents.length), office: convert(files.slice(0, 1)), officeAll: convert(files) },
        size === 'smoke' ? {} : { one: 5 },
      );
      const more = documents.length - 1;
      const perFile = more === 0 ? median(times.officeAll) : (median(times.officeAll) - median(times.office)) / more;
      return [
        figure({
          name: 'libreoffice.one',
          what: 'satu SOP menjadi PDF',
          ours: median(times.one),
          reference: median(times.office),
          referenceName: 'LibreOffice, DOCX kami',
          unit: 'ms',
          target: 0.05,
        }),
        figure({
          name: 'libreoffice.perFile',
          what: `satu SOP menjadi PDF, per berkas dari ${documents.length}`,
          ours: median(times.all) / documents.length,
          reference: perFile,
          referenceName: 'LibreOffice, DOCX kami',
          unit: 'ms',
          target: null,
        }),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
