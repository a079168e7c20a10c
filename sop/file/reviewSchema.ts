import { z } from 'zod';
import { boxNames } from '../model/sop.ts';
import { statuses } from '../model/sop.ts';
import type { Place } from '../model/place.ts';
import { highestOrder, reviewRoles, severities, verdicts } from '../review/events.ts';
import type { Anchor, Author, EventAct, RecordedAct, ReviewEvent } from '../review/events.ts';
import { limits } from './limits.ts';
import type { Agrees, Proven } from './schemaAgreement.ts';
import { dateSchema, idSchema, textSchema } from './valueSchema.ts';

const columns = ['no', 'activity', 'inputs', 'time', 'output', 'note'] as const;
const official = z.enum(['prefix', 'position', 'name', 'rank', 'nip']);

/** A spot of a document, as it crosses a border. */
export const placeSchema = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('sop') }),
  z.strictObject({
    at: z.literal('issuer'),
    line: z.union([z.literal(['government', 'logo']), z.int().min(0).max(limits.unitLines)]),
  }),
  z.strictObject({ at: z.literal('field'), field: z.enum(['number', 'title', 'created', 'revised', 'effective']) }),
  z.strictObject({ at: z.literal('approval'), field: official }),
  z.strictObject({ at: z.literal('box'), box: z.enum(boxNames), item: idSchema.optional() }),
  z.strictObject({ at: z.literal('lane'), lane: idSchema }),
  z.strictObject({ at: z.literal('step'), step: idSchema, column: z.enum(columns), item: idSchema.optional() }),
  z.strictObject({ at: z.literal('symbol'), step: idSchema, lane: idSchema }),
  z.strictObject({ at: z.literal('exit'), step: idSchema, branch: z.enum(['next', 'yes', 'no']) }),
  z.strictObject({ at: z.literal('proposer'), field: official }),
  z.strictObject({ at: z.literal('flowTitle') }),
]);

export const anchorSchema = z.strictObject({
  places: z.tuple([placeSchema], placeSchema).refine((places) => places.length <= 40),
  text: z.string().max(limits.textLength * 2),
});

const line = z.string().max(200);
/** Who sat there. */
export const authorSchema = z.strictObject({
  name: line,
  position: line,
  role: z.enum(reviewRoles),
  unit: z.string().max(limits.textLength),
});

/** What a person writes in a review. */
const said = z.string().max(4000);
/** Name of a finding or an event. */
const name = z.string().min(1).max(100);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const findingText = { severity: z.enum(severities), text: said, proposal: textSchema.nullable() };

const recordedActs = [
  z.strictObject({ kind: z.literal('opened'), finding: name, anchor: anchorSchema, ...findingText }),
  z.strictObject({ kind: z.literal('reworded'), finding: name, ...findingText }),
  z.strictObject({ kind: z.literal('replied'), finding: name, text: said }),
  z.strictObject({ kind: z.literal('accepted'), finding: name }),
  z.strictObject({ kind: z.literal('resolved'), finding: name }),
  z.strictObject({ kind: z.literal('reopened'), finding: name, text: said }),
  z.strictObject({ kind: z.literal('withdrawn'), finding: name }),
] as const;

/** The decision by which a SOP is revoked. */
export const revocationSchema = z.strictObject({
  instrument: z.string().max(200),
  number: z.string().max(200),
  date: dateSchema,
});

const madeActs = [
  z.strictObject({
    kind: z.literal('followedUp'),
    finding: name,
    text: said.nullable(),
    revision: z.int().min(0),
  }),
  z.strictObject({
    kind: z.literal('verdict'),
    verdict: z.enum(verdicts),
    text: said,
    replaces: z.array(hash).max(100),
  }),
  z.strictObject({
    kind: z.literal('moved'),
    from: z.enum(statuses),
    to: z.enum(statuses),
    reason: said,
    revocation: revocationSchema.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('begun'), revises: idSchema }),
] as const;

const frame = z.strictObject({
  id: hash,
  sop: idSchema,
  version: hash.nullable(),
  round: z.int().min(0).max(10_000),
  order: z.int().min(1).max(highestOrder),
  instant: z.iso.datetime(),
  author: authorSchema,
});

/** What the screen may record. */
export const recordedActSchema = z.discriminatedUnion('kind', recordedActs);

/** One event as it is stored and exchanged. Unknown kinds and fields are refused. */
export const reviewEventSchema = z.discriminatedUnion('kind', [
  frame.extend(recordedActs[0].shape),
  frame.extend(recordedActs[1].shape),
  frame.extend(recordedActs[2].shape),
  frame.extend(recordedActs[3].shape),
  frame.extend(recordedActs[4].shape),
  frame.extend(recordedActs[5].shape),
  frame.extend(recordedActs[6].shape),
  frame.extend(madeActs[0].shape),
  frame.extend(madeActs[1].shape),
  frame.extend(madeActs[2].shape),
  frame.extend(madeActs[3].shape),
]);

/** All events of one SOP, as a parcel carries them. */
export const reviewEventsSchema = z.array(reviewEventSchema).max(20_000);

const anyAct = z.discriminatedUnion('kind', [...recordedActs, ...madeActs]);

export type ReviewSchemasAgree = [
  Proven<Agrees<z.infer<typeof placeSchema>, Place>>,
  Proven<Agrees<z.infer<typeof anchorSchema>, Anchor>>,
  Proven<Agrees<z.infer<typeof authorSchema>, Author>>,
  Proven<Agrees<z.infer<typeof recordedActSchema>, RecordedAct>>,
  Proven<Agrees<z.infer<typeof anyAct>, EventAct>>,
  Proven<Agrees<z.infer<typeof reviewEventSchema>, ReviewEvent>>,
];
