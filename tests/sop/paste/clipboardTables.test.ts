import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readClipboard } from '../../../sop/paste/readClipboard.ts';
import { noSettings, readSteps } from '../../../sop/paste/readSteps.ts';
import type { StepsDraft } from '../../../sop/paste/draft.ts';

/** What each program puts on the clipboard, as it does so. */
function read(program: string): StepsDraft {
  const html = readFileSync(new URL(`../../documents/clipboard/${program}.html`, import.meta.url), 'utf8');
  const content = readClipboard({ html, text: 'the HTML is read, not this\tor that' });
  if (!content.ok || content.value.holds !== 'table') throw new Error(`No table in ${program}`);
  return readSteps(content.value.table, noSettings);
}

/** A draft in few words: number, texts with `was → text`, performers, kind, targets. */
function sketch(draft: StepsDraft): unknown {
  const names = new Map(draft.lanes.map(({ key, name }) => [key, name]));
  return draft.steps.map((step) => ({
    no: step.no,
    texts: Object.values(step.texts).map(({ text, was }) => (was === null ? text : `${was} → ${text}`)),
    by: step.performers.map(({ lane, doubt }) => `${names.get(lane)}${doubt === null ? '' : `? ${doubt.code}`}`),
    kind: `${step.kind}${step.kindDoubt === null ? '' : `? ${step.kindDoubt.code}`}`,
    no_: step.noTo,
    span: step.inputsSpan,
  }));
}

test('Word: merged headings, lists, drawn symbols and texts of its own', () => {
  const draft = read('word');
  expect(draft.roles).toEqual(['no', 'activity', 'lane', 'lane', 'lane', 'inputs', 'time', 'output', 'note']);
  expect(draft.lanes.map(({ name }) => name)).toEqual([
    'Pemohon',
    'Petugas Tata Usaha',
    'Kepala Subbagian Umum & Kepegawaian',
  ]);
  expect(sketch(draft)).toEqual([
    {
      no: '1.',
      texts: [
        'Mengajukan surat permohonan peminjaman ruang rapat',
        '1. Surat permohonan\n2. Fotokopi KTP pemohon',
        '5 menit',
        'Surat permohonan diterima',
        '',
      ],
      by: ['Pemohon'],
      kind: 'process',
      no_: null,
      span: 1,
    },
    {
      no: '2.',
      texts: [
        'Memeriksa kelengkapan “surat” dan jadwal ruang. Jika tidak lengkap dikembalikan ke langkah 1',
        'Surat permohonan',
        '10 menit',
        'Surat yang lengkap',
        'SOP Surat Masuk',
      ],
      by: ['Petugas Tata Usaha'],
      kind: 'decision',
      no_: 0,
      span: 1,
    },
    {
      no: '3.',
      texts: [
        'Menandatangani:\na. surat izin\nb. lembar disposisi',
        'Surat izin',
        '1 hari',
        'Surat izin yang ditandatangani',
        '',
      ],
      by: ['Kepala Subbagian Umum & Kepegawaian'],
      kind: 'process',
      no_: null,
      span: 1,
    },
  ]);
  expect(draft.leftOut).toEqual([]);
});

test('Excel: a row of column numbers, a unit in the heading, a merged Kelengkapan, marks of symbol fonts', () => {
  const draft = read('excel');
  expect(draft.lanes.map(({ name }) => name)).toEqual(['Staf', 'Kasubag Umum', 'Camat']);
  expect(draft.timeUnit).toBe('menit');
  expect(sketch(draft)).toEqual([
    {
      no: '1',
      texts: ['Mengonsep surat undangan', '- Disposisi\n- Agenda', '15 menit', 'Konsep surat', ''],
      by: ['Staf'],
      kind: 'process',
      no_: null,
      span: 2,
    },
    {
      no: '2',
      texts: ['Memeriksa konsep surat', '', '10 menit', 'Konsep yang diparaf', 'Bila T kembali ke nomor 1'],
      by: ['Kasubag Umum? branches'],
      kind: 'decision? branches',
      no_: 0,
      span: 1,
    },
    {
      no: '3',
      texts: ['Menandatangani surat bersama', 'Konsep yang diparaf', '60 menit', 'Surat undangan', ''],
      by: ['Kasubag Umum', 'Camat'],
      kind: 'process',
      no_: null,
      span: 1,
    },
  ]);
  expect(draft.leftOut).toEqual([{ what: 'numbers', count: 1, texts: [] }]);
});

test('LibreOffice: its paragraphs, lists and headings', () => {
  const draft = read('libreoffice');
  expect(draft.lanes.map(({ name }) => name)).toEqual(['Staf', 'Kasubag', 'Camat']);
  expect(sketch(draft)).toEqual([
    {
      no: '1',
      texts: ['Menyusun konsep laporan bulanan', '1. Data kegiatan\n2. Format laporan', '2 hari', 'Konsep laporan', ''],
      by: ['Staf'],
      kind: 'process',
      no_: null,
      span: 1,
    },
    {
      no: '2',
      texts: [
        'Memeriksa konsep laporan',
        'Konsep laporan',
        '1 jam',
        'Konsep yang diperiksa',
        'Tidak: kembali ke langkah 1',
      ],
      by: ['Kasubag? branches'],
      kind: 'decision? branches',
      no_: 0,
      span: 1,
    },
    {
      no: '3',
      texts: ['Menandatangani laporan', 'Konsep yang diperiksa', '30 menit', 'Laporan bulanan', ''],
      by: ['Camat'],
      kind: 'process',
      no_: null,
      span: 1,
    },
  ]);
});

test('Google Docs: names of performers written into one column, lists within cells', () => {
  const draft = read('google-docs');
  expect(draft.roles).toEqual(['no', 'activity', 'performer', 'inputs', 'time', 'output']);
  expect(draft.lanes.map(({ name }) => name)).toEqual(['Petugas Loket', 'Kasi Pemerintahan']);
  expect(sketch(draft)).toMatchObject([
    {
      texts: ['Menerima berkas warga', '• KTP\n• Kartu Keluarga', '5 menit', 'Berkas diterima', ''],
      by: ['Petugas Loket'],
    },
    { by: ['Kasi Pemerintahan'], kind: 'decision? words', no_: 0 },
    { by: ['Petugas Loket'], kind: 'process' },
  ]);
});

test('Google Sheets: rows without headings, ticks, a damaged unit', () => {
  const draft = read('google-sheets');
  expect(draft.roles).toEqual(['no', 'activity', 'lane', 'lane', 'inputs', 'time', 'output']);
  expect(draft.hasHeadings).toBe(false);
  expect(draft.lanes.map(({ name, isNamed }) => [name, isNamed])).toEqual([
    ['Pelaksana 1', false],
    ['Pelaksana 2', false],
  ]);
  expect(draft.steps.map(({ texts }) => texts.time)).toMatchObject([
    { text: '5 menit', doubt: null },
    { text: '30 menit', was: '30 enit', doubt: { code: 'timeRepaired' } },
    { text: '10 menit', doubt: null },
  ]);
  expect(draft.steps.map(({ performers }) => performers.map(({ lane }) => lane))).toEqual([
    ['column:2'],
    ['column:3'],
    ['column:2'],
  ]);
});
