import { describe, expect, test } from 'vitest';
import { geometryOf } from '../../../sop/layout/geometry.ts';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import type { Page, TextItem } from '../../../sop/layout/pages.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { annexNames } from '../../../sop/model/style.ts';
import type { Style } from '../../../sop/model/style.ts';
import { aspectOf } from '../../../sop/paper/annexes/needs.ts';
import { stepGroups } from '../../../sop/paper/annexes/worksheet.ts';
import { createDocumentCache, layoutDocument } from '../../../sop/paper/layoutDocument.ts';
import { buildSop } from '../../support/builders.ts';
import { pageText } from '../../support/pageFacts.ts';
import { randomForm } from '../../support/randomForms.ts';

const style: Style = { ...defaultStyle, annexes: annexNames, pageNumber: 'bottom' };
const built = buildSop(
  ['Pemohon', 'Staf', 'Lurah'],
  [
    { by: [0], activity: 'Menyerahkan berkas permohonan', outputs: ['Berkas permohonan'] },
    { by: [1], activity: 'Memeriksa kelengkapan berkas', kind: 'decision', outputs: ['Berkas lengkap'] },
    { by: [1, 2], activity: 'Menandatangani surat', outputs: ['Surat', 'Salinan'] },
    { by: [0], activity: 'Menerima surat keterangan', outputs: ['Tanda terima'] },
  ],
);
const sop: Sop = {
  ...built,
  identity: { ...built.identity, title: 'Penyusunan Rencana Kerja', number: '001/SOP/2026' },
  classification: { ...built.classification, scope: 'micro' },
};

function textsOf(pages: readonly Page[]): TextItem[] {
  return pages.flatMap(({ items }) => items.filter((item): item is TextItem => item.kind === 'text'));
}

/** The words of pages without their spaces and line breaks. */
function said(pages: readonly Page[]): string {
  return textsOf(pages)
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');
}

describe('annexes', () => {
  test('stand as these pages say', async () => {
    const { pages } = layoutDocument(sop, style);
    const own = pages.pages.filter(({ annex }) => annex !== undefined);
    await expect(`${own.map(pageText).join('\n\n')}\n`).toMatchFileSnapshot('../../goldens/annexes.txt');
  });

  test('follow the sheets in their order, whatever order they were chosen in, and each once', () => {
    const chosen = { ...style, annexes: ['evaluation', 'needs', 'evaluation'] } as const;
    const { pages } = layoutDocument(sop, chosen).pages;
    expect(pages.map(({ annex }) => annex?.annex)).toEqual([undefined, 'needs', 'evaluation']);
  });

  test('leave a SOP without them as it was', () => {
    expect(layoutDocument(sop, defaultStyle)).toEqual(layoutSop(sop, defaultStyle));
  });

  test('count in the page numbers of the sheets', () => {
    const { pages } = layoutDocument(sop, style).pages;
    const numbers = textsOf(pages).flatMap(({ text }) => (text.startsWith('Halaman ') ? [text] : []));
    expect(numbers).toEqual(pages.map((_, index) => `Halaman ${index + 1} dari ${pages.length}`));
  });

  test('say where their words come from', () => {
    const { pages } = layoutDocument(sop, style).pages;
    const sources = pages.flatMap(({ annex }) => annex?.sources ?? []).map(({ source }) => source);
    for (const step of sop.steps)
      expect(sources.filter((source) => source.at === 'step' && source.step === step.id)).toHaveLength(3);
    expect(sources).toContainEqual({ at: 'field', field: 'number' });
  });

  test('a SOP without steps keeps lines to write on', () => {
    const { pages } = layoutDocument({ ...sop, steps: [] }, style).pages;
    const worksheet = pages.filter(({ annex }) => annex?.annex === 'worksheet');
    expect(textsOf(worksheet).filter(({ text }) => text.startsWith('....')).length).toBeGreaterThanOrEqual(6);
  });
});

