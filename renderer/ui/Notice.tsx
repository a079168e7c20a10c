import { CircleCheck, Info, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

const icons = { note: Info, ok: CircleCheck, warning: TriangleAlert, error: OctagonX } as const;

export interface NoticeProps {
  readonly tone: keyof typeof icons;
  /** Read aloud at once, for failures. */
  readonly urgent?: boolean;
  readonly children: ReactNode;
}

/** A sentence that concerns the whole screen or dialog. */
export function Notice({ tone, urgent = false, children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={urgent ? 'alert' : undefined}>
      <Icon of={icons[tone]} />
      <div className="grow">{children}</div>
    </div>
  );
}
