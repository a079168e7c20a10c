import { leadingSubject } from './names.ts';
import { linesOf, wordsOf } from './words.ts';
const conditions = new Set(['jika', 'apabila', 'bila', 'bilamana', 'kalau']);
/** Reads the beginning of an activity, sub-lines included: "Pelaksana\n· Membuat …" has a subject and begins with Membuat. */
export function activityOpening(activity, lanes) {
    const lines = linesOf(activity).map((line) => line.text);
    const first = lines[0] ?? '';
    const clause = mainClause(first);
    const subject = leadingSubject(clause, lanes.map((lane) => lane.name));
    const words = wordsOf(lines.join(' '));
    const subjectFirst = subject !== null && clause === first;
    const predicate = words[subjectFirst ? subject.words : 0] ?? '';
    return { subject, subjectFirst, predicate, conditional: conditions.has(words[0] ?? '') };
}
/** Whether a text holds a condition anywhere. */
export function hasCondition(text) {
    return wordsOf(text).some((word) => conditions.has(word));
}
/** After an opening clause of time or condition, the clause that follows its comma: "Setelah SK disetujui, PPTK mencairkan". */
function mainClause(line) {
    const opening = /^(?:setelah|sesudah|sebelum|apabila|jika|bila|bilamana)\b[^,]*,\s*(?:maka\s+)?(.+)$/iu.exec(line);
    return opening?.[1] ?? line;
}
