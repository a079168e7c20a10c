import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addRow, setField } from '../../renderer/forms/formEdits.ts';
import { undoForm, useForms } from '../../renderer/state/forms.ts';
import { fieldOf, formLimits, rowsOf } from '../../sop/forms/form.ts';
import type { Form } from '../../sop/forms/form.ts';
import { newForm } from '../../sop/forms/newForm.ts';
import { countingIds } from '../support/builders.ts';

const field = 'aspect';
const empty = newForm('worksheet', { unit: '', sops: [] }, countingIds());

function show(form: Form): void {
  useForms.setState({ open: { form, former: [], run: '', revision: 1, changedAt: '', work: 'saved' } });
}

function now(): Form {
  const { open } = useForms.getState();
  if (open === null) throw new Error('no form is open');
  return open.form;
}

function type(text: string): void {
  for (let end = 1; end <= text.length; end += 1) setField(now(), field, text.slice(0, end));
}

// Nothing is stored here: the clock of saving stands still.
beforeEach(() => {
  vi.useFakeTimers();
  show(empty);
});
afterEach(() => {
  useForms.setState({ open: null });
  vi.clearAllTimers();
  vi.useRealTimers();
});

test('the letters of one cell are one step to take back', () => {
  type('abc');
  undoForm();
  expect(now()).toEqual(empty);
});

test('what is typed in the same cell after a step back can be taken back too', () => {
  type('abc');
  undoForm();
  type('x');
  expect(useForms.getState().open?.former).toHaveLength(1);
  undoForm();
  expect(fieldOf(now(), field)).toBe(fieldOf(empty, field));
});

test('a form that is opened again begins a step of its own', () => {
  type('abc');
  const before = now();
  show(before);
  type('abcd');
  undoForm();
  expect(now()).toEqual(before);
});

test('no more rows are added than a form can hold', () => {
  const table = 'activities';
  const ids = countingIds();
  const rows = Array.from({ length: formLimits.rows }, () => ({ id: ids(), cells: {} }));
  show({ ...empty, tables: { ...empty.tables, [table]: rows } });
  addRow(now(), table);
  expect(rowsOf(now(), table)).toHaveLength(formLimits.rows);
});
