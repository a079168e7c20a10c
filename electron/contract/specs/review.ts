import { z } from 'zod';
import {
  authorSchema,
  anchorSchema,
  recordedActSchema,
  reviewEventSchema,
  revocationSchema,
} from '../../../sop/file/reviewSchema.ts';
import { changeSchema } from '../../../sop/file/changeSchema.ts';
import { sopSchema } from '../../../sop/file/sopSchema.ts';
import { dateSchema } from '../../../sop/file/valueSchema.ts';
import { statuses } from '../../../sop/model/sop.ts';
import { severities, verdicts } from '../../../sop/review/events.ts';
import type { Finding } from '../../../sop/review/findings.ts';
import type { Agrees, Proven } from '../../../sop/file/schemaAgreement.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { editMark, id } from './values.ts';

const turn = z.enum(['author', 'reviewer', 'signer']).nullable();
const reason = z.string().max(4000);

const finding = z.strictObject({
  id: z.string(),
  number: z.int(),
  round: z.int(),
  version: z.string().nullable(),
  author: authorSchema,
  instant: z.string(),
  anchor: anchorSchema,
  severity: z.enum(severities),
  text: z.string(),
  proposal: z.string().nullable(),
  status: z.enum(['open', 'answered', 'resolved', 'withdrawn']),
  accepted: z.boolean(),
  mayResolve: z.boolean(),
  thread: z.array(
    reviewEventSchema.refine((event): event is Extract<typeof event, { finding: string }> => 'finding' in event),
  ),
});
export type ReviewContractAgrees = [Proven<Agrees<z.infer<typeof finding>, Finding>>];

const verdictGiven = z.strictObject({
  verdict: z.enum(verdicts),
  text: z.string(),
  author: authorSchema,
  instant: z.string(),
});

/** A SOP by name. */
const named = z.strictObject({ id, title: z.string(), number: z.string(), status: z.enum(statuses) });

/** What came before a SOP and what after. */
const linked = z.strictObject({ id, number: z.string(), title: z.string(), status: z.enum(statuses) });
export const successionSchema = z.strictObject({
  replaces: z.array(linked),
  replacedBy: z.array(linked),
  revoked: revocationSchema.extend({ reason: z.string() }).nullable(),
});

/** The review of one SOP as it stands. */
const review = z.strictObject({
  revision: z.int(),
  status: z.enum(statuses),
  /** Who is awaited; null = nobody. */
  turn,
  /** The newest round; 0 before the first submission. */
  round: z.int(),
  rounds: z.array(
    z.strictObject({
      round: z.int(),
      /** What was submitted; null when it never came here. `number` null: the version itself is not kept here. */
      version: z.strictObject({ id: z.string(), number: z.int().nullable() }).nullable(),
      submittedAt: z.string().nullable(),
      by: authorSchema.nullable(),
      note: z.string(),
      verdict: z.enum(verdicts).nullable(),
      verdicts: z.array(verdictGiven),
    }),
  ),
  findings: z.array(finding),
  /** Every move and verdict, oldest first. */
  moves: z.array(reviewEventSchema),
  /** The SOP as it was when a verdict was last given on it: against it a further round is read. Null before, or when it is not kept here. */
  baseline: sopSchema.nullable(),
  /** The SOP in force that this one is a new version of, and the new version of this one that is being made. */
  revises: named.nullable(),
  revisedBy: named.nullable(),
  succession: successionSchema,
  /** Events that are no longer what was once written: the sound ones are shown, and the screen says that some are missing. */
  damaged: z.int(),
});

const signer = z.strictObject({
  position: z.string().max(200),
  name: z.string().max(200),
  rank: z.string().max(200),
  nip: z.string().max(200),
});

/** What a person may change of a paper before it is made; both papers have the same. */
const paperFields = z.strictObject({
  number: z.string().max(200),
  place: z.string().max(200),
  /** ISO day. */
  date: z.iso.date(),
  teamDecree: z.string().max(500),
  legalBasis: z.array(z.string().max(1000)).max(20),
  /** The seven points of the specification, 11.4, in their order; null = nobody has answered. */
  points: z.array(z.strictObject({ answer: z.enum(['yes', 'no']).nullable(), note: z.string().max(1000) })).max(20),
  sops: z.array(z.strictObject({ id, verdict: z.enum(verdicts).nullable(), note: z.string().max(2000) })).max(500),
  /** OPD side and Organisasi side. */
  agency: signer,
  organisation: signer,
});

