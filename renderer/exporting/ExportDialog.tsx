import { useState } from 'react';
import { isFreezable } from '../../sop/handover/signers.ts';
import { flushDocument, useDocument } from '../state/document.ts';
import { useProblems } from '../state/problems.ts';
import { useSession } from '../state/session.ts';
import { registerWords } from '../words/register.ts';
import { ApprovalExportDialog } from './ApprovalExportDialog.tsx';
import { ExportFilesDialog } from './ExportFilesDialog.tsx';

export interface ExportDialogProps {
  readonly onClose: () => void;
}

/** Export of the SOP in the editor: one that is approved goes to its signatures. */
export function ExportDialog({ onClose }: ExportDialogProps) {
  const id = useDocument((state) => state.sop?.id ?? '');
  // As it was when the dialog opened: exporting moves the status, and the result is still to be read.
  const [isApproved] = useState(() => isFreezable(useDocument.getState().sop?.status ?? 'draft'));
  const showProblems = (): void => {
    onClose();
    useSession.setState({ panelOpen: true, tab: 'problems' });
  };
  if (isApproved) return <ApprovalExportDialog sop={id} onShowProblems={showProblems} onClose={onClose} />;
  return <PlainExport onClose={onClose} />;
}

/** Saves the last edits first, and warns with the problems of the panel. */
function PlainExport({ onClose }: ExportDialogProps) {
  const id = useDocument((state) => state.sop?.id ?? '');
  const title = useDocument((state) => state.sop?.identity.title ?? '');
  const problems = useProblems((state) => state.problems);
  // A skipped error is still one: skipping hides nothing from an export.
  const count = (severity: 'error' | 'warning'): number =>
    problems.filter(
      (problem) => problem.severity === severity && (severity === 'error' || problem.skipped === undefined),
    ).length;
  return (
    <ExportFilesDialog
      sops={[
        {
          id,
          title: title === '' ? registerWords.untitled : title,
          errors: count('error'),
          warnings: count('warning'),
          lost: problems.filter(({ rule }) => rule === 'LAJUR-GLIF').map(({ message }) => message),
        },
      ]}
      saveFirst={flushDocument}
      onClose={onClose}
    />
  );
}
