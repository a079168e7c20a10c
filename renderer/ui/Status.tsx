import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

export type Tone = 'neutral' | 'mute' | 'note' | 'accent' | 'ok' | 'warning' | 'error';

export interface StatusProps {
  readonly icon: LucideIcon;
  readonly tone?: Tone;
  readonly small?: boolean;
  /** Drawn as a box with ground and border, for the tool bar. */
  readonly boxed?: boolean;
  readonly children: ReactNode;
}

/** A state as shape and word; the colour only repeats them. */
export function Status({ icon, tone = 'neutral', small = false, boxed = false, children }: StatusProps) {
  return (
    <span className={`status status-${tone}${boxed ? ' status-box' : ''}`}>
      <Icon of={icon} small={small} />
      {children}
    </span>
  );
}
