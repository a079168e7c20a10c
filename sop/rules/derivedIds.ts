import type { IdSource } from '../model/create.ts';
import { boxNames } from '../model/sop.ts';
import type { Sop } from '../model/sop.ts';

/**
 * Ids for what a fix adds. A rule has no source of ids and must say the same twice, so they are made from the id of the
 * thing the fix is about, with the next number that nothing in the SOP carries.
 */
export function derivedIds(sop: Sop, base: string): IdSource {
  const taken = new Set([
    ...sop.lanes.map(({ id }) => id),
    ...boxNames.flatMap((box) => sop.identity.boxes[box].items.map(({ id }) => id)),
    ...sop.steps.flatMap(({ id, inputs, outputs }) => [
      id,
      ...[...inputs.items, ...outputs.items].map((item) => item.id),
    ]),
  ]);
  const stem = base.slice(0, 48);
  let number = 1;
  return () => {
    do number += 1;
    while (taken.has(`${stem}.${number}`));
    return `${stem}.${number}`;
  };
}
