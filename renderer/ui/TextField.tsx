import type { FocusEventHandler, KeyboardEventHandler, Ref } from 'react';
import { Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';

export interface TextFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** Small words at the right of the label: "Boleh kosong". */
  readonly aside?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** A short hint under the field. */
  readonly hint?: string | undefined;
  /** The hint says what is wrong. */
  readonly isInvalid?: boolean;
  /** It is shown and can be copied, and stays as it is. */
  readonly isReadOnly?: boolean;
  readonly placeholder?: string;
  /** Most characters. */
  readonly maxLength?: number;
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
  aside,
  value,
  onChange,
  hint,
  isInvalid = false,
  isReadOnly = false,
  placeholder,
  maxLength,
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
      isInvalid={isInvalid}
      isReadOnly={isReadOnly}
      {...(maxLength === undefined ? {} : { maxLength })}
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
      <Input
        ref={inputRef}
        className={`input${mirrored ? ' input-mirrored' : ''}`}
        placeholder={placeholder}
        onKeyDown={onKeyDown}
      />
      {hint === undefined ? null : (
        <Text slot="description" className={isInvalid ? 'hint hint-error' : 'hint'}>
          {hint}
        </Text>
      )}
    </AriaTextField>
  );
}
