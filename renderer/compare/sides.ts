import { call } from '../desk/call.ts';
import type { Failure, HistoryLine, HistoryVersion, Moment, MomentList } from '../desk/contract.ts';
import { dayText, fullWhen, shortDay } from '../register/when.ts';
import type { ComparedSide } from '../state/comparing.ts';
import { compareWords as words } from '../words/compare.ts';
import { statusWords } from '../words/status.ts';

/** A state that can be chosen from a history. */
export interface SideOption {
  readonly id: string;
  readonly label: string;
  readonly moment: Moment | 'now';
}

/** The states of a history that can be chosen: now, the versions, and every line of it. */
export function sideOptions({ lines, versions }: MomentList): readonly SideOption[] {
  const [newest] = lines;
  const now =
    newest === undefined
      ? []
      : [{ id: 'now', label: words.dated(words.now, shortDay(newest.at)), moment: 'now' as const }];
  const kept = versions.map(({ id, number, keptAt }): SideOption => {
    return {
      id: `v:${id}`,
      label: words.dated(words.version(number), shortDay(keptAt)),
      moment: { kind: 'version', version: id },
    };
  });
  const saved = lines.slice(1).map(({ last, at }): SideOption => {
    return { id: `r:${last}`, label: words.savedAt(fullWhen(at)), moment: { kind: 'revision', revision: last } };
  });
  return [...now, ...kept, ...saved];
}

/** The name of a state in the list of options. */
export function optionId(moment: Moment | 'now' | null): string {
  if (moment === null) return '';
  if (moment === 'now') return 'now';
  return moment.kind === 'revision' ? `r:${moment.revision}` : `v:${moment.version}`;
}

/** Reads a state of a SOP with its name. */
export async function readSide(
  id: string,
  moment: Moment | 'now',
  list: MomentList,
): Promise<{ readonly ok: true; readonly value: ComparedSide } | { readonly ok: false; readonly error: Failure }> {
  if (moment === 'now') {
    const opened = await call('sop.open', { id });
    if (!opened.ok) return opened;
    const { sop, savedAt } = opened.value;
    return { ok: true, value: { label: words.now, note: words.changedOn(dayText(savedAt)), sop, moment } };
  }
  const opened = await call('moment.open', { sop: id, moment });
  if (!opened.ok) return opened;
  return { ok: true, value: { ...nameOf(moment, opened.value.at, list), sop: opened.value.sop, moment } };
}

function nameOf(moment: Moment, at: string, { lines, versions }: MomentList): Pick<ComparedSide, 'label' | 'note'> {
  if (moment.kind === 'revision') {
    const line = lines.find(({ first, last }) => first <= moment.revision && moment.revision <= last);
    return { label: words.savedAt(fullWhen(at)), note: line?.by?.name ?? '' };
  }
  const version = versions.find(({ id }) => id === moment.version);
  if (version === undefined) return { label: words.savedAt(fullWhen(at)), note: '' };
  return { label: words.version(version.number), note: versionNote(version, lines) };
}

/** "diajukan 16 Februari 2022": what a version was kept for, as far as the history tells. */
export function versionNote(version: HistoryVersion, lines: readonly HistoryLine[]): string {
  const day = dayText(version.keptAt);
  const move = lines.find(({ at, move: moved }) => at === version.keptAt && moved !== null)?.move;
  const note = move === undefined || move === null ? words.keptOn(day) : `${statusWords[move.to].toLowerCase()} ${day}`;
  const who = version.received ? version.by.unit || version.by.name : '';
  return words.by(who, note);
}
