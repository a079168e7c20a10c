import { describe, expect, it } from 'vitest';
import { apply } from '../../../sop/model/apply.ts';
import { rulePages, rules } from '../../../sop/rules/catalogue.ts';
import { checkSop } from '../../../sop/rules/check.ts';
import { setRules } from '../../../sop/rules/setRules.ts';
import { modelRules } from '../../../sop/rules/modelRules.ts';
import { soundSop, styleOf } from './soundSop.ts';
import type { Surroundings } from './fixtures/fixture.ts';
import { identityFixtures } from './fixtures/identity.ts';
import { surroundingFixtures } from './fixtures/surroundings.ts';
import { tableFixtures } from './fixtures/table.ts';
import type { Sop } from '../../../sop/model/sop.ts';

const fixtures = [...identityFixtures, ...tableFixtures, ...surroundingFixtures];

function problemsOf(sop: Sop, around: Surroundings = {}) {
  return checkSop({ sop, style: styleOf(sop), ...around });
}

describe('the catalogue', () => {
  it('has one fixture for every rule, and none for a rule that is not there', () => {
    expect(fixtures.map((fixture) => fixture.rule).sort()).toEqual(rules.map((rule) => rule.id).sort());
  });

  it('uses no id twice, checked and held by the model together', () => {
    const ids = [...rules, ...setRules, ...modelRules].map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves no rule of the spec out: each is checked, of one SOP or of a set, or cannot be broken', () => {
    const known = new Set([...rules, ...setRules, ...modelRules].map((rule) => rule.id));
    const numbered = (family: string, count: number): string[] =>
      Array.from({ length: count }, (_, at) => `${family}-${String(at + 1).padStart(3, '0')}`);
    // The spec, sections 14.1 to 14.3.
    const asked = [...numbered('REG', 43), ...numbered('UNV', 5), ...numbered('PRA', 40)];
    expect(asked.filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !asked.includes(id) && !id.startsWith('LAJUR-'))).toEqual([]);
    expect([...known].filter((id) => !rulePages.has(id))).toEqual([]);
  });

  it.each([...rulePages])('%s has a page with every part written', (_id, page) => {
    expect(Object.keys(page).sort()).toEqual(['right', 'source', 'title', 'why', 'wrong']);
    for (const part of Object.values(page)) expect(part.trim()).not.toBe('');
    expect(page.why.length).toBeGreaterThan(40);
  });

  it('finds nothing in the sound SOP', () => {
    expect(problemsOf(soundSop())).toEqual([]);
  });
});

describe.each(fixtures)('$rule', ({ rule, broken, sound }) => {
  it.each(broken)('says exactly one thing about: $name', ({ sop, around, where, severity }) => {
    const problems = problemsOf(sop, around);
    expect(problems).toMatchObject([{ rule, where, ...(severity === undefined ? {} : { severity }) }]);
    expect(problems[0]?.where).toEqual(where);
    expect(problems[0]?.message).toMatch(/^\p{Lu}.*\.$/u);
  });

  it.each(sound)('says nothing about: $name', ({ sop, around }) => {
    expect(problemsOf(sop, around)).toEqual([]);
  });

  it('offers only fixes that apply, and that remove the problem', () => {
    for (const { sop, around } of broken)
      for (const { fix } of problemsOf(sop, around)) {
        if (fix === undefined) continue;
        const applied = apply(sop, fix.change);
        expect(applied.ok, fix.label).toBe(true);
        if (applied.ok)
          expect(
            problemsOf(applied.value.sop, around).map((problem) => problem.rule),
            fix.label,
          ).not.toContain(rule);
      }
  });
});
