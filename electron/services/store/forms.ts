import type { FormKind } from '../../../sop/forms/form.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { hashFields } from './hash.ts';

/** A form as it is stored; its body is versioned text. */
export interface StoredForm {
  readonly id: string;
  readonly kind: FormKind;
  /** What it is about, for the list. */
  readonly subject: string;
  readonly revision: number;
  readonly body: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly removed: boolean;
}

type FormRow = Omit<StoredForm, 'removed'> & { readonly removed: number; readonly sha256: string };

const columns = 'id, kind, subject, revision, body, sha256, created_at AS createdAt, changed_at AS changedAt, removed';

/** All forms that are not removed, the newest change first, and whether each row is what was once written. */
export function storedForms(db: ReadableDb): readonly { readonly form: StoredForm; readonly isSound: boolean }[] {
  const select = db.prepare(`SELECT ${columns} FROM forms WHERE removed = 0 ORDER BY changed_at DESC, id`);
  // The column list above is this row's shape.
  return (select.all() as FormRow[]).map((row) => ({ form: withoutHash(row), isSound: formOf(row) !== 'damaged' }));
}

/** One form, removed or not; null when there is none. */
export function readStoredForm(db: ReadableDb, id: string): StoredForm | 'damaged' | null {
  const row = db.prepare(`SELECT ${columns} FROM forms WHERE id = ?`).get(id) as FormRow | undefined;
  return row === undefined ? null : formOf(row);
}

/** The forms that are not removed and name a SOP, by its id or by its title; both are looked for in the text of the form. */
export function formsNaming(db: ReadableDb, id: string, title: string): readonly StoredForm[] {
  const select = db.prepare(
    `SELECT ${columns} FROM forms WHERE removed = 0 AND (instr(body, ?) > 0 OR (? <> '' AND subject = ?)) ORDER BY changed_at DESC, id`,
  );
  // The column list above is this row's shape.
  const rows = select.all(id, title, title) as FormRow[];
  return rows.map(formOf).filter((form) => form !== 'damaged');
}

/** Every form that is what was once written, removed ones too. */
export function soundForms(db: ReadableDb): readonly StoredForm[] {
  // The column list above is this row's shape.
  const rows = db.prepare(`SELECT ${columns} FROM forms ORDER BY id`).all() as FormRow[];
  return rows.map(formOf).filter((form) => form !== 'damaged');
}

/** Writes a form, new or changed. Call within a transaction. */
export function keepForm(db: WritableDb, form: StoredForm): void {
  const { id, kind, subject, revision, body, createdAt, changedAt, removed } = form;
  db.prepare(
    `INSERT OR REPLACE INTO forms (id, kind, subject, revision, body, sha256, created_at, changed_at, removed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, kind, subject, revision, body, rowHash(form), createdAt, changedAt, removed ? 1 : 0);
}

function formOf(row: FormRow): StoredForm | 'damaged' {
  const form = withoutHash(row);
  return rowHash(form) === row.sha256 ? form : 'damaged';
}

function withoutHash({ sha256: _hash, removed, ...row }: FormRow): StoredForm {
  return { ...row, removed: removed === 1 };
}

function rowHash({ id, kind, subject, revision, body, createdAt, changedAt, removed }: StoredForm): string {
  return hashFields([id, kind, subject, revision, body, createdAt, changedAt, removed]);
}

/** A SOP in force with the text of its document. */
export interface SopInForce {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  /** ISO day, null when it cannot be read. */
  readonly effective: string | null;
}

/** SOPs in force that are not archived, by title. */
export function sopsInForce(db: ReadableDb): readonly SopInForce[] {
  const select = db.prepare(`
    SELECT id, title, number, json_extract(body, '$.sop.identity.effective.iso') AS effective
    FROM sops WHERE status = 'inForce' AND archived = 0 ORDER BY title, id`);
  return select.all() as SopInForce[];
}
