import { flowGraph } from '../flow/graph.ts';
import { unreachable } from '../model/result.ts';
import { rules as allRules } from './catalogue.ts';
import { comparePositions, documentPosition } from './documentOrder.ts';
import { layoutProblems } from './layoutProblems.ts';
/**
 * Checks one SOP with every rule whose need is given. Never throws for anything a person wrote: a rule that throws
 * becomes a `RULE-ERROR` and the others still run. Order: severity, then document order, then rule id.
 */
export function checkSop(input) {
    return checkWith(allRules, input);
}
/** `checkSop` with a chosen list of rules. */
export function checkWith(rules, input) {
    const graph = input.graph ?? flowGraph(input.sop);
    const off = input.off ?? new Set();
    const problems = rules.filter((rule) => !off.has(rule.id)).flatMap((rule) => runRule(rule, { ...input, graph }));
    const reported = [...layoutProblems(input.sop, input.pages?.findings ?? []), ...(input.notes ?? [])];
    return inOrder(input.sop, [...problems, ...reported.filter((problem) => !off.has(problem.rule))]);
}
function runRule(rule, input) {
    try {
        return findingsOf(rule, input).map((finding) => ({ ...finding, rule: rule.id, severity: finding.severity ?? rule.severity }));
    }
    catch {
        // A fault in one rule must not hide what the others see; the author learns which one stayed silent.
        return [{
                rule: 'RULE-ERROR',
                severity: 'warning',
                where: { at: 'sop' },
                message: `Aturan ${rule.id} gagal diperiksa pada SOP ini.`,
                hint: 'Aturan lain tetap diperiksa. Sampaikan nomor aturan ini kepada pengelola aplikasi.',
            }];
    }
}
/** Hands a rule its declared input, or nothing to find when the caller has no such input. */
function findingsOf(rule, input) {
    const { sop, style, graph, pages, workspace, set, signature } = input;
    switch (rule.needs) {
        case 'sop':
            return rule.check({ sop, style });
        case 'graph':
            return rule.check({ sop, style, graph });
        case 'pages':
            return pages === undefined ? [] : rule.check({ sop, style, pages });
        case 'workspace':
            return workspace === undefined ? [] : rule.check({ sop, workspace });
        case 'set':
            return set === undefined ? [] : rule.check({ sop, set });
        case 'signature':
            return signature === undefined ? [] : rule.check({ sop, signature });
        default:
            return unreachable(rule);
    }
}
const severityOrder = { error: 0, warning: 1, note: 2 };
function inOrder(sop, problems) {
    const keyed = problems.map((problem) => ({ problem, position: documentPosition(sop, problem.where) }));
    keyed.sort((a, b) => severityOrder[a.problem.severity] - severityOrder[b.problem.severity]
        || comparePositions(a.position, b.position)
        || compareText(a.problem.rule, b.problem.rule));
    return keyed.map(({ problem }) => problem);
}
/** Plain code order: `localeCompare` would depend on the machine. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
