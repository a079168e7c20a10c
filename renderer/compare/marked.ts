import type { Difference } from '../../sop/compare/difference.ts';
import type { Choice } from '../../sop/merge/ruling.ts';
import type { Place } from '../../sop/model/place.ts';

/** Something that is marked on both sides and can be walked to. */
export interface Marked {
  readonly id: string;
  readonly before: readonly Place[];
  readonly after: readonly Place[];
}

/** What is marked: the differences, and over them the choices of a merge. */
export function markedOf(differences: readonly Difference[], choices: readonly Choice[]): readonly Marked[] {
  const asked = choices.map(({ id, where }): Marked => ({ id: choiceMark(id), before: [where], after: [where] }));
  return [...differences, ...asked];
}

/** The name of a choice among what is marked; a difference may have the same id. */
export function choiceMark(id: string): string {
  return `choice ${id}`;
}
