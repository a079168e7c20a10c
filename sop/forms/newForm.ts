import type { SopId } from '../model/sop.ts';
import type { Form, FormKind, FormRow } from './form.ts';
import { formShapes } from './shapes.ts';

/** A SOP that a form may be about. */
export interface NamedSop {
  readonly id: SopId;
  readonly title: string;
  readonly number: string;
}

/** What is known when a form is begun. */
export interface FormBeginning {
  readonly unit: string;
  /** The SOPs it is about: those in force for monitoring, one for an evaluation or a distribution list. */
  readonly sops: readonly NamedSop[];
}

/** A form with what is known, and a row to begin with in every table. `ids` gives names that were never used. */
export function newForm(kind: FormKind, { unit, sops }: FormBeginning, ids: () => string): Form {
  const [about] = sops;
  const named: Readonly<Record<string, string>> = {
    unit,
    title: about?.title ?? '',
    number: about?.number ?? '',
    ...(kind === 'worksheet' ? { scope: unit } : {}),
  };
  const { fields, tables } = formShapes[kind];
  return {
    id: ids(),
    kind,
    // A monitoring form names its SOPs row by row.
    ...(about === undefined || kind === 'monitoring' ? {} : { sop: about.id }),
    fields: Object.fromEntries(fields.flatMap(({ name }) => (named[name] ? [[name, named[name]]] : []))),
    tables: Object.fromEntries(
      tables.map(({ name, fixedRows }) => [
        name,
        fixedRows === null ? firstRows(kind, sops, ids) : fixedRows.map((): FormRow => ({ id: ids(), cells: {} })),
      ]),
    ),
  };
}

function firstRows(kind: FormKind, sops: readonly NamedSop[], ids: () => string): FormRow[] {
  if (kind !== 'monitoring' || sops.length === 0) return [{ id: ids(), cells: {} }];
  return sops.map(({ id, title, number }) => ({
    id: ids(),
    sop: id,
    cells: { procedure: procedureName(title, number) },
  }));
}

function procedureName(title: string, number: string): string {
  return number.trim() === '' ? title : `${title}\nNomor ${number}`;
}
