import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { placeText } from '../../../sop/review/anchors.ts';
import type { FindingText } from '../../../sop/review/events.ts';
import { takesProposal } from '../../../sop/review/proposal.ts';
import type { Place } from '../../../sop/model/place.ts';
import { useDocument } from '../../state/document.ts';
import { useStructure } from '../../state/outline.ts';
import { openForm } from '../../state/review.ts';
import { select } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { reviewWords } from '../../words/review.ts';
import { anchorChoices } from './anchorChoices.ts';
import { FindingFields } from './FindingFields.tsx';
import { addFinding } from './reviewActions.ts';

const words = reviewWords.form;
/** Most characters of a finding (contract). */
const mostLetters = 4000;

/** A new finding at the cell that was selected, its step, its arrows, its column or the whole. Ctrl+Enter records it. */
export function NewFindingForm({ place: selected }: { readonly place: Place }) {
  const sop = useDocument((state) => state.sop);
  const { graph } = useStructure();
  const [chosen, setChosen] = useState<string | null>(null);
  const [value, setValue] = useState<FindingText>({ severity: 'required', text: '', proposal: null });
  const form = useRef<HTMLElement>(null);
  const isKeeping = useRef(false);
  useLayoutEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector('textarea')?.focus();
  }, []);
  if (sop === null) return null;
  const choices = anchorChoices(sop, graph, selected);
  const choice = choices.find(({ id }) => id === chosen) ?? choices[0];
  if (choice === undefined) return null;
  const { place } = choice;
  const isEmpty = value.text.trim() === '';
  const keep = (): void => {
    // Pressed twice, or held, it is still one finding.
    if (isEmpty || isKeeping.current) return;
    isKeeping.current = true;
    const text = value.text.trim().slice(0, mostLetters);
    void addFinding({ place, ...value, text }).finally(() => {
      isKeeping.current = false;
    });
  };
  const leave = (): void => {
    openForm(null);
    select(selected);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      leave();
    } else if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      keep();
    }
  };
  return (
    <section ref={form} className="finding-new" aria-label={reviewWords.add}>
      <h2>{reviewWords.add}</h2>
      <Select
        label={words.place}
        value={choice.id}
        options={choices.map(({ id, label }) => ({ id, label }))}
        onChange={(id) => {
          setChosen(id);
          setValue({ ...value, proposal: null });
        }}
      />
      <FindingFields
        value={value}
        start={takesProposal(sop, [place]) ? (placeText(sop, place) ?? '') : null}
        onChange={setValue}
        onKeyDown={onKeyDown}
      />
      <div className="actions">
        <Button look="primary" small isDisabled={isEmpty} tip="Ctrl+Enter" onPress={keep}>
          {words.keep}
        </Button>
        <Button small onPress={leave}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
