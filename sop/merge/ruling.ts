import type { Place } from '../model/place.ts';
import { sameData } from '../model/sameData.ts';

/** Whose of the two is taken; `both` puts one below the other. */
export type Answer = 'mine' | 'theirs' | 'both';

/** One thing that both sides changed, each in its own way. */
export interface Choice {
  /** The same from both sides, whatever is answered. */
  readonly id: string;
  /** Where it stands; a document that has it not shows nothing there. */
  readonly where: Place;
  /** Bahasa Indonesia: "Langkah 4 · Kegiatan". */
  readonly title: string;
  /** What stood there before, and what each side made of it. Null = it is not there. */
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
  /** What can be answered here. */
  readonly answers: readonly Answer[];
}

/** Three states of one thing. `base` is undefined where it was not there yet. */
export interface Sides<Value> {
  readonly base: Value | undefined;
  readonly mine: Value;
  readonly theirs: Value;
}

/** How a choice is put to the author: its name, its place, and a state as text. */
export interface Question<Value> {
  readonly id: string;
  readonly where: Place;
  readonly title: string;
  readonly text: (value: Value) => string | null;
  /** Both states as one, or null when that cannot be. */
  readonly both?: (mine: Value, theirs: Value) => Value | null;
}

/** Collects the choices and knows what was answered; what was not answered stays mine. */
export interface Ruling {
  readonly choices: Choice[];
  answer(id: string): Answer;
}

/** A ruling in which nothing was asked yet. */
export function startRuling(answers: ReadonlyMap<string, Answer>): Ruling {
  return { choices: [], answer: (id) => answers.get(id) ?? 'mine' };
}

/** What becomes of one thing: what only one side changed is taken; what both changed differently is asked. */
export function ruled<Value>(ruling: Ruling, sides: Sides<Value>, question: Question<Value>): Value {
  const { base, mine, theirs } = sides;
  if (sameData(mine, theirs)) return mine;
  if (base !== undefined && sameData(theirs, base)) return mine;
  if (base !== undefined && sameData(mine, base)) return theirs;
  const { id, where, title, text } = question;
  const together = question.both?.(mine, theirs) ?? null;
  ruling.choices.push({
    id,
    where,
    title,
    base: base === undefined ? null : text(base),
    mine: text(mine),
    theirs: text(theirs),
    answers: together === null ? ['mine', 'theirs'] : ['mine', 'theirs', 'both'],
  });
  const answer = ruling.answer(id);
  if (answer === 'both' && together !== null) return together;
  return answer === 'theirs' ? theirs : mine;
}
