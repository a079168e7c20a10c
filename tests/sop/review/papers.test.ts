import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluationQuestions } from '../../../sop/paper/annexes/evaluationQuestions.ts';
import { layoutPaper } from '../../../sop/paper/layoutPaper.ts';
import type { Paper } from '../../../sop/paper/paper.ts';
import { sheetOf } from '../../../sop/paper/sheet.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { Page } from '../../../sop/layout/pages.ts';
import type { Place } from '../../../sop/model/place.ts';
import { apply } from '../../../sop/model/apply.ts';
import { anchorAt } from '../../../sop/review/anchors.ts';
import { foldReview } from '../../../sop/review/fold.ts';
import { dayInWords, numberInWords } from '../../../sop/review/papers/dateWords.ts';
import { minutesPaper } from '../../../sop/review/papers/minutes.ts';
import type { JudgedSop, PaperFields } from '../../../sop/review/papers/paperFacts.ts';
import { anchorWords } from '../../../sop/review/papers/placeWords.ts';
import { suggestedPoints } from '../../../sop/review/papers/points.ts';
import { worksheetPaper } from '../../../sop/review/papers/worksheet.ts';
import { buildSop } from '../../support/builders.ts';
import { valueOf } from '../../support/laws.ts';
import { anyText } from '../../support/randomModel.ts';
import { eventOf, someAuthor, someReviewer } from '../../support/randomReviews.ts';

const sop = buildSop(
  ['Staf', 'Lurah'],
  [
    { activity: 'Menerima surat', by: [0] },
    { activity: 'Memeriksa surat', by: [1], kind: 'decision', no: 1 },
  ],
);
const titled = {
  ...sop,
  identity: { ...sop.identity, title: 'Pengelolaan Surat Masuk', number: '001/SOP/2026' },
};

function judged(places: readonly Place[], more: Partial<JudgedSop> = {}): JudgedSop {
  const events = places.flatMap((place, at) => [
    eventOf(
      {
        kind: 'opened',
        finding: `F${at}`,
        anchor: anchorAt(titled, [place]),
        severity: 'required',
        text: `Perbaiki bagian ${at + 1}.`,
        proposal: at === 0 ? 'Memeriksa isi surat' : null,
      },
      { order: 2 * at + 1 },
    ),
    eventOf(
      { kind: 'replied', finding: `F${at}`, text: 'Sudah kami ubah.' },
      { order: 2 * at + 2, author: someAuthor },
    ),
  ]);
  const { findings } = foldReview(events);
  return { sop: titled, round: 2, version: 3, verdict: 'needsRevision', findings, reviewer: someReviewer, ...more };
}

const signer = { position: 'Kepala Bagian', name: 'Wati Contoh', rank: 'Pembina', nip: '' };
function fieldsOf(all: readonly JudgedSop[], more: Partial<PaperFields> = {}): PaperFields {
  return {
    number: '',
    place: 'Kota Contoh',
    date: '2026-02-14',
    teamDecree: 'Keputusan Wali Kota Contoh Nomor 12 Tahun 2026',
    legalBasis: ['Peraturan Menteri Nomor 35 Tahun 2012'],
    points: suggestedPoints(all),
    sops: all.map((one) => ({ id: one.sop.id, verdict: one.verdict, note: 'Lengkapi waktunya' })),
    agency: { ...signer, name: 'Lurah Contoh' },
    organisation: signer,
    ...more,
  };
}

const head = { logo: null, lines: ['PEMERINTAH KOTA CONTOH', 'BAGIAN ORGANISASI'] };

/** All words of a paper, as they are printed. */
function printed(paper: Paper): string {
  return layoutPaper(paper, sheetOf(defaultStyle)).pages.map(wordsOf).join(' ');
}

function wordsOf({ items }: Page): string {
  return items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join(' ');
}

const places = {
  cell: { at: 'step', step: 'S2', column: 'activity' },
  time: { at: 'step', step: 'S2', column: 'time' },
  arrow: { at: 'exit', step: 'S2', branch: 'no' },
  column: { at: 'lane', lane: 'L2' },
  related: { at: 'box', box: 'relatedSops' },
} as const satisfies Record<string, Place>;

describe('Berita Acara', () => {
  const all = [judged([places.cell]), judged([], { sop: { ...titled, id: 'B' }, verdict: 'compliant' })];

  test('says day, date and place in words, what it rests on, the points, every SOP with verdict and note, both signers', () => {
    const text = printed(minutesPaper(head, all, fieldsOf(all)));
    for (const words of [
      'PEMERINTAH KOTA CONTOH',
      'Pada hari ini Sabtu tanggal empat belas bulan Februari tahun dua ribu dua puluh enam (14-02-2026)',
      'bertempat di Kota Contoh',
      'Peraturan Menteri Nomor 35 Tahun 2012',
      'Keputusan Wali Kota Contoh Nomor 12 Tahun 2026',
      ...evaluationQuestions,
      'Pengelolaan Surat Masuk',
      'Perlu perbaikan',
      'Sesuai',
      'Lengkapi waktunya',
      'Lurah Contoh',
      'Wati Contoh',
    ])
      expect(text).toContain(words);
  });

  test('leaves lines to write on where nothing is known', () => {
    const empty = fieldsOf(all, { place: '', teamDecree: '', date: 'kapan-kapan' });
    expect(printed(minutesPaper(head, all, empty))).toMatch(
      /Pada hari ini \.{10,} tanggal \.{10,}.*bertempat di \.{10,}/,
    );
  });

  test('keeps its signatures with the closing words, however many SOPs it lists', () => {
    for (const count of [1, 12, 13, 14, 15, 16, 17, 18, 40]) {
      const many = Array.from({ length: count }, (_, at) => judged([], { sop: { ...titled, id: `S${at}` } }));
      const { pages } = layoutPaper(minutesPaper(head, many, fieldsOf(many)), sheetOf(defaultStyle));
      const last = pages.slice(-1).map(wordsOf).join(' ');
      expect(last).toContain('Demikian Berita Acara');
      expect(last).toContain('Wati Contoh');
    }
  });
});

