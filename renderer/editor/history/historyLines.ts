import type { HistoryLine, HistoryVersion, Moment, MomentList } from '../../desk/contract.ts';
import { historyWords as words } from '../../words/history.ts';

/** A row of the tab: a line of the history, or a version that no line tells of. */
export interface ShownLine {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  readonly title: string;
  /** "12 perubahan", the reason of a move; '' = nothing more. */
  readonly detail: string;
  readonly who: string;
  /** "Versi 2" where a version was kept then. */
  readonly version: number | null;
  readonly moment: Moment;
  /** The version that can be merged from here. */
  readonly merge: string | null;
  /** The state the SOP is in now. */
  readonly isNow: boolean;
}

/** The rows of a history, newest first. `numberOf` gives the number a step has now; null = it is gone. */
export function shownLines(
  { lines, versions }: MomentList,
  numberOf: (step: string) => number | null,
): readonly ShownLine[] {
  const told = new Set<string>();
  const rows = lines.map((line, index): ShownLine => {
    const version = versions.find((kept) => isToldBy(line, kept));
    if (version !== undefined) told.add(version.id);
    return {
      id: `r${line.last}`,
      at: line.at,
      title: titleOf(line, numberOf),
      detail: detailOf(line),
      who: line.by?.name ?? '',
      version: version?.number ?? null,
      moment: { kind: 'revision', revision: line.last },
      merge: null,
      isNow: index === 0,
    };
  });
  const alone = versions.filter(({ id }) => !told.has(id)).map(versionLine);
  // Lines keep their order whatever the clock says; versions come where their time is.
  return alone.reduce<readonly ShownLine[]>((sorted, row) => {
    const at = sorted.findIndex((other) => other.at < row.at);
    return at < 0 ? [...sorted, row] : [...sorted.slice(0, at), row, ...sorted.slice(at)];
  }, rows);
}

/** A move, a merge and a version that was received say themselves which version they are. */
function isToldBy(line: HistoryLine, version: HistoryVersion): boolean {
  if (line.kind === 'received') return line.from?.kind === 'version' && line.from.version === version.id;
  return (line.kind === 'moved' || line.kind === 'merged') && line.at === version.keptAt && !version.received;
}

function versionLine({ id, number, keptAt, by, beside, received }: HistoryVersion): ShownLine {
  const title = beside ? words.beside(number, by.unit) : received ? words.came(number, by.unit) : words.kept(number);
  const moment = { kind: 'version', version: id } as const;
  return {
    id: `v${id}`,
    at: keptAt,
    title,
    detail: '',
    who: by.name,
    version: null,
    moment,
    merge: beside ? id : null,
    isNow: false,
  };
}

function titleOf(line: HistoryLine, numberOf: (step: string) => number | null): string {
  switch (line.kind) {
    case 'created':
      return line.source === null ? words.sources.blank : words.sources[line.source];
    case 'edited':
      return words.edited(whatOf(line, numberOf));
    case 'moved':
      return line.move === null ? '' : words.moved(line.move.to);
    case 'received':
      return words.received;
    case 'restored':
      return words.restored;
    case 'merged':
      return words.merged;
  }
}

/** "langkah 3, 4, identitas": what edits had to do with, by the numbers that the steps have now. */
function whatOf({ touched }: HistoryLine, numberOf: (step: string) => number | null): string {
  const numbers = touched.steps.map(numberOf);
  const here = numbers.filter((number) => number !== null);
  const parts = [
    ...(here.length === 0 ? [] : [words.steps(here)]),
    ...(here.length === 0 && numbers.length > 0 ? [words.goneSteps] : []),
    ...touched.parts.map((part) => words.parts[part]),
  ];
  return parts.join(', ');
}

function detailOf({ kind, changes, touched, move }: HistoryLine): string {
  if (move !== null) return move.reason === '' ? '' : words.reason(move.reason);
  if (kind === 'created' || kind === 'received') return '';
  return [
    words.changes(changes),
    ...(touched.added === 0 ? [] : [words.added(touched.added)]),
    ...(touched.removed === 0 ? [] : [words.removed(touched.removed)]),
  ].join(' · ');
}
