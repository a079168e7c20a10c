import { Ban, BadgeCheck, CircleCheck, CircleDashed, CornerUpLeft, PenLine, Replace, Send } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { SopStatus } from '../desk/contract.ts';
import type { Tone } from '../ui/Status.tsx';

/** Shape and colour of each status; the word stands in words/register.ts. */
export const statusLook: Readonly<Record<SopStatus, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  draft: { icon: CircleDashed, tone: 'neutral' },
  submitted: { icon: Send, tone: 'accent' },
  needsRevision: { icon: CornerUpLeft, tone: 'warning' },
  compliant: { icon: CircleCheck, tone: 'ok' },
  awaitingApproval: { icon: PenLine, tone: 'accent' },
  inForce: { icon: BadgeCheck, tone: 'ok' },
  superseded: { icon: Replace, tone: 'mute' },
  revoked: { icon: Ban, tone: 'mute' },
};
