import { describe, expect, test } from 'vitest';
import { audit, faultNames } from '../../../sop/audit/audit.ts';
import { flowGraph } from '../../../sop/flow/graph.ts';
import { sortLanesByFirstUse } from '../../../sop/model/edits/laneEdits.ts';
import { inputsHeads } from '../../../sop/model/inputsSpans.ts';
import { boxNames } from '../../../sop/model/sop.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { checkSop } from '../../../sop/rules/check.ts';
import { workspaceEntry } from '../../../sop/rules/workspace.ts';
import { laidOut, sampleCrestName, shippedCatalogue, shippedTemplates } from '../../support/templates.ts';

const catalogued = shippedCatalogue.groups.flatMap(({ title, templates }) =>
  templates.map((template) => ({ ...template, group: title })),
);
const isExample = (id: string): boolean => id.startsWith('contoh-');

describe('the library of templates', () => {
  test('holds at least 25 common ones and five to learn from, each in one group of the catalogue', () => {
    const ids = shippedTemplates.map(({ id }) => id);
    expect(ids.filter((id) => !isExample(id)).length).toBeGreaterThanOrEqual(25);
    expect(ids.filter(isExample)).toHaveLength(5);
    expect(catalogued.map(({ id }) => id).toSorted()).toEqual(ids);
    expect(catalogued.filter(({ group }) => group === 'Belajar dari contoh').map(({ id }) => id)).toEqual(
      catalogued.map(({ id }) => id).filter(isExample),
    );
  });

  test('says of each in one sentence what it is for', () => {
    for (const { about } of catalogued) expect(about).toMatch(/^\p{Lu}[^.]{30,170}\.$/u);
    expect(new Set(catalogued.map(({ about }) => about)).size).toBe(catalogued.length);
  });

  test.each([
    [
      'Tidak Mampu',
      'Domisili',
      'Usaha',
      'Kelahiran',
      'Kematian',
      'Pindah',
      'Nikah',
      'Waris',
      'Legalisasi',
      'Pengaduan',
    ],
    [
      'Surat Masuk',
      'Surat Keluar',
      'Perjalanan Dinas',
      'Ganti Uang',
      'Tambahan Uang',
      'Keputusan Tim',
      'Rapat',
      'Arsip',
    ],
    ['Inventarisasi', 'Cuti', 'Gaji Berkala', 'Pengadaan Langsung', 'Standar Operasional Prosedur', 'Laporan Kinerja'],
    ['Monografi', 'Bantuan Sosial'],
  ])('covers what offices need most: %s …', (...subjects) => {
    const titles = shippedTemplates.filter(({ id }) => !isExample(id)).map(({ sop }) => sop.identity.title);
    for (const subject of subjects) expect(titles.filter((title) => title.includes(subject))).toHaveLength(1);
  });

  test('has its own title, number and boxes for each', () => {
    const keys = shippedTemplates.flatMap(({ sop: { identity } }) => [identity.title, identity.number]);
    expect(new Set(keys).size).toBe(2 * shippedTemplates.length);
    const copied = shippedTemplates.map(({ sop }) =>
      JSON.stringify([texts(sop, 'qualifications'), texts(sop, 'equipment')]),
    );
    expect(new Set(copied).size).toBe(shippedTemplates.length);
  });

  test('stands together in one register without a warning: numbers, copied boxes, names', () => {
    const entries = shippedTemplates.map(({ id, sop }) => workspaceEntry({ ...sop, id }));
    const size = entries.length - 1;
    const workspace = {
      entries,
      size,
      unitProfile: null,
      numberPattern: null,
      nextNumber: null,
      oversight: null,
      today: '2026-11-22',
    };
    const found = shippedTemplates.flatMap(({ id, sop }) => {
      const { style, pages } = laidOut(sop);
      return checkSop({ sop: { ...sop, id }, style, pages, workspace }).filter(({ severity }) => severity !== 'note');
    });
    expect(found.map(({ message }) => message)).toEqual([]);
  });

  test('shares no more than half of the activity texts between any two', () => {
    const all = shippedTemplates.map(({ id, sop }) => ({ id, said: sop.steps.map((step) => folded(step.activity)) }));
    const alike = all.flatMap((one, index) =>
      all.slice(index + 1).flatMap((other) => {
        const shared = one.said.filter((text) => other.said.includes(text)).length;
        return 2 * shared > Math.min(one.said.length, other.said.length) ? [`${one.id} = ${other.id}`] : [];
      }),
    );
    expect(alike).toEqual([]);
  });

  test('names related SOPs of the library, and never the SOP itself', () => {
    const titles = shippedTemplates.map(({ sop }) => `SOP ${sop.identity.title}`);
    for (const { sop } of shippedTemplates) {
      const related = texts(sop, 'relatedSops');
      expect(related.filter((text) => !titles.includes(text) || text === `SOP ${sop.identity.title}`)).toEqual([]);
      expect(new Set(related).size).toBe(related.length);
    }
  });

  test('shows with its five examples what the offices print in different ways', () => {
    const styles = shippedTemplates
      .filter(({ id }) => isExample(id))
      .map(({ sop }) => ({ sop, style: laidOut(sop).style }));
    expect(new Set(styles.map(({ sop }) => sop.profile)).size).toBe(5);
    expect(new Set(styles.map(({ style }) => style.terminator))).toEqual(new Set(['T-A', 'T-B', 'T-C']));
    expect(new Set(styles.map(({ style }) => style.numberRow))).toEqual(new Set(['none', 'plain', 'parentheses']));
    expect(new Set(styles.map(({ style }) => style.colonMode))).toEqual(new Set(['none', 'inText']));
    expect(new Set(styles.map(({ style }) => style.noteColumn))).toEqual(new Set([true, false]));
    expect(styles.some(({ style }) => style.twoColumnBoxes.length > 0)).toBe(true);
    expect(styles.some(({ style }) => style.identityPlacement === 'ownPage')).toBe(true);
    expect(styles.some(({ sop }) => sop.proposer !== null)).toBe(true);
    const shared = styles.flatMap(({ sop }) => sop.steps.filter((step) => step.performers.length > 1));
    expect(new Set(shared.map((step) => step.cooperation))).toEqual(new Set(['joint', 'handover']));
    expect(styles.every(({ sop }) => sop.steps.filter((step) => step.kind === 'decision').length >= 2)).toBe(true);
    expect(styles.some(({ sop }) => laidOut(sop).pages.pages.length > 2)).toBe(true);
  });
});

