import type { SopId } from '../model/sop.ts';

/**
 * The forms around a SOP's life (spec 11.4), as objects of the workspace. What a kind asks for stands in `formShapes`; a form holds
 * the answers by the names given there.
 */
export const formKinds = [
  'needs',
  'needsBySubFunction',
  'worksheet',
  'monitoring',
  'evaluation',
  'distribution',
] as const;
export type FormKind = (typeof formKinds)[number];

export interface Form {
  readonly id: string;
  readonly kind: FormKind;
  /** Answers that stand once, by the names of the shape; a missing one is empty. */
  readonly fields: Readonly<Record<string, string>>;
  /** The SOP that the whole form is about, where it is one of the workspace. */
  readonly sop?: SopId;
  /** Rows of each table, by its name. */
  readonly tables: Readonly<Record<string, readonly FormRow[]>>;
}

export interface FormRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, string>>;
  /** The SOP that the row is about, where it is one of the workspace. */
  readonly sop?: SopId;
}

/** An answer that stands once. */
export function fieldOf(form: Form, name: string): string {
  return form.fields[name] ?? '';
}

export function rowsOf(form: Form, table: string): readonly FormRow[] {
  return form.tables[table] ?? [];
}

/** What is printed in a cell. */
export function cellOf(row: FormRow, name: string): string {
  return row.cells[name] ?? '';
}

/** Most characters of one answer, and most rows of one table: what may be stored. */
export const formLimits = { text: 4000, rows: 500 } as const;