describe('an edit', () => {
  const long = buildSop(
    ['Staf'],
    Array.from({ length: 40 }, (_, index) => ({ by: [0], activity: `Mengerjakan bagian ke-${index + 1}` })),
  );

  test('is laid out with a cache as without one', () => {
    const cache = createDocumentCache();
    let edited = long;
    for (let seed = 0; seed < 6; seed += 1) {
      const at = (seed * 7) % long.steps.length;
      const steps = edited.steps.map((step, index) =>
        index === at ? { ...step, activity: `${step.activity} lalu ${'melaporkannya '.repeat(seed * 4)}` } : step,
      );
      edited = { ...edited, steps };
      expect(layoutDocument(edited, style, { cache })).toEqual(layoutDocument(edited, style));
    }
  });

  test('leaves pages it did not touch the same objects', () => {
    const cache = createDocumentCache();
    const before = layoutDocument(long, style, { cache }).pages.pages;
    const last = long.steps.length - 1;
    const steps = long.steps.map((step, index) => (index === last ? { ...step, activity: 'Melapor' } : step));
    const after = layoutDocument({ ...long, steps }, style, { cache }).pages.pages;
    const monitoring = after.flatMap((page, index) => (page.annex?.annex === 'monitoring' ? [index] : []));
    expect(monitoring.length).toBeGreaterThan(2);
    expect(monitoring.filter((index) => after[index] === before[index])).toEqual(monitoring.slice(0, -1));
    const again = layoutDocument({ ...long, steps: [...steps] }, style, { cache }).pages.pages;
    expect(again).toBe(after);
  });
});

describe('of whatever an office filled in', () => {
  test.each(Array.from({ length: 40 }, (_, index) => index + 1))('form %i', (seed) => {
    const form = randomForm(seed);
    const { pages } = layoutDocument(form.sop, { ...form.style, annexes: annexNames }).pages;
    const sheets = layoutSop(form.sop, form.style).pages.pages;
    const annexes = pages.filter(({ annex }) => annex !== undefined);
    expect(pages.length - annexes.length).toBe(sheets.length);
    for (const page of annexes) {
      const orientation = page.width > page.height ? 'landscape' : 'portrait';
      const { content } = geometryOf({ ...form.style, orientation });
      const texts = textsOf([page]).filter(({ text }) => !/^(Halaman \d|- \d+ -)/.test(text));
      for (const item of texts) {
        expect(item.x, item.text).toBeGreaterThanOrEqual(content.x);
        expect(item.x + item.width, item.text).toBeLessThanOrEqual(content.x + content.width);
        expect(item.y - item.size, item.text).toBeGreaterThanOrEqual(content.y - item.size * 0.2);
        expect(item.y, item.text).toBeLessThanOrEqual(content.bottom);
      }
      expect(overlaps(texts)).toEqual([]);
    }
    for (const name of ['worksheet', 'monitoring'] as const) {
      const words = said(annexes.filter(({ annex }) => annex?.annex === name));
      for (const { activity } of form.sop.steps) expect(words).toContain(activity.replaceAll(/\s/g, ''));
    }
  });
});

/** Lines of text that share room. */
function overlaps(texts: readonly TextItem[]): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          Math.abs(one.y - other.y) < Math.min(one.size, other.size) * 0.9,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );
}

test('a title tells its aspect and its output, or neither', () => {
  expect(aspectOf('Penyusunan Renstra')).toEqual({ aspect: 'Penyusunan', output: 'Renstra' });
  expect(aspectOf('PELAPORAN KEUANGAN DESA')).toEqual({ aspect: 'Pelaporan', output: 'KEUANGAN DESA' });
  expect(aspectOf('Penyusunan')).toBeNull();
  expect(aspectOf('Pelayanan Surat')).toBeNull();
});

test('the first step begins, the last ends, the others are the procedure proper', () => {
  expect(stepGroups([1, 2, 3, 4])).toEqual({ initial: [1], main: [2, 3], final: [4] });
  expect(stepGroups([1, 2])).toEqual({ initial: [1], main: [], final: [2] });
  expect(stepGroups([1])).toEqual({ initial: [1], main: [], final: [] });
  expect(stepGroups([])).toEqual({ initial: [], main: [], final: [] });
});
