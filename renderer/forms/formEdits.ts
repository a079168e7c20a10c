import type { Form, FormRow } from '../../sop/forms/form.ts';
import { formLimits, rowsOf } from '../../sop/forms/form.ts';
import { changeForm } from '../state/forms.ts';
import { newId } from '../state/ids.ts';

/** Writes an answer that stands once. */
export function setField(form: Form, name: string, text: string): void {
  changeForm({ ...form, fields: { ...form.fields, [name]: fitting(text) } }, name);
}

/** Writes a cell of a table. */
export function setCell(form: Form, table: string, row: string, name: string, text: string): void {
  const rows = rowsOf(form, table).map((one): FormRow =>
    one.id === row ? { ...one, cells: { ...one.cells, [name]: fitting(text) } } : one,
  );
  changeForm({ ...form, tables: { ...form.tables, [table]: rows } }, `${table} ${row} ${name}`);
}

/** An empty row at the end, as long as the form can hold one more. */
export function addRow(form: Form, table: string): void {
  const before = rowsOf(form, table);
  if (before.length >= formLimits.rows) return;
  const rows = [...before, { id: newId(), cells: {} }];
  changeForm({ ...form, tables: { ...form.tables, [table]: rows } }, '');
}

export function removeRow(form: Form, table: string, row: string): void {
  const rows = rowsOf(form, table).filter(({ id }) => id !== row);
  changeForm({ ...form, tables: { ...form.tables, [table]: rows } }, '');
}

/** What an answer can hold: a longer one would be refused with the whole form. */
function fitting(text: string): string {
  return text.slice(0, formLimits.text);
}
