import type { ListRef } from '../model/change.ts';
import type { Place } from '../model/place.ts';
import { sizes } from '../model/sizes.ts';
import type { ListBox, ListItem } from '../model/sop.ts';
import { mergedParts } from './mergeParts.ts';
import { ruled } from './ruling.ts';
import type { Ruling, Sides } from './ruling.ts';

/** Merges one list of entries. `title` is what the list is called: "Dasar hukum", "Langkah 4 · Output". */
export function mergedList(ruling: Ruling, sides: Sides<ListBox>, list: ListRef, title: string): ListBox {
  const { base, mine, theirs } = sides;
  const prefix = list.of === 'box' ? `box:${list.box}` : `step:${list.step}:${list.of}`;
  const where = (item?: string): Place => {
    const part = item === undefined ? {} : { item };
    if (list.of === 'box') return { at: 'box', box: list.box, ...part };
    return { at: 'step', step: list.step, column: list.of === 'inputs' ? 'inputs' : 'output', ...part };
  };
  const marker = ruled(
    ruling,
    { base: base?.marker, mine: mine.marker, theirs: theirs.marker },
    {
      id: `${prefix}:marker`,
      where: where(),
      title: `${title} · Tanda butir`,
      text: (value) => value ?? 'Tanpa tanda',
    },
  );
  const text = (item: Sides<ListItem>): string =>
    ruled(
      ruling,
      { base: item.base?.text, mine: item.mine.text, theirs: item.theirs.text },
      { id: `${prefix}:${item.mine.id}`, where: where(item.mine.id), title, text: (value) => value, both: below },
    );
  const items = mergedParts<ListItem>(
    ruling,
    { base: base?.items ?? [], mine: mine.items, theirs: theirs.items },
    {
      prefix,
      where: ({ id }) => where(id),
      title: () => title,
      text: (item) => item.text,
      isEdited: (_, item, former) => item.text !== former.text,
      merge: (item) => ({ id: item.mine.id, text: text(item) }),
    },
  );
  return { marker, items };
}

/** Both texts as sub-lines of one; null when that is longer than a text may be. */
export function below(mine: string, theirs: string): string | null {
  if (mine === '' || theirs === '') return null;
  const together = `${mine}\n${theirs}`;
  return together.length > sizes.text ? null : together;
}
