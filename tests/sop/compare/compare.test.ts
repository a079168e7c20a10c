import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../sop/compare/compare.ts';
import { unchangedWords } from '../../../sop/compare/unchanged.ts';
import { apply } from '../../../sop/model/apply.ts';
import type { Change } from '../../../sop/model/change.ts';
import type { Place } from '../../../sop/model/place.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { buildSop } from '../../support/builders.ts';
import { applied, deepFreeze } from '../../support/laws.ts';
import { anyChange, anySop } from '../../support/randomModel.ts';

const sheet = buildSop(
  ['Staf', 'Kasubag', 'Sekda'],
  [
    { activity: 'Membuat konsep surat', by: [0], time: '15 menit', outputs: ['Konsep surat'] },
    { activity: 'Memeriksa konsep', by: [1], kind: 'decision', no: 1 },
    { activity: 'Menandatangani surat', by: [2] },
    { activity: 'Menggandakan surat', by: [0] },
    { activity: 'Mengirim surat', by: [0] },
  ],
);

/** Each difference as one line: title, then the sentence or the words. */
function told(before: Sop, after: Sop): string[] {
  return compare(before, after).map(({ title, detail, words }) =>
    [
      title,
      detail,
      words.map(({ text, is }) => (is === 'kept' ? text : `${is === 'added' ? '+' : '-'}${text}`)).join('|'),
    ]
      .filter((part) => part !== null && part !== '')
      .join(' / '),
  );
}

function after(...changes: readonly Change[]): Sop {
  return applied(sheet, { kind: 'batch', changes });
}

describe('what is told of two states', () => {
  test('a text that was changed, where it stands', () => {
    const later = after({ kind: 'setStep', step: 'S3', patch: { activity: 'Menandatangani surat keluar' } });
    expect(told(sheet, later)).toEqual(['Langkah 3 · Kegiatan / Menandatangani surat|+ keluar']);
    expect(compare(sheet, later)[0]).toMatchObject({
      kind: 'changed',
      before: [{ at: 'step', step: 'S3', column: 'activity' }],
      after: [{ at: 'step', step: 'S3', column: 'activity' }],
    });
  });

  test('a row that was moved, and only that one', () => {
    const later = after({ kind: 'moveStep', step: 'S5', to: 2 });
    expect(told(sheet, later)).toEqual(['Langkah pindah dari 5 ke 3 / “Mengirim surat”']);
  });

  test('rows that come and go; a target that was only renumbered is no other target', () => {
    const step = { ...(sheet.steps[0] ?? never()), id: 'N', activity: 'Mencatat surat' };
    const later = after(
      { kind: 'insertStep', at: 0, step },
      { kind: 'removeStep', step: 'S4', retarget: { to: 'end' } },
    );
    expect(told(sheet, later)).toEqual([
      'Langkah 4 dihapus / -Menggandakan surat',
      'Langkah 1 ditambah / +Mencatat surat',
    ]);
  });

  test('an arrow that leads elsewhere', () => {
    const later = after({ kind: 'setExit', step: 'S2', branch: 'no', exit: { to: 'step', step: 'S4' } });
    expect(told(sheet, later)).toEqual(['Langkah 2 · Arah Tidak / Tidak: dari langkah 1 ke langkah 4.']);
  });

  test('an arrow to a step that is gone, and to one that has another number now', () => {
    const later = after(
      { kind: 'setExit', step: 'S5', branch: 'next', exit: { to: 'step', step: 'S3' } },
      { kind: 'removeStep', step: 'S1', retarget: { to: 'step', step: 'S4' } },
    );
    expect(told(sheet, later)).toEqual([
      'Langkah 1 dihapus / -Membuat konsep surat',
      'Langkah 1 (dulu 2) · Arah Tidak / Tidak: dari langkah 1 yang dihapus ke langkah 3 (dulu 4).',
      'Langkah 4 (dulu 5) · Arah panah / Panah: dari akhir prosedur ke langkah 2 (dulu 3).',
    ]);
  });

  test('a Tidak to the row before that gets another row before it', () => {
    const before = applied(sheet, { kind: 'setExit', step: 'S2', branch: 'no', exit: { to: 'previous' } });
    const step = { ...(sheet.steps[0] ?? never()), id: 'N', activity: 'Mencatat surat' };
    expect(told(before, applied(before, { kind: 'insertStep', at: 1, step }))).toEqual([
      'Langkah 2 ditambah / +Mencatat surat',
      'Langkah 3 (dulu 2) · Arah Tidak / Tidak: dari langkah 1 ke langkah 2.',
    ]);
  });

  test('columns that came or went together, renamed and moved ones', () => {
    const wide = buildSop(['Staf', 'Tim Penilai', 'Lurah'], [{ by: [0] }]);
    const narrow = applied(wide, {
      kind: 'batch',
      changes: [
        { kind: 'removeLane', lane: 'L2' },
        { kind: 'removeLane', lane: 'L3' },
      ],
    });
    expect(told(wide, narrow)).toEqual(['Kolom Tim Penilai dan Lurah dihapus / Tidak ada simbol yang hilang.']);
    expect(told(narrow, wide)).toEqual([
      'Kolom Tim Penilai dan Lurah ditambah / Langkah yang sudah ada tidak memakainya.',
    ]);
    const other = after({ kind: 'moveLane', lane: 'L3', to: 0 }, { kind: 'renameLane', lane: 'L1', name: 'Staf APK' });
    expect(told(sheet, other)).toEqual(['Kolom Sekda pindah dari 3 ke 1', 'Nama pelaksana / Staf|+ APK']);
  });

  test('performers, kind and time of a step', () => {
    const later = after(
      { kind: 'setStep', step: 'S4', patch: { performers: ['L2'], duration: { text: '1 jam', parsed: null } } },
      { kind: 'setStep', step: 'S3', patch: { kind: 'decision' } },
    );
    expect(told(sheet, later)).toEqual([
      'Langkah 3 · Simbol / Proses menjadi keputusan: Ya ke langkah 4, Tidak ke langkah 2.',
      'Langkah 4 · Waktu / +1 jam',
      'Langkah 4 · Pelaksana / -Staf|+Kasubag',
    ]);
  });

  test('entries of boxes by identity, and the lists of a step as a whole', () => {
    const boxes = {
      ...sheet.identity.boxes,
      legalBasis: { marker: '1.', items: [item('a', 'UU 1'), item('b', 'PP 2')] },
    };
    const before = { ...sheet, identity: { ...sheet.identity, boxes } };
    const later = applied(before, {
      kind: 'batch',
      changes: [
        { kind: 'moveItem', list: { of: 'box', box: 'legalBasis' }, item: 'b', to: 0 },
        { kind: 'setItem', list: { of: 'box', box: 'legalBasis' }, item: 'a', text: 'UU 11' },
        { kind: 'insertItem', list: { of: 'outputs', step: 'S1' }, at: 1, item: item('c', 'Nota') },
      ],
    });
    expect(told(before, later)).toEqual([
      'Dasar hukum · Butir pindah dari 2 ke 1 / “PP 2”',
      'Dasar hukum · Butir 2 / UU |-1|+11',
      'Langkah 1 · Output / Konsep surat|\n|+Nota',
    ]);
  });
});

