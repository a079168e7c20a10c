import type { Lane } from '../model/sop.ts';
import { leadingSubject } from './names.ts';
import type { Subject } from './names.ts';
import { linesOf, wordsOf } from './words.ts';

/** What an activity text begins with. */
export interface ActivityOpening {
  /** The first line without its list mark; after a subject that stands alone, the next line. */
  readonly subject: Subject | null;
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
  const subject = leadingSubject(clause, lanes.map((lane) => lane.name));
  const words = wordsOf(lines.join(' '));
  const predicate = words[clause === first ? (subject?.words ?? 0) : 0] ?? '';
  return { subject, predicate, conditional: conditions.has(words[0] ?? '') };
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
