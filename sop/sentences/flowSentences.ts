import type { Branch, FlowGraph } from '../flow/graph.ts';
import type { Lane, Sop, Step, StepId } from '../model/sop.ts';
import type { Style } from '../model/style.ts';
import { activityClause } from './activityClause.ts';

/** One step of the flow as a sentence, or a few short ones, without its number. */
export interface FlowSentence {
  readonly step: StepId;
  readonly text: string;
}

/** A SOP as far as sentences speak of it. */
export type TellableSop = { readonly lanes: readonly Lane[]; readonly steps: Sop['steps'] };

/**
 * The flow in words, one entry for each step in the order of the table: who does what, and where it goes on when that is not
 * the next row. A process that leads to the next row and a Ya that does need no words.
 */
export function flowSentences(
  sop: TellableSop,
  graph: FlowGraph,
  style: Pick<Style, 'branchLabels'>,
): readonly FlowSentence[] {
  const rows = new Map(graph.order.map((step, row) => [step, row]));
  const starts = new Set(graph.starts);
  return sop.steps.map((step, row) => {
    const said = [
      `${starts.has(step.id) ? 'Mulai: ' : ''}${doing(step, sop.lanes)}.`,
      ...onwards(step, row, graph, rows, style),
    ];
    return { step: step.id, text: said.join(' ') };
  });
}

/** Every sentence with its number, a line each: for the clipboard and for reading aloud. */
export function numberedSentences(sentences: readonly FlowSentence[]): string {
  return sentences.map(({ text }, row) => `${row + 1}. ${text}`).join('\n');
}

/** "Kasubag bersama Staf memeriksa berkas", "Staf mencatat surat, lalu meneruskannya kepada Kasubag". */
function doing(step: Step, lanes: readonly Lane[]): string {
  const names = step.performers.map((id) => nameOf(lanes, id));
  const [main, ...others] = names;
  const { text, joint, namesDoer } = activityClause(step.activity, lanes, step.performers);
  if (main === undefined) return namesDoer ? text : `Pelaksana belum dipilih: ${text === '' ? unwritten : text}`;
  const isHandedOver = step.cooperation === 'handover' && others.length > 0;
  const subject = isHandedOver || others.length === 0 ? main : `${main} bersama ${listed(others)}`;
  const clause = namesDoer ? text : text === '' ? `${subject}: ${unwritten}` : `${subject}${joint}${text}`;
  return isHandedOver ? `${clause}, lalu meneruskannya kepada ${listed(others)}` : clause;
}

const unwritten = 'kegiatan belum diisi';

function nameOf(lanes: readonly Lane[], id: string): string {
  const name =
    lanes
      .find((lane) => lane.id === id)
      ?.name.replace(/\s+/g, ' ')
      .trim() ?? '';
  return name === '' ? 'Pelaksana tanpa nama' : name;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return names.length === 2 ? `${names[0]} dan ${last}` : `${names.slice(0, -1).join(', ')}, dan ${last}`;
}

/** Where the flow goes from here, as far as it has to be said. */
function onwards(
  step: Step,
  row: number,
  graph: FlowGraph,
  rows: ReadonlyMap<StepId, number>,
  { branchLabels }: Pick<Style, 'branchLabels'>,
): string[] {
  const targets = graph.targets.get(step.id) ?? {};
  const isEnd = step.isEnd && step.kind === 'decision';
  const say = (branch: Branch): string | null => {
    const target = targets[branch];
    if (target === undefined) return null;
    if (target === null) return 'tujuannya belum dipilih';
    if (target === 'end') return 'selesai';
    const to = rows.get(target) ?? row;
    if (to === row) return 'kembali ke langkah ini sendiri';
    return `${to > row ? 'lanjut' : 'kembali'} ke langkah ${to + 1}`;
  };
  const isFollowing = (branch: Branch): boolean => targets[branch] === graph.order[row + 1];
  if (step.kind === 'process') {
    const next = isFollowing('next') ? null : say('next');
    return next === null ? [] : [sentence(next)];
  }
  const [yes, no] = branchLabels;
  const branches = [
    isFollowing('yes') ? null : saidIf(answer(yes, 'Ya'), say('yes')),
    saidIf(answer(no, 'Tidak'), say('no')),
  ].filter((part) => part !== null);
  return [...(branches.length === 0 ? [] : [sentence(branches.join('; '))]), ...(isEnd ? ['Selesai.'] : [])];
}

function saidIf(label: string, way: string | null): string | null {
  return way === null ? null : `bila ${label}, ${way}`;
}

/** The office's own answer; the letters Y and T are spelled out, because they are read aloud. */
function answer(label: string, full: 'Ya' | 'Tidak'): string {
  const plain = label.trim();
  return plain === '' || plain.toUpperCase() === full.charAt(0) ? full : plain;
}

function sentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('id')}${text.slice(1)}.`;
}
