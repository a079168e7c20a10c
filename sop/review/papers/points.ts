import type { Place } from '../../model/place.ts';
import { evaluationQuestions } from '../../paper/annexes/evaluationQuestions.ts';
import type { Finding } from '../findings.ts';
import { unsettled } from '../findings.ts';
import type { JudgedSop, PointAnswer } from './paperFacts.ts';

/** Positions of the points that a finding can speak against. */
const understood = 1;
const carriedOut = 2;
const everyonesPart = 3;
const processProblems = 4;
const synergy = 6;

/**
 * Suggested answers out of the findings: a point is denied while a Wajib that speaks against it waits, with the findings as its note,
 * and affirmed when every SOP was found compliant. Else it is left open: whether a SOP raises performance is for people to say.
 */
export function suggestedPoints(judged: readonly JudgedSop[]): readonly PointAnswer[] {
  const waiting = judged.flatMap(({ sop, findings }) =>
    unsettled(findings)
      .filter(({ severity }) => severity === 'required')
      .map((finding) => ({ finding, title: sop.identity.title })),
  );
  const allCompliant = judged.length > 0 && judged.every(({ verdict }) => verdict === 'compliant');
  return evaluationQuestions.map((_question, point): PointAnswer => {
    const against = waiting.filter(({ finding }) => pointsOf(finding).has(point));
    if (against.length === 0) return { answer: allCompliant ? 'yes' : null, note: '' };
    const several = judged.length > 1;
    const notes = against.map(({ finding, title }) => `${several ? `${title}: ` : ''}temuan ${finding.number}`);
    return { answer: 'no', note: capital(notes.join('; ')) };
  });
}

function pointsOf({ anchor }: Finding): ReadonlySet<number> {
  return new Set(anchor.places.map((place) => pointOf(place)));
}

/** The point that the place of a finding is about. */
function pointOf(place: Place): number {
  switch (place.at) {
    case 'lane':
    case 'symbol':
      return everyonesPart;
    case 'exit':
      return processProblems;
    case 'box':
      if (place.box === 'relatedSops') return synergy;
      return place.box === 'qualifications' ? everyonesPart : carriedOut;
    case 'step':
      return place.column === 'inputs' || place.column === 'time' || place.column === 'output'
        ? carriedOut
        : understood;
    default:
      return understood;
  }
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('id') + text.slice(1);
}
