import { boxNames } from '../model/boxNames.ts';
import type { Official, Sop } from '../model/sop.ts';
import type { VocabularyField } from './fields.ts';
import { foldPhrase, foldedWords } from './fold.ts';

/** A text of a SOP worth offering again. */
export interface Phrase {
  readonly field: VocabularyField;
  /** As written, on one line. */
  readonly text: string;
  /** What makes two spellings the same text. */
  readonly folded: string;
}

/** An official as a SOP names one. */
export interface NamedOfficial extends Official {
  readonly role: 'approval' | 'proposer';
}

/** All that a SOP adds to the vocabulary of its workspace. */
export interface SopVocabulary {
  readonly phrases: readonly Phrase[];
  readonly officials: readonly NamedOfficial[];
}

/** Longest text that is offered again, in characters; longer ones are seldom wanted twice. */
const longest = 300;

/** The texts of a SOP, each once, and its officials. Marks that stand for nothing ("-", "…") are left out. */
export function vocabularyOf(sop: Sop): SopVocabulary {
  const { identity } = sop;
  const found = new Map<string, Phrase>();
  const add = (field: VocabularyField, text: string): void => {
    const line = text.replaceAll(/\s+/g, ' ').trim();
    if (line.length > longest || foldedWords(line).join('').length < 2) return;
    const folded = foldPhrase(line);
    found.set(`${field}:${folded}`, { field, text: line, folded });
  };
  add('title', identity.title);
  add('government', identity.issuer.government);
  for (const line of identity.issuer.unitLines) add('unit', line);
  for (const box of boxNames) for (const { text } of identity.boxes[box].items) add(box, text);
  for (const lane of sop.lanes) add('lane', lane.name);
  for (const step of sop.steps) {
    for (const line of step.activity.split('\n')) add('activity', line);
    for (const { text } of step.inputs.items) add('inputs', text);
    for (const { text } of step.outputs.items) add('output', text);
    add('time', step.duration.text);
    for (const line of step.note.split('\n')) add('note', line);
  }
  const officials = officialsOf(sop);
  for (const official of officials) {
    add('position', official.position);
    add('rank', official.rank);
  }
  return { phrases: [...found.values()], officials };
}

function officialsOf({ identity, proposer }: Sop): NamedOfficial[] {
  const approval = { role: 'approval', ...identity.approval } as const;
  return proposer === null ? [approval] : [approval, { role: 'proposer', ...proposer }];
}
