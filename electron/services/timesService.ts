import { flowGraph } from '../../sop/flow/graph.ts';
import { ok } from '../../sop/model/result.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { WorkTime } from '../../sop/model/duration.ts';
import { flowTimes } from '../../sop/times/flowTimes.ts';
import { timesTable } from '../../sop/times/timesTable.ts';
import type { Handlers } from '../contract/dispatcher.ts';
import { openDocument } from './documents.ts';
import { fileBaseName } from './exporting/fileName.ts';
import type { Sheet, SheetRow } from './exporting/xlsx/writeXlsx.ts';
import type { Workspace } from './ports.ts';
import { readSettings } from './store/settings.ts';

/** Sums of time as a file for the office. */
export function timesService({ db }: Workspace): Pick<Handlers, 'times.export'> {
  return {
    'times.export': async ({ id }) => {
      const opened = openDocument(db, id);
      if (!opened.ok) return opened;
      const { sop } = opened.value;
      // The window that only shows the register should not wait for the writer of Excel files.
      const { writeXlsx, xlsxType } = await import('./exporting/xlsx/writeXlsx.ts');
      const bytes = await writeXlsx(timesSheet(sop, readSettings(db).workTime));
      const name = `Waktu ${fileBaseName(sop.identity)}.xlsx`;
      return ok({ file: { name, mediaType: xlsxType, base64: Buffer.from(bytes).toString('base64') } });
    },
  };
}

/** The tables under one another, as they are shown on the screen, then how they were counted. */
function timesSheet(sop: Sop, workTime: WorkTime): Sheet {
  const { title, blocks, notes } = timesTable(sop, flowTimes(sop, flowGraph(sop), workTime), workTime);
  const empty: SheetRow = { cells: [] };
  return {
    name: 'Waktu',
    widths: [34, 26, 26, 26, 22],
    rows: [
      { cells: [title], strong: true },
      ...blocks.flatMap(({ head, rows }) => [
        empty,
        { cells: head, strong: true },
        ...rows.map((cells) => ({ cells })),
      ]),
      empty,
      ...notes.map((note) => ({ cells: [note] })),
    ],
  };
}
