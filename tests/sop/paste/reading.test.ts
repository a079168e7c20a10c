import { expect, test } from 'vitest';
import { laneMark } from '../../../sop/paste/laneMarks.ts';
import { itemsOf } from '../../../sop/paste/pastedItems.ts';
import { pastedTime, unitInHeading } from '../../../sop/paste/pastedTimes.ts';
import { readClipboard } from '../../../sop/paste/readClipboard.ts';
import { noSettings, readSteps } from '../../../sop/paste/readSteps.ts';
import type { PasteSettings } from '../../../sop/paste/readSteps.ts';
import type { StepsDraft } from '../../../sop/paste/draft.ts';

function read(lines: readonly string[], settings: Partial<PasteSettings> = {}): StepsDraft {
  const content = readClipboard({ html: '', text: lines.join('\n') });
  if (!content.ok || content.value.holds !== 'table') throw new Error('No table was read');
  return readSteps(content.value.table, { ...noSettings, ...settings });
}

const headings = 'No\tKegiatan\tStaf\tKasubag\tKelengkapan\tWaktu\tOutput\tKeterangan';

test.each([
  ['X', 'done'],
  ['v', 'done'],
  ['✓', 'done'],
  ['\uF0FC', 'done'],
  ['■', 'done'],
  ['◇', 'decision'],
  ['Mulai', 'start'],
  ['SELESAI', 'end'],
  ['Ya', 'branch'],
  ['tdk', 'branch'],
  ['Y / T', 'branch'],
  ['T → 3', 'branch'],
  ['1', 'connector'],
  ['A', 'connector'],
  ['Memeriksa berkas', 'text'],
  ['', 'none'],
])('a lane cell with "%s" is %s', (text, kind) => {
  expect(laneMark({ text, symbols: [], drawnText: '' }).kind).toBe(kind);
});

test('targets beside the arrows are read from lane cells', () => {
  expect(laneMark({ text: 'Ya → 5, Tidak ke langkah 2', symbols: [], drawnText: '' })).toMatchObject({
    yes: true,
    no: true,
    yesTo: '5',
    noTo: '2',
  });
});

test.each([
  ['15 enit', null, '15 menit', 'repaired'],
  ['2 iam', null, '2 jam', 'repaired'],
  ['30 Menit', null, '30 Menit', null],
  ['30', 'menit', '30 menit', 'unit'],
  ['30', null, '30', 'unread'],
  ['sesuai jadwal', null, 'sesuai jadwal', 'unread'],
  ['-', null, '-', null],
  ['', null, '', null],
])('the time "%s" under a heading with unit %s is read as "%s"', (text, unit, read, doubt) => {
  const time = pastedTime(text, unit);
  expect([time.duration.text, time.doubt]).toEqual([read, doubt]);
});

test('the unit of time stands in the heading', () => {
  expect(unitInHeading('Waktu (Menit)')).toBe('menit');
  expect(unitInHeading('Waktu/ Hari Kerja')).toBe('hari kerja');
  expect(unitInHeading('Waktu')).toBeNull();
});

test.each([
  ['1. Surat\n2. Berkas', ['Surat', 'Berkas'], '1.'],
  ['- KTP\n- KK', ['KTP', 'KK'], '- '],
  ['\uF0B7 KTP\n\uF0B7 KK', ['KTP', 'KK'], '- '],
  ['1. Renja KL/ Pemda 2. RKA-KL 3. DIPA', ['Renja KL/ Pemda', 'RKA-KL', 'DIPA'], '1.'],
  ['1. Surat\na. asli\nb. salinan\n2. Berkas', ['Surat\na. asli\nb. salinan', 'Berkas'], '1.'],
  ['Surat\npermohonan\nBerkas', ['Surat permohonan', 'Berkas'], null],
  ['10 lembar', ['10 lembar'], null],
  ['1.500 lembar', ['1.500 lembar'], null],
  ['', [], null],
])('the entries of "%s"', (text, texts, marker) => {
  expect(itemsOf(text)).toEqual({ texts, marker });
});

