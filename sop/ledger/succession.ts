import type { SopId, Status } from '../model/sop.ts';
import type { Revocation } from '../review/events.ts';

/** Another SOP as it is named in a list. */
export interface LinkedSop {
  readonly id: SopId;
  readonly number: string;
  readonly title: string;
  readonly status: Status;
}

/** What came before a SOP and what after: traceable both ways. */
export interface Succession {
  /** SOPs whose place it took, or takes when it comes into force. */
  readonly replaces: readonly LinkedSop[];
  /** SOPs that took its place, or are to. */
  readonly replacedBy: readonly LinkedSop[];
  /** How it was revoked, null while it was not; `reason` as it was given. */
  readonly revoked: (Revocation & { readonly reason: string }) | null;
}

/** Which SOP replaces which: `newer` takes the place of `older`. */
export interface Replacement {
  readonly newer: SopId;
  readonly older: SopId;
}

/** Whether a further replacement would lead in a circle: the older one, or one that comes after it, came before the newer already. */
export function makesCircle(known: readonly Replacement[], { newer, older }: Replacement): boolean {
  const seen = new Set<SopId>();
  const waiting = [older];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === newer) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const one of known) if (one.newer === at) waiting.push(one.older);
  }
  return false;
}

/** "Nomor judul", as far as there is either. */
export function nameOf({ number, title }: Pick<LinkedSop, 'number' | 'title'>): string {
  return [number.trim(), title.trim()].filter((part) => part !== '').join(' ');
}

/** What the official list says about it in Keterangan; sentences without a full stop, empty where there is nothing to say. */
export function successionWords({ replaces, replacedBy, revoked }: Succession): readonly string[] {
  return [
    ...replaces.map((sop) => `${sop.status === 'inForce' ? 'Akan menggantikan' : 'Menggantikan'} ${nameOf(sop)}`),
    ...replacedBy.map((sop) => `${isInPlace(sop.status) ? 'Digantikan oleh' : 'Akan digantikan oleh'} ${nameOf(sop)}`),
    ...(revoked === null ? [] : [revocationWords(revoked)]),
  ];
}

/** It came into force, whatever became of it since. */
function isInPlace(status: Status): boolean {
  return status === 'inForce' || status === 'superseded' || status === 'revoked';
}

/** "Dicabut dengan Keputusan Wali Kota Nomor 12 tanggal 3 Maret 2026: tidak lagi sesuai". */
export function revocationWords({
  instrument,
  number,
  date,
  reason,
}: Revocation & { readonly reason: string }): string {
  const decision = [
    instrument.trim(),
    number.trim() === '' ? '' : `Nomor ${number.trim().replace(/^nomor\s+/i, '')}`,
    date.text.trim() === '' ? '' : `tanggal ${date.text.trim()}`,
  ].filter((part) => part !== '');
  const head = decision.length === 0 ? 'Dicabut' : `Dicabut dengan ${decision.join(' ')}`;
  return reason.trim() === '' ? head : `${head}: ${reason.trim()}`;
}
