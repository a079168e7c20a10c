import type { FocusEventHandler, KeyboardEventHandler, Ref } from 'react';
import { Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';

export interface TextFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** A short hint under the field. */
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  /** The caret's twin stands in this field: accent border without a caret (design, section 2.3). */
  readonly mirrored?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onFocus?: FocusEventHandler;
  readonly onBlur?: FocusEventHandler;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
}

/** One line of text with its label. */
export function TextField({
  label,
  hideLabel = false,
  value,
  onChange,
  hint,
  placeholder,
  mirrored = false,
  inputRef,
  onFocus,
  onBlur,
  onKeyDown,
}: TextFieldProps) {
  return (
    <AriaTextField
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
      <Input
        ref={inputRef}
        className={`input${mirrored ? ' input-mirrored' : ''}`}
        placeholder={placeholder}
        onKeyDown={onKeyDown}
      />
      {hint === undefined ? null : (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </AriaTextField>
  );
}
