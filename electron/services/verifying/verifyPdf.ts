import { createHash } from 'node:crypto';
import type { AdditionKind, Evidence, LaterFact } from '../../../sop/signing/evidence.ts';
import { fileVerdict, judge, worstVerdict } from '../../../sop/signing/verdict.ts';
import type { SignatureReport, Verification } from '../../../sop/signing/verification.ts';
import { readCertificate } from '../certificates/certificate.ts';
import { Malformed } from '../certificates/der.ts';
import { checkTimeStamp } from '../certificates/timeStamp.ts';
import type { TimeStamp } from '../certificates/timeStamp.ts';
import type { ObjectMemory, PdfFile } from '../importing/pdf/pdfFile.ts';
import { Unreadable } from '../importing/pdf/syntax.ts';
import { faulty, identifySigner, matchSignature } from './checkedSignature.ts';
import type { Identified, Matched, Proof, Surroundings } from './checkedSignature.ts';
import { certificateFacts, isOfBsre } from './names.ts';
import { readCheckingData } from './pdf/checkingData.ts';
import type { CheckingData } from './pdf/checkingData.ts';
import { coverageOf, openRevision, revisionEnds } from './pdf/coverage.ts';
import type { Coverage } from './pdf/coverage.ts';
import { additionsSince, areHarmless } from './pdf/differences.ts';
import type { SoundSignatures } from './pdf/differences.ts';
import { areWholeIncrements } from './pdf/increments.ts';
import { countPages } from './pdf/knownPlaces.ts';
import { foundSignatures } from './pdf/signatureFields.ts';
import type { FoundSignature } from './pdf/signatureFields.ts';
import { pdfInstant, wordedTime } from './wordedTime.ts';
import type { Zone } from './wordedTime.ts';

export interface VerifyOptions {
  /** Certificates in DER that chains may end at. */
  readonly roots: readonly Uint8Array[];
  readonly now: Date;
  /** In which times are told; Western Indonesia when left out. */
  readonly zone?: Zone;
}

/** Larger files are not looked at. */
export const largestFile = 200 << 20;
const mostSignatures = 50;

/**
 * Finds out what can be said about the signatures of a PDF without a network (safety notes, 2.5). Never throws for anything that is in the
 * bytes: what cannot be read is 'unreadable', which is no accusation.
 */
export async function verifyPdf(bytes: Uint8Array, options: VerifyOptions): Promise<Verification> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const unread = (code: 'unsigned' | 'encrypted' | 'unreadable', pages: number | null = null): Verification => ({
    kind: 'pdf',
    sha256: createHash('sha256').update(file).digest('hex'),
    bytes: file.length,
    pages,
    signatures: [],
    additions: 'none',
    wholeCovered: false,
    hasCheckingData: false,
    verdict: fileVerdict(code),
  });
  if (file.length > largestFile || file.toString('latin1', 0, 5) !== '%PDF-') return unread('unreadable');
  try {
    const memory: ObjectMemory = new Map();
    const whole = openWhole(file, memory);
    if (whole === null) return unread('unreadable');
    const pages = countPages(whole.file);
    if (whole.file.trailer.entries.has('Encrypt')) return unread('encrypted', pages);
    const found = allSignatures(file, whole.file, memory);
    // What stands behind the last readable revision may have been a signature.
    if (found.length === 0) return unread(isBlank(file.subarray(whole.end)) ? 'unsigned' : 'unreadable', pages);
    if (found.length > mostSignatures) return unread('unreadable', pages);
    const read = verifySignatures(file, whole, found, memory, options);
    return { ...unread('unsigned', pages), ...read };
  } catch (error) {
    if (error instanceof Unreadable) return unread('unreadable');
    throw error;
  }
}

interface Whole {
  readonly file: PdfFile;
  /** Where the last revision ends; what follows is no part of the file as written. */
  readonly end: number;
}

/** The newest state of the file: to its last byte, or to the last end mark before which everything is whole. */
function openWhole(bytes: Buffer, memory: ObjectMemory): Whole | null {
  const file = openRevision(bytes, memory);
  if (file !== null) return { file, end: bytes.length };
  for (const end of revisionEnds(bytes)) {
    const earlier = openRevision(bytes.subarray(0, end), memory);
    if (earlier !== null) return { file: earlier, end };
  }
  return null;
}

