import type { Place } from '../model/place.ts';
import type { Lane, Sop } from '../model/sop.ts';
import type { Difference } from './difference.ts';
import { laneName, listed } from './names.ts';
import { movedIds } from './order.ts';
import { wordDiff } from './wordDiff.ts';

/** What differs among the Pelaksana columns. Columns that came or went together are one difference. */
export function compareLanes(before: Sop, after: Sop): Difference[] {
  const gone = without(before.lanes, after.lanes);
  const come = without(after.lanes, before.lanes);
  return [
    ...(gone.length === 0 ? [] : [columns('removed', gone, before, after)]),
    ...(come.length === 0 ? [] : [columns('added', come, after, before)]),
    ...moves(before.lanes, after.lanes),
    ...renames(before.lanes, after.lanes),
  ];
}

function columns(kind: 'added' | 'removed', lanes: readonly Lane[], holder: Sop, other: Sop): Difference {
  const places = lanes.map(({ id }): Place => ({ at: 'lane', lane: id }));
  const ids = new Set(lanes.map(({ id }) => id));
  const used = holder.steps.flatMap((step, at) =>
    step.performers.some((lane) => ids.has(lane)) && other.steps.some(({ id }) => id === step.id) ? [`${at + 1}`] : [],
  );
  const detail =
    kind === 'removed'
      ? used.length === 0
        ? 'Tidak ada simbol yang hilang.'
        : `Simbolnya ada di langkah ${listed(used)}.`
      : used.length === 0
        ? 'Langkah yang sudah ada tidak memakainya.'
        : `Dipakai di langkah ${listed(used)}.`;
  return {
    id: `lanes:${kind}`,
    kind,
    aspect: 'lanes',
    before: kind === 'removed' ? places : [],
    after: kind === 'added' ? places : [],
    title: `Kolom ${listed(lanes.map(laneName))} ${kind === 'removed' ? 'dihapus' : 'ditambah'}`,
    detail,
    words: [],
  };
}

function moves(before: readonly Lane[], after: readonly Lane[]): Difference[] {
  const moved = movedIds(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  );
  return after.flatMap((lane, at): Difference[] => {
    if (!moved.has(lane.id)) return [];
    const from = before.findIndex(({ id }) => id === lane.id);
    const places: Place[] = [{ at: 'lane', lane: lane.id }];
    return [
      {
        id: `lane:${lane.id}:order`,
        kind: 'moved',
        aspect: 'lanes',
        before: places,
        after: places,
        title: `Kolom ${laneName(lane)} pindah dari ${from + 1} ke ${at + 1}`,
        detail: null,
        words: [],
      },
    ];
  });
}

function renames(before: readonly Lane[], after: readonly Lane[]): Difference[] {
  return after.flatMap((lane): Difference[] => {
    const former = before.find(({ id }) => id === lane.id);
    if (former === undefined || former.name === lane.name) return [];
    const places: Place[] = [{ at: 'lane', lane: lane.id }];
    return [
      {
        id: `lane:${lane.id}`,
        kind: 'changed',
        aspect: 'lanes',
        before: places,
        after: places,
        title: 'Nama pelaksana',
        detail: null,
        words: wordDiff(former.name, lane.name),
      },
    ];
  });
}

function without(lanes: readonly Lane[], others: readonly Lane[]): readonly Lane[] {
  return lanes.filter(({ id }) => !others.some((other) => other.id === id));
}
