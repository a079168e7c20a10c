import { officeOf } from '../model/officeOf.ts';
import type { Sop } from '../model/sop.ts';
import { guessCode } from './guessCode.ts';
import { ownName } from './ownName.ts';
import type { CopyWishes, TargetOffice } from './target.ts';

/** A word or name to look for, and what takes its place. */
export interface Term {
  readonly old: string;
  readonly new: string;
  /** Written as it is found: capitals stay capitals. Codes and names of people are taken as they are given. */
  readonly followsCase: boolean;
  /**
   * Where it may be another word, and is offered but not proposed: `small` = in small letters ("mawar" is a flower),
   * `usual` = also where capitals tell nothing ("MASYARAKAT UMUM").
   */
  readonly doubt: 'none' | 'small' | 'usual';
}

/** What is to be looked for in a SOP that is copied for another office, the longest first; nothing that stays the same. */
export function termsFor(sop: Sop, target: TargetOffice, wishes: CopyWishes): readonly Term[] {
  const { issuer, approval } = sop.identity;
  const unit = officeOf(issuer.unitLines).trim();
  const from = ownName(unit);
  const to = ownName(target.unit);
  const isSure = from?.isPlace ?? false;
  const terms: Term[] = [
    ...wishes.words.map((pair) => exact(pair.old, pair.new, true)),
    exact(issuer.government, target.government, true),
    exact(placeOf(issuer.government), placeOf(target.government), true),
    exact(barePlaceOf(issuer.government), barePlaceOf(target.government), true),
    exact(unit, target.unit, true),
    { ...exact(from?.name ?? '', to?.name ?? target.unit, true), doubt: isSure ? 'small' : 'usual' },
    exact(wishes.oldCode === '' ? guessCode([sop.identity.number]) : wishes.oldCode, target.code, false),
    exact(approval.name, target.approval.name, false),
    exact(approval.nip, target.approval.nip, false),
  ];
  const wanted = terms.filter((term) => term.old !== '' && term.new !== '' && term.old !== term.new);
  const first = new Map<string, Term>();
  for (const term of wanted) if (!first.has(term.old.toLowerCase())) first.set(term.old.toLowerCase(), term);
  return [...first.values()].toSorted((one, other) => other.old.length - one.old.length);
}

function exact(old: string, text: string, followsCase: boolean): Term {
  return { old: old.trim(), new: text.trim(), followsCase, doubt: 'none' };
}

/** "Kota Bontang" of "Pemerintah Kota Bontang". */
function placeOf(government: string): string {
  return government.trim().replace(/^pemerintah\s+/i, '');
}

/** "Bontang". */
function barePlaceOf(government: string): string {
  return placeOf(government).replace(/^(kota|kabupaten|provinsi|kab\.)\s+/i, '');
}
