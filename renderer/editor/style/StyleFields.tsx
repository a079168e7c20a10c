import type { ReactNode } from 'react';
import type { Style } from '../../../sop/model/style.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { useStyling } from './styling.ts';

/** Switches of the print style that are one word among several. */
type Choice = {
  [Key in keyof Style]: Style[Key] extends string ? Key : never;
}[keyof Style];

/** Switches that are on or off. */
type Flag = {
  [Key in keyof Style]: Style[Key] extends boolean ? Key : never;
}[keyof Style];

export interface StyleSelectProps<Key extends Choice> {
  readonly name: Key;
  readonly label: string;
  /** Every value with its words. */
  readonly words: Readonly<Record<Style[Key], string>>;
}

/** A choice among the values of one switch. */
export function StyleSelect<Key extends Choice>({ name, label, words }: StyleSelectProps<Key>) {
  const { style, change } = useStyling();
  // `words` names every value of the switch, so its keys are those values.
  const values = Object.keys(words) as Style[Key][];
  return (
    <Select
      label={label}
      value={optionId(style[name])}
      options={values.map((value) => ({ id: optionId(value), label: words[value] }))}
      onChange={(id) => {
        const value = values.find((one) => optionId(one) === id);
        if (value !== undefined) change({ [name]: value });
      }}
    />
  );
}

/** A switch that is on or off. */
export function StyleCheckbox({ name, children }: { readonly name: Flag; readonly children: ReactNode }) {
  const { style, change } = useStyling();
  return (
    <Checkbox isSelected={style[name]} onChange={(selected) => change({ [name]: selected })}>
      {children}
    </Checkbox>
  );
}

/** An option needs a name of its own, also where the value is nothing. */
function optionId(value: string): string {
  return `=${value}`;
}
