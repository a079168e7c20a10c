import type { CheckBox, GridCell, GridRow, Paper, PaperBlock, PaperField } from '../paper/paper.ts';
import { cellOf, fieldOf, rowsOf } from './form.ts';
import type { Form, FormRow } from './form.ts';
import { formShapes } from './shapes.ts';
import type { FormQuestion, FormTable } from './shapes.ts';

/** The printed form: as the regulation and the offices print it, filled as far as it is. */
export function formPaper(form: Form): Paper {
  const { title } = formShapes[form.kind];
  const isWide = form.kind !== 'worksheet' && form.kind !== 'evaluation';
  const blocks = form.kind === 'worksheet' ? worksheetBlocks(form) : tableBlocks(form);
  return {
    title: [title, fieldOf(form, 'title') || fieldOf(form, 'unit')].filter((part) => part !== '').join(' '),
    parts: [
      {
        name: title,
        orientation: isWide ? 'landscape' : 'portrait',
        blocks: [{ kind: 'heading', level: 1, text: title.toLocaleUpperCase('id') }, ...blocks],
      },
    ],
  };
}

const words = (text: string): GridCell => ({ lines: text.split('\n').map((line) => ({ text: line })) });
const headWords = (text: string): GridCell => ({ lines: [{ text }] });

/** Columns that need less room than others, as shares. */
const shares: Readonly<Record<string, number>> = {
  aspect: 70,
  copies: 45,
  date: 70,
  procedure: 150,
  assessment: 115,
  answer: 55,
};
const usualShare = 100;
const numberShare = 28;
const initialsShare = 60;

function tableBlocks(form: Form): PaperBlock[] {
  const { fields, tables } = formShapes[form.kind];
  const signed = ['conclusion', 'position', 'name', 'nip'];
  const above = fields.filter(({ name }) => !signed.includes(name));
  return [
    { kind: 'fields', rows: above.map(({ name, label }) => ({ label, value: fieldOf(form, name) })) },
    ...tables.map((table) => gridOf(form, table)),
    ...(form.kind === 'evaluation' ? closing(form) : []),
  ];
}

function gridOf(form: Form, table: FormTable): PaperBlock {
  const columns = table.columns.flatMap((column) => printedColumns(form, column));
  const isInitialled = form.kind === 'monitoring' || form.kind === 'distribution';
  const asked = table.fixedRows === null ? [] : [{ label: table.label, share: 230 }];
  const rows = rowsOf(form, table.name).map((row, index): GridRow => ({
    least: 10,
    cells: [
      { ...words(`${index + 1}`), align: 'center' },
      ...(table.fixedRows === null ? [] : [words(table.fixedRows[index] ?? '')]),
      ...columns.map(({ cell }) => cell(row)),
      ...(isInitialled ? [words('')] : []),
    ],
  }));
  const initials = form.kind === 'monitoring' ? 'Paraf Penilai' : 'Paraf';
  return {
    kind: 'grid',
    columns: [
      numberShare,
      ...asked.map(({ share }) => share),
      ...columns.map(({ share }) => share),
      ...(isInitialled ? [initialsShare] : []),
    ],
    header: [
      {
        cells: [
          headWords('No'),
          ...asked.map(({ label }) => headWords(label)),
          ...columns.map(({ label }) => headWords(label)),
          ...(isInitialled ? [headWords(initials)] : []),
        ],
      },
    ],
    rows,
    rowsMayPart: true,
  };
}

interface PrintedColumn {
  readonly label: string;
  readonly share: number;
  readonly cell: (row: FormRow) => GridCell;
}

/** A choice is printed as boxes: under each other, or, where it is Ya or Tidak, in columns of their own. */
function printedColumns(form: Form, { name, label, answer }: FormQuestion): PrintedColumn[] {
  const share = shares[name] ?? usualShare;
  if (typeof answer === 'string') return [{ label, share, cell: (row) => words(cellOf(row, name)) }];
  const boxFor = (row: FormRow, choice: string): CheckBox => (cellOf(row, name) === choice ? 'ticked' : 'empty');
  if (form.kind === 'evaluation')
    return answer.map((choice) => ({
      label: choice,
      share,
      cell: (row) => ({ lines: [{ text: '', checkBox: boxFor(row, choice) }], align: 'center', vAlign: 'center' }),
    }));
  return [
    {
      label,
      share,
      cell: (row) => ({ lines: answer.map((choice) => ({ text: choice, checkBox: boxFor(row, choice) })) }),
    },
  ];
}

function closing(form: Form): PaperBlock[] {
  return [
    { kind: 'paragraph', text: 'Kesimpulan dan tindak lanjut:', spaceAfter: 1, keepWithNext: true },
    { kind: 'grid', columns: [1], header: [], rows: [{ least: 25, cells: [words(fieldOf(form, 'conclusion'))] }] },
    {
      kind: 'signatures',
      columns: [
        null,
        {
          above: ['Evaluator,'],
          position: fieldOf(form, 'position'),
          name: fieldOf(form, 'name'),
          rank: '',
          nip: fieldOf(form, 'nip'),
        },
      ],
    },
  ];
}

const groups = [
  ['Initial', 'Langkah Awal'],
  ['Main', 'Langkah Utama'],
  ['Final', 'Langkah Akhir'],
] as const;

/** A. Data kegiatan, B. Identifikasi kegiatan, C. Identifikasi langkah, as the Banjarbaru sheet is. */
function worksheetBlocks(form: Form): PaperBlock[] {
  const labelWidth = 56;
  const data: PaperField[] = [
    { marker: '1.', label: 'Judul SOP', value: fieldOf(form, 'title') },
    { marker: '2.', label: 'Jenis Kegiatan', value: fieldOf(form, 'activityKind') },
    { marker: '3.', label: 'Penanggung Jawab', value: null },
    { label: 'a. Produk', value: fieldOf(form, 'productOwner') },
    { label: 'b. Kegiatan', value: fieldOf(form, 'activityOwner') },
    { marker: '4.', label: 'Scope (Ruang Lingkup)', value: fieldOf(form, 'scope') },
  ];
  return [
    { kind: 'heading', level: 3, marker: 'A.', text: 'DATA KEGIATAN' },
    { kind: 'fields', labelWidth, rows: data },
    { kind: 'heading', level: 3, marker: 'B.', text: 'IDENTIFIKASI KEGIATAN' },
    { kind: 'fields', labelWidth, rows: groupRows(form, 'activities') },
    { kind: 'heading', level: 3, marker: 'C.', text: 'IDENTIFIKASI LANGKAH' },
    { kind: 'fields', labelWidth, rows: groupRows(form, 'steps') },
  ];
}

/** The entries of each group under its name, numbered through all three unless they carry numbers of their own. */
function groupRows(form: Form, part: 'activities' | 'steps'): PaperField[] {
  let number = 0;
  return groups.flatMap(([group, label], at): PaperField[] => {
    const named = { marker: `${at + 1}.`, label };
    const texts = rowsOf(form, `${part}${group}`)
      .map((row) => cellOf(row, 'text').trim())
      .filter((text) => text !== '');
    if (texts.length === 0) return [{ ...named, value: '' }];
    return texts.map((text, index) => {
      number += 1;
      const own = /^(\d{1,3}[.)])\s+(.*)$/s.exec(text);
      return {
        ...(index === 0 ? named : { label: '' }),
        valueMarker: own?.[1] ?? `${number}.`,
        value: own?.[2] ?? text,
      };
    });
  });
}