test('rows that go on over a page are joined and marked, page furniture and connectors are left out and named', () => {
  const draft = read([
    headings,
    '1\tMenyusun laporan kegiatan dan\tX\t\tData\t1 hari\tLaporan\t',
    'Halaman 1 dari 2\t\t\t\t\t\t\t',
    '\t\t1\t\t\t\t\t',
    headings,
    '\tmengirimkannya kepada Kasubag\t\t\tFormat laporan\t\t\t',
    '2\tMemeriksa laporan\t\tX\tLaporan\t2 jam\tLaporan yang diparaf\t',
  ]);
  expect(draft.steps.map(({ texts }) => texts.activity.text)).toEqual([
    'Menyusun laporan kegiatan dan mengirimkannya kepada Kasubag',
    'Memeriksa laporan',
  ]);
  expect(draft.steps[0]?.texts.activity.doubt).toEqual({ code: 'joined', detail: '2' });
  expect(itemsOf(draft.steps[0]?.texts.inputs.text ?? '').texts).toEqual(['Data', 'Format laporan']);
  expect(draft.leftOut.map(({ what, count }) => [what, count])).toEqual([
    ['headings', 1],
    ['furniture', 1],
    ['connectors', 1],
  ]);
});

test('a decision is found by its words and leads where they say; a number nobody bears is named', () => {
  const draft = read([
    headings,
    '1\tMenyusun laporan\tX\t\tData\t1 hari\tLaporan\t',
    '2\tMemeriksa laporan. Jika belum lengkap, dikembalikan ke langkah no. 1\t\tX\tLaporan\t2 jam\tLaporan\t',
    '3\tMenyetujui laporan; apabila tidak disetujui kembali ke nomor 9\t\tX\tLaporan\t2 jam\tLaporan\t',
  ]);
  expect(draft.steps.map(({ kind, noTo, doubt }) => [kind, noTo, doubt])).toEqual([
    ['process', null, null],
    ['decision', 0, null],
    ['decision', null, { code: 'noSuchTarget', detail: '9' }],
  ]);
});

test('a Tidak and the Ya below it belong to the judging step between them', () => {
  const draft = read([
    headings,
    '1\tMengajukan surat\tMulai\t\tSurat\t5 menit\tSurat\t',
    '2\tMenerima surat\t\tTidak\tSurat\t5 menit\tSurat\t',
    '3\tMeneliti kelengkapan surat\t\t\tSurat\t5 menit\tSurat\t',
    '4\tMenyampaikan jawaban\t\tYa\tSurat\t5 menit\tJawaban\t',
    '5\tMenerima jawaban\tSelesai\t\tSurat\t5 menit\tJawaban\t',
  ]);
  expect(draft.steps.map(({ kind }) => kind)).toEqual(['process', 'process', 'decision', 'process', 'process']);
  expect(draft.steps[2]?.performers).toEqual([
    { lane: 'column:3', doubt: { code: 'branchNearby', detail: 'Y dan T' } },
  ]);
  expect(draft.steps[1]?.doubt).toEqual({ code: 'noPerformer', detail: '' });
});

test('performers that no mark names are taken from the subject of the sentence, marked, or stay unknown', () => {
  const draft = read([
    'No\tKegiatan\tPetugas Informasi\tPejabat Teknis (PPTK)\tWaktu',
    '1\tPetugas menerima berkas\t\t\t5 menit',
    '2\tPPTK mengoreksi berkas\t\t\t5 menit',
    '3\tMenandatangani berkas\t\t\t5 menit',
  ]);
  expect(draft.steps.map(({ performers }) => performers.map(({ lane, doubt }) => [lane, doubt?.code]))).toEqual([
    [['column:2', 'sentence']],
    [['column:3', 'sentence']],
    [],
  ]);
});

