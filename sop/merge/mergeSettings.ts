import { changedSettings, settingNames } from '../compare/compareStyle.ts';
import { listed, quoted } from '../compare/names.ts';
import { sameData } from '../model/sameData.ts';
import type { Classification, SkippedProblem, Sop, Status } from '../model/sop.ts';
import type { StyleOverrides } from '../model/style.ts';
import { officialText } from './mergeIdentity.ts';
import type { Documents } from './mergeIdentity.ts';
import { mergedParts } from './mergeParts.ts';
import { ruled } from './ruling.ts';
import type { Question, Ruling, Sides } from './ruling.ts';

/** Merges what a SOP holds beside its identity and its table. */
export function mergedSettings(
  ruling: Ruling,
  { base, mine, theirs }: Documents,
): Pick<Sop, 'proposer' | 'flowTitle' | 'profile' | 'style' | 'classification' | 'status' | 'skipped'> {
  const field = <Key extends keyof Sop>(key: Key, question: Omit<Question<Sop[Key]>, 'id'>): Sop[Key] =>
    ruled<Sop[Key]>(ruling, { base: base[key], mine: mine[key], theirs: theirs[key] }, { id: key, ...question });
  const skipped = mergedSkipped(ruling, base.skipped ?? [], mine.skipped ?? [], theirs.skipped ?? []);
  return {
    proposer: field('proposer', {
      where: { at: 'proposer', field: 'name' },
      title: 'Diusulkan oleh',
      text: (official) => (official === null ? null : officialText(official)),
    }),
    flowTitle: field('flowTitle', { where: { at: 'flowTitle' }, title: 'Judul di atas tabel', text: (text) => text }),
    profile: field('profile', { where: { at: 'sop' }, title: 'Gaya cetak', text: (text) => text }),
    style: mergedStyle(ruling, { base: base.style, mine: mine.style, theirs: theirs.style }),
    classification: mergedClassification(ruling, {
      base: base.classification,
      mine: mine.classification,
      theirs: theirs.classification,
    }),
    status: mergedStatus(base.status, mine.status, theirs.status),
    ...(skipped.length === 0 ? {} : { skipped }),
  };
}

/** A status is moved, not edited: when both moved it, mine stands until it is moved on. */
function mergedStatus(base: Status, mine: Status, theirs: Status): Status {
  return mine === base ? theirs : mine;
}

/** Settings one by one, labels too; those that both set differently are one question. */
function mergedStyle(ruling: Ruling, sides: Sides<StyleOverrides>): StyleOverrides {
  const { labels: _, ...rest } = mergedRecord(ruling, 'style', sides, {
    title: 'Pengaturan cetak',
    text: (style) => settingsText(sides.base ?? {}, style),
  });
  const labels = mergedRecord(
    ruling,
    'labels',
    { base: sides.base?.labels ?? {}, mine: sides.mine.labels ?? {}, theirs: sides.theirs.labels ?? {} },
    {
      title: 'Kata pada formulir',
      text: (words) =>
        Object.values(words)
          .map((word) => word ?? 'tanpa label')
          .join(', '),
    },
  );
  const isSaid = [sides.mine, sides.theirs].some((style) => style.labels !== undefined);
  const isGone = isSaid && Object.keys(labels).length === 0 && isWithoutLabels(sides);
  return isSaid && !isGone ? { ...rest, labels } : rest;
}

/** Whether one side has taken the labels away that were set before, the other one having left them alone. */
function isWithoutLabels({ base, mine, theirs }: Sides<StyleOverrides>): boolean {
  return base?.labels !== undefined && (mine.labels === undefined || theirs.labels === undefined);
}

function settingsText(base: StyleOverrides, style: StyleOverrides): string {
  const names = changedSettings(base, style)
    .filter((key) => key !== 'labels')
    .map((key) => settingNames[key]);
  return names.length === 0 ? 'Seperti semula' : `Mengubah ${listed(names)}`;
}

function mergedClassification(ruling: Ruling, sides: Sides<Classification>): Classification {
  return mergedRecord(ruling, 'classification', sides, {
    title: 'Jenis SOP',
    text: (value) =>
      [value.nature, value.scope, value.completeness, value.generality]
        .map((part) => (part === null ? 'belum dipilih' : classes[part]))
        .join(', '),
  });
}

const classes = {
  technical: 'teknis',
  administrative: 'administratif',
  macro: 'makro',
  micro: 'mikro',
  final: 'final',
  partial: 'parsial',
  generic: 'generik',
  specific: 'spesifik',
} as const;

/** Merges plain data key by key. Where both sides set a key differently the whole is asked once; the other keys merge. */
function mergedRecord<Data extends object>(
  ruling: Ruling,
  id: string,
  { base, mine, theirs }: Sides<Data>,
  { title, text }: { readonly title: string; readonly text: (data: Data) => string },
): Data {
  const of = (data: object | undefined, key: string): unknown => new Map(Object.entries(data ?? {})).get(key);
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter(
    (key) => key !== 'labels' || id !== 'style',
  );
  const isBoth = (key: string): boolean =>
    !sameData(of(mine, key), of(theirs, key)) &&
    !sameData(of(mine, key), of(base, key)) &&
    !sameData(of(theirs, key), of(base, key));
  const asked = keys.some(isBoth);
  const answered = asked
    ? ruled<Data>(ruling, { base: undefined, mine, theirs }, { id, where: { at: 'sop' }, title, text })
    : mine;
  const entries = keys.flatMap((key) => {
    const chosen = isBoth(key)
      ? of(answered, key)
      : sameData(of(mine, key), of(base, key))
        ? of(theirs, key)
        : of(mine, key);
    return chosen === undefined ? [] : [[key, chosen] as const];
  });
  // Every value comes from one of the two, under its own key.
  return Object.fromEntries(entries) as Data;
}

type Skipped = SkippedProblem & { readonly id: string };

function mergedSkipped(
  ruling: Ruling,
  base: readonly SkippedProblem[],
  mine: readonly SkippedProblem[],
  theirs: readonly SkippedProblem[],
): readonly SkippedProblem[] {
  const merged = mergedParts<Skipped>(
    ruling,
    { base: named(base), mine: named(mine), theirs: named(theirs) },
    {
      prefix: 'skipped',
      where: () => ({ at: 'sop' }),
      title: ({ rule }) => `Masalah yang dilewati · ${rule}`,
      text: ({ reason }) => reason,
      isEdited: (_, { reason }, former) => reason !== former.reason,
      merge: (sides) => ({
        ...sides.mine,
        reason: ruled(
          ruling,
          { base: sides.base?.reason, mine: sides.mine.reason, theirs: sides.theirs.reason },
          {
            id: `skipped:${sides.mine.id}`,
            where: { at: 'sop' },
            title: `Masalah yang dilewati · ${sides.mine.rule} di ${quoted(sides.mine.place)}`,
            text: (reason) => reason,
          },
        ),
      }),
    },
  );
  return merged.map(({ rule, place, reason }) => ({ rule, place, reason }));
}

/** One problem is named by its rule and its place; a list that names one twice tells them apart by their turn. */
function named(problems: readonly SkippedProblem[]): readonly Skipped[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const name = JSON.stringify([problem.rule, problem.place]);
    const turn = (seen.get(name) ?? 0) + 1;
    seen.set(name, turn);
    return { ...problem, id: turn === 1 ? name : `${name}#${turn}` };
  });
}
