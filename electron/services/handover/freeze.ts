import { printedFor, printingChanges } from '../../../sop/handover/printing.ts';
import { isTag, tagCount } from '../../../sop/handover/tag.ts';
import { isFreezable, orderFault } from '../../../sop/handover/signers.ts';
import { apply } from '../../../sop/model/apply.ts';
import type { Change } from '../../../sop/model/change.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Sop, Status } from '../../../sop/model/sop.ts';
import type { ParsedInput } from '../../contract/commands.ts';
import type { Outcome } from '../../contract/dispatcher.ts';
import { openForWriting } from '../changing.ts';
import { openDocument, registerFields, soundDocumentText } from '../documents.ts';
import { authorOf, keepWorkingCopy } from '../exchange/workingCopy.ts';
import type { FontFiles } from '../exporting/fontFiles.ts';
import { countBySeverity, inspectSop, ownStyleOf } from '../inspection.ts';
import type { Workspace } from '../ports.ts';
import { moveSop } from '../review/moves.ts';
import { getAsset } from '../store/assets.ts';
import type { WritableDb } from '../store/database.ts';
import { keepExport } from '../store/handovers.ts';
import { writeSettings } from '../store/settings.ts';
import { updateSop } from '../store/sops.ts';
import { carrySteps } from '../store/undoSteps.ts';
import { write } from '../writing.ts';
import { exportsWithFiles } from './openExports.ts';

type Asked = ParsedInput<'handover.freeze'>;
type Frozen = Outcome<'handover.freeze'>;

/**
 * Exports a SOP for its signatures and freezes what was exported. The file is made first, from the SOP as it will be; then status, print,
 * version and file are written as one transaction, at the very revision that the file was made of, or nothing is.
 */
export async function freezeSop(workspace: Workspace, fonts: FontFiles, asked: Asked): Promise<Frozen> {
  const { db, profiles, ports } = workspace;
  const opened = openDocument(db, asked.id);
  if (!opened.ok) return opened;
  const { stored, sop } = opened.value;
  if (stored.revision !== asked.revision)
    return refuse({ code: 'staleRevision', detail: `Revisi terbaru adalah ${stored.revision}.` });
  const lack = lackOf(workspace, sop, asked);
  if (lack !== null) return lack;
  const changes = printingChanges(sop, profiles, asked);
  const printed = printedFor({ ...sop, status: 'awaitingApproval' }, profiles, asked);
  if (printed === null) return refuse({ code: 'changeRefused', detail: asked.id });
  const made = await signingPdf(workspace, fonts, printed, asked);
  if (!made.ok) return made;

  const savedAt = ports.now().toISOString();
  return write(workspace, (): Frozen => {
    const passed = passOn(db, asked, sop.status, savedAt);
    if (!passed.ok) return passed;
    const filled = fillIn(db, asked.id, passed.value, changes, savedAt);
    if (!filled.ok) return filled;
    const { revision, version } = filled.value;
    const kept = keepExport(
      db,
      {
        id: ports.ids(),
        sop: asked.id,
        revision,
        version,
        way: asked.way,
        signers: asked.signers,
        name: made.value.name,
        pages: made.value.pages,
        frozenAt: savedAt,
        author: authorOf(db),
      },
      made.value.bytes,
    );
    // Who gives a paraf is written once, not for every SOP.
    writeSettings(db, { handover: { parafs: asked.signers.slice(0, -1) } });
    return ok({ export: kept.id, revision, savedAt, status: 'awaitingApproval' });
  });
}

