import { officeOf } from '../../../sop/model/officeOf.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Place } from '../../../sop/model/place.ts';
import { fieldsFor, namesOfficial } from '../../../sop/vocabulary/fields.ts';
import { foldPhrase } from '../../../sop/vocabulary/fold.ts';
import { matchingPeople } from '../../../sop/vocabulary/people.ts';
import type { Person } from '../../../sop/vocabulary/people.ts';
import { vocabularyOf } from '../../../sop/vocabulary/phrases.ts';
import { isWorthOffering, mostRows, rank } from '../../../sop/vocabulary/rank.ts';
import type { Candidate } from '../../../sop/vocabulary/rank.ts';
import { timesFor } from '../../../sop/vocabulary/timeUnits.ts';
import { nextNumberOf, questionOf } from '../../state/numbers.ts';
import { usePeople } from '../../state/people.ts';
import { today } from '../../state/today.ts';
import { completionWords as words } from '../../words/completion.ts';
import { candidatesFor } from '../../state/vocabulary.ts';

/** One entry of the list. */
export type Row =
  | { readonly kind: 'text'; readonly text: string; readonly remark: string | null }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'newPerson' };

/** What is asked for: the place, what was typed of its line, and whether the author asked for the list himself (Alt+↓). */
export interface RowQuestion {
  readonly sop: Sop;
  readonly place: Place;
  readonly typed: string;
  readonly wanted: boolean;
}

/** The officials to offer, with the way to write down a new one. The address book is in memory, so nobody waits. */
export function personRows({ sop, place, typed, wanted }: RowQuestion): readonly Row[] {
  if (!namesOfficial(place) || !(wanted || isWorthOffering(typed))) return [];
  const unit = officeOf(sop.identity.issuer.unitLines);
  const official = place.at === 'approval' ? sop.identity.approval : sop.proposer;
  const people = matchingPeople(
    wanted && !isWorthOffering(typed) ? '' : typed,
    usePeople.getState().people,
    unit,
    mostRows,
  )
    // Who is written here to the letter needs no offer; nor does the block that is being typed itself.
    .filter((person) => !(person.name === official?.name && person.nip === official.nip));
  if (people.length === 0 && !wanted) return [];
  return [...people.map((person): Row => ({ kind: 'person', person })), { kind: 'newPerson' }];
}

/** The texts to offer. */
export async function textRows(question: RowQuestion): Promise<readonly Row[]> {
  const { sop, place, typed, wanted } = question;
  if (place.at === 'field' && place.field === 'number') return numberRows(question);
  const fields = fieldsFor(place);
  if (fields === null || !(wanted || isWorthOffering(typed))) return [];
  const asked = place.at === 'box' && place.box === 'relatedSops' ? typed.replace(/^\s*sop\b\s*/i, '') : typed;
  const found = await candidatesFor(fields, asked);
  const candidates = ofPlace(sop, place, [...ownTexts(sop, place), ...found]);
  const units = place.at === 'step' && place.column === 'time' ? timesFor(typed, usedFirst(candidates)) : [];
  const ranked = wanted && !isWorthOffering(typed) ? mostUsed(candidates) : rank(typed, candidates, today());
  const rows = [...units.map((text): Row => ({ kind: 'text', text, remark: null })), ...ranked.map(textRow)];
  return rows.filter((row, index) => rows.findIndex((other) => sameText(row, other)) === index).slice(0, mostRows);
}

/** A regulation that was replaced gives its place to the one that is in force. */
function textRow({ text, remark: successor }: Candidate): Row {
  return successor === undefined
    ? { kind: 'text', text, remark: null }
    : { kind: 'text', text: successor, remark: words.replaces(text) };
}

/** The next free number where it goes on from what is typed, and those that were left out. */
async function numberRows({ sop, typed, wanted }: RowQuestion): Promise<readonly Row[]> {
  if (!wanted && !isWorthOffering(typed)) return [];
  const next = await nextNumberOf(questionOf(sop));
  if (next === null) return [];
  const fits = (number: string): boolean =>
    wanted || next.source === 'written' || foldPhrase(number).startsWith(foldPhrase(typed));
  return [
    { text: next.number, remark: words.nextNumber },
    ...next.gaps.map(({ number }) => ({ text: number, remark: words.skippedNumber })),
  ]
    .filter(({ text }) => fits(text) && text !== typed)
    .slice(0, mostRows)
    .map((row) => ({ kind: 'text', ...row }));
}

function sameText(one: Row, other: Row): boolean {
  return one.kind === 'text' && other.kind === 'text' && one.text === other.text;
}

function usedFirst(candidates: readonly Candidate[]): readonly string[] {
  return candidates.toSorted((one, other) => other.uses - one.uses).map(({ text }) => text);
}

/** The list that Alt+↓ opens over nothing typed: what the office writes there most. */
function mostUsed(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates
    .toSorted((one, other) => other.uses - one.uses)
    .filter(({ text }) => !seen.has(foldPhrase(text)) && seen.add(foldPhrase(text)))
    .slice(0, mostRows);
}

/** Texts of the SOP itself, as they are at this moment: what one step hands on, the next one needs. */
function ownTexts(sop: Sop, place: Place): readonly Candidate[] {
  const fields = fieldsFor(place);
  const repeats = place.at === 'step' || place.at === 'approval' || place.at === 'proposer';
  if (!repeats || fields === null) return [];
  return vocabularyOf(sop)
    .phrases.filter(({ field }) => fields.includes(field))
    .map(({ text }) => ({ text, origin: 'sop', uses: 0, lastUsed: null }));
}

/** Puts the texts into the shape of the place, without those that stand there already and may stand there once only. */
function ofPlace(sop: Sop, place: Place, candidates: readonly Candidate[]): readonly Candidate[] {
  const once = textsOnce(sop, place);
  const shaped =
    place.at === 'box' && place.box === 'relatedSops'
      ? candidates.map((candidate) => ({ ...candidate, text: relatedTitle(candidate.text) }))
      : candidates;
  return shaped.filter(({ text, remark }) => !once.has(foldPhrase(remark ?? text)));
}

function relatedTitle(title: string): string {
  return /^sop\b/i.test(title) ? title : `SOP ${title}`;
}

/** A column stands once in a table, an entry once in a box, and a SOP does not lead to itself. */
function textsOnce(sop: Sop, place: Place): ReadonlySet<string> {
  if (place.at === 'lane') return new Set(sop.lanes.map((lane) => foldPhrase(lane.name)));
  if (place.at !== 'box') return new Set();
  const items = sop.identity.boxes[place.box].items.map(({ text }) => foldPhrase(text));
  return new Set([...items, foldPhrase(relatedTitle(sop.identity.title))]);
}
