import { decideFiling } from '../../../sop/handover/filing.ts';
import type { FilingDecision, ReturnKind } from '../../../sop/handover/filing.ts';
import type { ReturnMatch } from '../../../sop/handover/matchReturn.ts';
import { signedBy } from '../../../sop/handover/signedBy.ts';
import type { SignedBy } from '../../../sop/handover/signedBy.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Verification } from '../../../sop/signing/verification.ts';
import type { Failure } from '../../contract/commands.ts';
import { openDocument } from '../documents.ts';
import type { OpenDocument } from '../documents.ts';
import { isPdf } from '../importing/pdf/readSopPdf.ts';
import type { Workspace } from '../ports.ts';
import { hashBytes } from '../store/hash.ts';
import type { FrozenExport } from '../store/handovers.ts';
import { verifyPdf } from '../verifying/verifyPdf.ts';
import { matchFile } from './matchFile.ts';
import { exportsWithFiles } from './openExports.ts';
import type { ExportWithFiles } from './openExports.ts';

/** Largest file that is filed, in bytes: a scan of several pages in colour. */
export const largestFiled = 25 * 1024 * 1024;

export type FiledMedia = 'application/pdf' | 'image/jpeg' | 'image/png';

/** Everything that was found out about a file before it is filed. */
export interface LookedAt {
  readonly bytes: Uint8Array;
  readonly mediaType: FiledMedia;
  readonly kind: ReturnKind;
  readonly match: ReturnMatch;
  /** Null for a picture. */
  readonly verification: Verification | null;
  /** The export it belongs to, or is meant for; null where that is not known. */
  readonly of: { readonly frozen: ExportWithFiles; readonly document: OpenDocument; readonly signed: SignedBy } | null;
  /** Exports that it might be meant for. */
  readonly guesses: readonly FrozenExport[];
  readonly decision: FilingDecision;
}

type LookRefusal = Failure<'notFound' | 'damaged' | 'newerVersion' | 'notSignable' | 'fileTooLarge'>;

export interface FileToLookAt {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The export that somebody says it is meant for. */
  readonly intended: string | null;
}

/** Finds out what a file is, what it belongs to and what its signatures are worth. Writes nothing. */
export async function lookAtFile(
  workspace: Workspace,
  { name, bytes, intended }: FileToLookAt,
  roots: readonly Uint8Array[],
): Promise<Result<LookedAt, LookRefusal>> {
  const { ports } = workspace;
  if (bytes.length > largestFiled) return refuse({ code: 'fileTooLarge', detail: String(bytes.length) });
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) return refuse({ code: 'notSignable', detail: name });
  const isDocument = mediaType === 'application/pdf';
  const verification = isDocument ? await verifyPdf(bytes, { roots, now: ports.now() }) : null;
  const { match, exports } = isDocument ? matchFile(workspace, name, bytes) : unmatched(workspace, name);
  const belongs = match.kind === 'unknown' ? intended : match.export;
  const frozen = belongs === null ? undefined : exports.get(belongs);
  if (belongs !== null && frozen === undefined) return refuse({ code: 'notFound', detail: belongs });
  const opened = frozen === undefined ? null : openExport(workspace, frozen);
  if (opened !== null && !opened.ok) return opened;
  const signatures = verification?.signatures.filter(({ role }) => role === 'signature') ?? [];
  const of =
    opened === null
      ? null
      : {
          ...opened.value,
          signed: signedBy(
            opened.value.frozen.signers,
            signatures.map(({ field, signer }) => ({ field, name: signer?.name ?? '', number: null })),
          ),
        };
  const isScan = !isDocument || (signatures.length === 0 && of?.frozen.way === 'wet' && match.kind === 'unknown');
  const kind: ReturnKind = isScan ? 'scan' : signatures.length > 0 ? 'signed' : 'unsigned';
  const fileHash = hashBytes(bytes);
  const decision = decideFiling({
    kind,
    match: match.kind,
    isChosen: intended !== null,
    isCurrent: of?.frozen.isCurrent ?? false,
    isFiledAlready: of?.frozen.files.some((file) => file.fileHash === fileHash) ?? false,
    way: of?.frozen.way ?? 'wet',
    status: of?.document.sop.status ?? 'draft',
    outcome: verification?.verdict.outcome ?? 'none',
    isComplete: of?.signed.isComplete ?? false,
  });
  const guesses = match.kind === 'unknown' ? match.guesses.flatMap((id) => exports.get(id) ?? []) : [];
  return ok({ bytes, mediaType, kind, match, verification, of, guesses, decision });
}

/** A picture carries nothing that could be matched; its name may give a hint. */
function unmatched(workspace: Workspace, name: string): ReturnType<typeof matchFile> {
  return matchFile(workspace, name, new Uint8Array());
}

/** An export with the SOP as it is stored now. */
function openExport(
  { db }: Workspace,
  { id, sop }: FrozenExport,
): Result<{ readonly frozen: ExportWithFiles; readonly document: OpenDocument }, LookRefusal> {
  const document = openDocument(db, sop);
  if (!document.ok) return document;
  const frozen = exportsWithFiles(db, document.value.sop).find((one) => one.id === id);
  return frozen === undefined ? refuse({ code: 'notFound', detail: id }) : ok({ frozen, document: document.value });
}

/** Told by the first bytes, whatever the file is called. */
function mediaTypeOf(bytes: Uint8Array): FiledMedia | null {
  if (isPdf(bytes)) return 'application/pdf';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8)).toString('hex');
  if (head === '89504e470d0a1a0a') return 'image/png';
  return head.startsWith('ffd8ff') ? 'image/jpeg' : null;
}
