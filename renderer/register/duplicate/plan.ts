import { copyWith, findReplacements } from '../../../sop/duplicate/replacements.ts';
import type { Replacement } from '../../../sop/duplicate/replacements.ts';
import type { CopyWishes, TargetOffice } from '../../../sop/duplicate/target.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { titleOf } from '../RegisterRow.tsx';

/** A SOP to copy, as it was opened. */
export interface Source {
  readonly sop: Sop;
  readonly revision: number;
}

/** One copy that is to be made, with everything that would differ. */
export interface PlannedCopy {
  readonly source: Source;
  readonly unit: string;
  readonly title: string;
  readonly replacements: readonly Replacement[];
}

/** Names a replacement among all copies. */
export function tickName(copy: number, { id }: Pick<Replacement, 'id'>): string {
  return `${copy} ${id}`;
}

/** Every copy of every SOP for every office, office by office. */
export function planCopies(
  sources: readonly Source[],
  targets: readonly TargetOffice[],
  wishes: CopyWishes,
): readonly PlannedCopy[] {
  return targets.flatMap((target) =>
    sources.map((source, index) => ({
      source,
      unit: target.unit,
      title: titleOf(source.sop.identity),
      replacements: findReplacements(source.sop, target, wishes, index),
    })),
  );
}

/** What is ticked at first. */
export function proposedTicks(copies: readonly PlannedCopy[]): ReadonlySet<string> {
  return new Set(
    copies.flatMap(({ replacements }, copy) =>
      replacements.filter(({ isProposed }) => isProposed).map((replacement) => tickName(copy, replacement)),
    ),
  );
}

/** The SOP that a planned copy becomes with what is ticked. The host gives it its id. */
export function copyOf(planned: PlannedCopy, copy: number, ticks: ReadonlySet<string>): Sop {
  const ticked = planned.replacements.filter((replacement) => ticks.has(tickName(copy, replacement)));
  return copyWith(planned.source.sop, ticked, planned.source.sop.id);
}

/** The same words replaced by the same words, wherever that is. */
export interface PairOfWords {
  readonly old: string;
  readonly new: string;
  readonly ticks: readonly string[];
}

/** The replacements by their words, the most frequent first. */
export function pairsOf(copies: readonly PlannedCopy[]): readonly PairOfWords[] {
  const pairs = new Map<string, { readonly old: string; readonly new: string; readonly ticks: string[] }>();
  for (const [copy, { replacements }] of copies.entries()) {
    for (const replacement of replacements) {
      const key = JSON.stringify([replacement.old, replacement.new]);
      const pair = pairs.get(key) ?? { old: replacement.old, new: replacement.new, ticks: [] };
      pair.ticks.push(tickName(copy, replacement));
      pairs.set(key, pair);
    }
  }
  return [...pairs.values()].toSorted((one, other) => other.ticks.length - one.ticks.length);
}

/** Ticks with some of them set or taken away. */
export function withTicks(ticks: ReadonlySet<string>, names: readonly string[], isSet: boolean): ReadonlySet<string> {
  const next = new Set(ticks);
  for (const name of names) {
    if (isSet) next.add(name);
    else next.delete(name);
  }
  return next;
}
