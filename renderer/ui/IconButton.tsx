import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { WithTip } from './Button.tsx';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly icon: LucideIcon;
  /** The name for those who cannot see the icon, and the tool tip. */
  readonly label: string;
  /** The key that does the same, shown behind the name. */
  readonly shortcut?: string;
  readonly small?: boolean;
  readonly active?: boolean;
}

/** A square button with a picture only; it always has a name and a tool tip. */
export function IconButton({ icon: Icon, label, shortcut, small = false, active = false, ...rest }: IconButtonProps) {
  return (
    <WithTip tip={shortcut === undefined ? label : `${label} (${shortcut})`}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={`button button-ghost button-icon${small ? ' button-small' : ''}${active ? ' button-active' : ''}`}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </AriaButton>
    </WithTip>
  );
}
