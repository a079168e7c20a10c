import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formSchema, readForm, writeForm } from '../../../sop/file/formSchema.ts';
import { fedBy } from '../../../sop/forms/feeding.ts';
import { formKinds } from '../../../sop/forms/form.ts';
import type { Form, FormRow } from '../../../sop/forms/form.ts';
import { formPaper } from '../../../sop/forms/formPaper.ts';
import { monitoringDue, monthsLater } from '../../../sop/forms/monitoringDue.ts';
import { newForm } from '../../../sop/forms/newForm.ts';
import { formShapes } from '../../../sop/forms/shapes.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import { layoutPaper } from '../../../sop/paper/layoutPaper.ts';
import { sheetOf } from '../../../sop/paper/sheet.ts';
import { countingIds } from '../../support/builders.ts';

interface AnnexRow {
  readonly label: string;
  readonly value: readonly string[];
  readonly sub: readonly { readonly label: string; readonly value: string }[];
}
interface Annex {
  readonly sheets: readonly [
    { readonly title: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] },
    {
      readonly title: string;
      readonly sections: readonly { readonly title: string; readonly rows: readonly AnnexRow[] }[];
    },
  ];
}

/** The two sheets of Banjarbaru. */
const annex = JSON.parse(readFileSync(new URL('../../documents/corpus/annex.json', import.meta.url), 'utf8')) as Annex;
const [needSheet, workSheet] = annex.sheets;

const rows = (name: string, texts: readonly string[]): FormRow[] =>
  texts.map((text, index) => ({ id: `${name}${index}`, cells: { text } }));

function worksheet(): Form {
  const [data, activities, steps] = workSheet.sections;
  const value = (label: string): string =>
    data?.rows.find((row) => row.label.startsWith(label))?.value.join('\n') ?? '';
  const owners = data?.rows.flatMap(({ sub }) => sub) ?? [];
  const group = (section: typeof activities, at: number) => section?.rows[at]?.value ?? [];
  return {
    id: 'w',
    kind: 'worksheet',
    fields: {
      title: value('Judul SOP'),
      activityKind: value('Jenis Kegiatan'),
      productOwner: owners[0]?.value ?? '',
      activityOwner: owners[1]?.value ?? '',
      scope: value('Scope'),
    },
    tables: {
      activitiesInitial: rows('ai', group(activities, 0)),
      activitiesMain: rows('am', group(activities, 1)),
      activitiesFinal: rows('af', group(activities, 2)),
      stepsInitial: rows('si', group(steps, 0)),
      stepsMain: rows('sm', group(steps, 1)),
      stepsFinal: rows('sf', group(steps, 2)),
    },
  };
}

function needs(): Form {
  const names = ['duty', 'function', 'subFunction', 'output', 'aspect', 'title'];
  return {
    id: 'n',
    kind: 'needsBySubFunction',
    fields: { unit: 'Dinas Sosial' },
    tables: {
      needs: needSheet.rows.map(([, ...cells], index) => ({
        id: `r${index}`,
        cells: Object.fromEntries(cells.map((cell, at) => [names[at] ?? '', cell])),
      })),
    },
  };
}

/** What is printed, in reading order, without spaces. */
function printed(form: Form): string {
  const { pages } = layoutPaper(formPaper(form), sheetOf(defaultStyle));
  return squeezed(
    pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))).join(''),
  );
}

const squeezed = (text: string): string => text.replaceAll(/\s/g, '');

function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts.map(squeezed)) {
    const at = text.indexOf(part, from);
    expect(at, part).toBeGreaterThanOrEqual(0);
    from = at + part.length;
  }
}

describe('the sheets of Banjarbaru', () => {
  test('the worksheet says every word of the original in its order', () => {
    const parts = workSheet.sections.flatMap(({ title, rows: lines }) => [
      title,
      ...lines.flatMap(({ value, sub }) => [...value, ...sub.flatMap((one) => [one.label, one.value])]),
    ]);
    expectInOrder(printed(worksheet()), [workSheet.title, ...parts]);
  });

  test('the need identification has its columns and its row', () => {
    const headings = squeezed(printed(needs())).toLowerCase();
    expectInOrder(
      headings,
      needSheet.columns.map((column) => column.toLowerCase()),
    );
    for (const cell of needSheet.rows.flat()) expect(printed(needs())).toContain(squeezed(cell));
  });

  test('the worksheet feeds the steps of part C, and the need its title', () => {
    expect(fedBy(worksheet(), null)).toEqual({
      title: 'Fasilitasi Bantuan Sosial Kesejahteraan Keluarga',
      steps: (workSheet.sections[2]?.rows.flatMap(({ value }) => value) ?? []).map((text) =>
        text.replace(/^\d\. /, ''),
      ),
    });
    expect(fedBy(needs(), 'r0')?.title).toBe(needSheet.rows[0]?.at(-1));
    expect(fedBy(needs(), 'unknown')).toBeNull();
  });
});

