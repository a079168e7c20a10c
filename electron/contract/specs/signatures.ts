import { z } from 'zod';
import type { CommandSpec } from '../commandSpec.ts';
import { fileBytes } from './values.ts';

const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

const certificate = z.strictObject({
  name: z.string(),
  organisation: z.string().nullable(),
  issuer: z.string(),
  serial: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  fingerprint,
});

const root = z.strictObject({
  certificate,
  /** ISO instant; null = it came with Lajur. */
  addedAt: z.string().nullable(),
});

const addition = z.enum([
  'signature',
  'timeStamp',
  'checkingData',
  'signatureField',
  'page',
  'pageContent',
  'annotation',
  'formField',
  'metadata',
  'catalogue',
  'attachment',
  'unreadable',
]);
const later = z.enum(['none', 'signatures', 'other']);
const time = z.enum(['timeStamp', 'unprovenStamp', 'claimed', 'none']);

const evidence = z.strictObject({
  form: z
    .enum(['ranges', 'hole', 'partial', 'overlap', 'container', 'certificate', 'references', 'stampOfOther'])
    .nullable(),
  content: z.enum(['intact', 'changed', 'unknown']),
  match: z.enum(['matches', 'wrong', 'unsupported', 'unknown']),
  isWeak: z.boolean(),
  isBound: z.boolean(),
  chain: z.enum(['trusted', 'selfSigned', 'unknown', 'misused']),
  validity: z.enum(['valid', 'expired', 'notYetValid', 'unknown']),
  revocation: z.enum(['good', 'revoked', 'unknown']),
  time,
  later,
  breaksCertification: z.boolean(),
});

const verdict = z.strictObject({
  outcome: z.enum(['passed', 'undetermined', 'failed', 'none']),
  code: z.enum([
    'valid',
    'revocationUnknown',
    'issuerUnknown',
    'certificateMisused',
    'expiredUnproven',
    'expiredStampUnproven',
    'notYetValid',
    'revoked',
    'weakMethod',
    'unsupportedMethod',
    'signerNotBound',
    'laterAdditions',
    'certificationBroken',
    'contentChanged',
    'broken',
    'unsigned',
    'encrypted',
    'unreadable',
  ]),
  colour: z.enum(['green', 'yellow', 'red', 'grey']),
  title: z.string(),
  sentence: z.string(),
  further: z.array(z.string()),
});

/** What was found out about a file: `sop/signing/verification.ts` says what the fields mean. */
export const verification = z.strictObject({
  kind: z.enum(['pdf', 'docx']),
  sha256: z.string(),
  bytes: z.int(),
  pages: z.int().nullable(),
  signatures: z.array(
    z.strictObject({
      order: z.int(),
      role: z.enum(['signature', 'timeStamp']),
      field: z.string(),
      evidence,
      verdict,
      signer: certificate.nullable(),
      chain: z.array(certificate),
      issuedByBsre: z.boolean(),
      instant: z.string().nullable(),
      time,
      reason: z.string().nullable(),
      coveredBytes: z.int().nullable(),
      later,
      additions: z.array(addition),
    }),
  ),
  additions: later,
  wholeCovered: z.boolean(),
  hasCheckingData: z.boolean(),
  verdict,
});

/** Checking signed files, and whom to trust. Nothing of a checked file is stored. */
export const signatureCommands = {
  /** What can be said about the signatures of files without a network; a file that is neither PDF nor Word says so. */
  'signature.verify': {
    input: z.strictObject({ files: z.array(fileBytes).min(1).max(20) }),
    output: z.strictObject({
      /** ISO instant. */
      checkedAt: z.string(),
      results: z.array(
        z.strictObject({
          name: z.string(),
          verification: verification.nullable(),
          refusal: z.enum(['notSignable', 'fileTooLarge']).nullable(),
        }),
      ),
    }),
    failures: [],
  },
  /** Certificates that chains may end at. */
  'signature.roots': { input: z.strictObject({}), output: z.strictObject({ roots: z.array(root) }), failures: [] },
  /**
   * Reads a certificate, and makes it a root of trust when `fingerprint` is its own: whoever trusts it has seen that. Null = it is only
   * looked at.
   */
  'signature.trust': {
    input: z.strictObject({ file: fileBytes, fingerprint: fingerprint.nullable() }),
    output: z.strictObject({ root, isTrusted: z.boolean() }),
    failures: ['notACertificate', 'notARoot', 'otherFingerprint', 'diskFull', 'storeBroken'],
  },
  'signature.distrust': {
    input: z.strictObject({ fingerprint }),
    output: z.strictObject({}),
    failures: ['notFound', 'diskFull', 'storeBroken'],
  },
} as const satisfies Record<string, CommandSpec>;
