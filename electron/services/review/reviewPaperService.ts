import { ok } from '../../../sop/model/result.ts';
import { evaluationQuestions } from '../../../sop/paper/annexes/evaluationQuestions.ts';
import type { Paper } from '../../../sop/paper/paper.ts';
import { minutesPaper } from '../../../sop/review/papers/minutes.ts';
import type { JudgedSop, PaperFields } from '../../../sop/review/papers/paperFacts.ts';
import { worksheetPaper } from '../../../sop/review/papers/worksheet.ts';
import type { Output, ParsedInput } from '../../contract/commands.ts';
import type { Handlers, Outcome } from '../../contract/dispatcher.ts';
import { calendarDay } from '../calendarDay.ts';
import { openDocument } from '../documents.ts';
import { officeLetterhead, workspacePapers } from '../exporting/workspacePapers.ts';
import type { Workspace } from '../ports.ts';
import { readSettings, writeSettings } from '../store/settings.ts';
import { write } from '../writing.ts';
import { judgedSop } from './judged.ts';
import { suggestedFields } from './paperFields.ts';

type Files = Output<'review.paper'>['files'];

/** Kertas kerja and Berita Acara of reviews, as files. */
export function reviewPaperService(workspace: Workspace): Pick<Handlers, 'review.paper'> {
  const { db, ports } = workspace;
  const papers = workspacePapers(workspace);
  return {
    'review.paper': async ({ kind, sops, formats, fields }): Promise<Outcome<'review.paper'>> => {
      const judged: JudgedSop[] = [];
      for (const id of new Set(sops)) {
        const opened = openDocument(db, id);
        if (!opened.ok) return opened;
        judged.push(judgedSop(db, opened.value));
      }
      const filled = fields ?? suggestedFields(judged, readSettings(db), calendarDay(ports.now()));
      const files = formats.length === 0 ? [] : await paperFilesOf({ kind, formats, fields: filled }, judged);
      if (files.length > 0) keepForNextTime(filled);
      return ok({ fields: filled, points: evaluationQuestions, sops: judged.map(namedSop), files });
    },
  };

  async function paperFilesOf(
    {
      kind,
      formats,
      fields,
    }: Required<Pick<ParsedInput<'review.paper'>, 'kind' | 'formats'>> & { fields: PaperFields },
    judged: readonly JudgedSop[],
  ): Promise<Files> {
    const head = officeLetterhead(workspace);
    const paper: Paper = kind === 'minutes' ? minutesPaper(head, judged, fields) : worksheetPaper(head, judged, fields);
    return papers(paper, fields.date, formats);
  }

  /** Who signs and by which decree is typed once, not for every paper. The paper is handed out even when that cannot be kept. */
  function keepForNextTime({ teamDecree, organisation }: PaperFields): void {
    write(workspace, () => {
      writeSettings(db, { review: { teamDecree, signer: { prefix: '', ...organisation } } });
      return ok(null);
    });
  }
}

function namedSop({ sop }: JudgedSop): Output<'review.paper'>['sops'][number] {
  return { id: sop.id, title: sop.identity.title, number: sop.identity.number, status: sop.status };
}
