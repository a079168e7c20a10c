import { z } from 'zod';
import { brokenReferences } from '../model/references.ts';
import type { Identity, Lane, Sop, Step } from '../model/sop.ts';
import { limits } from './limits.ts';
import type { Agrees, Proven } from './schemaAgreement.ts';
import { styleOverridesSchema } from './styleSchema.ts';
import {
  arrowShapesSchema,
  classificationSchema,
  dateSchema,
  durationSchema,
  exitsSchema,
  idSchema,
  issuerSchema,
  listSchema,
  officialSchema,
  skippedSchema,
  statusSchema,
  textSchema,
} from './valueSchema.ts';

export { profileSchema, styleOverridesSchema, styleSchema } from './styleSchema.ts';

export const laneSchema = z.strictObject({ id: idSchema, name: textSchema });

export const stepFields = {
  activity: textSchema,
  kind: z.enum(['process', 'decision']),
  performers: z.array(idSchema).max(limits.lanes),
  cooperation: z.enum(['joint', 'handover']),
  inputsSpan: z.number().int().min(1).max(limits.steps),
  duration: durationSchema,
  note: textSchema,
  isStart: z.boolean(),
  isEnd: z.boolean(),
};

export const stepSchema = z.strictObject({
  id: idSchema,
  ...stepFields,
  inputs: listSchema,
  outputs: listSchema,
  exits: exitsSchema,
  arrowShapes: arrowShapesSchema.optional(),
});

const identitySchema = z.strictObject({
  issuer: issuerSchema,
  number: textSchema,
  title: textSchema,
  created: dateSchema,
  revised: dateSchema,
  effective: dateSchema,
  approval: officialSchema,
  boxes: z.strictObject({
    legalBasis: listSchema,
    qualifications: listSchema,
    relatedSops: listSchema,
    equipment: listSchema,
    warnings: listSchema,
    records: listSchema,
  }),
});

/** A whole SOP as stored and exchanged. Unknown fields, and references to what is not there, are refused. */
export const sopSchema = z
  .strictObject({
    id: idSchema,
    identity: identitySchema,
    lanes: z.array(laneSchema).max(limits.lanes),
    steps: z.array(stepSchema).max(limits.steps),
    proposer: officialSchema.nullable(),
    flowTitle: textSchema,
    profile: z.string().max(200),
    style: styleOverridesSchema,
    classification: classificationSchema,
    status: statusSchema,
    skipped: skippedSchema.min(1).optional(),
  })
  .superRefine((sop, context) => {
    for (const { path, detail } of brokenReferences(sop))
      context.addIssue({ code: 'custom', path: [...path], message: `rujukan rusak: ${detail}` });
  });

export type SopSchemasAgree = [
  Proven<Agrees<z.infer<typeof laneSchema>, Lane>>,
  Proven<Agrees<z.infer<typeof stepSchema>, Step>>,
  Proven<Agrees<z.infer<typeof identitySchema>, Identity>>,
  Proven<Agrees<z.infer<typeof sopSchema>, Sop>>,
];
