import { z } from 'zod';
import { boxNames } from '../model/sop.ts';
import { annexNames, shippedFonts } from '../model/style.ts';
import type { Labels, Style, StyleOverrides, StyleProfile } from '../model/style.ts';
import { styleLimits } from '../model/styleLimits.ts';
import type { Agrees, Proven } from './schemaAgreement.ts';
import { textSchema, unitLinesSchema } from './valueSchema.ts';

const label = z.string().max(styleLimits.labelLength).nullable();

export const labelsSchema = z.strictObject({
  number: label,
  created: label,
  revised: label,
  effective: label,
  approved_by: label,
  title: label,
  legal_basis: label,
  qualifications: label,
  related_sops: label,
  equipment: label,
  warnings: label,
  records: label,
  no: label,
  activity: label,
  actors_group: label,
  quality_group: label,
  requirements: label,
  time: label,
  outputs: label,
  notes: label,
  nip: label,
});

const within = ({ least, most }: { readonly least: number; readonly most: number }) => z.number().min(least).max(most);
const sheetSideMm = within(styleLimits.sheetSideMm);
const marginMm = within(styleLimits.marginMm);
const mark = z.string().max(10);
const branchLabel = z.string().min(1).max(40);

const styleFields = {
  paper: z.union([
    z.enum(['A4', 'F4-215', 'F4-210', 'Folio', 'Legal', 'Letter']),
    z.strictObject({ widthMm: sheetSideMm, heightMm: sheetSideMm }),
  ]),
  orientation: z.enum(['landscape', 'portrait']),
  margins: z.strictObject({ top: marginMm, right: marginMm, bottom: marginMm, left: marginMm }),
  font: z.union([
    z.enum(shippedFonts),
    z.strictObject({
      name: z.string().min(1).max(styleLimits.fontNameLength),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ]),
  fontSize: within(styleLimits.fontSize),
  labelPunctuation: z.strictObject({ header: mark, sections: mark }),
  colonMode: z.enum(['column', 'inText', 'none']),
  numberRow: z.enum(['none', 'plain', 'parentheses']),
  numberSuffix: mark,
  noteColumn: z.boolean(),
  twoColumnBoxes: z.array(z.enum(boxNames)).max(boxNames.length),
  terminator: z.enum(['T-A', 'T-B', 'T-C']),
  terminatorText: z.enum(['none', 'mulaiSelesai']),
  branchLabels: z.tuple([branchLabel, branchLabel]),
  connectorLabels: z.enum(['number', 'letter', 'none']),
  identityPlacement: z.enum(['auto', 'ownPage']),
  headerRepeat: z.boolean(),
  proposerBlock: z.boolean(),
  rankLine: z.boolean(),
  fitOnePage: z.boolean(),
  pageNumber: z.enum(['none', 'top', 'bottom']),
  signature: z.enum(['wet', 'qrBox', 'local', 'signed']),
  footerBandMm: within(styleLimits.footerBandMm),
  annexes: z.array(z.enum(annexNames)).max(annexNames.length),
};

/** A whole style. One that was written before there were annexes has none. */
export const styleSchema = z.strictObject({
  ...styleFields,
  annexes: styleFields.annexes.default([]),
  labels: labelsSchema,
});
export const styleOverridesSchema = z
  .strictObject(styleFields)
  .partial()
  .extend({ labels: labelsSchema.partial().optional() });

/** One office's profile, shipped or saved in the workspace. */
export const profileSchema = z.strictObject({
  name: z.string().min(1).max(200),
  government: textSchema,
  unitLines: unitLinesSchema,
  style: styleSchema,
  own: z.strictObject({ formerNames: z.array(z.string()), isRemoved: z.boolean() }).optional(),
});

export type StyleSchemasAgree = [
  Proven<Agrees<z.infer<typeof labelsSchema>, Labels>>,
  Proven<Agrees<z.infer<typeof styleSchema>, Style>>,
  Proven<Agrees<z.infer<typeof styleOverridesSchema>, StyleOverrides>>,
  Proven<Agrees<z.infer<typeof profileSchema>, StyleProfile>>,
];
