import { z } from 'zod';
import { formKinds, formLimits } from '../forms/form.ts';
import type { Form } from '../forms/form.ts';
import { formShapes } from '../forms/shapes.ts';
import { ok, refuse } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { parseJsonText } from './jsonText.ts';

const id = z.string().min(1).max(64);
const text = z.string().max(formLimits.text);

/** A form as it is stored and crosses: the answers that its kind asks for, and no others. */
export const formSchema = z
  .strictObject({
    id,
    kind: z.enum(formKinds),
    sop: id.exactOptional(),
    fields: z.record(z.string(), text),
    tables: z.record(
      z.string(),
      z.array(z.strictObject({ id, cells: z.record(z.string(), text), sop: id.exactOptional() })).max(formLimits.rows),
    ),
  })
  .refine(fitsItsKind, { error: 'isian ini tidak ada pada formulirnya' });

function fitsItsKind({ kind, fields, tables }: z.infer<typeof formShape>): boolean {
  const shape = formShapes[kind];
  const known = (names: readonly { readonly name: string }[], asked: object): boolean =>
    Object.keys(asked).every((key) => names.some(({ name }) => name === key));
  return (
    known(shape.fields, fields) &&
    known(shape.tables, tables) &&
    shape.tables.every(({ name, columns, fixedRows }) => {
      const rows = tables[name] ?? [];
      const isComplete = fixedRows === null || rows.length === fixedRows.length;
      return isComplete && rows.every(({ cells }) => known(columns, cells));
    })
  );
}

/** The same without what only its kind can say. */
const formShape = z.object({
  kind: z.enum(formKinds),
  fields: z.record(z.string(), z.string()),
  tables: z.record(z.string(), z.array(z.object({ cells: z.record(z.string(), z.string()) }))),
});

const format = 'lajur-formulir';
const version = 1;
const file = z.strictObject({ format: z.literal(format), version: z.literal(version), form: formSchema });

/** Writes a form as it is stored. The same form gives the same text. */
export function writeForm(form: Form): string {
  return JSON.stringify({ format, version, form });
}

/** Reads a stored form; refused when it is not what this program wrote, or was written by a newer one. */
export function readForm(stored: string): Result<Form, 'damaged' | 'newer'> {
  const json = parseJsonText(stored);
  if (!json.ok) return refuse('damaged');
  const parsed = file.safeParse(json.value);
  if (parsed.success) return ok(parsed.data.form);
  const framed = z.looseObject({ version: z.int() }).safeParse(json.value);
  return refuse(framed.success && framed.data.version > version ? 'newer' : 'damaged');
}
