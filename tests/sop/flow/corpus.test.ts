import { expect, test } from 'vitest';
import { audit, faultNames } from '../../../sop/audit/audit.ts';
import { readPlainText } from '../../../sop/file/readPlain.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { corpusNames, corpusText } from '../../support/corpus.ts';
import { plainPaper, routeSop } from '../../support/routedPages.ts';

function read(name: string): Sop {
  let count = 0;
  const ids = () => {
    count += 1;
    return `id${count}`;
  };
  const reading = readPlainText(corpusText(name), { ids, profiles: [], fillActors: true });
  if (!reading.ok) throw new Error(`${name} is refused.`);
  return reading.value.sop;
}

/** Bends of all fifty charts at the last change of the cost table: a change that adds some has to say why. */
test.each([
  ['T-A', 120],
  ['T-B', 120],
  ['T-C', 120],
] as const)('the charts of fifty real SOPs have no faults in style %s', (terminator, mostBends) => {
  const found: string[] = [];
  let crossings = 0;
  let bends = 0;
  let decisions = 0;
  for (const name of corpusNames) {
    const routed = routeSop(read(name), { ...plainPaper, terminator });
    const metrics = audit(routed.drawn, routed.graph, routed.sop);
    crossings += metrics.crossings;
    bends += metrics.bends;
    decisions += routed.graph.edges.filter((edge) => edge.branch === 'no').length;
    for (const fault of faultNames) if (metrics[fault] > 0) found.push(`${name}: ${fault} ${metrics[fault]}`);
    for (const page of routed.pages) found.push(...page.route.unrouted.map((edge) => `${name}: no way for ${edge}`));
  }
  expect(found).toEqual([]);
  expect(crossings).toBe(0);
  expect(bends).toBeLessThanOrEqual(mostBends);
  expect(decisions).toBeGreaterThan(10);
});
