import { stampBandMm } from '../../../sop/handover/printing.ts';
import { suggestedSigners } from '../../../sop/handover/signers.ts';
import type { HandoverWay } from '../../../sop/handover/signers.ts';
import { formatDate } from '../../../sop/model/dates.ts';
import { styleOf } from '../../../sop/model/profileFor.ts';
import type { DateField, Sop } from '../../../sop/model/sop.ts';
import type { SignatureMode } from '../../../sop/model/style.ts';
import { addressBook } from '../../../sop/vocabulary/people.ts';
import type { Output } from '../../contract/commands.ts';
import { calendarDay } from '../calendarDay.ts';
import type { OpenDocument } from '../documents.ts';
import { countBySeverity, inspectSop } from '../inspection.ts';
import type { Workspace } from '../ports.ts';
import { getAsset } from '../store/assets.ts';
import { exportsOf, filedOf } from '../store/handovers.ts';
import type { FiledFile } from '../store/handovers.ts';
import { forgottenPeople, seenPeople, writtenPeople } from '../store/people.ts';
import { readSettings } from '../store/settings.ts';
import { exportsWithFiles, standingOfSop } from './openExports.ts';
import type { ExportWithFiles } from './openExports.ts';

type Opened = Output<'handover.open'>;

/** All that is known of a SOP on its way to be signed. */
export function openHandover(workspace: Workspace, { stored, sop }: OpenDocument): Opened {
  const { db, profiles } = workspace;
  const { problems } = inspectSop(sop, profiles, (asset) => getAsset(db, asset), { fonts: workspace.fonts.metrics });
  const { error: errors, warning: warnings } = countBySeverity(problems);
  const exports = exportsWithFiles(db, sop);
  const { title, number } = sop.identity;
  return {
    revision: stored.revision,
    status: sop.status,
    title,
    number,
    suggested: suggestedChoice(workspace, sop),
    errors,
    warnings,
    standing: standingOfSop(sop, exports),
    exports: exports.map(exportOf).toReversed(),
    damaged: exportsOf(db, [sop.id]).damaged + filedOf(db, [sop.id]).damaged,
  };
}

const ways: Readonly<Record<SignatureMode, HandoverWay>> = {
  wet: 'wet',
  qrBox: 'qrBox',
  signed: 'qrBox',
  local: 'local',
};

/** What an export begins with: print as it is, signers of the settings and the address book, today as the day it comes into force. */
function suggestedChoice({ db, ports, profiles }: Workspace, sop: Sop): Opened['suggested'] {
  const style = styleOf(profiles, sop);
  const people = addressBook(writtenPeople(db), seenPeople(db), forgottenPeople(db));
  const { parafs } = readSettings(db).handover;
  return {
    way: ways[style.signature],
    signers: [...suggestedSigners(sop, people, parafs)],
    effective: sop.identity.effective.iso === null ? dayOf(ports.now()) : sop.identity.effective,
    footerBand: style.footerBandMm >= stampBandMm,
    tag: null,
  };
}

/** The calendar day of an instant here, as a SOP writes it. */
export function dayOf(instant: Date): DateField {
  const iso = calendarDay(instant);
  return { text: formatDate(iso) ?? iso, iso };
}

function exportOf(frozen: ExportWithFiles): Opened['exports'][number] {
  const { id, revision, way, signers, name, pages, fileHash, frozenAt, author, isCurrent, files } = frozen;
  return {
    id,
    revision,
    way,
    signers: [...signers],
    name,
    pages,
    sha256: fileHash,
    frozenAt,
    by: author,
    isCurrent,
    files: files.map(filedOut),
  };
}

/** A filed file as it crosses to the screen, without its bytes. */
function filedOut(file: FiledFile): Opened['exports'][number]['files'][number] {
  const { id, kind, name, mediaType, fileHash, filedAt, author, match, signatures, signedBy, reason } = file;
  return {
    id,
    kind,
    name,
    mediaType,
    sha256: fileHash,
    filedAt,
    by: author,
    match,
    signatures: [...signatures],
    signedBy: [...signedBy],
    reason,
  };
}
