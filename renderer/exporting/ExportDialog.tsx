import type { Sop } from '../../sop/model/sop.ts';
import { flushDocument } from '../state/document.ts';
import { useProblems } from '../state/selectors.ts';
import { registerWords } from '../words/register.ts';
import { ExportFilesDialog } from './ExportFilesDialog.tsx';

export interface ExportDialogProps {
  /** The open document. */
  readonly sop: Sop;
  readonly onClose: () => void;
}

/** Export of the SOP in the editor: saves the last edits first, and warns with the problems of the panel. */
export function ExportDialog({ sop, onClose }: ExportDialogProps) {
  const problems = useProblems((state) => state.problems);
  const count = (severity: 'error' | 'warning'): number =>
    problems.filter((problem) => problem.severity === severity).length;
  return (
    <ExportFilesDialog
      sops={[
        {
          id: sop.id,
          title: sop.identity.title === '' ? registerWords.untitled : sop.identity.title,
          errors: count('error'),
          warnings: count('warning'),
        },
      ]}
      saveFirst={flushDocument}
      onClose={onClose}
    />
  );
}
