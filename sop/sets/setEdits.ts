import { officeOf } from '../model/officeOf.ts';
import type { Sop, SopId } from '../model/sop.ts';
import type { DocumentSet, FrontPart, SetGroup } from './documentSet.ts';
import { sopsOf } from './documentSet.ts';

/** Puts SOPs into the groups of their units, behind those that are there; a unit that has no group gets one. Those in the set stay. */
export function withSops(set: DocumentSet, sops: readonly Sop[], ids: () => string): DocumentSet {
  const known = new Set(sopsOf(set));
  const groups = set.groups.map((group) => ({ ...group, sops: [...group.sops] }));
  for (const { id, identity } of sops) {
    if (known.has(id)) continue;
    known.add(id);
    const name = officeOf(identity.issuer.unitLines).trim();
    const found = groups.findLast((group) => folded(group.name) === folded(name));
    if (found === undefined) groups.push({ id: ids(), name, sops: [id] });
    else found.sops.push(id);
  }
  return { ...set, groups };
}

function folded(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('id');
}

/** Without these SOPs; groups stay, also empty ones. */
export function withoutSops(set: DocumentSet, gone: readonly SopId[]): DocumentSet {
  return {
    ...set,
    groups: set.groups.map((group) => ({ ...group, sops: group.sops.filter((id) => !gone.includes(id)) })),
  };
}

/** Where what is carried goes: before or behind a SOP, or into a group, at its end. */
export type SetSpot =
  | { readonly at: 'before' | 'after'; readonly sop: SopId }
  | { readonly at: 'group'; readonly group: string };

/** Puts SOPs of the set, in their order, to another place of it. */
export function withMoved(set: DocumentSet, moved: readonly SopId[], spot: SetSpot): DocumentSet {
  const carried = sopsOf(set).filter((id) => moved.includes(id));
  if (spot.at !== 'group' && carried.includes(spot.sop)) return set;
  const left = withoutSops(set, carried).groups;
  const groups = left.map((group): SetGroup => {
    if (spot.at === 'group') return group.id === spot.group ? { ...group, sops: [...group.sops, ...carried] } : group;
    const at = group.sops.indexOf(spot.sop);
    if (at < 0) return group;
    const cut = spot.at === 'before' ? at : at + 1;
    return { ...group, sops: [...group.sops.slice(0, cut), ...carried, ...group.sops.slice(cut)] };
  });
  return { ...set, groups };
}

/** One place up or down; over the edge of its group into the next one. The set itself where there is no further. */
export function withSopMoved(set: DocumentSet, sop: SopId, by: 1 | -1): DocumentSet {
  const at = set.groups.findIndex(({ sops }) => sops.includes(sop));
  const group = set.groups[at];
  if (group === undefined) return set;
  const next = group.sops[group.sops.indexOf(sop) + by];
  if (next !== undefined) return withMoved(set, [sop], { at: by === 1 ? 'after' : 'before', sop: next });
  const neighbour = set.groups[at + by];
  if (neighbour === undefined) return set;
  const first = neighbour.sops[0];
  return withMoved(
    set,
    [sop],
    by === 1 && first !== undefined ? { at: 'before', sop: first } : { at: 'group', group: neighbour.id },
  );
}

/** A group one place up or down among the groups. */
export function withGroupMoved(set: DocumentSet, id: string, by: 1 | -1): DocumentSet {
  const at = set.groups.findIndex((group) => group.id === id);
  const group = set.groups[at];
  const other = set.groups[at + by];
  if (group === undefined || other === undefined) return set;
  const groups = set.groups.with(at, other).with(at + by, group);
  return { ...set, groups };
}

/** A group to the place of another one, which moves aside. */
export function withGroupPlaced(set: DocumentSet, id: string, at: string): DocumentSet {
  const from = set.groups.findIndex((group) => group.id === id);
  const to = set.groups.findIndex((group) => group.id === at);
  const group = set.groups[from];
  if (group === undefined || to < 0 || from === to) return set;
  return { ...set, groups: set.groups.toSpliced(from, 1).toSpliced(to, 0, group) };
}

/** Without this group; its SOPs go to the end of the one above, or the beginning of the one below. The only group takes them with it. */
export function withoutGroup(set: DocumentSet, id: string): DocumentSet {
  const at = set.groups.findIndex((group) => group.id === id);
  const group = set.groups[at];
  if (group === undefined) return set;
  const heir = at === 0 ? 1 : at - 1;
  const groups = set.groups
    .map((one, index) => {
      if (index !== heir) return one;
      return { ...one, sops: at === 0 ? [...group.sops, ...one.sops] : [...one.sops, ...group.sops] };
    })
    .filter((one) => one.id !== id);
  return { ...set, groups };
}

export function withGroupNamed(set: DocumentSet, id: string, name: string): DocumentSet {
  return { ...set, groups: set.groups.map((group) => (group.id === id ? { ...group, name } : group)) };
}

/** Prints a part, or leaves it out; what is written in it stays. */
export function withPart(set: DocumentSet, part: FrontPart, printed: boolean): DocumentSet {
  const others = set.leftOut.filter((one) => one !== part);
  return { ...set, leftOut: printed ? others : [...others, part] };
}
