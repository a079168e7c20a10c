import { foldPhrase } from './fold.ts';
import { gapTemplate, guessTemplate, usualTemplate } from './numberGuess.ts';
import { expandTemplate, templateReader } from './numberTemplate.ts';

/** A number of the register. */
export interface TakenNumber {
  readonly number: string;
  readonly unit: string;
}

export interface NumberQuestion {
  /** The unit's own template; null = guess it. */
  readonly template: string | null;
  readonly unit: string;
  /** What stands for the unit in a number, such as `Kel.MLT`; '' = its name. */
  readonly code: string;
  /** ISO day that year and month are taken from. */
  readonly date: string;
  /** What is written already, such as `068.2/…/SOP.PMKS/Kel.BLBG` with a gap for the running number. */
  readonly written: string;
  /** Every other SOP of the workspace, newest first. */
  readonly taken: readonly TakenNumber[];
}

export interface NumberAnswer {
  readonly template: string;
  /** Whether the template is the unit's own, read out of numbers, or the usual one because there are none. */
  readonly source: 'own' | 'written' | 'guessed' | 'usual';
  readonly run: number;
  readonly number: string;
  /** Free running numbers below it, smallest first, with the number each would give; at most `mostGaps`. */
  readonly gaps: readonly { readonly run: number; readonly number: string }[];
  /** How many numbers of this unit and year there are. */
  readonly count: number;
}

const mostGaps = 12;
/** Numbers that a template is read out of: the newest ones say how the office writes today. */
const mostRead = 200;

/**
 * The next free number of a unit in a year: one more than the highest, and never a number that the workspace holds
 * already. A written number with a gap is its own template.
 */
export function nextNumber({ template, unit, code, date, written, taken }: NumberQuestion): NumberAnswer {
  const own = numbersOf(taken, unit);
  const chosen = chooseTemplate(gapTemplate(written, own), template, own, taken);
  const named = code === '' ? unit : code;
  const read = templateReader(chosen.template.replaceAll('{unit}', named));
  const year = Number(date.slice(0, 4));
  const runs = new Set<number>();
  for (const number of own) {
    const found = read(number);
    if (found !== null && (found.year === null || found.year === year)) runs.add(found.run);
  }
  const all = new Set(taken.map(({ number }) => plain(number)));
  const numberOf = (run: number): string => expandTemplate(chosen.template, { run, unit: named, date });
  const isFree = (run: number): boolean => !runs.has(run) && !all.has(plain(numberOf(run)));
  const highest = Math.max(0, ...runs);
  let run = highest + 1;
  while (!isFree(run)) run += 1;
  const gaps: { run: number; number: string }[] = [];
  for (let lower = 1; lower < highest && gaps.length < mostGaps; lower += 1)
    if (isFree(lower)) gaps.push({ run: lower, number: numberOf(lower) });
  return { ...chosen, run, number: numberOf(run), gaps, count: runs.size };
}

/** The numbers of one unit, whatever its capitals. */
function numbersOf(taken: readonly TakenNumber[], unit: string): readonly string[] {
  const wanted = foldPhrase(unit);
  const isOwn = new Map<string, boolean>();
  return taken
    .filter((other) => {
      const known = isOwn.get(other.unit) ?? foldPhrase(other.unit) === wanted;
      isOwn.set(other.unit, known);
      return known;
    })
    .map(({ number }) => number);
}

/** A number without what does not tell two of them apart. */
function plain(number: string): string {
  return number.trim().toLowerCase();
}

function chooseTemplate(
  gapped: string | null,
  template: string | null,
  own: readonly string[],
  taken: readonly TakenNumber[],
): Pick<NumberAnswer, 'template' | 'source'> {
  if (gapped !== null) return { template: gapped, source: 'written' };
  if (template !== null) return { template, source: 'own' };
  const guessed = guessTemplate(own.slice(0, mostRead)) ?? neighbourTemplate(taken.slice(0, mostRead));
  return guessed === null ? { template: usualTemplate, source: 'usual' } : { template: guessed, source: 'guessed' };
}

/** A unit without numbers begins as its neighbours do, with its own name in place of theirs. */
function neighbourTemplate(taken: readonly TakenNumber[]): string | null {
  const generic = taken.flatMap(({ number, unit }) => {
    const at = unit === '' ? -1 : number.toLowerCase().indexOf(unit.toLowerCase());
    return at < 0 ? [] : [`${number.slice(0, at)}{unit}${number.slice(at + unit.length)}`];
  });
  return guessTemplate(generic);
}
