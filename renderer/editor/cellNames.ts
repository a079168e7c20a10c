import type { FlowGraph } from '../../sop/flow/graph.ts';
import { listAt } from '../../sop/model/lists.ts';
import type { Place } from '../../sop/model/place.ts';
import type { Sop, Step } from '../../sop/model/sop.ts';
import { fieldWords, placeName } from '../words/fields.ts';
import { cellText, listOf } from './cellText.ts';
import { pageText } from './pageText.ts';
import { stepNumberOf } from './places.ts';

/** What a cell is called aloud: "Kegiatan, langkah 4: …", "Lurah, kosong. Enter untuk menempatkan". */
export function cellName(sop: Sop, graph: FlowGraph, place: Place): string {
  if (place.at === 'symbol') return symbolName(sop, graph, place.step, place.lane);
  if (place.at === 'lane') return `${fieldWords.lane}: ${cellText(sop, place) || fieldWords.empty.toLowerCase()}`;
  const name = placeName(place, (step) => stepNumberOf(sop, step));
  if (place.at === 'step' && place.column === 'no') return fieldWords.step(stepNumberOf(sop, place.step));
  const list = listOf(place);
  const text =
    list === null ? pageText(sop, place) : (listAt(sop, list)?.items ?? []).map((item) => item.text).join('; ');
  return `${name}: ${text === null || text === '' ? fieldWords.empty.toLowerCase() : text.replaceAll('\n', ', ')}`;
}

function symbolName(sop: Sop, graph: FlowGraph, id: string, lane: string): string {
  const step = sop.steps.find((other) => other.id === id);
  const name = fieldWords.laneNamed(sop.lanes.find((other) => other.id === lane)?.name ?? '');
  if (step === undefined || !step.performers.includes(lane)) return `${name}, kosong. Enter untuk menempatkan`;
  const at = step.performers.indexOf(lane);
  if (at > 0) return `${name}, ${partName(sop, step, at)}`;
  const capsule = graph.starts.includes(step.id) ? ['mulai'] : [];
  const kind = step.kind === 'decision' ? 'keputusan' : 'proses';
  return [name, kind, ...capsule, ...exitNames(sop, graph, step)].join(', ');
}

/** A performer who is not the first: with a line to the others, or at the head of an arrow from the one before. */
function partName(sop: Sop, step: Step, at: number): string {
  if (step.cooperation === 'joint') return 'ikut serta';
  const giver = sop.lanes.find(({ id }) => id === step.performers[at - 1])?.name ?? '';
  return `serah terima dari ${fieldWords.laneNamed(giver)}`;
}

function exitNames(sop: Sop, graph: FlowGraph, step: Step): string[] {
  const targets = graph.targets.get(step.id) ?? {};
  const own = stepNumberOf(sop, step.id);
  const sentences: string[] = [];
  for (const [branch, word] of [
    ['next', 'lanjut'],
    ['yes', 'Ya'],
    ['no', 'Tidak'],
  ] as const) {
    const target = targets[branch];
    if (target === undefined) continue;
    const bent = step.arrowShapes?.[branch] === undefined ? '' : fieldWords.bentArrow;
    if (target === null) sentences.push(`${word} belum bertujuan`);
    else if (target === 'end') sentences.push(`${word} ke akhir`);
    else {
      const number = stepNumberOf(sop, target);
      sentences.push(`${word} ${number < own ? 'kembali ' : ''}ke langkah ${number}${bent}`);
    }
  }
  return sentences;
}
