import { describe, expect, test } from 'vitest';
import { sameOnSheet, sheetsOf } from '../../renderer/editor/desk/sheets.ts';
import { itemKeys } from '../../renderer/page/itemKeys.ts';
import { sameData } from '../../renderer/page/sameData.ts';
import { stablePages } from '../../renderer/page/stablePages.ts';
import { structureOf } from '../../renderer/state/outline.ts';
import { createLayoutCache, layoutSop } from '../../sop/layout/layoutSop.ts';
import type { Page } from '../../sop/layout/pages.ts';
import { apply } from '../../sop/model/apply.ts';
import type { Change } from '../../sop/model/change.ts';
import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { longSop } from '../bench/screen/longSop.ts';

const sop = longSop(30, 5);
const cache = createLayoutCache();

function edited(before: Sop, change: Change): Sop {
  const applied = apply(before, change);
  if (!applied.ok) throw new Error(applied.error.detail);
  return applied.value.sop;
}

function pagesOf(of: Sop): readonly Page[] {
  return layoutSop(of, defaultStyle, { cache }).pages.pages;
}

const typing = (text: string): Change => ({ kind: 'setStep', step: 'S15', patch: { activity: text } });

describe('a letter more in a cell', () => {
  const first = edited(sop, typing('Mencatat berkas'));
  const second = edited(first, typing('Mencatat berkass'));
  const before = pagesOf(first);
  const after = stablePages(before, pagesOf(second));
  const index = before.findIndex(({ table }) => table?.rows.some(({ step }) => step === 'S15'));

  test('changes one page, and on it the lines of the cell', () => {
    expect(after).toHaveLength(before.length);
    after.forEach((page, at) => {
      if (at !== index) expect(page).toBe(before[at]);
    });
    const known = new Set(before[index]?.items);
    const news = (after[index]?.items ?? []).filter((item) => !known.has(item));
    expect(news).toMatchObject([
      { kind: 'text', text: 'Mencatat berkass', where: { step: 'S15', column: 'activity' } },
    ]);
    expect(after[index]?.areas).toBe(before[index]?.areas);
    expect(after[index]?.table).toBe(before[index]?.table);
  });

  test('keeps the structure, so that panels do not hear of it', () => {
    expect(structureOf(second)).toBe(structureOf(first));
    expect(structureOf(edited(second, { kind: 'setStep', step: 'S15', patch: { isEnd: true } }))).not.toBe(
      structureOf(first),
    );
    expect(structureOf(first).graph.order).toHaveLength(30);
  });

  test('is seen by the sheet that shows it and by no other', () => {
    const sheets = sheetsOf(before);
    const next = sheetsOf(after);
    next.forEach((sheet, at) => {
      if (at !== index) expect(sheet).toBe(sheets[at]);
      expect(sameOnSheet(sheet, first, second)).toBe(at !== index);
    });
    const renamed = edited(second, { kind: 'renameLane', lane: 'L1', name: 'Penyelia' });
    expect(next.map((sheet) => sameOnSheet(sheet, second, renamed))).toEqual(next.map(() => false));
    const titled = edited(second, { kind: 'setText', field: 'title', text: 'Lain' });
    expect(next.map((sheet) => sameOnSheet(sheet, second, titled))).toEqual(next.map((_, at) => at > 0));
  });
});

test('everything that was the same before is the same object, and what is drawn is what was laid out', () => {
  let current = sop;
  let shown = pagesOf(sop);
  const words = 'Memeriksa kelengkapan berkas permohonan yang masuk';
  for (let length = 1; length <= words.length; length += 1) {
    current = edited(current, typing(words.slice(0, length)));
    const laidOut = pagesOf(current);
    const next = stablePages(shown, laidOut);
    expect(next).toEqual(laidOut);
    next.forEach((page, at) => {
      if (sameData(shown[at], page)) expect(page).toBe(shown[at]);
    });
    shown = next;
  }
});

test('every item of a page has a name of its own, which a further line of text does not change', () => {
  const short = pagesOf(edited(sop, typing('Mencatat')))[1];
  const long = pagesOf(edited(sop, typing('Mencatat berkas permohonan yang diterima dari pemohon')))[1];
  const names = [...itemKeys(short?.items ?? []).values()];
  expect(new Set(names).size).toBe(names.length);
  const longer = new Set(itemKeys(long?.items ?? []).values());
  expect(names.filter((name) => !longer.has(name))).toEqual([]);
});
