import type { Doubt } from './draft.ts';
import type { LaneMark } from './laneMarks.ts';

/** What the marks and words of a step say about branches. */
export interface StepSigns {
  readonly no: string;
  readonly activity: string;
  readonly note: string;
  /** Marks by lane. */
  readonly marks: ReadonlyMap<string, LaneMark>;
  /** The author set its symbol: only that counts. */
  readonly isSettled: boolean;
}

/** A step that was found to be a decision. */
export interface FoundDecision {
  /** The lane of the branch labels, where no surer mark says who decides. */
  readonly lane: string | null;
  readonly doubt: Doubt | null;
  readonly yesTo: number | null;
  readonly noTo: number | null;
  /** Numbers that no step bears. */
  readonly lost: readonly string[];
}

const judging =
  /(?<!\p{L})(?:apakah|memeriksa|periksa|meneliti|menelaah|penelaahan|memverifikasi|verifikasi|mengoreksi|koreksi|mengkaji|menilai|mengecek|menyetujui|persetujuan|disetujui|mengevaluasi|memvalidasi|mereviu|jika|apabila)(?!\p{L})/iu;
const condition =
  /(?<!\p{L})(?:jika|bila|apabila|kalau|bilamana)\s+(?:[\p{L}/]+\s+){0,4}?(?:tidak|belum|ditolak|ada kesalahan|salah|kurang|t)(?!\p{L})/iu;
const returning =
  /(?<!\p{L})(?:kembali|dikembalikan|mengembalikan|diperbaiki|memperbaiki|perbaikan|diulang|mengulang)(?!\p{L})/iu;
const stepWord =
  /(?:langkah|nomor|no\.?|kegiatan|tahap|tahapan|poin|butir|prosedur|angka)\s*(?:ke\s*-?\s*|no\.?\s*)?(\d{1,3})/iu;

/**
 * Finds the decisions among steps: by a rhombus, by Ya and Tidak beside the arrows, or by a sentence that sends the work
 * back. Labels are printed beside an arrow: a lone Tidak and the Ya below it in the same column belong to one rhombus between them.
 */
export function findDecisions(steps: readonly StepSigns[]): Map<number, FoundDecision> {
  const found = new Map<number, FoundDecision>();
  const spoken = new Set<string>();
  for (const [at, step] of steps.entries()) {
    const targets = targetsOf(step, steps);
    const rhombus = [...step.marks].find(([, mark]) => mark.kind === 'decision');
    const labels = [...step.marks].filter(([, mark]) => mark.kind === 'branch');
    const both = labels.some(([, mark]) => mark.yes) && labels.some(([, mark]) => mark.no);
    const lane = labels[0]?.[0] ?? null;
    if (rhombus !== undefined) {
      found.set(at, { ...targets, lane, doubt: null });
    } else if (step.isSettled) {
      continue;
    } else if (both || labels.some(([, mark]) => mark.yesTo !== null || mark.noTo !== null)) {
      for (const [key] of labels) spoken.add(`${at}:${key}`);
      found.set(at, {
        ...targets,
        lane,
        doubt: { code: 'branches', detail: labels.some(([, { yes }]) => yes) ? 'Y dan T' : 'T' },
      });
    } else if (condition.test(step.activity) && returning.test(step.activity)) {
      found.set(at, { ...targets, lane, doubt: { code: 'words', detail: condition.exec(step.activity)?.[0] ?? '' } });
    }
  }
  pairLabels(steps, spoken, found);
  return found;
}

