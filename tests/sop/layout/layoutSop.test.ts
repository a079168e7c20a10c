import { describe, expect, it } from 'vitest';
import { audit, faultNames } from '../../../sop/audit/audit.ts';
import { flowGraph } from '../../../sop/flow/graph.ts';
import { createLayoutCache, layoutSop } from '../../../sop/layout/layoutSop.ts';
import type { Pages } from '../../../sop/layout/pages.ts';
import { emuPerTwip, mm, pt } from '../../../sop/model/units.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { PaperName, Style } from '../../../sop/model/style.ts';
import { buildSop } from '../../support/builders.ts';
import { composedTexts, textBox } from '../../support/pageFacts.ts';
import { randomFrom, randomSop } from '../../support/randomSops.ts';

const papers: readonly PaperName[] = ['A4', 'F4-215', 'F4-210', 'Folio', 'Legal', 'Letter'];

function randomStyle(seed: number): Style {
  const random = randomFrom(seed * 31 + 7);
  const one = <Value>(values: readonly [Value, ...Value[]]): Value => values[random.below(values.length)] ?? values[0];
  return {
    ...defaultStyle,
    paper: papers[random.below(papers.length)] ?? 'A4',
    terminator: one(['T-A', 'T-B', 'T-C']),
    terminatorText: one(['none', 'mulaiSelesai']),
    noteColumn: random.chance(0.7),
    numberRow: one(['none', 'plain', 'parentheses']),
    connectorLabels: one(['number', 'letter', 'none']),
    identityPlacement: one(['auto', 'ownPage']),
    colonMode: one(['column', 'inText', 'none']),
  };
}

/** What every page must keep, whatever the author typed. */
function expectSound(pages: Pages, leastPt = 7): void {
  for (const page of pages.pages) {
    const band = page.reserved.find(({ kind }) => kind === 'footerBand');
    for (const item of page.items) {
      if (item.kind !== 'text') continue;
      const box = textBox(item);
      expect(box.left, item.text).toBeGreaterThanOrEqual(0);
      expect(box.right, item.text).toBeLessThanOrEqual(page.width);
      expect(box.bottom, item.text).toBeLessThanOrEqual(band?.y ?? page.height);
      if (item.where !== undefined && item.where.at !== 'exit' && item.where.at !== 'symbol')
        expect(item.size).toBeGreaterThanOrEqual(pt(leastPt));
    }
    for (const row of page.table?.rows ?? []) {
      expect(row.height % emuPerTwip).toBe(0);
      expect(row.y + row.height).toBeLessThanOrEqual(band?.y ?? page.height);
    }
  }
}

/** All characters of a SOP's texts, without spaces: splitting over lines and pages must keep them all. */
function inked(texts: readonly string[]): string {
  return texts.join('').replaceAll(/\s/gu, '');
}

function sourceTexts(sop: Sop): string[] {
  const { boxes } = sop.identity;
  return [
    ...Object.values(boxes).flatMap(({ items }) => items.map(({ text }) => text)),
    ...sop.steps.flatMap((step) => [
      step.activity,
      step.note,
      step.duration.text,
      ...step.inputs.items.map(({ text }) => text),
      ...step.outputs.items.map(({ text }) => text),
    ]),
  ];
}

function withUnitLines(sop: Sop, count: number): Sop {
  const unitLines = Array.from({ length: count }, (_, at) => `BAGIAN ${at + 1}`);
  return { ...sop, identity: { ...sop.identity, issuer: { ...sop.identity.issuer, unitLines } } };
}

