import { Label, Radio, RadioGroup } from 'react-aria-components';

export interface ChoicesProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (id: string) => void;
}

/** A choice of one in short words, one below the other. */
export function Choices({ label, value, options, onChange }: ChoicesProps) {
  return (
    <RadioGroup className="choices" value={value} onChange={onChange}>
      <Label className="field-head">{label}</Label>
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="radio radio-plain">
          <span className="dot" />
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