describe('every kind of form', () => {
  test.each(formKinds)('%s is begun, stored, read and printed', (kind) => {
    const ids = countingIds('i');
    const sops = [{ id: 's1', title: 'Pelayanan Surat', number: '001/SOP' }];
    const form = newForm(kind, { unit: 'Kelurahan Contoh', sops }, ids);
    expect(formSchema.parse(form)).toEqual(form);
    expect(readForm(writeForm(form))).toEqual({ ok: true, value: form });
    expect(printed(form)).toContain(squeezed(formShapes[kind].title.toUpperCase()));
  });

  test('answers that its kind does not ask for, and missing fixed rows, are refused', () => {
    const form = newForm('evaluation', { unit: '', sops: [] }, countingIds('e'));
    const [, ...fewer] = form.tables['answers'] ?? [];
    expect(formSchema.safeParse({ ...form, fields: { colour: 'red' } }).success).toBe(false);
    expect(formSchema.safeParse({ ...form, tables: { answers: fewer } }).success).toBe(false);
    expect(formSchema.safeParse({ ...form, tables: { ...form.tables, more: [] } }).success).toBe(false);
    expect(readForm('{"format":"lajur-formulir","version":2}')).toEqual({ ok: false, error: 'newer' });
    expect(readForm('{')).toEqual({ ok: false, error: 'damaged' });
  });

  test('choices are printed as boxes, the chosen one ticked', () => {
    const begun = newForm('monitoring', { unit: '', sops: [] }, countingIds('m'));
    const row = { id: 'r', cells: { procedure: 'Surat', assessment: 'Berjalan dengan baik' } };
    const { pages } = layoutPaper(formPaper({ ...begun, tables: { procedures: [row] } }), sheetOf(defaultStyle));
    const boxes = pages.flatMap(({ items }) => items.filter((item) => item.kind === 'checkBox'));
    expect(boxes.map(({ ticked }) => ticked)).toEqual([true, false]);
  });
});

test('a title that nobody wrote is aspect and output', () => {
  const form: Form = {
    ...needs(),
    tables: {
      needs: [
        { id: 'a', cells: { aspect: 'Penyusunan', output: 'Renstra' } },
        { id: 'b', cells: {} },
      ],
    },
  };
  expect(fedBy(form, 'a')).toEqual({ title: 'Penyusunan Renstra', steps: [] });
  expect(fedBy(form, 'b')).toBeNull();
});

describe('monitoring is due', () => {
  const monitored = (date: string, assessment: string): Form => ({
    id: date,
    kind: 'monitoring',
    fields: { date },
    tables: { procedures: [{ id: 'r', sop: 's', cells: { assessment } }] },
  });
  const dueOf = (effective: string | null, forms: readonly Form[]) => monitoringDue([{ id: 's', effective }], forms)[0];

  test('six months after it took effect, then after each monitoring that assessed it', () => {
    expect(dueOf('2026-01-31', [])).toEqual({ sop: 's', last: null, due: '2026-07-31' });
    const done = [
      monitored('5 Agustus 2026', 'Berjalan dengan baik'),
      monitored('3 Juli 2026', 'Berjalan dengan baik'),
    ];
    expect(dueOf('2026-01-31', done)).toEqual({ sop: 's', last: '2026-08-05', due: '2027-02-05' });
    expect(dueOf('2026-01-31', [monitored('5 Agustus 2026', '')])?.last).toBeNull();
    expect(dueOf(null, [])?.due).toBeNull();
  });

  test('on the last day of a month that is shorter', () => {
    expect(monthsLater('2026-08-31', 6)).toBe('2027-02-28');
    expect(monthsLater('2027-08-31', 6)).toBe('2028-02-29');
    expect(monthsLater('2026-10-31', 6)).toBe('2027-04-30');
    expect(monthsLater('2026-06-15', 6)).toBe('2026-12-15');
  });
});
