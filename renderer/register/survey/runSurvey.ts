import { surveyRegister } from '../../../sop/survey/survey.ts';
import type { SurveyFacts } from '../../../sop/survey/facts.ts';
import type { SurveyFinding } from '../../../sop/survey/finding.ts';
import { call } from '../../desk/call.ts';
import type { Failure, RegisterRow } from '../../desk/contract.ts';
import { today } from '../../state/today.ts';

/** How far a survey is: first every SOP is checked by itself, then all are compared. */
export interface SurveyProgress {
  readonly step: 'checking' | 'comparing';
  readonly done: number;
  readonly all: number;
}

/** What came out of a survey. */
export interface Survey {
  readonly facts: ReadonlyMap<string, SurveyFacts>;
  readonly findings: readonly SurveyFinding[];
  readonly unreadable: number;
  /** SOPs with errors or warnings, the worst first, and how many there are. */
  readonly faulty: readonly RegisterRow[];
  readonly faultyTotal: number;
}

export type SurveyEnd =
  | { readonly kind: 'done'; readonly survey: Survey }
  | { readonly kind: 'stopped'; readonly progress: SurveyProgress }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** SOPs whose facts are asked for in one call. */
const factsAtOnce = 100;
/** More SOPs than anybody reads in a dialog; the register shows them all. */
const mostFaulty = 500;

/**
 * Checks every SOP outside the archive and lays them side by side, piece by piece, so that it can be watched and stopped.
 * What was checked before a stop need not be checked again.
 */
export async function runSurvey(
  watch: (progress: SurveyProgress) => void,
  isStopped: () => boolean,
): Promise<SurveyEnd> {
  let progress: SurveyProgress = { step: 'checking', done: 0, all: 0 };
  const tell = (next: SurveyProgress): void => {
    progress = next;
    watch(next);
  };
  for (let all = 0; ;) {
    if (isStopped()) return { kind: 'stopped', progress };
    const reply = await call('register.check', { archived: false });
    if (!reply.ok) return { kind: 'failed', failure: reply.error };
    const { left } = reply.value;
    all = Math.max(all, left + 1);
    tell({ step: 'checking', done: all - left, all });
    if (left === 0) break;
  }
  const facts: SurveyFacts[] = [];
  const templates = new Map<string, string>();
  let unreadable = 0;
  for (let offset = 0; ; offset += factsAtOnce) {
    if (isStopped()) return { kind: 'stopped', progress };
    const reply = await call('register.facts', { offset, limit: factsAtOnce });
    if (!reply.ok) return { kind: 'failed', failure: reply.error };
    const { value } = reply;
    facts.push(...value.facts);
    unreadable += value.unreadable.length;
    for (const { unit, template } of value.templates) templates.set(unit, template);
    tell({ step: 'comparing', done: Math.min(offset + factsAtOnce, value.total), all: value.total });
    if (offset + factsAtOnce >= value.total) break;
  }
  const faulty = await call('register.list', {
    query: '',
    unit: null,
    status: null,
    archived: false,
    withProblems: true,
    sort: { by: 'problems', descending: true },
    offset: 0,
    limit: mostFaulty,
  });
  if (!faulty.ok) return { kind: 'failed', failure: faulty.error };
  return {
    kind: 'done',
    survey: {
      facts: new Map(facts.map((one) => [one.id, one])),
      findings: surveyRegister({ facts, templates, today: today() }),
      unreadable,
      faulty: faulty.value.rows,
      faultyTotal: faulty.value.total,
    },
  };
}