/** What stands against exporting this SOP for its signatures; null = nothing. */
function lackOf(workspace: Workspace, sop: Sop, asked: Asked): (Frozen & { readonly ok: false }) | null {
  if (!isFreezable(sop.status)) return refuse({ code: 'notApprovedYet', detail: sop.status });
  const fault = orderFault(asked.signers);
  if (fault !== null) return refuse({ code: 'signersUnfit', detail: fault });
  const { effective, tag } = asked;
  if (effective.text.trim() !== '' && effective.iso === null)
    return refuse({ code: 'effectiveUnread', detail: effective.text });
  if (tag !== null && !isTag(tag)) return refuse({ code: 'tagUnfit', detail: tag });
  const signed = exportsWithFiles(workspace.db, sop).find(({ isCurrent, files }) => isCurrent && files.length > 0);
  return signed === undefined ? null : refuse({ code: 'alreadySigned', detail: signed.id });
}

interface MadePdf {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

async function signingPdf(
  { db, profiles, fonts: ownFonts }: Workspace,
  fonts: FontFiles,
  sop: Sop,
  { way, signers, tag }: Pick<Asked, 'way' | 'signers' | 'tag'>,
): Promise<Result<MadePdf, (Frozen & { readonly ok: false })['error']>> {
  const assets = (asset: string) => getAsset(db, asset);
  const laidOut = inspectSop(sop, profiles, assets, { fonts: ownFonts.metrics });
  const { error: errors } = countBySeverity(laidOut.problems);
  if (errors > 0) return refuse({ code: 'exportHasErrors', detail: String(errors) });
  const { style, composition, pages } = laidOut;
  if (tag !== null && tagCount(pages.pages, tag) > 0) return refuse({ code: 'tagUnfit', detail: tag });
  // The writers of PDF and DOCX are large; a window that only shows the register should not wait for them.
  const { exportSop } = await import('../exporting/exportSop.ts');
  const { signatureFields } = await import('../exporting/pdf/signatureFields.ts');
  const roles = signers.map(({ role }) => role);
  // A sheet that is signed by hand has no fields: portals and readers would ask for what nobody means to give.
  const signing =
    way === 'wet' ? {} : { signing: { fields: signatureFields(pages, roles), tag: way === 'qrBox' ? tag : null } };
  const made = await exportSop({
    sop,
    style,
    composition,
    pages,
    assets,
    ownStyle: ownStyleOf(profiles, sop),
    ownFonts: ownFonts.find,
    formats: ['pdf'],
    edition: 'locked',
    fonts,
    ...signing,
  });
  const [file] = made.files;
  if (file === undefined) throw new Error('A SOP without a PDF');
  return ok({ name: file.name, bytes: file.bytes, pages: file.pages });
}

/** A compliant SOP is passed on to those who sign; the revision it has then. */
function passOn(
  db: WritableDb,
  { id, revision }: Asked,
  status: Status,
  savedAt: string,
): Result<number, (Frozen & { readonly ok: false })['error']> {
  if (status !== 'compliant') return ok(revision);
  const moved = moveSop(db, { id, revision, to: 'awaitingApproval', reason: '' }, savedAt);
  return moved.ok ? ok(moved.value.revision) : moved;
}

/** Stores what the export changed, which a locked SOP takes from here alone, and keeps the version that was exported. */
function fillIn(
  db: WritableDb,
  id: string,
  revision: number,
  changes: readonly Change[],
  savedAt: string,
): Result<{ readonly revision: number; readonly version: string }, (Frozen & { readonly ok: false })['error']> {
  const opened = openForWriting(db, id, revision);
  if (!opened.ok) return opened;
  const { stored, sop } = opened.value;
  if (changes.length === 0) return ok({ revision, version: keepWorkingCopy({ db }, { stored, sop }, savedAt) });
  const applied = apply(sop, { kind: 'batch', changes });
  if (!applied.ok) return refuse({ code: 'changeRefused', detail: applied.error.code });
  const after = applied.value.sop;
  const body = soundDocumentText(after);
  const entry = { kind: 'changed', changes } as const;
  const next = updateSop(db, stored, { id, body, entry, savedAt, fields: registerFields(after) });
  carrySteps(db, id, { from: stored.revision, to: next.revision });
  const version = keepWorkingCopy({ db }, { stored: next, sop: after }, savedAt);
  return ok({ revision: next.revision, version });
}