describe('pages of random SOPs', () => {
  it('keep the promises about arrows, the paper and the footer band', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const sop = randomSop(seed);
      const { pages } = layoutSop(sop, randomStyle(seed));
      expectSound(pages);
      const metrics = audit(pages, flowGraph(sop), sop);
      for (const fault of faultNames) expect(metrics[fault], `seed ${seed}: ${fault}`).toBe(0);
    }
  }, 60_000);

  it('keep them in the other typeface too', () => {
    for (let seed = 14; seed <= 30; seed += 1) {
      const sop = randomSop(seed);
      const { pages } = layoutSop(sop, { ...defaultStyle, font: 'Bookman Old Style' });
      const metrics = audit(pages, flowGraph(sop), sop);
      for (const fault of faultNames) expect(metrics[fault], `seed ${seed}: ${fault}`).toBe(0);
    }
  });

  it('show every step once, in order, and print header rows on every page of the table', () => {
    for (let seed = 100; seed < 130; seed += 1) {
      const sop = randomSop(seed);
      const { pages } = layoutSop(sop, { ...randomStyle(seed), terminator: 'T-A' });
      const shown = pages.pages.flatMap(({ table }) => table?.rows.map(({ step }) => step) ?? []);
      expect(shown, `seed ${seed}`).toEqual(sop.steps.map(({ id }) => id));
      for (const page of pages.pages) {
        if (page.table === null) continue;
        const { y, height } = page.table.header;
        const headings = page.items.filter((item) => item.kind === 'text' && item.y > y && item.y <= y + height);
        expect(headings.length).toBeGreaterThanOrEqual(5);
      }
    }
  });

  it('are the same on every run, with and without a cache', () => {
    const cache = createLayoutCache();
    for (let seed = 200; seed < 215; seed += 1) {
      const sop = randomSop(seed);
      const first = layoutSop(sop, defaultStyle, { cache });
      expect(layoutSop(sop, defaultStyle, { cache })).toEqual(first);
      expect(layoutSop(sop, defaultStyle)).toEqual(first);
    }
  });
});

describe('extreme documents', () => {
  const long = 'Memeriksa kelengkapan berkas permohonan. '.repeat(125).slice(0, 5000);

  it.each<[string, Sop]>([
    ['nothing at all', buildSop([], [])],
    ['lanes without steps', buildSop(['Staf', 'Lurah'], [])],
    ['one step', buildSop(['Staf'], [{ by: [0] }])],
    ['steps without lanes', buildSop([], [{}, {}, {}])],
    ['steps without performers', buildSop(['Staf', 'Lurah'], [{}, { by: [1] }, {}])],
    [
      '200 steps',
      buildSop(
        ['Staf', 'Kasi', 'Lurah'],
        Array.from({ length: 200 }, (_, at) => ({
          by: [at % 3],
          kind: at % 7 === 3 ? ('decision' as const) : ('process' as const),
        })),
      ),
    ],
    [
      '40 columns',
      buildSop(
        Array.from({ length: 40 }, (_, at) => `Pelaksana ${at + 1}`),
        Array.from({ length: 12 }, (_, at) => ({ by: [(at * 7) % 40] })),
      ),
    ],
    [
      '5 000 characters in an activity',
      buildSop(['Staf', 'Lurah'], [{ by: [0] }, { by: [1], activity: long }, { by: [0] }]),
    ],
    ['5 000 characters without a space', buildSop(['Staf'], [{ by: [0], activity: 'x'.repeat(5000) }])],
    [
      'a long name in a narrow column',
      buildSop(
        Array.from({ length: 16 }, (_, at) => `Kepala Subbagian Perundang-undangan dan Dokumentasi Hukum Daerah ${at}`),
        [{ by: [0] }, { by: [1] }],
      ),
    ],
    ['more unit lines than a page holds', withUnitLines(buildSop(['Staf'], [{ by: [0] }, { by: [0] }]), 80)],
    [
      'emoji, Arabic, zero-width and control characters',
      buildSop(
        ['Staf 👩‍💼', 'Lurah'],
        [{ by: [0], activity: 'Menyambut 👋 السلام عليكم \u200b\u0007 warga' }, { by: [1] }],
      ),
    ],
  ])('%s: laid out, nothing lost', (_, sop) => {
    const { composition, pages } = layoutSop(sop, defaultStyle);
    expect(pages.pages.length).toBeGreaterThan(0);
    expectSound(pages);
    const composed = inked(composedTexts(composition));
    for (const text of sourceTexts(sop)) expect(composed).toContain(inked([text]));
  });

  it('prints headings that would fill the page whole but smaller, and leaves room for rows', () => {
    const sop = buildSop(['Kepala Bagian '.repeat(360).trim(), 'Lurah'], [{ by: [0] }, { by: [1] }, { by: [0] }]);
    const { composition, pages } = layoutSop(sop, defaultStyle);
    expectSound(pages, 1);
    expect(inked(composedTexts(composition))).toContain(inked([sop.lanes[0]?.name ?? '']));
    const told = pages.findings.flatMap((finding) => (finding.code === 'headingsTooSmall' ? finding.sizePt : []));
    expect(told).toHaveLength(1);
    expect(told[0]).toBeLessThan(7);
    for (const { table, height } of pages.pages) expect(table?.header.height ?? 0).toBeLessThan(height / 2);
  });

  it('splits 5 000 characters in the title and in a box over pages without losing one', () => {
    const blank = buildSop(['Staf'], [{ by: [0] }]);
    const box = {
      marker: '1.',
      items: [
        { id: 'x', text: long },
        { id: 'y', text: long },
        { id: 'z', text: 'akhir' },
      ],
    };
    const sop = {
      ...blank,
      identity: { ...blank.identity, title: long, boxes: { ...blank.identity.boxes, legalBasis: box } },
    };
    const { composition, pages } = layoutSop(sop, defaultStyle);
    expectSound(pages);
    expect(pages.pages.length).toBeGreaterThan(2);
    const composed = inked(composedTexts(composition));
    expect(composed).toContain(inked([long]));
    expect(composed.split(inked([long])).length - 1).toBe(3);
    expect(composed).toContain('akhir');
  });

  it('says which characters it could not draw, and which row is taller than a page', () => {
    const emoji = layoutSop(buildSop(['Staf'], [{ by: [0], activity: 'Hadir 👋' }]), defaultStyle).pages.findings;
    expect(emoji).toEqual([
      { code: 'missingGlyph', where: { at: 'step', step: 'S1', column: 'activity' }, characters: '👋' },
    ]);
    const tall = layoutSop(buildSop(['Staf'], [{ by: [0], activity: long.repeat(2) }]), defaultStyle).pages.findings;
    expect(tall.map(({ code }) => code)).toEqual(['rowTallerThanPage']);
    const narrow = layoutSop(
      buildSop(
        Array.from({ length: 40 }, (_, at) => `P${at}`),
        [{ by: [3] }],
      ),
      defaultStyle,
    ).pages.findings;
    expect(narrow.map(({ code }) => code)).toContain('lanesTooNarrow');
  });
});

