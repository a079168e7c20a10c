import { stepPosition } from '../model/stepNumber.ts';
/** "Langkah 4". */
export function stepName(sop, step) {
    return `Langkah ${stepPosition(sop, step) ?? '?'}`;
}
/** A cell of the step table. */
export function stepCell(step, column) {
    return { at: 'step', step, column };
}
/** The branch as this SOP prints it: "Ya", "Tidak" or the office's own pair. */
export function branchName(style, branch) {
    const [yes, no] = style.branchLabels;
    if (branch === 'yes')
        return yes.trim() || 'Ya';
    if (branch === 'no')
        return no.trim() || 'Tidak';
    return 'Lanjut';
}
/** Where an exit leads, in words: "langkah 2", "akhir". */
export function targetName(sop, target) {
    return target === 'end' ? 'akhir' : `langkah ${stepPosition(sop, target) ?? '?'}`;
}
/** Rows by step, counted from 0. */
export function rowsOf(graph) {
    return new Map(graph.order.map((step, row) => [step, row]));
}
