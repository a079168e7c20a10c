import { z } from 'zod';
import { ok, refuse } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { frontParts, instruments } from '../sets/documentSet.ts';
import type { DocumentSet } from '../sets/documentSet.ts';
import { limits } from './limits.ts';
import { parseJsonText } from './jsonText.ts';
import type { Agrees, Proven } from './schemaAgreement.ts';
import { assetSchema, dateSchema, idSchema, itemSchema, officialSchema, textSchema } from './valueSchema.ts';

/** How large a set may grow: SOPs, groups, and the entries of its lists. */
export const setLimits = { sops: 500, groups: 200, annexes: 100 } as const;

const items = z.array(itemSchema).max(limits.listItems);

/** A document set as it is stored and crosses. */
export const setSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  year: textSchema,
  leftOut: z.array(z.enum(frontParts)).max(frontParts.length),
  cover: z.strictObject({
    institution: textSchema,
    unit: textSchema,
    address: textSchema,
    note: textSchema,
    logo: assetSchema.nullable(),
  }),
  decree: z.strictObject({
    instrument: z.enum(instruments),
    heading: textSchema,
    issuer: textSchema,
    number: textSchema,
    year: textSchema,
    about: textSchema,
    considering: items,
    recalling: items,
    observing: items,
    enacting: textSchema,
    dictums: items,
    place: textSchema,
    date: dateSchema,
    signer: officialSchema,
    copies: items,
    promulgation: z.strictObject({
      place: textSchema,
      date: dateSchema,
      signer: officialSchema,
      gazette: textSchema,
    }),
    annex: z.strictObject({ intro: textSchema, titles: z.array(textSchema).max(setLimits.sops).nullable() }),
  }),
  contents: z.strictObject({
    pageNumbers: z.boolean(),
    byGroup: z.boolean(),
    sopNumbers: z.boolean(),
    revisions: z.boolean(),
  }),
  explanation: z.strictObject({
    scope: textSchema,
    summary: textSchema,
    definitions: z.array(z.strictObject({ id: idSchema, term: textSchema, meaning: textSchema })).max(limits.listItems),
  }),
  frontNumbers: z.enum(['roman', 'decimal']),
  groups: z
    .array(z.strictObject({ id: idSchema, name: textSchema, sops: z.array(idSchema).max(setLimits.sops) }))
    .max(setLimits.groups)
    .refine(namesEachOnce, { error: 'sebuah SOP atau bagian disebut dua kali' }),
  annexes: z.array(z.strictObject({ id: idSchema, form: idSchema })).max(setLimits.annexes),
});

function namesEachOnce(groups: readonly { readonly id: string; readonly sops: readonly string[] }[]): boolean {
  const sops = groups.flatMap((group) => group.sops);
  return (
    sops.length <= setLimits.sops &&
    new Set(sops).size === sops.length &&
    new Set(groups.map(({ id }) => id)).size === groups.length
  );
}

export type SetSchemasAgree = [Proven<Agrees<z.infer<typeof setSchema>, DocumentSet>>];

const format = 'lajur-dokumen';
const version = 1;
const file = z.strictObject({ format: z.literal(format), version: z.literal(version), set: setSchema });

/** Writes a set as it is stored. The same set gives the same text. */
export function writeSet(set: DocumentSet): string {
  return JSON.stringify({ format, version, set });
}

/** Reads a stored set; refused when it is not what this program wrote, or was written by a newer one. */
export function readSet(stored: string): Result<DocumentSet, 'damaged' | 'newer'> {
  const json = parseJsonText(stored);
  if (!json.ok) return refuse('damaged');
  const parsed = file.safeParse(json.value);
  if (parsed.success) return ok(parsed.data.set);
  const framed = z.looseObject({ version: z.int() }).safeParse(json.value);
  return refuse(framed.success && framed.data.version > version ? 'newer' : 'damaged');
}
