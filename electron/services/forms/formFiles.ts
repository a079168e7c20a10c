import { formPaper } from '../../../sop/forms/formPaper.ts';
import { fieldOf } from '../../../sop/forms/form.ts';
import type { Form } from '../../../sop/forms/form.ts';
import { parseDate } from '../../../sop/model/dates.ts';
import { workspacePapers } from '../exporting/workspacePapers.ts';
import type { WrittenFile } from '../exporting/workspacePapers.ts';
import type { Workspace } from '../ports.ts';

/** Writes forms as files, dated as they say, or when they were last changed. */
export function formFiles(
  workspace: Workspace,
): (form: Form, changedAt: string, formats: readonly ('pdf' | 'docx')[]) => Promise<WrittenFile[]> {
  const papers = workspacePapers(workspace);
  return (form, changedAt, formats) =>
    papers(formPaper(form), parseDate(fieldOf(form, 'date')).iso ?? changedAt.slice(0, 10), formats);
}