test('what the author sets is taken as it is and everything else is read around it', () => {
  const lines = [
    headings,
    '1\tMemeriksa surat\t\tY/T\tSurat\t5 enit\tSurat\t',
    '2\tMengirim surat\tX\t\tSurat\t5 menit\tSurat\t',
  ];
  const before = read(lines);
  expect(before.steps[0]?.kind).toBe('decision');
  const after = read(lines, {
    texts: new Map([
      ['1:3', '■'],
      ['1:5', '7 enit'],
      ['2:1', ''],
    ]),
  });
  expect(after.steps[0]).toMatchObject({
    kind: 'process',
    performers: [{ lane: 'column:3', doubt: null }],
    texts: { time: { text: '7 enit', doubt: null } },
  });
  expect(after.steps[1]?.texts.activity.text).toBe('');
  const renamed = read(lines, { names: new Map([['column:2', 'Sekretaris']]) });
  expect(renamed.lanes.map(({ name }) => name)).toEqual(['Sekretaris', 'Kasubag']);
  const skipped = read(lines, { roles: ['no', 'activity', 'lane', 'lane', 'skip', 'time', 'output', 'note'] });
  expect(skipped.leftOut).toEqual([{ what: 'column', count: 2, texts: ['Kelengkapan'] }]);
});

test('without a heading the first row is a step; the lanes there are name the columns', () => {
  const lines = ['1\tMenyusun surat\tX\t\tData\t1 jam\tSurat', '2\tMemeriksa surat\t\tX\tSurat\t1 jam\tSurat'];
  expect(read(lines).steps).toHaveLength(2);
  expect(read(lines, { laneNames: ['Staf', 'Camat'] }).lanes.map(({ name }) => name)).toEqual(['Staf', 'Camat']);
  expect(read(lines, { firstIsHeading: true }).steps).toHaveLength(1);
});

test('what stands above the headings and below the last step of a sheet is left out and named', () => {
  const draft = read([
    'SOP PELAYANAN SURAT\t\t\t\t\t\t\t',
    'Nomor\t065/12/2026\t\t\t\t\t\t',
    headings,
    '1\tMenyusun surat\tX\t\tData\t1 hari\tSurat\t',
    '2\tMemeriksa surat\t\tX\tSurat\t2 jam\tSurat\t',
    '\tJumlah waktu\t\t\t\t1 hari 2 jam\t\t',
    '\t\t\t\t\t\t\t',
    '\t\t\t\tKota Contoh, 2 Januari 2026\t\t\t',
    '\t\t\t\tKepala Bagian\t\t\t',
  ]);
  expect(draft.hasHeadings).toBe(true);
  expect(draft.steps.map(({ texts }) => texts.activity.text)).toEqual(['Menyusun surat', 'Memeriksa surat']);
  expect(draft.steps[1]?.texts.inputs.text).toBe('Surat');
  expect(draft.leftOut).toEqual([
    {
      what: 'furniture',
      count: 5,
      texts: [
        'SOP PELAYANAN SURAT',
        'Nomor 065/12/2026',
        'Jumlah waktu 1 hari 2 jam',
        'Kota Contoh, 2 Januari 2026',
        'Kepala Bagian',
      ],
    },
  ]);
});

test('cells merged over rows: lines of one step are joined, a shared Kelengkapan covers its steps, a shared time is marked', () => {
  const html = `<table>
    <tr><td>No</td><td>Kegiatan</td><td>Staf</td><td>Kelengkapan</td><td>Waktu</td><td>Output</td></tr>
    <tr><td rowspan=2>1</td><td rowspan=2>Menyusun surat</td><td rowspan=2>X</td><td>Data</td><td rowspan=3>1 hari</td><td rowspan=2>Konsep</td></tr>
    <tr><td>Format surat</td></tr>
    <tr><td>2</td><td>Mengetik surat</td><td>X</td><td rowspan=2>Konsep</td><td>Surat</td></tr>
    <tr><td>3</td><td>Mengirim surat</td><td>X</td><td>5 menit</td><td>Tanda terima</td></tr>
  </table>`;
  const content = readClipboard({ html, text: '' });
  if (!content.ok || content.value.holds !== 'table') throw new Error('No table was read');
  const draft = readSteps(content.value.table, noSettings);
  expect(draft.steps.map(({ texts }) => texts.activity.text)).toEqual([
    'Menyusun surat',
    'Mengetik surat',
    'Mengirim surat',
  ]);
  expect(itemsOf(draft.steps[0]?.texts.inputs.text ?? '').texts).toEqual(['Data', 'Format surat']);
  expect(draft.steps.map(({ inputsSpan }) => inputsSpan)).toEqual([1, 2, 1]);
  expect(draft.steps.map(({ texts }) => texts.time.doubt?.code ?? null)).toEqual(['merged', null, null]);
});
