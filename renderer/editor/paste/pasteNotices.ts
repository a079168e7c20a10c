import type { StepsDraft } from '../../../sop/paste/draft.ts';
import { matchingLane } from '../../../sop/paste/insertion.ts';
import type { Sop, Step } from '../../../sop/model/sop.ts';
import { pasteWords as words } from '../../words/paste.ts';
import type { DoubtfulCell } from './previewModel.ts';

/** Sentences about the first doubtful cells, each said once. */
const told = 2;

/** What the notices above the preview say. */
export interface PasteNotices {
  readonly doubts: { readonly count: string; readonly sentences: string } | null;
  readonly noPerformers: { readonly count: string; readonly why: string } | null;
  /** Everything else worth knowing, as sentences. */
  readonly facts: readonly string[];
  readonly emptyLanes: string | null;
}

export interface NoticeFacts {
  readonly sop: Pick<Sop, 'lanes' | 'steps'>;
  readonly draft: StepsDraft;
  readonly doubtful: readonly DoubtfulCell[];
  readonly withEmptyLanes: boolean;
  readonly otherTables: number;
  readonly switchesNotes: boolean;
  readonly replaces: boolean;
}

/** Puts the notices of a preview into words. */
export function pasteNotices({
  sop,
  draft,
  doubtful,
  withEmptyLanes,
  otherTables,
  switchesNotes,
  replaces,
}: NoticeFacts): PasteNotices {
  const sentences = doubtSentences(doubtful);
  const shown = sentences.slice(0, told).join(' ');
  const rest = sentences.length - told;
  const idle = draft.steps.filter(({ performers }) => performers.length === 0).length;
  const empty = draft.lanes.filter(({ isEmpty, isNamed }) => isEmpty && isNamed).map(({ name }) => name);
  const inserted = draft.lanes.filter(({ isEmpty }) => withEmptyLanes || !isEmpty);
  const fresh = inserted.filter(({ name }) => matchingLane(sop, name) === null).map(({ name }) => name);
  const leftOut = [...draft.leftOut.map(words.leftOut), ...(otherTables > 0 ? [words.otherTables(otherTables)] : [])];
  const written = sop.steps.filter(isWritten).length;
  const facts = [
    ...(leftOut.length > 0 ? [words.leftOutAll(leftOut)] : []),
    ...(inserted.some(({ isNamed }) => !isNamed) ? [words.unnamedLanes] : []),
    ...(fresh.length > 0 && sop.lanes.length > 0 ? [words.newLanes(fresh)] : []),
    ...(draft.timeUnit === null ? [] : [words.timeUnit(draft.timeUnit)]),
    ...(switchesNotes ? [words.noteColumn] : []),
    ...(replaces && written > 0 ? [words.replaced(written)] : []),
  ];
  return {
    doubts:
      doubtful.length === 0
        ? null
        : { count: words.doubts(doubtful.length), sentences: rest > 0 ? `${shown} ${words.more(rest)}` : shown },
    noPerformers: idle === 0 ? null : { count: words.noPerformers(idle), why: words.noPerformersWhy },
    facts,
    emptyLanes: empty.length === 0 ? null : withEmptyLanes ? words.emptyLanesToo(empty) : words.emptyLanes(empty),
  };
}

/** Whether a step holds anything that would be missed. */
export function isWritten({ activity, inputs, outputs, performers }: Step): boolean {
  return activity !== '' || inputs.items.length > 0 || outputs.items.length > 0 || performers.length > 0;
}

/** Empty lanes come along where the symbols were lost: then nobody can tell which lanes are used. */
export function wantsEmptyLanes({ steps }: StepsDraft): boolean {
  const known = steps.filter(({ performers }) => performers.some(({ doubt }) => doubt === null)).length;
  return known < steps.length / 2;
}

/** The doubts as sentences: those of one kind in one, where there are several. */
function doubtSentences(doubtful: readonly DoubtfulCell[]): string[] {
  const all = doubtful.flatMap(({ row, doubts, text }) => doubts.map((doubt) => ({ doubt, step: row + 1, text })));
  const codes = [...new Set(all.map(({ doubt }) => doubt.code))];
  return codes.flatMap((code) => {
    const alike = all.filter(({ doubt }) => doubt.code === code);
    const group = alike.length > 1 ? words.doubtGroup(code, [...new Set(alike.map(({ step }) => step))]) : null;
    return group === null ? alike.map(({ doubt, step, text }) => words.doubt(doubt, step, text)) : [group];
  });
}