/** Gives lone labels to a decision: the step between a Tidak and its Ya whose words judge, else the one that bears a label. */
function pairLabels(steps: readonly StepSigns[], spoken: ReadonlySet<string>, found: Map<number, FoundDecision>): void {
  for (const [at, step] of steps.entries()) {
    for (const [lane, mark] of step.marks) {
      if (mark.kind !== 'branch' || step.isSettled || spoken.has(`${at}:${lane}`)) continue;
      const partner = [1, 2, 3].map((by) => at + by).find((other) => answers(steps[other]?.marks.get(lane), mark));
      const isLower = [1, 2, 3].some((by) => answers(steps[at - by]?.marks.get(lane), mark));
      if (isLower) continue;
      const last = partner ?? at;
      const between = Array.from({ length: last - at + 1 }, (_, by) => at + by);
      if (between.some((each) => found.has(each) || steps[each]?.isSettled === true)) continue;
      const inner = between.length > 2 ? between.slice(1, -1) : between;
      const chosen = inner.find((each) => judging.test(steps[each]?.activity ?? '')) ?? inner[0] ?? at;
      const signs = steps[chosen];
      if (signs === undefined) continue;
      const detail = partner === undefined ? (mark.no ? 'T' : 'Y') : 'Y dan T';
      found.set(chosen, {
        ...targetsOf(signs, steps),
        lane,
        doubt: { code: chosen === at ? 'branches' : 'branchNearby', detail },
      });
    }
  }
}

function answers(other: LaneMark | undefined, mark: LaneMark): boolean {
  return other?.kind === 'branch' && other.yes !== mark.yes && other.no !== mark.no;
}

interface Targets {
  readonly yesTo: number | null;
  readonly noTo: number | null;
  readonly lost: readonly string[];
}

/** Reads "T → 2" beside the arrows and "jika tidak … kembali ke langkah 2" in the words. Numbers are those of the source. */
function targetsOf({ activity, note, marks }: StepSigns, steps: readonly StepSigns[]): Targets {
  const labels = [...marks.values()];
  const text = `${activity}\n${note}`;
  const yes = labels.find(({ yesTo }) => yesTo !== null)?.yesTo ?? null;
  const no = labels.find(({ noTo }) => noTo !== null)?.noTo ?? spokenTarget(text);
  const yesSpoken = yes ?? spokenYes(text);
  const lost: string[] = [];
  const find = (number: string | null): number | null => {
    if (number === null) return null;
    const at = positionOf(number, steps);
    if (at === null) lost.push(number);
    return at;
  };
  return { yesTo: find(yesSpoken), noTo: find(no), lost };
}

function spokenTarget(text: string): string | null {
  for (const sentence of clauses(text)) {
    const [start] = condition.exec(sentence) ?? /(?<!\p{L})(?:tidak|belum)(?!\p{L})/iu.exec(sentence) ?? [];
    if (start === undefined) continue;
    const rest = sentence.slice(sentence.indexOf(start));
    const number = stepWord.exec(rest)?.[1];
    if (number !== undefined) return number;
  }
  return null;
}

function spokenYes(text: string): string | null {
  for (const sentence of clauses(text)) {
    const match =
      /(?<!\p{L})(?:jika|bila|apabila|kalau)\s+(?:ya|sudah|lengkap|disetujui|setuju|sesuai)(?!\p{L})(.*)$/iu.exec(
        sentence,
      );
    const number = match === null ? undefined : stepWord.exec(match[1] ?? '')?.[1];
    if (number !== undefined) return number;
  }
  return null;
}

/** Parts of a sentence that speak of one condition each. */
function clauses(text: string): string[] {
  return text.split(/[;\n]|\.\s+(?=\p{Lu})|,\s*(?=(?:[Jj]ika|[Bb]ila|[Aa]pabila|[Kk]alau)\s)/u);
}

/** The step that bears a number in the source; where the source numbers none, its place. */
function positionOf(number: string, steps: readonly StepSigns[]): number | null {
  const wanted = Number(number);
  const bearing = steps.findIndex(({ no }) => no !== '' && Number(/\d+/.exec(no)?.[0]) === wanted);
  if (bearing >= 0) return bearing;
  const numberless = steps.every(({ no }) => no === '');
  return numberless && wanted >= 1 && wanted <= steps.length ? wanted - 1 : null;
}
