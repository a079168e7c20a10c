import { fieldNames } from '../../../sop/handover/signedBy.ts';
import { standingOf } from '../../../sop/handover/standing.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Failure, Listed, Output, ParsedInput } from '../../contract/commands.ts';
import { openDocument } from '../documents.ts';
import type { Workspace } from '../ports.ts';
import type { SigningRefusal, SigningRefusalCode, TimeZone } from '../signing/signingTypes.ts';
import { bytesOfFile, readExport } from '../store/handovers.ts';
import type { Attempts } from './attempts.ts';
import { exportsWithFiles } from './openExports.ts';
import type { ExportWithFiles } from './openExports.ts';

/** What the contract calls the reasons of signing. */
const codes: Readonly<Record<SigningRefusalCode, Listed<'handover.certificate'>>> = {
  notAContainer: 'notAContainer',
  containerTooLarge: 'notAContainer',
  containerTooCostly: 'containerTooCostly',
  wrongPassphrase: 'wrongPassphrase',
  noKeyInContainer: 'noKeyInContainer',
  keyNotSupported: 'keyNotSupported',
  expired: 'certificateExpired',
  notYetValid: 'certificateNotYetValid',
  noSigningUse: 'certificateNotForSigning',
  notAPdf: 'signingDamaged',
  notADocx: 'signingDamaged',
  documentTooLarge: 'signingDamaged',
  damagedPdf: 'signingDamaged',
  damagedDocx: 'signingDamaged',
  encryptedPdf: 'signingClosed',
  certifiedNoChanges: 'signingClosed',
  fieldMissing: 'signingNoPlace',
  fieldTaken: 'signingNoPlace',
  placeUnfit: 'signingNoPlace',
  reserveTooSmall: 'signingNoPlace',
  signingStopped: 'signingStopped',
};

type SignFailure = Failure<Listed<'handover.sign'>>;

/** Asks the signing process with a passphrase, counting the wrong ones. */
export async function withPassphrase<Value>(
  attempts: Attempts,
  now: () => Date,
  ask: () => Promise<Result<Value, SigningRefusal>>,
): Promise<Result<Value, Failure<Listed<'handover.certificate'>>>> {
  const wait = attempts.wait(now());
  if (wait > 0) return refuse({ code: 'passphrasePaused', detail: String(Math.ceil(wait / 1000)) });
  const answer = await ask();
  if (answer.ok) {
    attempts.right();
    return answer;
  }
  const { code, detail } = answer.error;
  // How many tries are left is said to whoever types; what the file said about itself is not.
  if (code === 'wrongPassphrase') return refuse({ code, detail: String(attempts.wrong(now())) });
  return refuse({ code: codes[code], detail });
}

type Asked = ParsedInput<'handover.sign'>;
type Signed = Pick<Output<'handover.sign'>, 'name' | 'base64'> & { readonly bytes: Uint8Array };

/** Has the next of the order sign what those before him signed. Nothing is filed by it. */
export async function signNext(
  workspace: Workspace,
  attempts: Attempts,
  { export: id, signer: index, container, passphrase }: Asked,
): Promise<Result<Signed, SignFailure>> {
  const { db, ports } = workspace;
  const found = openNext(workspace, id);
  if (!found.ok) return found;
  const { frozen, next } = found.value;
  const signer = frozen.signers[index];
  if (signer === undefined || index !== next) return refuse({ code: 'notSignersTurn', detail: String(next) });
  const last = frozen.files.findLast(({ mediaType }) => mediaType === 'application/pdf');
  const pdf = last === undefined ? bytesOfFile(db, 'frozen_exports', id) : bytesOfFile(db, 'filed_files', last.id);
  if (pdf === null || pdf === 'damaged') return refuse({ code: 'keptFileDamaged', detail: id });
  const now = ports.now();
  const signed = await withPassphrase(attempts, ports.now, () =>
    ports.signApart.pdf({
      pdf,
      container: Buffer.from(container.base64, 'base64'),
      passphrase,
      instant: now,
      zone: zoneOf(now),
      field: frozen.way === 'wet' ? null : (fieldNames(frozen.signers)[index] ?? null),
      role: signer.role,
      appearance: { name: signer.name, position: signer.position, nip: signer.nip, qrText: null },
    }),
  );
  if (!signed.ok) return signed;
  const { bytes } = signed.value;
  const name = frozen.name.replace(/\.pdf$/, ` (${index + 1} tanda tangan).pdf`);
  return ok({ name, base64: Buffer.from(bytes).toString('base64'), bytes });
}

/** The export and whose turn it is. */
function openNext(
  { db }: Workspace,
  id: string,
): Result<{ readonly frozen: ExportWithFiles; readonly next: number }, SignFailure> {
  const kept = readExport(db, id);
  if (kept === null) return refuse({ code: 'notFound', detail: id });
  if (kept === 'damaged') return refuse({ code: 'keptFileDamaged', detail: id });
  const opened = openDocument(db, kept.sop);
  if (!opened.ok) return opened;
  const { sop } = opened.value;
  const frozen = exportsWithFiles(db, sop).find((one) => one.id === id);
  if (frozen === undefined) return refuse({ code: 'notFound', detail: id });
  const filed = frozen.files.map(({ kind, signatures, signedBy }) => ({
    kind,
    signatures: signatures.length,
    signedBy,
  }));
  const standing = standingOf(sop.status, [{ ...frozen, filed }]);
  if (standing.at !== 'waiting') return refuse({ code: 'notAwaitingSignature', detail: sop.status });
  return ok({ frozen, next: standing.next === null ? -1 : frozen.signers.indexOf(standing.next) });
}

/** The zone of this machine, among those of Indonesia; the western one for any other. */
function zoneOf(now: Date): TimeZone {
  const hours = -now.getTimezoneOffset() / 60;
  return hours === 8 ? 'WITA' : hours === 9 ? 'WIT' : 'WIB';
}
