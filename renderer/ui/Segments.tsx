import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

export interface SegmentsProps {
  readonly label: string;
  /** Null = none, for example because nothing is selected. */
  readonly selected: string | null;
  readonly options: readonly { readonly id: string; readonly label: string; readonly sign?: ReactNode }[];
  readonly onSelect: (id: string) => void;
  readonly isDisabled?: boolean;
}

/** A choice between two or three, all in sight. */
export function Segments({ label, selected, options, onSelect, isDisabled = false }: SegmentsProps) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="segments"
      selectionMode="single"
      disallowEmptySelection={selected !== null}
      selectedKeys={selected === null ? [] : [selected]}
      isDisabled={isDisabled}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onSelect(String(key));
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className="segment">
          {option.sign}
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
