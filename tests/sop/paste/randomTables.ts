import fc from 'fast-check';

/** A step table as an office may keep it, before it is copied. */
export interface RandomTable {
  readonly lanes: readonly string[];
  readonly steps: readonly RandomStep[];
  readonly look: TableLook;
}

export interface RandomStep {
  readonly activity: string;
  readonly by: number;
  readonly inputs: readonly string[];
  readonly time: string;
  readonly output: string;
  readonly note: string;
}

/** How the office writes it. */
export interface TableLook {
  readonly numbers: 'plain' | 'dots' | 'brackets' | 'none';
  readonly headings: 'grouped' | 'flat' | 'none';
  readonly columnNumbers: boolean;
  /** Steps after which the headings are printed again; 0 = never. */
  readonly pageLength: number;
  readonly words: 'spec' | 'short' | 'capitals';
  readonly mark: string;
  readonly hasNotes: boolean;
}

const things = [
  'surat permohonan',
  'berkas usulan',
  'laporan bulanan',
  'daftar hadir',
  'nota dinas',
  'lembar disposisi',
  'rekap data',
];
const verbs = [
  'Menyusun',
  'Memeriksa',
  'Menandatangani',
  'Mencatat',
  'Mengirimkan',
  'Menerima',
  'Mengarsipkan',
  'Koordinasi',
  'Rapat',
];
const offices = [
  'Staf',
  'Kasubag Umum',
  'Kepala Bagian',
  'Sekretaris',
  'Camat',
  'Petugas Loket',
  'Asisten II',
  'Bendahara',
];
const phrase = fc
  .tuple(fc.constantFrom(...things), fc.constantFrom('', ' yang lengkap', ' untuk "kegiatan" tahunan', ' (asli)'))
  .map(([thing, rest]) => `${thing[0]?.toUpperCase()}${thing.slice(1)}${rest}`);

const step = (lanes: number): fc.Arbitrary<RandomStep> =>
  fc.record({
    activity: fc
      .tuple(
        fc.constantFrom(...verbs),
        fc.constantFrom(...things),
        fc.constantFrom('', ' dan meneruskannya kepada atasan langsung'),
      )
      .map((parts) => `${parts[0]} ${parts[1]}${parts[2]}`),
    by: fc.nat(lanes - 1),
    inputs: fc.uniqueArray(phrase, { minLength: 0, maxLength: 3 }),
    time: fc.oneof(
      {
        weight: 9,
        arbitrary: fc
          .tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom('menit', 'jam', 'hari', 'Hari Kerja'))
          .map((parts) => parts.join(' ')),
      },
      { weight: 1, arbitrary: fc.constant('') },
    ),
    output: phrase,
    note: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: phrase }),
  });

export const randomTable: fc.Arbitrary<RandomTable> = fc.integer({ min: 1, max: 8 }).chain((lanes) =>
  fc.record({
    lanes: fc.uniqueArray(fc.constantFrom(...offices), { minLength: lanes, maxLength: lanes }),
    steps: fc.array(step(lanes), { minLength: 3, maxLength: 14 }),
    look: fc.record({
      numbers: fc.constantFrom('plain' as const, 'dots' as const, 'brackets' as const, 'none' as const),
      headings: fc.constantFrom('grouped' as const, 'grouped' as const, 'flat' as const, 'none' as const),
      columnNumbers: fc.boolean(),
      pageLength: fc.constantFrom(0, 0, 4, 5),
      words: fc.constantFrom('spec' as const, 'short' as const, 'capitals' as const),
      mark: fc.constantFrom('X', 'v', '✓', '●', '■', 'V'),
      hasNotes: fc.boolean(),
    }),
  }),
);

/** A cell to be written, with what it covers. */
export interface Written {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
}

