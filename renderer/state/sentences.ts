import { create } from 'zustand';
import { flowSentences } from '../../sop/sentences/flowSentences.ts';
import type { FlowSentence } from '../../sop/sentences/flowSentences.ts';
import { afterRest, tableChanged } from './afterRest.ts';
import { useDocument } from './document.ts';
import { structureOf } from './outline.ts';
import { currentStyle } from './selectors.ts';

/** The flow of the open document in sentences. They follow typing by a moment. */
export const useSentences = create<{ readonly sentences: readonly FlowSentence[] }>(() => ({ sentences: [] }));

/** Tells the open document now and after every edit of its table or its print; until the returned function is called. */
export function keepTold(): () => void {
  return afterRest(
    (state, before) =>
      tableChanged(state, before) || state.sop?.style !== before.sop?.style || state.profiles !== before.profiles,
    tell,
  );
}

/** A sentence that says what it said before stays the same object: most edits change one. */
function tell(): void {
  const { sop } = useDocument.getState();
  const { sentences: former } = useSentences.getState();
  const told = sop === null ? [] : flowSentences(sop, structureOf(sop).graph, currentStyle());
  const sentences = told.map((sentence, row) => {
    const before = former[row];
    return before?.step === sentence.step && before.text === sentence.text ? before : sentence;
  });
  const isSame = sentences.length === former.length && sentences.every((sentence, row) => sentence === former[row]);
  if (!isSame) useSentences.setState({ sentences });
}
