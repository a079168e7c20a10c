import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';

export interface CheckboxProps {
  /** Name where no words stand beside the box. */
  readonly label?: string;
  readonly isSelected?: boolean;
  /** Some of what it stands for is ticked. */
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange?: (selected: boolean) => void;
  /** `selection`: the box of a table row, which the table ticks. */
  readonly slot?: 'selection';
  readonly children?: ReactNode;
}

/** A box to tick, with its words beside it. */
export function Checkbox({ label, children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} {...(label === undefined ? {} : { 'aria-label': label })} className="checkbox">
      {({ isIndeterminate }) => (
        <>
          <span className="checkbox-box">
            {isIndeterminate ? (
              <Minus size={12} strokeWidth={3} aria-hidden />
            ) : (
              <Check size={12} strokeWidth={3} aria-hidden />
            )}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
