import { describe, expect, test } from 'vitest';
import { flowGraph } from '../../../sop/flow/graph.ts';
import { audit } from '../../../sop/audit/audit.ts';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import type { Page } from '../../../sop/layout/pages.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { StyleOverrides } from '../../../sop/model/style.ts';
import { checkSop } from '../../../sop/rules/check.ts';
import { buildSop } from '../../support/builders.ts';
import { randomSop } from '../../support/randomSops.ts';

const official = { prefix: '', position: 'Kepala Bagian', name: 'NAMA CONTOH', rank: 'Pembina', nip: '' };

function longSop(steps: number, patch: Partial<Sop> = {}): Sop {
  const sketches = Array.from({ length: steps }, (_, at) => ({
    by: [at % 3],
    activity: `Mengerjakan tugas nomor ${at + 1}`,
    ...(at % 4 === 3 ? ({ kind: 'decision', no: at - 1 } as const) : {}),
  }));
  return buildSop(['Pemohon', 'Staf', 'Lurah'], sketches, patch);
}

/** All text of a page without its spaces. */
function wordsOn(page: Page): string {
  const texts = page.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  return texts.join('').replace(/\s/g, '');
}

function pagesOf(sop: Sop, overrides: StyleOverrides) {
  const style = { ...defaultStyle, ...overrides, labels: defaultStyle.labels };
  return { style, ...layoutSop(sop, style) };
}

describe('headings of the step table on its first page only', () => {
  const sop = longSop(40);

  test('leave their room to the rows of the pages behind it', () => {
    const repeated = pagesOf(sop, {}).pages.pages;
    const { pages, style } = pagesOf(sop, { headerRepeat: false });
    const tables = pages.pages.flatMap(({ table }) => (table === null ? [] : [table]));
    expect(tables.length).toBeGreaterThan(2);
    expect(tables.map(({ header }) => header.height > 0)).toEqual(tables.map((_, at) => at === 0));
    expect(pages.pages.filter((page) => wordsOn(page).includes('UraianKegiatan')).length).toBe(1);
    expect(repeated.filter((page) => wordsOn(page).includes('UraianKegiatan')).length).toBeGreaterThan(2);
    expect(pages.pages.length).toBeLessThanOrEqual(repeated.length);
    const rows = (all: typeof tables): string[] => all.flatMap((table) => table.rows.map(({ no }) => no));
    expect(rows(tables)).toEqual(sop.steps.map((_, at) => String(at + 1)));
    // A second page begins where its headings would have stood, and holds all that fits.
    expect(tables[1]?.rows[0]?.y).toBeLessThan(
      repeated.findLast(({ table }) => table !== null)?.table?.rows[0]?.y ?? 0,
    );
    // PRA-031 tells the reader's loss, once.
    const told = checkSop({ sop, style, pages }).filter(({ rule }) => rule === 'PRA-031');
    expect(told.map(({ message }) => message)).toEqual([
      `Judul tabel tidak tercetak di ${tables.length - 1} halaman, ${pages.pages.length - tables.length + 2} sampai ${pages.pages.length}.`,
    ]);
  });

  test.each([0, ...Array.from({ length: 25 }, (_, at) => at + 1)])('draw arrows without faults, seed %d', (seed) => {
    const drawn = seed === 0 ? sop : randomSop(seed);
    const { pages } = pagesOf(drawn, { headerRepeat: false });
    const figures = audit(pages, flowGraph(drawn), drawn);
    expect(figures).toMatchObject({
      symbolHits: 0,
      gridOverlaps: 0,
      sharedSegments: 0,
      looseEnds: 0,
      labelCollisions: 0,
      outsideLaneArea: 0,
      missingEdges: 0,
      wrongTargets: 0,
      unpairedConnectors: 0,
      reservedInk: 0,
    });
  });

  test('also above a row that is cut over several pages', () => {
    const tall = longSop(3, {});
    const text = Array.from({ length: 900 }, (_, at) => `kata${at}`).join(' ');
    const steps = tall.steps.map((step, at) => (at === 1 ? { ...step, activity: text } : step));
    const { pages } = pagesOf({ ...tall, steps }, { headerRepeat: false });
    const headed = pages.pages.filter(({ table }) => table !== null && table.header.height > 0);
    expect(headed).toHaveLength(1);
    expect(pages.pages.map(wordsOn).join('')).toContain('kata899');
  });
});

test('the rank of officials is printed, or not', () => {
  const base = longSop(3);
  const sop = { ...base, identity: { ...base.identity, approval: official } };
  const text = (overrides: StyleOverrides) => pagesOf(sop, overrides).pages.pages.map(wordsOn).join('');
  expect(text({})).toContain('Pembina');
  expect(text({ rankLine: false })).not.toContain('Pembina');
  expect(text({ rankLine: false })).toContain('NAMACONTOH');
});

test('the block of the proposer is printed, or not', () => {
  const sop = longSop(3, { proposer: official });
  const text = (overrides: StyleOverrides) => pagesOf(sop, overrides).pages.pages.map(wordsOn).join('');
  expect(text({})).toContain('KepalaBagian');
  expect(text({ proposerBlock: false })).not.toContain('KepalaBagian');
});
