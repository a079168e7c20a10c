import { useEffect } from 'react';
import { Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import { signWords as words } from '../words/handover.ts';

/** A passphrase that nobody goes on with is forgotten after this long, in ms (safety notes, 2.5). */
const keptMs = 60_000;

export interface PassphraseFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onEnter: () => void;
}

/** A passphrase, never shown, never offered again by the browser, and forgotten when it is left standing. */
export function PassphraseField({ value, onChange, onEnter }: PassphraseFieldProps) {
  useEffect(() => {
    if (value === '') return undefined;
    const timer = setTimeout(() => onChange(''), keptMs);
    return () => clearTimeout(timer);
  }, [value, onChange]);
  return (
    <AriaTextField
      className="field"
      type="password"
      value={value}
      maxLength={1000}
      autoComplete="off"
      onChange={onChange}
    >
      <div className="field-head">
        <Label>{words.passphrase}</Label>
      </div>
      <Input
        className="input"
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter();
        }}
      />
      <Text slot="description" className="hint">
        {words.passphraseHint}
      </Text>
    </AriaTextField>
  );
}