describe('Kertas kerja', () => {
  test('says every finding with its place, its suggestion, its answers and what became of it', () => {
    const one = judged([places.cell, places.arrow, places.column]);
    const text = printed(worksheetPaper(head, [one], fieldsOf([one])));
    for (const words of [
      'Langkah 2 · Kegiatan',
      'Langkah 2 · arah Tidak',
      'Kolom Lurah',
      'Perbaiki bagian 3.',
      'Semula: Memeriksa surat',
      'Usul: Memeriksa isi surat',
      'Rini Contoh: Sudah kami ubah.',
      'Dijawab',
      'Ronde 2, versi 3',
      'Dian Contoh, Bagian Organisasi',
      'Kota Contoh, 14 Februari 2026',
    ])
      expect(text).toContain(words);
  });

  test('has sheets of its own for each SOP, and says when there is nothing to mend', () => {
    const all = [judged([places.cell]), judged([])];
    const paper = worksheetPaper(head, all, fieldsOf(all));
    expect(paper.parts).toHaveLength(2);
    expect(printed({ ...paper, parts: paper.parts.slice(1) })).toContain('Tidak ada temuan.');
  });

  test('names a part that is gone by what stood there', () => {
    const anchor = anchorAt(titled, [places.cell]);
    const removed = valueOf(apply(titled, { kind: 'removeStep', step: 'S2', retarget: { to: 'following' } })).sop;
    expect(anchorWords(removed, anchor)).toBe('Bagian yang sudah dihapus (“Memeriksa surat”)');
  });

  test('prints whatever people write', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
        const events = texts.map((text, at) =>
          eventOf(
            {
              kind: 'opened',
              finding: String(at),
              anchor: { places: [{ at: 'sop' }], text },
              severity: 'suggestion',
              text,
              proposal: text,
            },
            { order: at + 1 },
          ),
        );
        const one = judged([], { findings: foldReview(events).findings });
        const fields = fieldsOf([one], { number: texts[0] ?? '', place: texts[1] ?? '', teamDecree: texts[2] ?? '' });
        for (const paper of [worksheetPaper(head, [one], fields), minutesPaper(head, [one], fields)])
          expect(layoutPaper(paper, sheetOf(defaultStyle)).pages.length).toBeGreaterThan(0);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});

describe('the seven points', () => {
  const answers = (all: readonly JudgedSop[]) => suggestedPoints(all).map(({ answer }) => answer);

  test.each([
    ['cell', 1],
    ['time', 2],
    ['column', 3],
    ['arrow', 4],
    ['related', 6],
  ] as const)('a Wajib about the %s denies one of them, and the finding is its note', (name, point) => {
    const points = suggestedPoints([judged([places[name]])]);
    expect(points.map(({ answer }) => answer)).toEqual(points.map((_, at) => (at === point ? 'no' : null)));
    expect(points[point]?.note).toBe('Temuan 1');
  });

  test('are affirmed when everything is compliant, and left to people otherwise', () => {
    expect(answers([judged([], { verdict: 'compliant' })])).toEqual(evaluationQuestions.map(() => 'yes'));
    expect(answers([judged([], { verdict: null })])).toEqual(evaluationQuestions.map(() => null));
    expect(answers([])).toEqual(evaluationQuestions.map(() => null));
  });
});

describe('a day in words', () => {
  test.each([
    ['2026-11-22', 'Minggu', 'dua puluh dua', 'November', 'dua ribu dua puluh enam'],
    ['2024-02-29', 'Kamis', 'dua puluh sembilan', 'Februari', 'dua ribu dua puluh empat'],
    ['2000-01-01', 'Sabtu', 'satu', 'Januari', 'dua ribu'],
    ['1999-10-11', 'Senin', 'sebelas', 'Oktober', 'seribu sembilan ratus sembilan puluh sembilan'],
  ])('%s', (iso, weekday, day, month, year) => {
    expect(dayInWords(iso)).toMatchObject({ weekday, day, month, year });
  });

  test('is the weekday that the calendar says, for two centuries', () => {
    const names = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
    for (let day = Date.UTC(1930, 0, 1); day < Date.UTC(2130, 0, 1); day += 86_400_000 * 13) {
      const date = new Date(day);
      expect(dayInWords(date.toISOString().slice(0, 10))?.weekday).toBe(names[date.getUTCDay()]);
    }
    expect(dayInWords('2026-02-30')).toBeNull();
  });

  test('numbers are read as people read them', () => {
    expect([0, 1, 10, 11, 12, 19, 20, 21, 100, 111, 1000, 1100, 2026].map(numberInWords)).toEqual([
      'nol',
      'satu',
      'sepuluh',
      'sebelas',
      'dua belas',
      'sembilan belas',
      'dua puluh',
      'dua puluh satu',
      'seratus',
      'seratus sebelas',
      'seribu',
      'seribu seratus',
      'dua ribu dua puluh enam',
    ]);
  });
});
