import type { FocusEventHandler, KeyboardEventHandler } from 'react';
import { Label, Text, TextArea as AriaTextArea, TextField } from 'react-aria-components';

export interface TextAreaProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** Small words at the right of the label: "Boleh kosong". */
  readonly aside?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  readonly mirrored?: boolean;
  readonly onFocus?: FocusEventHandler;
  readonly onBlur?: FocusEventHandler;
  readonly onKeyDown?: KeyboardEventHandler<HTMLTextAreaElement>;
}

/** Text of several lines; the field is always as tall as its text. */
export function TextArea({
  label,
  hideLabel = false,
  aside,
  value,
  onChange,
  hint,
  placeholder,
  mirrored = false,
  onFocus,
  onBlur,
  onKeyDown,
}: TextAreaProps) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      aria-label={hideLabel ? label : undefined}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {hideLabel ? null : (
        <div className="field-head">
          <Label>{label}</Label>
          {aside === undefined ? null : <span className="aside">{aside}</span>}
        </div>
      )}
      <AriaTextArea
        rows={1}
        className={`input input-area${mirrored ? ' input-mirrored' : ''}`}
        placeholder={placeholder}
        onKeyDown={onKeyDown}
      />
      {hint === undefined ? null : (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </TextField>
  );
}
