import { readPlainText } from '../../sop/file/readPlain.ts';
import { styleOf } from '../../sop/model/profileFor.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { Style } from '../../sop/model/style.ts';
import { countingIds } from '../support/builders.ts';
import { corpusNames, corpusText } from '../support/corpus.ts';
import { randomSop } from '../support/randomSops.ts';
import { shippedProfiles } from '../support/shipped.ts';
import { wideCase } from '../support/wideSops.ts';

/** A SOP and the style it is printed in. */
export interface PrintedSop {
  readonly sop: Sop;
  readonly style: Style;
}

/** The real SOPs as their offices print them, performers filled in where the source names none. */
export function corpusSops(count: number): PrintedSop[] {
  const profiles = shippedProfiles();
  return corpusNames.slice(0, count).map((name) => {
    const read = readPlainText(corpusText(name), { ids: countingIds(), profiles, fillActors: true });
    if (!read.ok) throw new Error(`${name} is refused`);
    return { sop: read.value.sop, style: styleOf(profiles, read.value.sop) };
  });
}

/** Random SOPs of ordinary size and making. */
export function ordinarySops(count: number): PrintedSop[] {
  const profiles = shippedProfiles();
  return Array.from({ length: count }, (_, index) => {
    const sop = randomSop(index + 1);
    return { sop, style: styleOf(profiles, sop) };
  });
}

/** Random SOPs on every axis: lanes, steps, papers, margins, terminators, labels. */
export function wideSops(count: number): PrintedSop[] {
  return Array.from({ length: count }, (_, index) => wideCase(index + 1));
}
