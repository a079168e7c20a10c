import type { GridCell, GridRow, Paper, PaperBlock } from '../paper/paper.ts';
import type { DateField, Official, Status } from '../model/sop.ts';

/** One SOP as the official list names it. */
export interface ListedSop {
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  readonly created: DateField;
  readonly revised: DateField;
  readonly effective: DateField;
  readonly approval: Official;
  readonly status: Status;
  /** Lines of Keterangan. */
  readonly notes: readonly string[];
}

/** A number that was reserved and is not used yet. */
export interface ReservedLine {
  readonly number: string;
  readonly unit: string;
  readonly purpose: string;
  readonly name: string;
  /** ISO day. */
  readonly since: string;
}

/** Numbers that a unit skipped in a year. */
export interface GapLine {
  readonly unit: string;
  readonly year: number | null;
  readonly numbers: readonly string[];
  /** There are more than are told. */
  readonly isCut: boolean;
}

/** What the list says besides its rows. */
export interface ListFacts {
  /** "Semua SOP" or what was chosen. */
  readonly scope: string;
  /** Printed: "12 April 2026". */
  readonly day: string;
  readonly letterhead: { readonly logo: string | null; readonly lines: readonly string[] };
  /** Who signs the list; null = nobody. */
  readonly signer: Official | null;
  readonly place: string;
  readonly reserved: readonly ReservedLine[];
  readonly gaps: readonly GapLine[];
  /** Prints an ISO day. */
  readonly dayText: (iso: string) => string;
}

export const listColumns = [
  'No',
  'Nomor SOP',
  'Nama SOP',
  'Unit',
  'Tanggal Pembuatan',
  'Tanggal Revisi',
  'Tanggal Efektif',
  'Disahkan oleh',
  'Status',
  'Keterangan',
] as const;

/** Shares of the width, in the order of `listColumns`. */
const shares = [4.5, 13, 19, 13, 10.5, 9.5, 9.5, 13, 9.5, 12];

export const statusNames: Readonly<Record<Status, string>> = {
  draft: 'Draf',
  submitted: 'Diajukan',
  needsRevision: 'Perlu perbaikan',
  compliant: 'Sesuai',
  awaitingApproval: 'Menunggu pengesahan',
  inForce: 'Berlaku',
  superseded: 'Digantikan',
  revoked: 'Dicabut',
};

/** What the list says of who approved: the post, then the name. */
export function approvedBy({ prefix, position, name }: Official): string {
  return [`${prefix.trim()} ${position.trim()}`.trim(), name.trim()].filter((part) => part !== '').join('\n');
}

/** How many SOPs there are of each status: "3 berlaku, 1 draf". */
export function statusSummary(sops: readonly ListedSop[]): string {
  const counted = Object.entries(statusNames).flatMap(([status, name]) => {
    const count = sops.filter((sop) => sop.status === status).length;
    return count === 0 ? [] : [`${count} ${name.toLocaleLowerCase('id')}`];
  });
  return counted.join(', ');
}

/** "001, 003 dan seterusnya", with unit and year before it. */
export function gapWords({ unit, year, numbers, isCut }: GapLine): string {
  const whose = [unit, year === null ? '' : `tahun ${year}`].filter((part) => part !== '').join(', ');
  return `${whose}: ${numbers.join(', ')}${isCut ? ' dan seterusnya' : ''}`;
}

/** "Daftar SOP" as an official paper, on lying sheets. */
export function officialListPaper(sops: readonly ListedSop[], facts: ListFacts): Paper {
  const { letterhead, scope, day } = facts;
  return {
    title: 'Daftar Standar Operasional Prosedur',
    parts: [
      {
        name: 'Daftar SOP',
        orientation: 'landscape',
        blocks: [
          ...(letterhead.lines.length === 0 ? [] : [{ kind: 'letterhead', ...letterhead, address: [] } as const]),
          { kind: 'heading', level: 1, text: 'DAFTAR STANDAR OPERASIONAL PROSEDUR' },
          { kind: 'paragraph', align: 'center', text: `${scope}, keadaan tanggal ${day}` },
          listGrid(sops),
          { kind: 'space', mm: 2 },
          {
            kind: 'paragraph',
            text: `Jumlah: ${sops.length} SOP${sops.length === 0 ? '' : ` (${statusSummary(sops)})`}.`,
          },
          ...reservedBlocks(facts),
          ...gapBlocks(facts),
          ...signatureBlocks(facts),
        ],
      },
    ],
  };
}

const words = (text: string, more: Partial<GridCell> = {}): GridCell => ({
  lines: text === '' ? [] : text.split('\n').map((line) => ({ text: line })),
  ...more,
});
const head = (text: string): GridCell => words(text, { bold: true, shaded: true, align: 'center' });

function listGrid(sops: readonly ListedSop[]): PaperBlock {
  return {
    kind: 'grid',
    columns: shares,
    header: [{ cells: listColumns.map(head) }],
    rows: sops.map((sop, at): GridRow => ({
      cells: [
        words(String(at + 1), { align: 'center' }),
        words(sop.number.trim()),
        words(sop.title.trim()),
        words(sop.unit.trim()),
        words(sop.created.text.trim()),
        words(sop.revised.text.trim()),
        words(sop.effective.text.trim()),
        words(approvedBy(sop.approval)),
        words(statusNames[sop.status]),
        words(sop.notes.join('\n')),
      ],
    })),
    rowsMayPart: true,
  };
}

function reservedBlocks({ reserved, dayText }: ListFacts): readonly PaperBlock[] {
  if (reserved.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'Nomor yang dipesan dan belum dipakai' },
    {
      kind: 'grid',
      columns: [18, 22, 34, 14, 12],
      header: [{ cells: ['Nomor SOP', 'Unit', 'Keperluan', 'Pemesan', 'Sejak'].map(head) }],
      rows: reserved.map(({ number, unit, purpose, name, since }) => ({
        cells: [number, unit, purpose, name, dayText(since)].map((text) => words(text)),
      })),
    },
  ];
}

function gapBlocks({ gaps }: ListFacts): readonly PaperBlock[] {
  if (gaps.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'Nomor yang terlewat' },
    ...gaps.map((gap): PaperBlock => ({ kind: 'paragraph', text: gapWords(gap), spaceAfter: 0.5 })),
  ];
}

function signatureBlocks({ signer, place, day }: ListFacts): readonly PaperBlock[] {
  if (signer === null) return [];
  const { prefix, position, name, rank, nip } = signer;
  const above = [place.trim() === '' ? day : `${place.trim()}, ${day}`];
  return [
    { kind: 'space', mm: 6 },
    {
      kind: 'signatures',
      columns: [null, { above, position: `${prefix.trim()} ${position.trim()}`.trim(), name, rank, nip }],
    },
  ];
}
