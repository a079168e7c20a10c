import type { FocusEventHandler, KeyboardEventHandler } from 'react';
import { Label, Text, TextArea as AriaTextArea, TextField } from 'react-aria-components';

export interface TextAreaProps {
  readonly label: string;
  readonly hideLabel?: boolean;
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
