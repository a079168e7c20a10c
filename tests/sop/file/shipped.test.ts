import { describe, expect, test } from 'vitest';
import { flowGraph } from '../../../sop/flow/graph.ts';
import { readPlainText } from '../../../sop/file/readPlain.ts';
import { sortLanesByFirstUse } from '../../../sop/model/edits/laneEdits.ts';
import { standardProfile } from '../../../sop/model/defaultStyle.ts';
import { styleOf } from '../../../sop/model/profileFor.ts';
import { checkSop } from '../../../sop/rules/check.ts';
import { countingIds } from '../../support/builders.ts';
import { corpusNames, corpusText } from '../../support/corpus.ts';
import { valueOf } from '../../support/laws.ts';
import { shippedFiles, shippedProfiles } from '../../support/shipped.ts';

const profiles = shippedProfiles();

describe('the profiles that ship', () => {
  test('are the five offices and the standard one, each under its own name', () => {
    expect(new Set(profiles.map((profile) => profile.name)).size).toBe(6);
    expect(profiles.find((profile) => profile.name === standardProfile.name)).toEqual(standardProfile);
  });
});

describe.each(shippedFiles('templates'))('the template $name', ({ text }) => {
  const { sop, notes } = valueOf(readPlainText(text, { ids: countingIds(), profiles }));

  test('is complete but for what the office fills in', () => {
    expect(notes).toEqual([]);
    expect(sop.steps.length).toBeGreaterThan(4);
    expect(Object.values(sop.identity.boxes).every((box) => box.items.length > 0)).toBe(true);
    for (const step of sop.steps) {
      expect(step.performers).toHaveLength(1);
      expect(step.duration.parsed).not.toBeNull();
      expect(step.inputs.items.length * step.outputs.items.length).toBeGreaterThan(0);
    }
    expect(sortLanesByFirstUse(sop)).toBeNull();
  });

  test('breaks no rule but those that ask for number, dates, logo and signatory', () => {
    const problems = checkSop({ sop, style: styleOf(profiles, sop) }).filter((problem) => problem.severity !== 'note');
    const toFill = new Set(['REG-001', 'REG-002', 'REG-003', 'REG-006']);
    expect(problems.filter((problem) => !toFill.has(problem.rule)).map((problem) => problem.message)).toEqual([]);
  });

  test('flows soundly: decisions part, all rows are reached', () => {
    const graph = flowGraph(sop);
    expect(sop.steps.some((step) => step.kind === 'decision')).toBe(true);
    for (const [id, exits] of graph.targets) expect(Object.values(exits)).not.toContain(id);
    const entered = new Set(graph.edges.map((edge) => edge.to));
    expect(graph.order.slice(1).filter((id) => !entered.has(id))).toEqual([]);
  });

  test('names no real person', () => {
    expect([sop.identity.approval.name, sop.identity.approval.nip, sop.identity.number]).toEqual(['', '', '']);
  });
});

test('no name or NIP of a real official is shipped', () => {
  const shipped = [...shippedFiles('profiles'), ...shippedFiles('templates')]
    .map((file) => file.text.toUpperCase())
    .join('\n');
  const officials = corpusNames.flatMap((name) => {
    const source: Record<string, { name?: string | null; nip?: string | null } | null> = JSON.parse(corpusText(name));
    return [source['approved_by'], source['sign_block']].flatMap((official) => [
      official?.name ?? '',
      official?.nip ?? '',
    ]);
  });
  const known = [...new Set(officials)].filter((text) => text.length > 3);
  expect(known.length).toBeGreaterThan(3);
  expect(known.filter((text) => shipped.includes(text.toUpperCase()))).toEqual([]);
  expect(shipped).not.toMatch(/\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}/);
});
