import { z } from 'zod';
import { signerSchema } from '../../../sop/file/handoverSchema.ts';
import { authorSchema } from '../../../sop/file/reviewSchema.ts';
import { dateSchema } from '../../../sop/file/valueSchema.ts';
import { filingObstacles } from '../../../sop/handover/filing.ts';
import { handoverWays, mostSigners } from '../../../sop/handover/signers.ts';
import { filedKinds } from '../../../sop/handover/standing.ts';
import { statuses } from '../../../sop/model/sop.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { fileBytes, id } from './values.ts';

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

const verdict = {
  outcome: z.enum(['passed', 'undetermined', 'failed', 'none']),
  colour: z.enum(['green', 'yellow', 'red', 'grey']),
  title: z.string(),
  sentence: z.string(),
  further: z.array(z.string()),
};

const named = { sop: id, title: z.string(), number: z.string() };

/** What a file that came back is, what it belongs to, what its signatures are worth, and whether it can be filed. */
const look = z.strictObject({
  kind: z.enum(['signed', 'unsigned', 'scan']),
  match: z.enum(['exact', 'rewritten', 'changed', 'unknown']),
  /** The export it belongs to, or that somebody named. */
  of: z
    .strictObject({
      export: id,
      ...named,
      revision: z.int(),
      way: z.enum(handoverWays),
      frozenAt: z.string(),
      status: z.enum(statuses),
      signers: z.array(signerSchema),
      /** For each signer the place of his signature in the file. */
      signedBy: z.array(z.int().nullable()),
    })
    .nullable(),
  differences: z.array(z.strictObject({ title: z.string(), detail: z.string().nullable() })),
  moreDifferences: z.int(),
  /** The file carries the SOP it shows. */
  hasSource: z.boolean(),
  guesses: z.array(z.strictObject({ export: id, ...named })),
  verdict: z.strictObject(verdict).nullable(),
  signatures: z.array(
    z.strictObject({
      field: z.string(),
      name: z.string(),
      issuer: z.string(),
      at: z.string().nullable(),
      isStamped: z.boolean(),
      ...verdict,
      certificateEnds: z.string().nullable(),
      isBsre: z.boolean(),
      additions: z.array(z.string()),
    }),
  ),
  decision: z.discriminatedUnion('may', [
    z.strictObject({ may: z.literal('no'), because: z.enum(filingObstacles) }),
    z.strictObject({ may: z.literal('yes'), enacts: z.boolean(), needsReason: z.boolean() }),
  ]),
  /** Tanggal efektif stands in what was signed; `effective` is it then, else the day of the last signature. */
  printed: z.boolean(),
  effective: dateSchema,
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

/** Why a container with key and certificate is not taken; `wrongPassphrase` tells how many tries are left. */
const containerFailures = [
  'notAContainer',
  'containerTooCostly',
  'wrongPassphrase',
  'passphrasePaused',
  'noKeyInContainer',
  'keyNotSupported',
  'certificateExpired',
  'certificateNotYetValid',
  'certificateNotForSigning',
  'signingStopped',
] as const;

/** The file with key and certificate; it is used once and kept nowhere. */
const opened = { container: fileBytes, passphrase: z.string().max(1000) };

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
  /** Whose certificate a file with a key holds, before anything is signed. */
  'handover.certificate': {
    input: z.strictObject(opened),
    output: z.strictObject({
      name: z.string(),
      organisation: z.string().nullable(),
      issuer: z.string(),
      isBsre: z.boolean(),
      isSelfSigned: z.boolean(),
      validFrom: z.string(),
      validTo: z.string(),
      fingerprint: z.string(),
    }),
    failures: [...containerFailures, 'signingDamaged', 'signingClosed', 'signingNoPlace'],
  },
  /**
   * The next of the order signs, in a process of its own that ends with it. The signed file and what was found out about it come back;
   * nothing is filed before somebody looked at it and files it with `handover.return`.
   */
  'handover.sign': {
    input: z.strictObject({ export: id, signer: z.int().min(0), ...opened }),
    output: z.strictObject({ name: z.string(), base64: z.string(), look }),
    failures: [
      ...containerFailures,
      'notFound',
      'damaged',
      'newerVersion',
      'keptFileDamaged',
      'notAwaitingSignature',
      'notSignersTurn',
      'signingDamaged',
      'signingClosed',
      'signingNoPlace',
      'notSignable',
      'fileTooLarge',
    ],
  },
  /**
   * A file that came back, was signed here, or is a scan: what it is and belongs to. With `filing` it is filed, and the SOP comes into force where
   * whoever approves it has signed; `export` names the one it is meant for, where the file itself does not tell.
   */
  'handover.return': {
    input: z.strictObject({
      file: fileBytes,
      export: id.nullable(),
      origin: z.enum(['local', 'returned']),
      filing: z
        .strictObject({ effective: dateSchema.nullable(), enact: z.boolean(), reason: z.string().max(1000) })
        .nullable(),
    }),
    output: z.strictObject({
      look,
      filed: z
        .strictObject({ file: id, sop: id, revision: z.int(), status: z.enum(statuses), replaced: z.array(id) })
        .nullable(),
    }),
    failures: [
      'notFound',
      'damaged',
      'newerVersion',
      'notSignable',
      'fileTooLarge',
      'filingRefused',
      'reasonMissing',
      'effectiveMissing',
      'staleRevision',
      'moveNotAllowed',
      'numberMissing',
      'numberTaken',
      'findingsOpen',
      'diskFull',
      'storeBroken',
    ],
  },
} as const satisfies Record<string, CommandSpec>;