const words = {
  spec: ['No', 'Kegiatan', 'Pelaksana', 'Mutu Baku', 'Kelengkapan', 'Waktu', 'Output', 'Keterangan'],
  short: ['No.', 'Uraian Prosedur', 'Pelaksana', 'Mutu Baku', 'Persyaratan/ Kelengkapan', 'Waktu', 'Hasil', 'Ket.'],
  capitals: ['NO', 'URAIAN KEGIATAN', 'PELAKSANA', 'MUTU BAKU', 'KELENGKAPAN', 'WAKTU', 'OUTPUT', 'KET'],
} as const;

/** The rows of such a table as they are written. */
export function writtenRows({ lanes, steps, look }: RandomTable): Written[][] {
  const [no, activity, performers, quality, inputs, time, output, note] = words[look.words];
  const hasNo = look.numbers !== 'none';
  const down = look.headings === 'grouped' ? { rows: 2 } : {};
  const names = lanes.map((text) => ({ text }));
  const head: Written[][] =
    look.headings === 'none'
      ? []
      : look.headings === 'flat'
        ? [
            [
              ...(hasNo ? [{ text: no }] : []),
              { text: activity },
              ...names,
              { text: inputs },
              { text: time },
              { text: output },
              ...(look.hasNotes ? [{ text: note }] : []),
            ],
          ]
        : [
            [
              ...(hasNo ? [{ text: no, ...down }] : []),
              { text: activity, ...down },
              { text: performers, columns: lanes.length },
              { text: quality, columns: 3 },
              ...(look.hasNotes ? [{ text: note, ...down }] : []),
            ],
            [...names, { text: inputs }, { text: time }, { text: output }],
          ];
  const width = lanes.length + 4 + (hasNo ? 1 : 0) + (look.hasNotes ? 1 : 0);
  if (look.columnNumbers && look.headings !== 'none')
    head.push(Array.from({ length: width }, (_, at) => ({ text: String(at + 1) })));
  const rows = steps.map((step, at): Written[] => [
    ...(hasNo
      ? [{ text: look.numbers === 'plain' ? `${at + 1}` : look.numbers === 'dots' ? `${at + 1}.` : `(${at + 1})` }]
      : []),
    { text: step.activity },
    ...lanes.map((_, lane) => ({ text: lane === step.by ? look.mark : '' })),
    { text: step.inputs.map((item, index) => (step.inputs.length > 1 ? `${index + 1}. ${item}` : item)).join('\n') },
    { text: step.time },
    { text: step.output },
    ...(look.hasNotes ? [{ text: step.note }] : []),
  ]);
  return [
    ...head,
    ...rows.flatMap((row, at) =>
      look.pageLength > 0 && at > 0 && at % look.pageLength === 0 ? [...head, row] : [row],
    ),
  ];
}

/** The rows as a spreadsheet writes them as text. */
export function asText(rows: readonly (readonly Written[])[]): string {
  const busy = new Map<number, number>();
  return rows
    .map((row, at) => {
      const cells: string[] = [];
      const skip = (): void => {
        while ((busy.get(cells.length) ?? 0) > at) cells.push('');
      };
      for (const { text, rows: down = 1, columns = 1 } of row) {
        skip();
        for (let over = 0; over < columns; over += 1) busy.set(cells.length + over, at + down);
        const quoted = /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        cells.push(quoted, ...Array.from({ length: columns - 1 }, () => ''));
      }
      skip();
      return `${cells.join('\t')}\r\n`;
    })
    .join('');
}

/** The rows as HTML, in the manner of a word processor. */
export function asHtml(rows: readonly (readonly Written[])[]): string {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const body = rows.map((row) => {
    const cells = row.map(({ text, rows: down = 1, columns = 1 }) => {
      const paragraphs = text
        .split('\n')
        .map((line) => `<p class=MsoNormal><span lang=IN>${escaped(line)}<o:p></o:p></span></p>`);
      return `<td rowspan=${down} colspan=${columns}>${paragraphs.join('\n')}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<html><body><!--StartFragment--><table class=MsoTableGrid>${body.join('\n')}</table><!--EndFragment--></body></html>`;
}
