import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { placeText } from '../../../sop/review/anchors.ts';
import { takesProposal } from '../../../sop/review/proposal.ts';
import type { Place } from '../../../sop/model/place.ts';
import { useDocument } from '../../state/document.ts';
import { useStructure } from '../../state/outline.ts';
import { openForm } from '../../state/review.ts';
import { select } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { reviewWords } from '../../words/review.ts';
import { placeKey } from '../places.ts';
import { anchorChoices } from './anchorChoices.ts';
import { FindingFields } from './FindingFields.tsx';
import { addFinding } from './reviewActions.ts';
import { useDraft } from './useDraft.ts';

const words = reviewWords.form;
const nothing = { severity: 'required', text: '', proposal: null } as const;

/** A new finding at the cell that was selected, its step, its arrows, its column or the whole. Ctrl+Enter records it. */
export function NewFindingForm({ place: selected }: { readonly place: Place }) {
  const sop = useDocument((state) => state.sop);
  const { graph } = useStructure();
  const { value, isEmpty, change, record, drop } = useDraft(`new ${placeKey(selected)}`, nothing);
  const form = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector('textarea')?.focus();
  }, []);
  if (sop === null) return null;
  const choices = anchorChoices(sop, graph, selected);
  const choice = choices.find(({ id }) => id === value.choice) ?? choices[0];
  if (choice === undefined) return null;
  const { place } = choice;
  const keep = (): void => record((written) => addFinding({ place, ...written }));
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
        onChange={(id) => change({ ...value, proposal: null, choice: id })}
      />
      <FindingFields
        value={value}
        start={takesProposal(sop, [place]) ? (placeText(sop, place) ?? '') : null}
        onChange={(written) => change({ ...value, ...written })}
        onKeyDown={onKeyDown}
      />
      <div className="actions">
        <Button look="primary" small isDisabled={isEmpty} tip="Ctrl+Enter" onPress={keep}>
          {words.keep}
        </Button>
        <Button
          small
          onPress={() => {
            drop();
            leave();
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
