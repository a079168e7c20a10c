import type { SingleChange } from '../model/applied.ts';
import { sameData } from '../model/sameData.ts';
import type { Sop } from '../model/sop.ts';

/** The edits of the identity part and of what a SOP holds beside its table, boxes left out. */
export function identityChanges(before: Sop, after: Sop): readonly SingleChange[] {
  const [one, other] = [before.identity, after.identity];
  const changes: SingleChange[] = [];
  const text = (field: 'number' | 'title' | 'government' | 'flowTitle' | 'profile', was: string, is: string): void => {
    if (was !== is) changes.push({ kind: 'setText', field, text: is });
  };
  text('number', one.number, other.number);
  text('title', one.title, other.title);
  text('government', one.issuer.government, other.issuer.government);
  if (!sameData(one.issuer.unitLines, other.issuer.unitLines))
    changes.push({ kind: 'setUnitLines', lines: other.issuer.unitLines });
  if (one.issuer.logo !== other.issuer.logo) changes.push({ kind: 'setLogo', asset: other.issuer.logo });
  for (const field of ['created', 'revised', 'effective'] as const)
    if (!sameData(one[field], other[field])) changes.push({ kind: 'setDate', field, value: other[field] });
  if (!sameData(one.approval, other.approval)) changes.push({ kind: 'setApproval', value: other.approval });
  if (!sameData(before.proposer, after.proposer)) changes.push({ kind: 'setProposer', value: after.proposer });
  text('flowTitle', before.flowTitle, after.flowTitle);
  text('profile', before.profile, after.profile);
  if (!sameData(before.style, after.style)) changes.push({ kind: 'setStyle', style: after.style });
  if (!sameData(before.classification, after.classification))
    changes.push({ kind: 'setClassification', value: after.classification });
  if (before.status !== after.status) changes.push({ kind: 'setStatus', value: after.status });
  if (!sameData(before.skipped ?? [], after.skipped ?? []))
    changes.push({ kind: 'setSkipped', value: after.skipped ?? [] });
  return changes;
}
