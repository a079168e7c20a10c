import { readFileSync, readdirSync } from 'node:fs';
import { parseDuration } from '../../../sop/model/duration.ts';
import { readClipboard } from '../../../sop/paste/readClipboard.ts';
import { noSettings, readSteps } from '../../../sop/paste/readSteps.ts';
import type { DraftStep, StepsDraft } from '../../../sop/paste/draft.ts';
import { itemsOf } from '../../../sop/paste/pastedItems.ts';
import { corpusText } from '../../support/corpus.ts';

/**
 * Judges how a table copied from a printed SOP is read, against the corpus JSON of the same SOP.
 *
 * A cell is a heading of a Pelaksana column, or a step's Kegiatan, Kelengkapan, Waktu, Output, Keterangan or lane; only cells
 * that hold something on either side count. Texts are equal when they are equal with all white space as single blanks; lists are
 * compared entry by entry, so that a list that was not parted is wrong. A time must also give the same amount and unit wherever
 * the corpus gives one. A mulai or selesai in a lane must make that lane perform that step. A step that is missing or
 * made up makes each of its cells wrong.
 *
 * What a table of text cannot say: the drawn symbols are not in it. So who performs a step without mulai or selesai is not
 * judged, except that a performer nobody marked, stated without doubt, is wrong. A Ya or Tidak is printed beside an arrow; it
 * counts as read when a decision by that lane stands at most one row above or below it, and the paste marks it for a look.
 */
export interface Judgement {
  readonly cells: number;
  readonly right: number;
  readonly wrong: readonly string[];
}

interface CorpusStep {
  readonly text: string;
  readonly requirements: readonly string[];
  readonly time: string;
  readonly time_parsed: { readonly value: number; readonly unit: string } | null;
  readonly outputs: readonly string[];
  readonly note: string;
  readonly marks: readonly { readonly actor: string | null; readonly label: string; readonly kind: string }[];
}

interface CorpusSop {
  readonly actors: readonly string[];
  readonly steps: readonly CorpusStep[];
}

const folder = new URL('../../documents/tables/', import.meta.url);

/** Names of the tables copied from printed SOPs; each is the name of a corpus SOP. */
export const printedTables: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.tsv'))
  .map((name) => name.replace('.tsv', ''))
  .toSorted();

/** One such table as it lies on the clipboard. */
export function printedTable(name: string): string {
  return readFileSync(new URL(`${name}.tsv`, folder), 'utf8');
}

/** The table as it is read without any help. */
export function readUntouched(text: string): StepsDraft {
  const content = readClipboard({ html: '', text });
  if (!content.ok || content.value.holds !== 'table') throw new Error('No table was read');
  return readSteps(content.value.table, noSettings);
}

/** Compares every cell of a reading with the corpus. */
export function judge(name: string, draft: StepsDraft): Judgement {
  const sop = JSON.parse(corpusText(name)) as CorpusSop;
  const wrong: string[] = [];
  let cells = 0;
  const compare = (where: string, read: string, wanted: string): void => {
    if (read === '' && wanted === '') return;
    cells += 1;
    if (read !== wanted) wrong.push(`${name} ${where}: read "${read}", wanted "${wanted}"`);
  };
  for (let column = 0; column < Math.max(draft.lanes.length, sop.actors.length); column += 1) {
    compare(`heading ${column + 1}`, squeezed(draft.lanes[column]?.name ?? ''), squeezed(sop.actors[column] ?? ''));
  }
  for (let at = 0; at < Math.max(draft.steps.length, sop.steps.length); at += 1) {
    const read = draft.steps[at];
    const wanted = sop.steps[at];
    const where = `step ${at + 1}`;
    compare(`${where} Kegiatan`, squeezed(read?.texts.activity.text ?? ''), squeezed(wanted?.text ?? ''));
    compare(`${where} Kelengkapan`, list(read?.texts.inputs.text ?? ''), listOf(wanted?.requirements ?? []));
    compare(`${where} Waktu`, timeOf(read?.texts.time.text ?? '', wanted), timeWanted(wanted));
    compare(`${where} Output`, list(read?.texts.output.text ?? ''), listOf(wanted?.outputs ?? []));
    compare(`${where} Keterangan`, squeezed(read?.texts.note.text ?? ''), squeezed(wanted?.note ?? ''));
    for (const [column, actor] of sop.actors.entries()) {
      const marks = wanted?.marks.filter((mark) => mark.actor === actor) ?? [];
      compare(`${where} ${actor}`, lane(draft, at, column, marks), marks.map(({ kind }) => kind).join('+'));
    }
  }
  return { cells, right: cells - wrong.length, wrong };
}

/** What a lane cell was read as, in the corpus' words; empty where nothing is stated without doubt. */
function lane(draft: StepsDraft, at: number, column: number, marks: CorpusStep['marks']): string {
  const key = draft.lanes[column]?.key;
  const performer = draft.steps[at]?.performers.find((mark) => mark.lane === key);
  if (marks.length === 0) return performer === undefined || performer.doubt !== null ? '' : 'performer';
  return marks
    .map(({ kind }) => {
      if (kind === 'terminator') return performer === undefined ? '' : kind;
      if (kind === 'connector') return performer === undefined ? kind : 'performer';
      const near = [at - 1, at, at + 1].map((other) => draft.steps[other]);
      return near.some((step) => decides(step, key)) ? kind : '';
    })
    .join('+');
}

/** The text, and amount and unit wherever the corpus names them. */
function timeOf(text: string, wanted: CorpusStep | undefined): string {
  const { parsed } = parseDuration(text);
  if (wanted?.time_parsed == null) return squeezed(text);
  return parsed === null ? `${text} (unread)` : `${squeezed(text)} = ${parsed.amount} ${parsed.unit.split(' ')[0]}`;
}

function timeWanted(wanted: CorpusStep | undefined): string {
  const text = squeezed(wanted?.time ?? '');
  return wanted?.time_parsed == null
    ? text
    : `${text} = ${wanted.time_parsed.value} ${wanted.time_parsed.unit.split(' ')[0]}`;
}

function decides(step: DraftStep | undefined, key: string | undefined): boolean {
  return step?.kind === 'decision' && step.performers.some((mark) => mark.lane === key && mark.doubt !== null);
}

function list(text: string): string {
  return listOf(itemsOf(text).texts);
}

function listOf(items: readonly string[]): string {
  return items.map(squeezed).join(' ¶ ');
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