describe.each(shippedTemplates)('the template $id', ({ sop, notes }) => {
  test('is complete: six boxes, each step with performer, inputs, time and outputs', () => {
    expect(notes).toEqual([]);
    expect(sop.steps.length).toBeGreaterThanOrEqual(6);
    expect(sop.lanes.length).toBeGreaterThanOrEqual(3);
    expect(sop.lanes.length).toBeLessThanOrEqual(6);
    for (const box of boxNames) expect(texts(sop, box).length).toBeGreaterThan(0);
    const heads = inputsHeads(sop.steps);
    for (const [row, step] of sop.steps.entries()) {
      expect(step.performers.length).toBeGreaterThan(0);
      expect(step.duration.parsed).not.toBeNull();
      // A Kelengkapan that covers several rows stands in the first of them.
      expect(sop.steps[heads[row] ?? row]?.inputs.items.length).toBeGreaterThan(0);
      expect(step.outputs.items.length).toBeGreaterThan(0);
    }
    expect(sop.identity.issuer.logo).toBe(sampleCrestName);
    expect(sortLanesByFirstUse(sop)).toBeNull();
  });

  test('breaks no rule, on screen or on paper', () => {
    const { style, pages } = laidOut(sop);
    const problems = checkSop({ sop, style, pages });
    expect(problems.filter(({ severity }) => severity !== 'note').map(({ message }) => message)).toEqual([]);
    expect(problems.length).toBeLessThanOrEqual(1);
  });

  test('flows soundly: decisions part, all rows are reached', () => {
    const graph = flowGraph(sop);
    expect(sop.steps.some((step) => step.kind === 'decision')).toBe(true);
    for (const [id, exits] of graph.targets) expect(Object.values(exits)).not.toContain(id);
    const entered = new Set(graph.edges.map((edge) => edge.to));
    expect(graph.order.slice(1).filter((id) => !entered.has(id))).toEqual([]);
  });

  test.each([
    { paper: 'A4' },
    { paper: 'F4-215' },
    { paper: 'Folio' },
    { paper: 'A4', orientation: 'portrait' },
    { paper: 'F4-210', orientation: 'portrait' },
  ] as const)('has sound pages on %o', (sheet) => {
    const { style, pages } = laidOut(sop, sheet);
    const metrics = audit(pages, flowGraph(sop), sop);
    expect(faultNames.filter((name) => metrics[name] !== 0)).toEqual([]);
    const problems = checkSop({ sop, style, pages });
    expect(problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  });

  test('breaks no word in two on its own paper', () => {
    const { style, pages } = laidOut(sop);
    const known = new Set(words([JSON.stringify(sop), ...Object.values(style.labels)].join(' ')));
    const drawn = pages.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' ? words(item.text) : [])),
    );
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.filter((word) => !known.has(word) && !formWords.has(word))).toEqual([]);
  });
});

/** Words of the form that stand neither in the SOP nor among the labels. */
const formWords = new Set(['mulai', 'selesai', 'ya', 'tidak', 'y', 't']);

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function texts(sop: Sop, box: (typeof boxNames)[number]): readonly string[] {
  return sop.identity.boxes[box].items.map((item) => item.text);
}

function folded(text: string): string {
  return words(text).join(' ');
}
