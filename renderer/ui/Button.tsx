import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';

export type ButtonLook = 'normal' | 'primary' | 'ghost';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly look?: ButtonLook;
  /** 28 px instead of 32 px, for cards and lists. */
  readonly small?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
  /** Said on hover and focus: the key, or why the button is off. */
  readonly tip?: string;
}

/** A push button in the three looks of the design: bordered, filled (one per screen) and bare. */
export function Button({ look = 'normal', small = false, tip, ...rest }: ButtonProps) {
  const button = <AriaButton {...rest} className={`button button-${look}${small ? ' button-small' : ''}`} />;
  return tip === undefined ? button : <WithTip tip={tip}>{button}</WithTip>;
}

/** Puts a tool tip on a button. */
export function WithTip({ tip, children }: { readonly tip: string; readonly children: ReactNode }) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <Tooltip className="tooltip" offset={6}>
        {tip}
      </Tooltip>
    </TooltipTrigger>
  );
}
