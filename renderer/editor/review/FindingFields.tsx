import type { KeyboardEvent } from 'react';
import type { FindingText } from '../../../sop/review/events.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { reviewWords } from '../../words/review.ts';

const words = reviewWords.form;

export interface FindingFieldsProps {
  readonly value: FindingText;
  /** What stands in the cell, to be changed into what is suggested; null where no text can be suggested. */
  readonly start: string | null;
  readonly onChange: (value: FindingText) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What a finding says: how heavy it is, its words, and the text it suggests. */
export function FindingFields({ value, start, onChange, onKeyDown }: FindingFieldsProps) {
  const { severity, text, proposal } = value;
  return (
    <>
      <TextArea
        label={words.text}
        value={text}
        onChange={(typed) => onChange({ ...value, text: typed })}
        hint={words.textHint}
        onKeyDown={onKeyDown}
      />
      <div className="field">
        <div className="field-head">{reviewWords.severityLabel}</div>
        <Segments
          label={reviewWords.severityLabel}
          selected={severity}
          options={(['required', 'suggestion'] as const).map((id) => ({ id, label: reviewWords.severity[id] }))}
          onSelect={(id) => onChange({ ...value, severity: id === 'required' ? 'required' : 'suggestion' })}
        />
        <span className="hint">{reviewWords.severityHelp[severity]}</span>
      </div>
      {start === null ? null : (
        <Checkbox
          isSelected={proposal !== null}
          onChange={(isProposed) => onChange({ ...value, proposal: isProposed ? start : null })}
        >
          {words.propose}
        </Checkbox>
      )}
      {proposal === null ? null : (
        <TextArea
          label={words.proposal}
          value={proposal}
          onChange={(typed) => onChange({ ...value, proposal: typed })}
          hint={words.proposalHint}
          onKeyDown={onKeyDown}
        />
      )}
    </>
  );
}
