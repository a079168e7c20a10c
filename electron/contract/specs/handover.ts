import { z } from 'zod';
import { signerSchema } from '../../../sop/file/handoverSchema.ts';
import { authorSchema } from '../../../sop/file/reviewSchema.ts';
import { dateSchema } from '../../../sop/file/valueSchema.ts';
import { handoverWays, mostSigners } from '../../../sop/handover/signers.ts';
import { filedKinds } from '../../../sop/handover/standing.ts';
import { statuses } from '../../../sop/model/sop.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { id } from './values.ts';

const signers = z.array(signerSchema).min(1).max(mostSigners);

/** Where a SOP stands on its way to be signed (`sop/handover/standing.ts`). */
const standing = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('none') }),
  z.strictObject({ at: z.literal('waiting'), next: signerSchema.nullable(), signed: z.int(), of: z.int() }),
  z.strictObject({ at: z.literal('inForce'), signatures: z.int(), hasScan: z.boolean() }),
]);

/** A file that was filed with an export: signed here, come back, or a scan. */
const filed = z.strictObject({
  id,
  kind: z.enum(filedKinds),
  name: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  filedAt: z.string(),
  by: authorSchema,
  match: z.enum(['exact', 'rewritten', 'claimed']),
  signatures: z.array(
    z.strictObject({
      name: z.string(),
      at: z.string().nullable(),
      outcome: z.enum(['passed', 'undetermined', 'failed', 'none']),
      sentence: z.string(),
      certificateEnds: z.string().nullable().optional(),
      isBsre: z.boolean().optional(),
    }),
  ),
  /** Signers of the order, from 0. */
  signedBy: z.array(z.int()),
  reason: z.string(),
});

const frozen = z.strictObject({
  id,
  revision: z.int(),
  way: z.enum(handoverWays),
  signers: z.array(signerSchema),
  name: z.string(),
  pages: z.int(),
  sha256: z.string(),
  frozenAt: z.string(),
  by: authorSchema,
  /** What the SOP says is still what was exported. */
  isCurrent: z.boolean(),
  /** Oldest first. */
  files: z.array(filed),
});

const exportedFile = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  base64: z.string(),
  sha256: z.string(),
  pages: z.int(),
});

/** How a SOP is to be exported for its signatures. */
const choice = {
  way: z.enum(handoverWays),
  /** In order; whoever puts the SOP in force comes last. */
  signers,
  /** Tanggal efektif as it is printed; empty = it is written by hand, or told when the SOP comes back. */
  effective: dateSchema,
  /** 17 mm at the foot of each page stay free for the stamp of a portal (spec 16.4). */
  footerBand: z.boolean(),
  /** A character that a portal looks for, printed once in the box; null = none. */
  tag: z.string().max(4).nullable(),
};

/** A SOP on its way to be signed: frozen exports, signing, what comes back. */
export const handoverCommands = {
  /** All that is known of one SOP, and what an export would begin with. Exports come newest first. */
  'handover.open': {
    input: z.strictObject({ sop: id }),
    output: z.strictObject({
      revision: z.int(),
      status: z.enum(statuses),
      title: z.string(),
      number: z.string(),
      suggested: z.strictObject(choice),
      /** A skipped error is still one. */
      errors: z.int(),
      warnings: z.int(),
      standing,
      exports: z.array(frozen),
      /** Records that are no longer what was once written; they are left out. */
      damaged: z.int(),
    }),
    failures: ['notFound', 'damaged', 'newerVersion'],
  },
  /** Where some SOPs stand; those of which there is nothing to tell are left out. */
  'handover.list': {
    input: z.strictObject({ ids: z.array(id).max(500) }),
    output: z.strictObject({ standings: z.array(z.strictObject({ sop: id, standing })) }),
    failures: [],
  },
  /**
   * Exports a SOP to be signed and freezes what was exported: the PDF is kept byte for byte, with its hash, the version it was made of and
   * the order of signers. One that is `compliant` is passed on by it.
   */
  'handover.freeze': {
    input: z.strictObject({ id, revision: z.int(), ...choice }),
    output: z.strictObject({ export: id, revision: z.int(), savedAt: z.string(), status: z.enum(statuses) }),
    failures: [
      'notFound',
      'staleRevision',
      'damaged',
      'newerVersion',
      'notApprovedYet',
      'exportHasErrors',
      'signersUnfit',
      'tagUnfit',
      'alreadySigned',
      'effectiveUnread',
      'numberMissing',
      'numberTaken',
      'moveNotAllowed',
      'reasonMissing',
      'effectiveMissing',
      'findingsOpen',
      'changeRefused',
      'diskFull',
      'storeBroken',
    ],
  },
  /** The kit of an export (its PDF and the checklist with the order of signers), or with `file` one of the files filed with it. */
  'handover.files': {
    input: z.strictObject({ export: id, file: id.nullable() }),
    output: z.strictObject({ files: z.array(exportedFile) }),
    failures: ['notFound', 'keptFileDamaged'],
  },
} as const satisfies Record<string, CommandSpec>;
