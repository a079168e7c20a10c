import type { ReactNode, Ref } from 'react';

export interface ScrollRegionProps {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLElement>;
}

/** What the arrow keys scroll must be reachable by Tab (WCAG 2.1.1), although nothing in it can be pressed. */
const reachable = { role: 'region', tabIndex: 0 } as const;

/** A part of the screen with nothing to press that scrolls: the keyboard can go there. */
export function ScrollRegion({ label, className, children, ref }: ScrollRegionProps) {
  return (
    <section {...reachable} ref={ref} className={className} aria-label={label}>
      {children}
    </section>
  );
}
