import { Info, OctagonX, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../../sop/rules/problem.ts';

/** Sign and colour of each severity; the signs differ in outline. */
export const severityLook = {
  error: { icon: OctagonX, tone: 'status-error' },
  warning: { icon: TriangleAlert, tone: 'status-warning' },
  note: { icon: Info, tone: 'status-note' },
} as const satisfies Readonly<Record<Severity, unknown>>;
