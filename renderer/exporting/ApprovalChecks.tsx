import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { approvalExportWords as words } from '../words/handover.ts';

export interface ApprovalChecksProps {
  readonly errors: number;
  readonly warnings: number;
  readonly pages: number;
  /** The foot of each page stays free for a stamp; null where nobody stamps it. */
  readonly footerBand: boolean | null;
  /** Shows the problems; null where they cannot be shown from here. */
  readonly onShow: (() => void) | null;
}

/** What is known of the SOP before it is exported for its signatures. */
export function ApprovalChecks({ errors, warnings, pages, footerBand, onShow }: ApprovalChecksProps) {
  const show =
    onShow === null ? null : (
      <button type="button" className="link" onClick={onShow}>
        {words.show}
      </button>
    );
  return (
    <ul className="approval-checks" aria-label={words.checks}>
      {errors === 0 ? (
        <Check icon={CircleCheck} tone="ok" text={words.noErrors} />
      ) : (
        <Check icon={OctagonX} tone="error" text={words.errors(errors)}>
          {show}
        </Check>
      )}
      {footerBand === null ? null : footerBand ? (
        <Check icon={CircleCheck} tone="ok" text={words.clearFoot(pages)} />
      ) : (
        <Check icon={TriangleAlert} tone="warning" text={words.noClearFoot} />
      )}
      {warnings === 0 ? (
        <Check icon={CircleCheck} tone="ok" text={words.noWarnings} />
      ) : (
        <Check icon={TriangleAlert} tone="warning" text={words.warnings(warnings)}>
          {errors === 0 ? show : null}
        </Check>
      )}
    </ul>
  );
}

function Check({
  icon,
  tone,
  text,
  children,
}: {
  readonly icon: LucideIcon;
  readonly tone: 'ok' | 'warning' | 'error';
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <li>
      <span className={`check-${tone}`}>
        <Icon of={icon} />
      </span>
      <span className="grow">{text}</span>
      {children}
    </li>
  );
}