describe('placing the step table', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ by: [at % 2] }));

  it('shares the page of the identity part when two rows fit, and has its own when asked', () => {
    const sop = buildSop(['Staf', 'Lurah'], rows(4));
    const auto = layoutSop(sop, defaultStyle).pages.pages;
    expect(auto[0]?.table?.rows.length).toBeGreaterThanOrEqual(2);
    const own = layoutSop(sop, { ...defaultStyle, identityPlacement: 'ownPage' }).pages.pages;
    expect(own.map(({ table }) => table?.rows.length ?? 0)).toEqual([0, 4]);
  });

  it('fills every page but the last, so that Word breaks at the same row', () => {
    const { pages } = layoutSop(buildSop(['Staf', 'Lurah'], rows(40)), defaultStyle);
    const withTable = pages.pages.filter(({ table }) => table !== null);
    expect(withTable.length).toBeGreaterThan(2);
    for (const page of withTable.slice(0, -1)) {
      const bottom = (page.table?.y ?? 0) + (page.table?.height ?? 0);
      const limit = page.reserved.find(({ kind }) => kind === 'footerBand')?.y ?? 0;
      expect(limit - bottom).toBeLessThan(mm(9));
    }
  });

  it('pairs the ends of a cut arrow by one label that no other target has', () => {
    const { pages } = layoutSop(buildSop(['Staf', 'Lurah'], rows(40)), { ...defaultStyle, connectorLabels: 'letter' });
    const ends = pages.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'symbol' && item.shape === 'connector' ? [item] : [])),
    );
    const labels = new Set(ends.map(({ label }) => label));
    expect([...labels].slice(0, 2)).toEqual(['A', 'B']);
    for (const own of labels) {
      const pair = ends.filter(({ label }) => label === own);
      expect(new Set(pair.map(({ connector }) => connector?.end))).toEqual(new Set(['in', 'out']));
      expect(pair).toHaveLength(2);
    }
  });
});
