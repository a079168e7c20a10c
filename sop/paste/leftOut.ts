import type { ColumnRole } from './columnRoles.ts';
import type { DraftStep, LeftOut } from './draft.ts';
import type { Headings } from './headings.ts';
import { oneLine } from './plainText.ts';
import type { RowKind } from './rowKinds.ts';
import type { PastedTable } from './table.ts';

/** Everything of a table that is not inserted, with its texts where anybody would miss them. */
export function leftOutOf(
  table: PastedTable,
  roles: readonly ColumnRole[],
  headings: Headings,
  kinds: readonly RowKind[],
  steps: readonly DraftStep[],
): LeftOut[] {
  const rowsOf = (kind: RowKind): number[] => kinds.flatMap((each, row) => (each === kind ? [row] : []));
  const texts = (rows: readonly number[]): string[] =>
    rows.map((row) =>
      (table.rows[row] ?? [])
        .map(({ text }) => oneLine(text))
        .filter((text) => text !== '')
        .join(' '),
    );
  const repeated = rowsOf('heading').length - headings.rows;
  const found: LeftOut[] = [
    { what: 'headings', count: repeated, texts: [] },
    { what: 'numbers', count: rowsOf('numbers').length, texts: [] },
    { what: 'furniture', count: rowsOf('furniture').length, texts: texts(rowsOf('furniture')) },
    { what: 'connectors', count: rowsOf('connectors').length, texts: texts(rowsOf('connectors')) },
    { what: 'numbering', count: renumbered(steps), texts: [] },
    ...roles.flatMap((role, column): LeftOut[] => {
      if (role !== 'skip') return [];
      const cells = table.rows.flatMap((row, at) => (headings.frame.has(at) ? [] : oneLine(row[column]?.text ?? '')));
      const filled = cells.filter((text) => text !== '');
      return filled.length === 0
        ? []
        : [{ what: 'column', count: filled.length, texts: [headings.texts[column]?.join(' ') ?? ''] }];
    }),
    { what: 'shapes', count: strayShapes(table, roles), texts: [] },
  ];
  return found.filter(({ count }) => count > 0);
}

/** Steps that get another number than they bear in the source. */
function renumbered(steps: readonly DraftStep[]): number {
  return steps.filter(({ no }, at) => /\d/.test(no) && Number(/\d+/.exec(no)?.[0]) !== at + 1).length;
}

/** Drawings that lie in cells where no symbol can stand. */
function strayShapes(table: PastedTable, roles: readonly ColumnRole[]): number {
  return table.rows
    .flatMap((row) => row.map(({ symbols }, column) => (roles[column] === 'lane' ? 0 : symbols.length)))
    .reduce((sum, count) => sum + count, 0);
}
