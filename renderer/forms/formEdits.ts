import type { Form, FormRow } from '../../sop/forms/form.ts';
import { rowsOf } from '../../sop/forms/form.ts';
import { changeForm } from '../state/forms.ts';
import { newId } from '../state/ids.ts';

/** The cell that was typed in last: further letters there are one step to take back. */
let last = '';

/** Writes an answer that stands once. */
export function setField(form: Form, name: string, text: string): void {
  edit(`${form.id} ${name}`, { ...form, fields: { ...form.fields, [name]: text } });
}

/** Writes a cell of a table. */
export function setCell(form: Form, table: string, row: string, name: string, text: string): void {
  const rows = rowsOf(form, table).map((one): FormRow =>
    one.id === row ? { ...one, cells: { ...one.cells, [name]: text } } : one,
  );
  edit(`${form.id} ${table} ${row} ${name}`, { ...form, tables: { ...form.tables, [table]: rows } });
}

/** An empty row at the end. */
export function addRow(form: Form, table: string): void {
  edit('', { ...form, tables: { ...form.tables, [table]: [...rowsOf(form, table), { id: newId(), cells: {} }] } });
}

export function removeRow(form: Form, table: string, row: string): void {
  const rows = rowsOf(form, table).filter(({ id }) => id !== row);
  edit('', { ...form, tables: { ...form.tables, [table]: rows } });
}

function edit(run: string, form: Form): void {
  changeForm(form, run !== '' && run === last);
  last = run;
}
