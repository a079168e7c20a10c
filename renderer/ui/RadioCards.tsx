import { Label, Radio, RadioGroup } from 'react-aria-components';

export interface RadioCard {
  readonly id: string;
  readonly label: string;
  readonly description: string;
}

export interface RadioCardsProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly RadioCard[];
  readonly onChange: (id: string) => void;
}

/** A choice of one, each with a sentence that says what it means. */
export function RadioCards({ label, value, options, onChange }: RadioCardsProps) {
  return (
    <RadioGroup className="radio-cards" value={value} onChange={onChange}>
      <Label className="field-head">{label}</Label>
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="radio">
          <span className="dot" />
          <span className="grow">
            <strong>{option.label}</strong>
            <span className="hint">{option.description}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
