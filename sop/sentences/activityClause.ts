import type { Lane, LaneId } from '../model/sop.ts';
import { activityOpening } from '../rules/activityText.ts';
import { isActiveVerb } from '../rules/verbs.ts';
import { capitalised, linesOf, wordsOf } from '../rules/words.ts';

/** An activity as the rest of a sentence: "memeriksa berkas", "konsep surat". */
export interface ActivityClause {
  /** Without a full stop; '' = nothing was written. */
  readonly text: string;
  /** What stands between the subject and the text: a space before a verb, else a colon. */
  readonly joint: ' ' | ': ';
  /** The activity already says who does it, and is a sentence of its own. */
  readonly namesDoer: boolean;
}

/**
 * Turns what stands in Kegiatan into the rest of a sentence whose subject is the performer. A verb follows the subject in lower
 * case; anything else stands behind a colon, as written. Sub-lines become one line.
 */
export function activityClause(
  activity: string,
  lanes: readonly Lane[],
  performers: readonly LaneId[],
): ActivityClause {
  const flat = flattened(activity, lanes);
  if (flat === '') return { text: '', joint: ': ', namesDoer: false };
  const { subject, subjectFirst } = activityOpening(flat, lanes);
  const doer = subject?.lane === undefined || subject.lane === null ? undefined : lanes[subject.lane]?.id;
  // Only the one performer may be left out of the sentence: who else takes part has still to be said.
  const isOnlyDoer = performers.length <= 1 && doer !== undefined && (performers[0] ?? doer) === doer;
  if (subjectFirst && isOnlyDoer && subject !== null && wordsOf(flat).length > subject.words)
    return { text: capitalised(flat), joint: ' ', namesDoer: true };
  const [first = ''] = wordsOf(flat);
  return { text: lowerFirst(flat), joint: isActiveVerb(first) ? ' ' : ': ', namesDoer: false };
}

/** Sub-lines as one line, without their marks and stops. A first line that only names the doer is the subject of the rest. */
function flattened(activity: string, lanes: readonly Lane[]): string {
  const [first = '', ...rest] = linesOf(activity)
    .map(({ text }) => text.replace(/\s+/g, ' ').replace(/[\s.;,:]+$/u, ''))
    .filter((text) => text !== '');
  if (rest.length === 0) return first;
  const { subject, subjectFirst } = activityOpening(first, lanes);
  const isDoerAlone = subjectFirst && subject !== null && wordsOf(first).length === subject.words;
  return `${first}${isDoerAlone ? ' ' : '; '}${rest.map(lowerFirst).join('; ')}`;
}

/** The first letter small, where the word is an ordinary one: "Memeriksa" yes, "SK", "e-KTP", "PPTK" no. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('id') + text.slice(1) : text;
}
