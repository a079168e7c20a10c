import type { Change, ListRef } from '../change.ts';
import type { IdSource } from '../create.ts';
import { listAt } from '../lists.ts';
import type { Place } from '../place.ts';
import type { Sop } from '../sop.ts';
import { setDurationText } from './stepEdits.ts';
import { setDateText, setList } from './textEdits.ts';

/** What a further line of an item begins with while a list is typed as text; a new item begins without it. */
export const continuation = '  ';

/** The list that a place holds, or null. */
export function listOf(place: Place): ListRef | null {
  if (place.at === 'box') return { of: 'box', box: place.box };
  if (place.at !== 'step') return null;
  if (place.column === 'inputs') return { of: 'inputs', step: place.step };
  return place.column === 'output' ? { of: 'outputs', step: place.step } : null;
}

/** A list as one text: a line for each item, further lines of an item are indented. */
export function joinItems(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll('\n', `\n${continuation}`)).join('\n');
}

const typedNumber = /^\d{1,3}[.)] +/;

/**
 * Reads a typed list: indented lines belong to the item before. A typed number (`2. `) is absorbed, because numbers are
 * printed from the style; a number that an item of the list began with already (`former`) is part of its text and stays.
 */
export function splitItems(text: string, former: readonly string[] = []): string[] {
  if (text === '') return [];
  const kept = new Set(former.map((item) => typedNumber.exec(item)?.[0]));
  const items: string[] = [];
  for (const line of text.split('\n')) {
    const last = items.at(-1);
    const number = typedNumber.exec(line)?.[0] ?? '';
    if (last !== undefined && line.startsWith(continuation))
      items[items.length - 1] = `${last}\n${line.slice(continuation.length)}`;
    else items.push(kept.has(number) ? line : line.slice(number.length));
  }
  return items;
}

/** The text of a cell as it is typed; null when the place holds no text (numbers, symbols, arrows). */
export function cellText(sop: Sop, place: Place): string | null {
  const list = listOf(place);
  if (list !== null) return joinItems(listAt(sop, list)?.items.map((item) => item.text) ?? []);
  const { identity } = sop;
  switch (place.at) {
    case 'issuer':
      return [identity.issuer.government, ...identity.issuer.unitLines].join('\n');
    case 'field':
      return place.field === 'number' || place.field === 'title' ? identity[place.field] : identity[place.field].text;
    case 'approval':
      return identity.approval[place.field];
    case 'proposer':
      return sop.proposer?.[place.field] ?? null;
    case 'lane':
      return sop.lanes.find((lane) => lane.id === place.lane)?.name ?? null;
    case 'flowTitle':
      return sop.flowTitle;
    case 'step': {
      const step = sop.steps.find((other) => other.id === place.step);
      if (step === undefined) return null;
      if (place.column === 'activity') return step.activity;
      if (place.column === 'time') return step.duration.text;
      return place.column === 'note' ? step.note : null;
    }
    default:
      return null;
  }
}

/** The edit that makes a cell hold a text; null when nothing changes or the place holds no text. */
export function cellChange(sop: Sop, place: Place, text: string, ids: IdSource): Change | null {
  if (cellText(sop, place) === text) return null;
  const list = listOf(place);
  if (list !== null) {
    const former = listAt(sop, list)?.items.map((item) => item.text) ?? [];
    return setList(sop, list, splitItems(text, former), ids);
  }
  switch (place.at) {
    case 'issuer':
      return issuerChange(sop, text);
    case 'field':
      return place.field === 'number' || place.field === 'title'
        ? { kind: 'setText', field: place.field, text }
        : setDateText(sop, place.field, text);
    case 'approval':
      return { kind: 'setApproval', value: { ...sop.identity.approval, [place.field]: text } };
    case 'proposer':
      return sop.proposer === null ? null : { kind: 'setProposer', value: { ...sop.proposer, [place.field]: text } };
    case 'lane':
      return { kind: 'renameLane', lane: place.lane, name: text };
    case 'flowTitle':
      return { kind: 'setText', field: 'flowTitle', text };
    case 'step':
      if (place.column === 'time') return setDurationText(sop, place.step, text);
      if (place.column === 'activity') return { kind: 'setStep', step: place.step, patch: { activity: text } };
      return place.column === 'note' ? { kind: 'setStep', step: place.step, patch: { note: text } } : null;
    default:
      return null;
  }
}

/** The letterhead as lines: the first names the government, the others the unit. */
function issuerChange(sop: Sop, text: string): Change {
  const [government = '', ...lines] = text.split('\n');
  const { issuer } = sop.identity;
  const changes: Change[] = [];
  if (government !== issuer.government) changes.push({ kind: 'setText', field: 'government', text: government });
  if (lines.join('\n') !== issuer.unitLines.join('\n') || lines.length !== issuer.unitLines.length)
    changes.push({ kind: 'setUnitLines', lines });
  const [only] = changes;
  return changes.length === 1 && only !== undefined ? only : { kind: 'batch', changes };
}

/** Whether a line break belongs into the text of a cell; elsewhere Enter only leaves it. */
export function holdsLines(place: Place): boolean {
  if (listOf(place) !== null || place.at === 'issuer') return true;
  if (place.at === 'field') return place.field === 'title';
  return place.at === 'step' && (place.column === 'activity' || place.column === 'time' || place.column === 'note');
}
