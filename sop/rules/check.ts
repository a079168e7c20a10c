import { flowGraph } from '../flow/graph.ts';
import type { FlowGraph } from '../flow/graph.ts';
import type { Pages } from '../layout/pages.ts';
import type { Sop } from '../model/sop.ts';
import { unreachable } from '../model/result.ts';
import type { Style } from '../model/style.ts';
import { rules as allRules } from './catalogue.ts';
import { comparePositions, documentPosition } from './documentOrder.ts';
import { layoutProblems } from './layoutProblems.ts';
import type { Problem, Severity } from './problem.ts';
import type { AnyRule, Finding } from './rule.ts';
import { unsigned } from './signatureFacts.ts';
import type { SignatureFacts } from './signatureFacts.ts';
import { withReasons } from './skipped.ts';
import type { Workspace } from './workspace.ts';

export interface CheckInput {
  readonly sop: Sop;
  readonly style: Style;
  /** Read from the step table when the caller has not done so. */
  readonly graph?: FlowGraph;
  /** Laid-out pages: turns on the rules about pages, and the findings of the layout itself. */
  readonly pages?: Pages;
  readonly workspace?: Workspace;
  /** What is known of its signature; as of one that nobody signed unless said otherwise. */
  readonly signature?: SignatureFacts;
  /** What import told about this SOP; sorted in with the rest. */
  readonly notes?: readonly Problem[];
  /** Ids of rules the office switched off; layout findings and notes can be named as well. */
  readonly off?: ReadonlySet<string>;
}

/**
 * Checks one SOP with every rule whose need is given. Never throws for anything a person wrote: a rule that throws
 * becomes a `RULE-ERROR` and the others still run. Order: severity, then document order, then rule id.
 */
export function checkSop(input: CheckInput): Problem[] {
  return checkWith(allRules, input);
}

/** `checkSop` with a chosen list of rules. */
export function checkWith(rules: readonly AnyRule[], input: CheckInput): Problem[] {
  const turns = turnsOf(rules, input);
  for (;;) {
    const turn = turns.next();
    if (turn.done === true) return turn.value;
  }
}

/** `checkSop` rule by rule, for callers who have other things to do in between; the last turn returns the problems. */
export function checkInTurns(input: CheckInput): Generator<undefined, Problem[]> {
  return turnsOf(allRules, input);
}

function* turnsOf(rules: readonly AnyRule[], input: CheckInput): Generator<undefined, Problem[]> {
  const graph = input.graph ?? flowGraph(input.sop);
  const off = input.off ?? new Set<string>();
  const problems: Problem[] = [];
  for (const rule of rules) {
    if (off.has(rule.id)) continue;
    problems.push(...runRule(rule, { ...input, graph }));
    yield;
  }
  const reported = [...layoutProblems(input.sop, input.pages?.findings ?? []), ...(input.notes ?? [])];
  const found = [...problems, ...reported.filter((problem) => !off.has(problem.rule))];
  return inOrder(input.sop, withReasons(input.sop, found));
}

function runRule(rule: AnyRule, input: CheckInput & { readonly graph: FlowGraph }): readonly Problem[] {
  try {
    return findingsOf(rule, input).map((finding) => ({
      ...finding,
      rule: rule.id,
      severity: finding.severity ?? rule.severity,
    }));
  } catch {
    // A fault in one rule must not hide what the others see; the author learns which one stayed silent.
    return [
      {
        rule: 'RULE-ERROR',
        severity: 'warning',
        where: { at: 'sop' },
        message: `Aturan ${rule.id} gagal diperiksa pada SOP ini.`,
        hint: 'Aturan lain tetap diperiksa. Sampaikan nomor aturan ini kepada pengelola aplikasi.',
      },
    ];
  }
}

/** Hands a rule its declared input, or nothing to find when the caller has no such input. */
function findingsOf(rule: AnyRule, input: CheckInput & { readonly graph: FlowGraph }): readonly Finding[] {
  const { sop, style, graph, pages, workspace, signature = unsigned } = input;
  switch (rule.needs) {
    case 'sop':
      return rule.check({ sop, style });
    case 'graph':
      return rule.check({ sop, style, graph });
    case 'pages':
      return pages === undefined ? [] : rule.check({ sop, style, pages });
    case 'workspace':
      return workspace === undefined ? [] : rule.check({ sop, workspace });
    case 'signature':
      return rule.check({ sop, signature });
    default:
      return unreachable(rule);
  }
}

const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

function inOrder(sop: Sop, problems: readonly Problem[]): Problem[] {
  const keyed = problems.map((problem) => ({ problem, position: documentPosition(sop, problem.where) }));
  keyed.sort(
    (a, b) =>
      severityOrder[a.problem.severity] - severityOrder[b.problem.severity] ||
      comparePositions(a.position, b.position) ||
      compareText(a.problem.rule, b.problem.rule),
  );
  return keyed.map(({ problem }) => problem);
}

/** Plain code order: `localeCompare` would depend on the machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
