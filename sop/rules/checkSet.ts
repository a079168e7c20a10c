import { frontParts, isPrinted } from '../sets/documentSet.ts';
import type { BoundSet } from '../sets/documentSet.ts';
import type { Severity } from './problem.ts';
import { reg005 } from './reg005.ts';
import type { SetPlace, SetProblem } from './setProblem.ts';
import { setRules } from './setRules.ts';
import { unsigned } from './signatureFacts.ts';
import { quoted } from './words.ts';

/**
 * Checks SOPs that are bound together: the parts of the set, and what no single sheet shows. The sheets' own problems are
 * `checkSop`'s. Order: severity, then the order of the parts, then of the sheets.
 */
export function checkSet(bound: BoundSet): SetProblem[] {
  const found = setRules.flatMap(({ id, severity, check }) =>
    check(bound).map((finding): SetProblem => ({ ...finding, rule: id, severity })),
  );
  const sheets = new Map(bound.sops.map((sop, at) => [sop.id, at]));
  return [...found, ...datesAgainstDecree(bound)].toSorted(
    (one, other) =>
      severityOrder[one.severity] - severityOrder[other.severity] ||
      positionOf(one.where, sheets) - positionOf(other.where, sheets),
  );
}

const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** The set as a whole, then its parts, then the sheets in their order. */
function positionOf(where: SetPlace, sheets: ReadonlyMap<string, number>): number {
  switch (where.at) {
    case 'set':
      return -1;
    case 'part':
      return frontParts.indexOf(where.part);
    case 'sop':
      return frontParts.length + (sheets.get(where.sop) ?? 0);
  }
}

/** REG-005 of each sheet, against the day of the decree that sets them all. */
function datesAgainstDecree({ set, sops }: BoundSet): readonly SetProblem[] {
  const enactedOn = isPrinted(set, 'decree') ? set.decree.date.iso : null;
  if (enactedOn === null) return [];
  const { id: rule, severity, check } = reg005;
  return sops.flatMap((sop) =>
    check({ sop, signature: { ...unsigned, enactedOn } }).map(({ message }): SetProblem => {
      const said = `Lembar ${quoted(sop.identity.title)}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
      return { rule, severity, where: { at: 'sop', sop: sop.id }, message: said };
    }),
  );
}
