import type { Lane } from '../model/sop.ts';
import { leadingSubject } from './names.ts';
import type { Subject } from './names.ts';
import { linesOf, wordsOf } from './words.ts';

/** What an activity text begins with. */
export interface ActivityOpening {
  /** The doer named in the first line. */
  readonly subject: Subject | null;
  /** The subject is the first thing the text says, not the main clause behind "Setelah …," or "Apabila …,". */
  readonly subjectFirst: boolean;
  /** First word of the predicate, '' when there is none. */
  readonly predicate: string;
  /** The text begins with a condition: jika, apabila, bila … */
  readonly conditional: boolean;
}

const conditions = new Set(['jika', 'apabila', 'bila', 'bilamana', 'kalau']);

/** Reads the beginning of an activity, sub-lines included: "Pelaksana\n· Membuat …" has a subject and begins with Membuat. */
export function activityOpening(activity: string, lanes: readonly Pick<Lane, 'name'>[]): ActivityOpening {
  const lines = linesOf(activity).map((line) => line.text);
  const first = lines[0] ?? '';
  const clause = mainClause(first);
  const subject = leadingSubject(
    clause,
    lanes.map((lane) => lane.name),
  );
  const words = wordsOf(lines.join(' '));
  const subjectFirst = subject !== null && clause === first;
  const predicate = words[subjectFirst ? subject.words : 0] ?? '';
  return { subject, subjectFirst, predicate, conditional: conditions.has(words[0] ?? '') };
}

/** Whether a text holds a condition anywhere. */
export function hasCondition(text: string): boolean {
  return wordsOf(text).some((word) => conditions.has(word));
}

/** After an opening clause of time or condition, the clause that follows its comma: "Setelah SK disetujui, PPTK mencairkan". */
function mainClause(line: string): string {
  const opening = /^(?:setelah|sesudah|sebelum|apabila|jika|bila|bilamana)\b[^,]*,\s*(?:maka\s+)?(.+)$/iu.exec(line);
  return opening?.[1] ?? line;
}
