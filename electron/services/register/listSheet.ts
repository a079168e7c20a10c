import type { DateField } from '../../../sop/model/sop.ts';
import { approvedBy, gapWords, listColumns, statusNames, statusSummary } from '../../../sop/ledger/officialList.ts';
import type { ListedSop, ListFacts } from '../../../sop/ledger/officialList.ts';
import type { Sheet, SheetCell, SheetRow } from '../exporting/xlsx/writeXlsx.ts';

/** "Daftar SOP" as a sheet to sort and filter: the same rows as on paper, days as days. */
export function listSheet(sops: readonly ListedSop[], { scope, day, reserved, gaps }: ListFacts): Sheet {
  const wide = { span: listColumns.length };
  const empty: SheetRow = { cells: [] };
  return {
    name: 'Daftar SOP',
    isWide: true,
    widths: [6, 30, 44, 28, 19, 19, 19, 32, 22, 44],
    fixedRows: 4,
    rows: [
      { cells: ['DAFTAR STANDAR OPERASIONAL PROSEDUR'], strong: true, ...wide },
      { cells: [`${scope}, keadaan tanggal ${day}`], ...wide },
      { cells: [sops.length === 0 ? 'Jumlah: 0 SOP' : `Jumlah: ${sops.length} SOP (${statusSummary(sops)})`], ...wide },
      { cells: listColumns, strong: true, ruled: true },
      ...sops.map((sop, at): SheetRow => ({ cells: cellsOf(sop, at), ruled: true })),
      ...(reserved.length === 0
        ? []
        : [
            empty,
            { cells: ['Nomor yang dipesan dan belum dipakai'], strong: true, ...wide },
            { cells: ['No', 'Nomor SOP', 'Keperluan', 'Unit', 'Sejak', 'Pemesan'], strong: true, ruled: true },
            ...reserved.map(({ number, purpose, unit, since, name }, at): SheetRow => {
              return { cells: [at + 1, number, purpose, unit, { day: since }, name], ruled: true };
            }),
          ]),
      ...(gaps.length === 0
        ? []
        : [
            empty,
            { cells: ['Nomor yang terlewat'], strong: true, ...wide },
            ...gaps.map((gap): SheetRow => ({ cells: [gapWords(gap)], ...wide })),
          ]),
    ],
  };
}

function cellsOf(sop: ListedSop, at: number): readonly SheetCell[] {
  return [
    at + 1,
    sop.number.trim(),
    sop.title.trim(),
    sop.unit.trim(),
    dayOf(sop.created),
    dayOf(sop.revised),
    dayOf(sop.effective),
    approvedBy(sop.approval).replaceAll('\n', ', '),
    statusNames[sop.status],
    sop.notes.join('; '),
  ];
}

/** A day where the date can be read, else what was typed. */
function dayOf({ iso, text }: DateField): SheetCell {
  return iso === null ? text.trim() : { day: iso };
}
