import { CircleHelp, FileText, OctagonX, ShieldAlert, ShieldCheck } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Verification } from '../desk/contract.ts';
import type { Tone } from '../ui/Status.tsx';

interface Look {
  readonly icon: LucideIcon;
  readonly tone: Tone;
}

/** Shape and tone of a verdict; its words say the same. */
export const verdictLooks: Readonly<Record<Verification['verdict']['colour'], Look>> = {
  green: { icon: ShieldCheck, tone: 'ok' },
  yellow: { icon: ShieldAlert, tone: 'warning' },
  red: { icon: OctagonX, tone: 'error' },
  grey: { icon: FileText, tone: 'note' },
};

export const unknownIcon: LucideIcon = CircleHelp;
