import { ChevronDown } from 'lucide-react';
import type { FocusEventHandler } from 'react';
import { frameWords } from '../words/frame.ts';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';

export interface SelectOption {
  readonly id: string;
  readonly label: string;
}

export interface SelectProps {
  readonly label: string;
  /** Hides the label from view; it stays the accessible name. */
  readonly hideLabel?: boolean;
  /** Small hint at the right of the label, for example a key. */
  readonly aside?: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (id: string) => void;
  readonly mirrored?: boolean;
  /** As wide as its words, for a row of filters. */
  readonly inline?: boolean;
  /** Drawn in the accent: a filter that hides something. */
  readonly marked?: boolean;
  readonly isDisabled?: boolean;
  readonly onFocus?: FocusEventHandler;
}

/** A choice of one among named values. */
export function Select({
  label,
  hideLabel = false,
  aside,
  value,
  options,
  onChange,
  mirrored = false,
  inline = false,
  marked = false,
  isDisabled = false,
  onFocus,
}: SelectProps) {
  return (
    <AriaSelect
      className={`field${inline ? ' field-inline' : ''}${marked ? ' field-set' : ''}`}
      aria-label={hideLabel ? label : undefined}
      placeholder={frameWords.notChosen}
      value={options.some((option) => option.id === value) ? value : null}
      isDisabled={isDisabled}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      onFocus={onFocus}
    >
      {hideLabel ? null : (
        <div className="field-head">
          <Label>{label}</Label>
          {aside === undefined ? null : <kbd className="key">{aside}</kbd>}
        </div>
      )}
      <Button className={`input select-button${mirrored ? ' input-mirrored' : ''}`}>
        <SelectValue className="select-value" />
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover className="popover select-popover" offset={4}>
        <ListBox className="menu-list" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="menu-item">
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
