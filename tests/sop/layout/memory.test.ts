import { describe, expect, it } from 'vitest';
import { createLayoutCache, layoutSop } from '../../../sop/layout/layoutSop.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { randomEdit } from '../../support/randomEdits.ts';
import type { Edited } from '../../support/randomEdits.ts';
import { randomFrom, randomSop } from '../../support/randomSops.ts';

/** A long SOP of plain shape. */
function longSop(steps: number): Sop {
  const shape = { lanes: 5, steps, decisions: 0.2, together: 0.1, farReturns: 0.2, jumps: 0, ends: 0, nobody: 0 };
  return randomSop(steps, shape);
}

function typed(sop: Sop, at: number, text: string): Sop {
  const steps = sop.steps.map((step, index) => (index === at ? { ...step, activity: text } : step));
  return { ...sop, steps };
}

describe('layout with a memory', () => {
  it('gives the pages of a fresh layout after any run of edits', () => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const random = randomFrom(seed * 97);
      const cache = createLayoutCache();
      let edited: Edited = { sop: randomSop(seed), style: defaultStyle };
      const past: Edited[] = [];
      for (let edit = 0; edit < 10; edit += 1) {
        past.push(edited);
        edited = random.chance(0.1) ? (past[random.below(past.length)] ?? edited) : randomEdit(edited, random);
        const kept = layoutSop(edited.sop, edited.style, { cache });
        expect(kept, `seed ${seed}, edit ${edit}`).toEqual(layoutSop(edited.sop, edited.style));
      }
    }
  }, 60_000);

  it('keeps every page an edit does not touch as the same object', () => {
    const cache = createLayoutCache();
    const sop = longSop(60);
    const before = layoutSop(sop, defaultStyle, { cache }).pages;
    const last = sop.steps.length - 1;
    const after = layoutSop(
      typed(sop, last, `${sop.steps[last]?.activity ?? ''}.`),
      { ...defaultStyle },
      { cache },
    ).pages;
    expect(after.pages).toHaveLength(before.pages.length);
    expect(after.pages.length).toBeGreaterThan(4);
    expect(after.pages.map((page, at) => page === before.pages[at])).toEqual(
      before.pages.map((_, at) => at < before.pages.length - 1),
    );
    expect(after.edges).toBe(before.edges);
  });

  it('gives the same pages object for pages when nothing changed', () => {
    const cache = createLayoutCache();
    const sop = longSop(20);
    const before = layoutSop(sop, defaultStyle, { cache }).pages.pages;
    expect(layoutSop({ ...sop }, { ...defaultStyle }, { cache }).pages.pages).toBe(before);
  });
});
