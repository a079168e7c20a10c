import { useState } from 'react';
import type { Style } from '../../../sop/model/style.ts';
import { useStyle } from '../../state/selectors.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { printWords } from '../../words/print.ts';
import { changeStyle } from '../styleEdits.ts';

/** Switches of the print style that are one word among several. */
type Choice = {
  [Key in keyof Style]: Style[Key] extends string ? Key : never;
}[keyof Style];

export interface StyleSelectProps<Key extends Choice> {
  readonly name: Key;
  readonly label: string;
  /** Every value with its words. */
  readonly words: Readonly<Record<Style[Key], string>>;
}

/** A choice among the values of one switch. */
export function StyleSelect<Key extends Choice>({ name, label, words }: StyleSelectProps<Key>) {
  const style = useStyle();
  // `words` names every value of the switch, so its keys are those values.
  const values = Object.keys(words) as Style[Key][];
  return (
    <Select
      label={label}
      value={optionId(style[name])}
      options={values.map((value) => ({ id: optionId(value), label: words[value] }))}
      onChange={(id) => {
        const value = values.find((one) => optionId(one) === id);
        if (value !== undefined) changeStyle({ [name]: value });
      }}
    />
  );
}

/** An option needs a name of its own, also where the value is nothing. */
function optionId(value: string): string {
  return `=${value}`;
}

export interface StyleNumberProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A number that is taken over as soon as it lies within its limits; until then the field says which those are. */
export function StyleNumber({ label, value, least, most, onChange }: StyleNumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(value).replace('.', ',');
  const isRead = typed === null || readNumber(typed, least, most) !== null;
  return (
    <TextField
      label={label}
      value={text}
      hint={isRead ? undefined : printWords.outOfRange(least, most)}
      onChange={(next) => {
        setTyped(next);
        const number = readNumber(next, least, most);
        if (number !== null) onChange(number);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** A typed number within limits, with a comma or a point; null otherwise. */
function readNumber(text: string, least: number, most: number): number | null {
  if (!/^\s*\d+(?:[.,]\d+)?\s*$/.test(text)) return null;
  const number = Number(text.replace(',', '.'));
  return number >= least && number <= most ? number : null;
}
