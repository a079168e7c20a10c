import type { Place } from '../model/place.ts';
import { boxNames } from '../model/sop.ts';
import type { BoxName, ListBox, ListItem, Sop } from '../model/sop.ts';
import type { DiffWord, Difference } from './difference.ts';
import { boxTitles, quoted } from './names.ts';
import { movedIds } from './order.ts';
import { wordDiff } from './wordDiff.ts';

/** What differs in the six boxes, entry by entry. */
export function compareBoxes(before: Sop, after: Sop): Difference[] {
  return boxNames.flatMap((box) => boxDifferences(box, before.identity.boxes[box], after.identity.boxes[box]));
}

function boxDifferences(box: BoxName, before: ListBox, after: ListBox): Difference[] {
  const differences: Difference[] = [];
  const place = (item: ListItem): Place => ({ at: 'box', box, item: item.id });
  const say = (
    item: ListItem,
    found: Pick<Difference, 'kind' | 'before' | 'after' | 'title'> & Partial<Pick<Difference, 'detail' | 'words'>>,
  ) =>
    differences.push({
      id: `${box}:${item.id}${found.kind === 'moved' ? ':order' : ''}`,
      aspect: 'boxes',
      detail: null,
      words: [],
      ...found,
      title: `${boxTitles[box]} · ${found.title}`,
    });
  const moved = movedIds(idsOf(before), idsOf(after));
  before.items.forEach((item, at) => {
    if (find(after, item.id) !== undefined) return;
    const words: DiffWord[] = [{ text: item.text, is: 'removed' }];
    say(item, { kind: 'removed', before: [place(item)], after: [], title: `Butir ${at + 1} dihapus`, words });
  });
  after.items.forEach((item, at) => {
    const former = find(before, item.id);
    if (former === undefined) {
      const words: DiffWord[] = [{ text: item.text, is: 'added' }];
      say(item, { kind: 'added', before: [], after: [place(item)], title: `Butir ${at + 1} ditambah`, words });
      return;
    }
    const both = { before: [place(item)], after: [place(item)] };
    if (moved.has(item.id)) {
      const title = `Butir pindah dari ${before.items.indexOf(former) + 1} ke ${at + 1}`;
      say(item, { kind: 'moved', ...both, title, detail: quoted(item.text) });
    }
    if (former.text !== item.text)
      say(item, { kind: 'changed', ...both, title: `Butir ${at + 1}`, words: wordDiff(former.text, item.text) });
  });
  if (before.marker !== after.marker)
    differences.push({
      id: `${box}:marker`,
      kind: 'changed',
      aspect: 'boxes',
      before: [{ at: 'box', box }],
      after: [{ at: 'box', box }],
      title: `${boxTitles[box]} · Tanda butir`,
      detail: markerChange(before, after),
      words: [],
    });
  return differences;
}

/** The text of a step's list with its changes, and what else happened to its entries; null when the lists say the same. */
export function compareCell(
  before: ListBox,
  after: ListBox,
): { readonly words: readonly DiffWord[]; readonly detail: string | null } | null {
  const details: string[] = [];
  const moved = movedIds(idsOf(before), idsOf(after));
  if (moved.size > 0) details.push(`Urutan ${moved.size === 1 ? 'satu butir' : `${moved.size} butir`} berubah.`);
  if (before.marker !== after.marker) details.push(markerChange(before, after));
  const lines: (readonly DiffWord[])[] = [];
  const gone = (item: ListItem): boolean => find(after, item.id) === undefined;
  let at = 0;
  const removedUpTo = (end: number): void => {
    for (; at < end; at += 1) {
      const item = before.items[at];
      if (item !== undefined && gone(item)) lines.push([{ text: item.text, is: 'removed' }]);
    }
  };
  for (const item of after.items) {
    const former = find(before, item.id);
    if (former === undefined) lines.push([{ text: item.text, is: 'added' }]);
    else {
      removedUpTo(before.items.indexOf(former));
      lines.push(wordDiff(former.text, item.text));
    }
  }
  removedUpTo(before.items.length);
  const changed =
    lines.some((line) => line.some(({ is }) => is !== 'kept')) || before.items.length !== after.items.length;
  if (!changed && details.length === 0) return null;
  const words = lines.flatMap((line, row): DiffWord[] =>
    row === 0 ? [...line] : [{ text: '\n', is: 'kept' }, ...line],
  );
  return { words: tidied(pairedWhole(words)), detail: details.length === 0 ? null : details.join(' ') };
}

/** A cell whose one entry was replaced by one with another identity reads as a text that was changed. */
function pairedWhole(words: readonly DiffWord[]): readonly DiffWord[] {
  const [one, , other] = words;
  if (words.length !== 3 || one === undefined || other === undefined || one.is === other.is) return words;
  const [removed, added] = one.is === 'removed' ? [one, other] : [other, one];
  return removed.is === 'removed' && added.is === 'added' ? wordDiff(removed.text, added.text) : words;
}

function tidied(words: readonly DiffWord[]): readonly DiffWord[] {
  return words.filter(({ text }) => text !== '');
}

function markerChange(before: ListBox, after: ListBox): string {
  const name = (marker: ListBox['marker']): string =>
    marker === null || marker.trim() === '' ? 'tanpa tanda' : `“${marker.trim()}”`;
  return `Tanda butir dari ${name(before.marker)} menjadi ${name(after.marker)}.`;
}

function find(list: ListBox, id: string): ListItem | undefined {
  return list.items.find((item) => item.id === id);
}

function idsOf(list: ListBox): readonly string[] {
  return list.items.map((item) => item.id);
}
