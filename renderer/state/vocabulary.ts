import type { VocabularyField } from '../../sop/vocabulary/fields.ts';
import { foldPhrase } from '../../sop/vocabulary/fold.ts';
import type { Candidate } from '../../sop/vocabulary/rank.ts';
import { call } from '../desk/call.ts';
import type { DictionaryEntries, VocabularyPhrases } from '../desk/contract.ts';

interface Answer {
  readonly typed: string;
  readonly phrases: VocabularyPhrases;
  /** Nothing else fits, so that more letters need no new question. */
  readonly complete: boolean;
}

/** Texts that are asked for at once; the best six of them are shown. */
const asked = 60;
/** Questions that are kept. */
const mostAnswers = 200;

let answers = new Map<string, Answer[]>();
let kept = 0;
let dictionary: Promise<DictionaryEntries> | null = null;

/** Forgets what the host has answered: another SOP is opened, or the workspace has changed. */
export function forgetAnswers(): void {
  answers = new Map();
  kept = 0;
}

/** Texts of the workspace and the dictionaries that may finish what was typed; out of memory when it is known. */
export async function candidatesFor(fields: readonly VocabularyField[], typed: string): Promise<readonly Candidate[]> {
  const [phrases, entries] = await Promise.all([phrasesFor(fields, foldPhrase(typed)), dictionaryEntries()]);
  return [
    ...phrases.map(({ text, uses, lastUsed }): Candidate => ({ text, origin: 'workspace', uses, lastUsed })),
    ...entries
      .filter((entry) => entry.fields.some((field) => fields.includes(field)))
      .map(({ text, replacedBy }): Candidate => {
        const word = { text, origin: 'dictionary', uses: 0, lastUsed: null } as const;
        return replacedBy === undefined ? word : { ...word, remark: replacedBy };
      }),
  ];
}

async function phrasesFor(fields: readonly VocabularyField[], typed: string): Promise<VocabularyPhrases> {
  const key = fields.join();
  const known = answers
    .get(key)
    ?.find((answer) => answer.typed === typed || (answer.complete && typed.startsWith(answer.typed)));
  if (known !== undefined) return known.phrases;
  const reply = await call('vocabulary.suggest', { fields: [...fields], typed: typed.slice(0, 300), limit: asked });
  if (!reply.ok) return [];
  if (kept >= mostAnswers) forgetAnswers();
  kept += 1;
  answers.set(key, [...(answers.get(key) ?? []), { typed, ...reply.value }]);
  return reply.value.phrases;
}

async function dictionaryEntries(): Promise<DictionaryEntries> {
  dictionary ??= call('vocabulary.dictionaries', {}).then((reply) => (reply.ok ? reply.value.entries : []));
  const entries = await dictionary;
  // A host that did not answer is asked again.
  if (entries.length === 0) dictionary = null;
  return entries;
}
