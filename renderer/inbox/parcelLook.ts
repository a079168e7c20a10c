import { CircleSlash, GitFork, KeyRound, OctagonX, ReceiptText, ShieldAlert, ShieldCheck } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { ArrowRight, Check, History, Plus } from 'lucide-react';
import type { ParcelRow, SopInside, TakenSop } from '../desk/contract.ts';
import type { Tone } from '../ui/Status.tsx';
import { dangerWords, inboxWords as words, statusSentences } from '../words/inbox.ts';

interface Look {
  readonly icon: LucideIcon;
  readonly tone: Tone;
}

/** Shape and colour of a parcel in the list: what is dangerous about it comes before what it is. */
export function parcelLook({ state, key, kind }: ParcelRow): Look {
  if (state === 'broken') return { icon: OctagonX, tone: 'error' };
  if (state === 'refused') return { icon: CircleSlash, tone: 'mute' };
  if (key?.status === 'changed') return { icon: ShieldAlert, tone: 'error' };
  if (key?.status === 'unknown' || key?.status === 'otherName') return { icon: KeyRound, tone: 'warning' };
  if (kind === 'receipt') return { icon: ReceiptText, tone: 'neutral' };
  return { icon: ShieldCheck, tone: 'ok' };
}

/** Shape and colour of what a SOP inside is beside ours. */
export const relationLook: Readonly<Record<SopInside['relation'], Look>> = {
  new: { icon: Plus, tone: 'ok' },
  newer: { icon: ArrowRight, tone: 'accent' },
  same: { icon: Check, tone: 'mute' },
  older: { icon: History, tone: 'mute' },
  forked: { icon: GitFork, tone: 'warning' },
};

/** Shape and colour of where a version that was taken is now. */
export const takenLook: Readonly<Record<TakenSop['place'], Look>> = {
  ours: { icon: Check, tone: 'ok' },
  continued: { icon: History, tone: 'mute' },
  beside: { icon: GitFork, tone: 'warning' },
  gone: { icon: CircleSlash, tone: 'mute' },
};

/** What becomes of the status when a SOP is taken; null = there is nothing to say. */
export function statusSentence({ arrival, status, statusHere: here }: SopInside): string | null {
  if (here === null) return arrival === 'begins' ? statusSentences.begins(status) : null;
  switch (arrival) {
    case 'follows':
    case 'moves':
      return statusSentences.follows(here, status);
    case 'stays':
      return statusSentences.stays(here, status);
    case 'beside':
      return statusSentences.beside(here, status);
    default:
      return null;
  }
}

/** Who sent it, or that nobody can say. */
export function senderName({ sender, state }: Pick<ParcelRow, 'sender' | 'state'>): string {
  if (state === 'broken') return words.unopened;
  const name = [sender?.unit, sender?.name, sender?.government].find((part) => part !== undefined && part !== '');
  return name ?? words.unnamed;
}

/** The second line of a parcel: how many SOPs, and what to know before it is opened. */
export function parcelFacts(row: ParcelRow): string {
  if (row.broken !== null) return [row.file, dangerWords.brokenShort[row.broken.reason]].join(' · ');
  return [contents(row), ...stateOf(row)].join(' · ');
}

function contents({ kind, sops }: ParcelRow): string {
  if (kind === 'receipt') return words.receipt;
  return kind === 'key' ? words.keyOnly : words.sops(sops);
}

function stateOf(row: ParcelRow): readonly string[] {
  if (row.state === 'accepted') return [words.accepted];
  if (row.state === 'refused') return [words.refused];
  if (row.key?.status === 'unknown' || row.key?.status === 'changed') return [words.unknownKey];
  return [
    ...(row.forked === 0 ? [] : [words.forked(row.forked)]),
    ...(row.findings === 0 ? [] : [words.findings(row.findings)]),
    ...(row.answers === 0 ? [] : [words.answers(row.answers)]),
  ];
}

/** Twelve digits in three groups, to be read aloud. */
export function fingerprintText(fingerprint: string): string {
  return (fingerprint.match(/.{1,4}/g) ?? []).join(' ');
}
