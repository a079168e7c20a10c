import { useState } from 'react';
import { frameWords } from '../words/frame.ts';
import { TextField } from './TextField.tsx';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A number that is taken over as soon as it lies within its limits; until then the field says which those are. */
export function NumberField({ label, value, least, most, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(value).replace('.', ',');
  const isRead = typed === null || readNumber(typed, least, most) !== null;
  return (
    <TextField
      label={label}
      value={text}
      hint={isRead ? undefined : frameWords.outOfRange(least, most)}
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
