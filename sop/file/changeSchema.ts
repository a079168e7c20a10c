import { z } from 'zod';
import type { SingleChange } from '../model/applied.ts';
import type { Change, ListRef, StepPatch } from '../model/change.ts';
import { boxNames } from '../model/sop.ts';
import { limits } from './limits.ts';
import type { Agrees, Proven } from './schemaAgreement.ts';
import { laneSchema, stepFields, stepSchema } from './sopSchema.ts';
import { styleOverridesSchema } from './styleSchema.ts';
import {
  arrowShapeSchema,
  assetSchema,
  classificationSchema,
  dateSchema,
  exitSchema,
  idSchema,
  itemSchema,
  markerSchema,
  officialSchema,
  skippedSchema,
  statusSchema,
  textSchema,
  unitLinesSchema,
} from './valueSchema.ts';

const listRefSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('box'), box: z.enum(boxNames) }),
  z.strictObject({ of: z.literal('inputs'), step: idSchema }),
  z.strictObject({ of: z.literal('outputs'), step: idSchema }),
]);
const stepPatchSchema = z.strictObject(stepFields).partial();
const position = z.number().int().nonnegative().max(100_000);

const singleSchemas = [
  z.strictObject({
    kind: z.literal('setText'),
    field: z.enum(['number', 'title', 'government', 'flowTitle', 'profile']),
    text: textSchema,
  }),
  z.strictObject({ kind: z.literal('setUnitLines'), lines: unitLinesSchema }),
  z.strictObject({ kind: z.literal('setLogo'), asset: assetSchema.nullable() }),
  z.strictObject({ kind: z.literal('setDate'), field: z.enum(['created', 'revised', 'effective']), value: dateSchema }),
  z.strictObject({ kind: z.literal('setApproval'), value: officialSchema }),
  z.strictObject({ kind: z.literal('setProposer'), value: officialSchema.nullable() }),
  z.strictObject({ kind: z.literal('insertItem'), list: listRefSchema, at: position, item: itemSchema }),
  z.strictObject({ kind: z.literal('removeItem'), list: listRefSchema, item: idSchema }),
  z.strictObject({ kind: z.literal('moveItem'), list: listRefSchema, item: idSchema, to: position }),
  z.strictObject({ kind: z.literal('setItem'), list: listRefSchema, item: idSchema, text: textSchema }),
  z.strictObject({ kind: z.literal('setMarker'), list: listRefSchema, marker: markerSchema }),
  z.strictObject({ kind: z.literal('insertLane'), at: position, lane: laneSchema }),
  z.strictObject({ kind: z.literal('removeLane'), lane: idSchema }),
  z.strictObject({ kind: z.literal('moveLane'), lane: idSchema, to: position }),
  z.strictObject({ kind: z.literal('renameLane'), lane: idSchema, name: textSchema }),
  z.strictObject({ kind: z.literal('insertStep'), at: position, step: stepSchema }),
  z.strictObject({ kind: z.literal('removeStep'), step: idSchema, retarget: exitSchema }),
  z.strictObject({ kind: z.literal('moveStep'), step: idSchema, to: position }),
  z.strictObject({ kind: z.literal('setStep'), step: idSchema, patch: stepPatchSchema }),
  z.strictObject({
    kind: z.literal('setExit'),
    step: idSchema,
    branch: z.enum(['next', 'yes', 'no']),
    exit: exitSchema,
  }),
  z.strictObject({
    kind: z.literal('setArrowShape'),
    step: idSchema,
    branch: z.enum(['next', 'yes', 'no']),
    shape: arrowShapeSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('setStyle'), style: styleOverridesSchema }),
  z.strictObject({ kind: z.literal('setClassification'), value: classificationSchema }),
  z.strictObject({ kind: z.literal('setStatus'), value: statusSchema }),
  z.strictObject({ kind: z.literal('setSkipped'), value: skippedSchema }),
] as const;

const singleSchema = z.discriminatedUnion('kind', singleSchemas);

/** Batches are spelled out to a fixed depth instead of recursing, so that hostile nesting cannot exhaust the stack. */
function changeUpTo(batchDepth: number): z.ZodType<Change> {
  if (batchDepth === 0) return singleSchema;
  return z.discriminatedUnion('kind', [
    ...singleSchemas,
    z.strictObject({ kind: z.literal('batch'), changes: z.array(changeUpTo(batchDepth - 1)).max(20_000) }),
  ]);
}

/** One edit as it crosses a process border, lies in the journal or in an exchange file. */
export const changeSchema: z.ZodType<Change> = changeUpTo(limits.batchDepth);

export type ChangeSchemasAgree = [
  Proven<Agrees<z.infer<typeof listRefSchema>, ListRef>>,
  Proven<Agrees<Required<z.infer<typeof stepPatchSchema>>, Required<StepPatch>>>,
  Proven<Agrees<z.infer<typeof singleSchema>, SingleChange>>,
];