/** Reviews and the life of a SOP: moves of the status, findings and their answers, verdicts, papers. */
export const reviewCommands = {
  /**
   * Moves the status of a SOP (`sop/review/statusMoves.ts`): version, status, journal entry and event in one transaction. A verdict is
   * a move: to `needsRevision` or `compliant`, `reason` being its words. `number` and `effective` fill these fields where the move asks for them.
   * `replaced`: SOPs that this one, coming into force, takes the place of.
   */
  'sop.move': {
    input: z.strictObject({
      id,
      revision: z.int(),
      to: z.enum(statuses),
      reason: reason.default(''),
      number: z.string().max(200).optional(),
      effective: dateSchema.optional(),
      /** Of a move to `revoked`: the decision it rests on. */
      revocation: revocationSchema.optional(),
      /** Of a move to `superseded`: the SOP in force that takes its place. The two are linked from then on. */
      successor: id.optional(),
    }),
    output: z.strictObject({
      revision: z.int(),
      savedAt: z.string(),
      status: z.enum(statuses),
      version: z.string().nullable(),
      replaced: z.array(id),
    }),
    failures: [
      'notFound',
      'staleRevision',
      'moveNotAllowed',
      'reasonMissing',
      'numberMissing',
      'numberTaken',
      'effectiveMissing',
      'findingsOpen',
      'successorUnknown',
      'successionCircle',
      'diskFull',
      'storeBroken',
    ],
  },
  /** "Buat versi baru": a draft chained to a SOP in force. One at a time. */
  'sop.renew': {
    input: z.strictObject({ id, revision: z.int() }),
    output: z.strictObject({ id }),
    failures: ['notFound', 'staleRevision', 'notInForce', 'renewalInFlight', 'diskFull', 'storeBroken'],
  },
  'review.open': {
    input: z.strictObject({ sop: id }),
    output: review,
    failures: ['notFound', 'damaged', 'newerVersion'],
  },
  /**
   * Records what a reviewer or an author did, all or nothing, and answers with the review. `edit` changes the SOP in the same
   * transaction: taking a suggested text is its change and `accepted`. Without it the text must already stand in its cell.
   */
  'review.record': {
    input: z.strictObject({
      sop: id,
      acts: z.array(recordedActSchema).min(1).max(200),
      edit: z
        .strictObject({
          revision: z.int(),
          changes: z.array(changeSchema).min(1).max(500),
          marks: z.array(editMark).max(500).optional(),
        })
        .optional(),
    }),
    output: z.strictObject({ review, saved: z.strictObject({ revision: z.int(), savedAt: z.string() }).nullable() }),
    failures: [
      'notFound',
      'staleRevision',
      'changeRefused',
      'sopLocked',
      'findingUnknown',
      'noFollowUp',
      'proposalNotTaken',
      'diskFull',
      'storeBroken',
    ],
  },
  /**
   * Kertas kerja reviu and Berita Acara of some SOPs, filled from their findings and verdicts. Without `formats` no file is made: the
   * answer holds the fields as they would be filled and the texts of the points, to be looked at and changed first.
   */
  'review.paper': {
    input: z.strictObject({
      kind: z.enum(['worksheet', 'minutes']),
      sops: z.array(id).min(1).max(200),
      formats: z.array(z.enum(['pdf', 'docx'])),
      fields: paperFields.optional(),
    }),
    output: z.strictObject({
      fields: paperFields,
      points: z.array(z.string()),
      sops: z.array(named),
      files: z.array(
        z.strictObject({
          name: z.string(),
          mediaType: z.string(),
          base64: z.string(),
          sha256: z.string(),
          pages: z.int(),
        }),
      ),
    }),
    failures: ['notFound', 'damaged', 'newerVersion'],
  },
  /** The SOPs that wait for somebody, by whose turn it is, longest first; `findings` counts what is not settled. */
  'review.list': {
    input: z.strictObject({}),
    output: z.strictObject({
      waiting: z.array(
        z.strictObject({
          id,
          title: z.string(),
          number: z.string(),
          unit: z.string(),
          status: z.enum(statuses),
          turn,
          round: z.int(),
          /** ISO instant of the last move; null when it was never moved. */
          since: z.string().nullable(),
          findings: z.int(),
          required: z.int(),
        }),
      ),
    }),
    failures: [],
  },
} as const satisfies Record<string, CommandSpec>;