describe('what is told of any two states', () => {
  test('is nothing exactly when they hold the same', () => {
    fc.assert(
      fc.property(anySop(), fc.array(anyChange, { maxLength: 6 }), (before, edits) => {
        const later = edits.reduce((current, change) => {
          const result = apply(current, change);
          return result.ok ? result.value.sop : current;
        }, before);
        const differences = compare(deepFreeze(before), deepFreeze(later));
        const isSame = JSON.stringify(sorted(before)) === JSON.stringify(sorted(later));
        expect(differences.length === 0).toBe(isSame);
        expect(new Set(differences.map(({ id }) => id)).size).toBe(differences.length);
        for (const { before: former, after: now } of differences) {
          expect(former.filter((place) => !isThere(before, place))).toEqual([]);
          expect(now.filter((place) => !isThere(later, place))).toEqual([]);
        }
      }),
      { seed: 505, numRuns: 150 },
    );
  });

  test('says what stayed the same', () => {
    const later = after({ kind: 'setStep', step: 'S3', patch: { activity: 'Menandatangani surat keluar' } });
    expect(unchangedWords(later, compare(sheet, later))).toBe(
      'Urutan langkah, kolom pelaksana, pelaksana setiap langkah, arah Ya dan Tidak, kelengkapan, waktu, output, keterangan, seluruh halaman identitas, dan gaya cetak.',
    );
  });
});

function isThere(sop: Sop, place: Place): boolean {
  if ('step' in place && !sop.steps.some(({ id }) => id === place.step)) return false;
  return !('lane' in place) || sop.lanes.some(({ id }) => id === place.lane);
}

/** Data with the keys of every object in one order. */
function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, value]) => [key, sorted(value)]),
  );
}

function item(id: string, text: string) {
  return { id, text };
}

function never(): never {
  throw new Error('the sheet has steps');
}
