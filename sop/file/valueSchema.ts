import { z } from 'zod';
import { isCalendarDay } from '../model/dates.ts';
import { asksNothing } from '../model/arrowShapes.ts';
import { sides, statuses, timeUnits } from '../model/sop.ts';
import type {
  ArrowShape,
  ArrowShapes,
  Classification,
  DateField,
  Duration,
  Exit,
  Exits,
  Issuer,
  ListBox,
  ListItem,
  Official,
  Status,
} from '../model/sop.ts';
import { limits } from './limits.ts';
import type { Agrees, Proven } from './schemaAgreement.ts';

/** Any text of a document: every character is kept, only the length is limited. */
export const textSchema = z.string().max(limits.textLength);
export const idSchema = z.string().min(1).max(100);
export const assetSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const dateSchema = z.strictObject({
  text: textSchema,
  iso: z.string().refine(isCalendarDay).nullable(),
});

export const officialSchema = z.strictObject({
  prefix: textSchema,
  position: textSchema,
  name: textSchema,
  rank: textSchema,
  nip: textSchema,
});

/** Problems that the author skips, with the reason. */
export const skippedSchema = z
  .array(z.strictObject({ rule: z.string().max(40), place: z.string().max(500), reason: textSchema }))
  .max(limits.skipped);

export const itemSchema = z.strictObject({ id: idSchema, text: textSchema });
export const markerSchema = z.string().max(limits.marker).nullable();
export const listSchema = z.strictObject({ marker: markerSchema, items: z.array(itemSchema).max(limits.listItems) });
export const unitLinesSchema = z.array(textSchema).max(limits.unitLines);
export const issuerSchema = z.strictObject({
  government: textSchema,
  unitLines: unitLinesSchema,
  logo: assetSchema.nullable(),
});

export const durationSchema = z.strictObject({
  text: textSchema,
  parsed: z.strictObject({ amount: z.number().nonnegative(), unit: z.enum(timeUnits) }).nullable(),
});

export const exitSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('following') }),
  z.strictObject({ to: z.literal('previous') }),
  z.strictObject({ to: z.literal('end') }),
  z.strictObject({ to: z.literal('step'), step: idSchema }),
]);
export const exitsSchema = z.strictObject({ next: exitSchema, yes: exitSchema, no: exitSchema });

/** EMU from the middle of the column: no sheet is wider than a metre. */
const offsetSchema = z.number().int().min(-36_000_000).max(36_000_000);
export const arrowShapeSchema = z.strictObject({
  leave: z.enum(sides).nullable(),
  enter: z.enum(sides).nullable(),
  run: z.strictObject({ lane: idSchema, offset: offsetSchema }).nullable(),
});
/** A step without bent arrows has no shapes, and a shape asks for something: one way to say it. */
export const arrowShapesSchema = z
  .strictObject({ next: arrowShapeSchema, yes: arrowShapeSchema, no: arrowShapeSchema })
  .partial()
  .refine((shapes) => {
    const all = Object.values(shapes);
    return all.length > 0 && !all.some((shape) => shape === undefined || asksNothing(shape));
  });

export const classificationSchema = z.strictObject({
  nature: z.enum(['technical', 'administrative']).nullable(),
  scope: z.enum(['macro', 'micro']).nullable(),
  completeness: z.enum(['final', 'partial']).nullable(),
  generality: z.enum(['generic', 'specific']).nullable(),
});
export const statusSchema = z.enum(statuses);

export type ValueSchemasAgree = [
  Proven<Agrees<z.infer<typeof dateSchema>, DateField>>,
  Proven<Agrees<z.infer<typeof officialSchema>, Official>>,
  Proven<Agrees<z.infer<typeof itemSchema>, ListItem>>,
  Proven<Agrees<z.infer<typeof listSchema>, ListBox>>,
  Proven<Agrees<z.infer<typeof issuerSchema>, Issuer>>,
  Proven<Agrees<z.infer<typeof durationSchema>, Duration>>,
  Proven<Agrees<z.infer<typeof exitSchema>, Exit>>,
  Proven<Agrees<z.infer<typeof exitsSchema>, Exits>>,
  Proven<Agrees<z.infer<typeof arrowShapeSchema>, ArrowShape>>,
  Proven<Agrees<z.infer<typeof arrowShapesSchema>, ArrowShapes>>,
  Proven<Agrees<z.infer<typeof classificationSchema>, Classification>>,
  Proven<Agrees<z.infer<typeof statusSchema>, Status>>,
];