/** The signatures of the file and of its earlier states, from which a later one may have taken them away; by where they stand. */
function allSignatures(bytes: Buffer, newest: PdfFile, memory: ObjectMemory): readonly FoundSignature[] {
  const found = new Map<number, FoundSignature>();
  const add = (file: PdfFile): void => {
    for (const signature of foundSignatures(file)) {
      if (!found.has(signature.contents.start)) found.set(signature.contents.start, signature);
    }
  };
  add(newest);
  for (const end of revisionEnds(bytes)) {
    const revision = openRevision(bytes.subarray(0, end), memory);
    if (revision === null) continue;
    try {
      add(revision);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  return [...found.values()].toSorted((one, other) => one.contents.start - other.contents.start);
}

interface Looked {
  readonly found: FoundSignature;
  readonly coverage: Coverage | null;
  readonly matched: Matched;
  /** Of a document time stamp. */
  readonly isStamp: boolean;
}

type Read = Pick<Verification, 'signatures' | 'additions' | 'wholeCovered' | 'hasCheckingData' | 'verdict'>;

function verifySignatures(
  bytes: Buffer,
  whole: Whole,
  found: readonly FoundSignature[],
  memory: ObjectMemory,
  options: VerifyOptions,
): Read {
  const around = surroundingsOf(whole, options);
  const { data } = around;
  const looked = found.map((signature) => look(bytes, signature, memory, around));
  const sound = soundAmong(looked);
  const reports: SignatureReport[] = [];
  let proof: Proof = { instant: around.now, isStamped: false, revocation: 'unknown' };
  // From the last to the first: what a proven time stamp covers existed before it.
  for (const [index, one] of [...looked.entries()].toReversed()) {
    const later = laterThan(one.coverage, whole, bytes, sound);
    const { report, stamp } = reportOf(one, index + 1, later, around, proof, options.zone ?? 'WIB');
    if (stamp?.state === 'proven')
      proof = { instant: stamp.instant, isStamped: true, revocation: stamp.revocation === 'good' ? 'good' : 'unknown' };
    reports.unshift(report);
  }
  const last = reports.at(-1);
  const isLastSound = isSoundAt(looked, looked.length - 1);
  return {
    signatures: reports,
    additions: last?.later ?? 'none',
    wholeCovered: isLastSound && last?.later !== 'other',
    hasCheckingData: data.isThere,
    verdict: worstVerdict(reports.map(({ verdict }) => verdict)),
  };
}

function surroundingsOf(
  { file }: Whole,
  { roots, now }: Pick<VerifyOptions, 'roots' | 'now'>,
): Surroundings & { readonly data: CheckingData } {
  const data = readCheckingData(file);
  return {
    certificates: data.certificates,
    data,
    roots: roots.flatMap((der) => readCertificate(der) ?? []),
    now: now.getTime(),
  };
}

function soundAmong(looked: readonly Looked[]): SoundSignatures {
  return new Map(looked.filter(isSound).map(({ found: { contents, role } }) => [contents.start, role]));
}

function isSoundAt(looked: readonly Looked[], index: number): boolean {
  const one = looked[index];
  return one !== undefined && isSound(one);
}

function isSound({ matched: { form, content, match } }: Looked): boolean {
  return form === null && content === 'intact' && match === 'matches';
}

/** Checks what a signature covers, and whether it matches. A document time stamp is checked as a stamp; see `reportOf`. */
function look(bytes: Buffer, found: FoundSignature, memory: ObjectMemory, around: Surroundings): Looked {
  const isStamp = found.role === 'timeStamp';
  const coverage = coverageOf(bytes, found, memory);
  if ('fault' in coverage) return { found, coverage: null, matched: faulty(coverage.fault), isStamp };
  const { contents, subFilter } = found;
  if (!isStamp) {
    const matched = matchSignature(contents.bytes, coverage.pieces, subFilter, around.certificates);
    return { found, coverage, matched, isStamp };
  }
  const stamp = documentStamp(found, coverage, around, {
    instant: around.now,
    isStamped: false,
    revocation: 'unknown',
  });
  if (stamp === null) return { found, coverage, matched: faulty('container'), isStamp };
  const { content, match, isWeak, signer } = stamp;
  return { found, coverage, matched: { ...faulty('container'), form: null, content, match, isWeak, signer }, isStamp };
}

function documentStamp(
  { contents }: FoundSignature,
  { pieces }: Coverage,
  around: Surroundings,
  proof: Proof,
): TimeStamp | null {
  try {
    return checkTimeStamp(contents.bytes, pieces, {
      ...around,
      before: proof.instant,
      isBeforeProven: proof.isStamped,
    });
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/**
 * What stands behind the first `size` bytes of a PDF, which are an earlier state of it: nothing, nothing but sound signatures and what
 * belongs to them, or something else. Whose the signatures are is not asked.
 */
export function addedBehind(bytes: Uint8Array, size: number, now: Date): LaterFact {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    const memory: ObjectMemory = new Map();
    const whole = openWhole(file, memory);
    const revision = openRevision(file.subarray(0, size), memory);
    if (whole === null || revision === null) return 'other';
    const found = allSignatures(file, whole.file, memory);
    if (found.length > mostSignatures) return 'other';
    const around = surroundingsOf(whole, { roots: [], now });
    const sound = soundAmong(found.map((signature) => look(file, signature, memory, around)));
    return laterThan({ end: size, revision }, whole, file, sound).later;
  } catch (error) {
    if (error instanceof Unreadable) return 'other';
    throw error;
  }
}

/** What was added to the file after a state of it; null = which state that is could not be found out. */
function laterThan(
  coverage: Pick<Coverage, 'end' | 'revision'> | null,
  { file, end }: Whole,
  bytes: Buffer,
  sound: SoundSignatures,
): { readonly later: LaterFact; readonly additions: readonly AdditionKind[] } {
  if (coverage === null) return { later: 'none', additions: [] };
  if (isBlank(bytes.subarray(coverage.end))) return { later: 'none', additions: [] };
  const kinds = new Set(additionsSince(coverage.revision, file, sound));
  if (!isBlank(bytes.subarray(end)) || !areWholeIncrements(file, coverage.end)) kinds.add('unreadable');
  return { later: areHarmless(kinds) ? 'signatures' : 'other', additions: [...kinds] };
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0 || byte === 0x0a || byte === 0x0d || byte === 0x20 || byte === 0x09);
}

function reportOf(
  { found, coverage, matched, isStamp }: Looked,
  order: number,
  { later, additions }: ReturnType<typeof laterThan>,
  around: Surroundings,
  proof: Proof,
  zone: Zone,
): { readonly report: SignatureReport; readonly stamp: TimeStamp | null } {
  const written = found.writtenTime === null ? null : pdfInstant(found.writtenTime);
  const stamp = isStamp && coverage !== null ? documentStamp(found, coverage, around, proof) : null;
  const identified = stamp === null ? identifySigner(matched, around, proof, written) : identifiedStamp(stamp);
  const { chain, validity, revocation, time, instant } = identified;
  const evidence: Evidence = {
    form: matched.form ?? identified.form,
    content: matched.content,
    match: matched.match,
    isWeak: matched.isWeak || (chain?.path.slice(0, -1).some(({ isWeaklySigned }) => isWeaklySigned) ?? false),
    isBound: matched.isBound,
    chain: chain?.status ?? 'unknown',
    validity,
    revocation,
    time,
    later,
    breaksCertification: breaksCertification(found.permission, additions),
  };
  const signer = matched.signer === null ? null : certificateFacts(matched.signer);
  const name = signer?.name ?? found.signerName ?? 'penandatangan yang tidak dikenal';
  const isTrusted = chain?.status === 'trusted';
  return {
    stamp,
    report: {
      order,
      role: found.role,
      field: found.field,
      evidence,
      verdict: judge(evidence, { name, when: instant === null ? null : wordedTime(instant, zone) }),
      signer,
      chain: (chain?.path ?? []).map(certificateFacts),
      issuedByBsre: isTrusted && isOfBsre(chain.path.slice(1)),
      instant: instant === null ? null : new Date(instant).toISOString(),
      time,
      reason: found.reason,
      coveredBytes: coverage?.end ?? null,
      later,
      additions,
    },
  };
}

function identifiedStamp({ chain, validity, revocation, state, instant }: TimeStamp): Identified {
  return {
    chain,
    validity,
    revocation,
    time: state === 'proven' ? 'timeStamp' : 'unprovenStamp',
    instant,
    form: null,
  };
}

/** What the first signer let others add, by the number that the format gives it. */
const permitted: Readonly<Record<number, readonly AdditionKind[]>> = {
  1: [],
  2: ['signature', 'signatureField', 'formField'],
  3: ['signature', 'signatureField', 'formField', 'annotation'],
};

/** Stamps and data for checking are let pass always (ISO 32000-2); what cannot be read is no proof of a forbidden change. */
function breaksCertification(permission: number | null, additions: readonly AdditionKind[]): boolean {
  if (permission === null) return false;
  const allowed: readonly AdditionKind[] = [
    ...(permitted[permission] ?? []),
    'timeStamp',
    'checkingData',
    'unreadable',
  ];
  return additions.some((kind) => !allowed.includes(kind));
}
