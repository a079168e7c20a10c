import { useId } from 'react';
import type { ReactNode } from 'react';

export interface OffButtonProps {
  /** Why it does nothing now; shown on hover, read with its name. */
  readonly reason: string;
  /** Says the reason where it is read. */
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button that is off and says why: unlike a disabled one it can be reached by the keyboard. */
export function OffButton({ reason, onPress, children }: OffButtonProps) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="button button-ghost button-small button-off"
        aria-disabled
        aria-describedby={id}
        title={reason}
        onClick={onPress}
      >
        {children}
      </button>
      <span id={id} className="visually-hidden">
        {reason}
      </span>
    </>
  );
}
