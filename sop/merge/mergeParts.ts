import type { Place } from '../model/place.ts';
import { mergedOrder, movedApart } from './mergeOrder.ts';
import { ruled } from './ruling.ts';
import type { Ruling, Sides } from './ruling.ts';

/** A list of things with ids, in its three states. */
export type PartSides<Part> = { readonly [Side in 'base' | 'mine' | 'theirs']: readonly Part[] };

/** What is special about the things of a list. */
export interface PartRules<Part> {
  /** Names the list in the ids of choices. */
  readonly prefix: string;
  readonly where: (part: Part) => Place;
  /** What the thing is called: "Langkah 4", "Dasar hukum, butir 2". */
  readonly title: (part: Part) => string;
  readonly text: (part: Part) => string;
  /** Whether a side did something with it that must not vanish unseen when the other side removes it. */
  readonly isEdited: (side: 'mine' | 'theirs', part: Part, base: Part) => boolean;
  /** Whether it is kept although a side removed it and the other one left it alone. */
  readonly isNeeded?: (part: Part) => boolean;
  readonly merge: (sides: Sides<Part>) => Part;
}

/**
 * Merges a list by the identity of its things: what one side added comes, what one side removed goes. When the other side
 * edited what was removed, or both moved one thing to different places, that is asked.
 */
export function mergedParts<Part extends { readonly id: string }>(
  ruling: Ruling,
  { base, mine, theirs }: PartSides<Part>,
  rules: PartRules<Part>,
): readonly Part[] {
  const merged = new Map<string, Part>();
  for (const id of new Set([...mine, ...theirs].map((part) => part.id))) {
    const former = find(base, id);
    const [one, other] = [find(mine, id), find(theirs, id)];
    const part =
      one !== undefined && other !== undefined
        ? rules.merge({ base: former, mine: one, theirs: other })
        : remaining(ruling, rules, former, one, other);
    if (part !== undefined) merged.set(id, part);
  }
  const orders = { base: idsOf(base), mine: idsOf(mine), theirs: idsOf(theirs) };
  const asked = movedApart(orders).filter((id) => merged.has(id));
  const takeTheirs = asked.filter((id) => isMovedAsTheirs(ruling, rules, { base, mine, theirs }, id));
  const order = mergedOrder(orders, new Set(merged.keys()), new Set(takeTheirs));
  return order.flatMap((id) => merged.get(id) ?? []);
}

/** What becomes of a thing that only one side still has, or only one side added. */
function remaining<Part extends { readonly id: string }>(
  ruling: Ruling,
  rules: PartRules<Part>,
  base: Part | undefined,
  mine: Part | undefined,
  theirs: Part | undefined,
): Part | undefined {
  const part = mine ?? theirs;
  if (base === undefined || part === undefined) return part;
  if (!rules.isEdited(mine === undefined ? 'theirs' : 'mine', part, base))
    return rules.isNeeded?.(part) === true ? part : undefined;
  const sides: Sides<Part | null> = { base, mine: mine ?? null, theirs: theirs ?? null };
  // Asked even when what was removed reads as before: it was given another use.
  const kept = ruled<Part | null>(
    ruling,
    { ...sides, base: undefined },
    {
      id: `${rules.prefix}:${part.id}:presence`,
      where: rules.where(part),
      title: rules.title(part),
      text: (value) => (value === null ? null : rules.text(value)),
    },
  );
  return kept ?? undefined;
}

function isMovedAsTheirs<Part extends { readonly id: string }>(
  ruling: Ruling,
  rules: PartRules<Part>,
  { base, mine, theirs }: PartSides<Part>,
  id: string,
): boolean {
  const part = find(mine, id);
  if (part === undefined) return false;
  const position = (side: readonly Part[]): string => `Urutan ke-${side.findIndex((other) => other.id === id) + 1}`;
  const [one, other] = [position(mine), position(theirs)];
  const choice = {
    id: `${rules.prefix}:${id}:order`,
    where: rules.where(part),
    title: `${rules.title(part)} · Tempat`,
    base: position(base),
    mine: one,
    theirs: other,
    answers: ['mine', 'theirs'] as const,
  };
  ruling.choices.push(choice);
  return ruling.answer(choice.id) === 'theirs';
}

function find<Part extends { readonly id: string }>(parts: readonly Part[], id: string): Part | undefined {
  return parts.find((part) => part.id === id);
}

function idsOf(parts: readonly { readonly id: string }[]): readonly string[] {
  return parts.map(({ id }) => id);
}
