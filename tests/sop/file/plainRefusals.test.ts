import { describe, expect, test } from 'vitest';
import { readPlain, readPlainText } from '../../../sop/file/readPlain.ts';
import { countingIds } from '../../support/builders.ts';

const options = () => ({ ids: countingIds(), profiles: [] });
const sound = { title: 'Pelayanan', actors: ['Staf', 'Kasi', 'Staf'], steps: [{ text: 'a' }, { text: 'b' }] };
const withStep = (step: object) => ({ ...sound, steps: [{ text: 'a' }, { text: 'b' }, { text: 'c', ...step }] });
const nested = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 0);

function refusal(json: unknown) {
  const read = readPlain(json, options());
  return read.ok ? null : read.error;
}

test('the sound file of this test is read', () => {
  expect(refusal(sound)).toBeNull();
  expect(refusal({ title: 'T', table_missing: true })).toBeNull();
});

describe('refused, with the path of the fault', () => {
  test.each<[string, unknown, string]>([
    ['', 'a text', 'harus berupa objek'],
    ['', [], 'harus berupa objek'],
    ['title', { steps: [] }, 'wajib ada'],
    ['steps', { title: 'T' }, 'wajib ada'],
    ['title', { ...sound, title: 5 }, 'harus berupa teks'],
    ['judul', { ...sound, judul: 'x' }, 'tidak dikenal'],
    ['["a.b"]', { ...sound, 'a.b': 1 }, 'tidak dikenal'],
    ['issuer.kota', { ...sound, issuer: { kota: 'x' } }, 'tidak dikenal'],
    ['legal_basis[1]', { ...sound, legal_basis: ['a', 5] }, 'harus berupa teks'],
    ['legal_basis', { ...sound, legal_basis: 'a' }, 'harus berupa daftar'],
    ['created.iso', { ...sound, created: { text: 'x', iso: '2022-02-31' } }, 'bukan tanggal'],
    ['labels.colour', { ...sound, labels: { colour: 'x' } }, 'tidak dikenal'],
    ['has_notes_column', { ...sound, has_notes_column: 'ya' }, 'true atau false'],
    ['style.paper', { ...sound, style: { paper: 'A9' } }, 'tidak sesuai'],
    ['style.orientation', { ...sound, style: { orientation: 'miring' } }, '"landscape"'],
    ['style.margins.left', { ...sound, style: { margins: { top: 1, right: 1, bottom: 1, left: -1 } } }, 'lebih kecil'],
    ['style.warna', { ...sound, style: { warna: 'x' } }, 'tidak dikenal'],
    ['steps[2].inputsSpan', withStep({ inputsSpan: 0 }), 'lebih kecil'],
    ['steps[2].inputsSpan', withStep({ inputsSpan: 1.5 }), 'bilangan bulat'],
    ['style.twoColumnBoxes[0]', { ...sound, style: { twoColumnBoxes: ['steps'] } }, 'harus salah satu'],
    ['style.footerBandMm', { ...sound, style: { footerBandMm: 41 } }, 'lebih besar dari 40'],
    ['style.fitOnePage', { ...sound, style: { fitOnePage: 'ya' } }, 'true atau false'],
    ['steps[2].foo', withStep({ foo: 1 }), 'tidak dikenal'],
    ['steps[2].kind', withStep({ kind: 'loop' }), '"process", "decision"'],
    ['steps[2].text', withStep({ text: 5 }), 'harus berupa teks'],
    ['steps[2].performers[0]', withStep({ performers: [3] }), 'bukan kolom pelaksana'],
    ['steps[2].performers[0]', withStep({ performers: [-1] }), 'bukan kolom pelaksana'],
    ['steps[2].performers[1]', withStep({ performers: [1, 'Lurah'] }), '"Lurah" bukan kolom pelaksana'],
    ['steps[2].performers[0]', withStep({ performers: ['Staf'] }), 'dipakai 2 kolom'],
    ['steps[2].performers[1]', withStep({ performers: ['Kasi', 1] }), 'disebut dua kali'],
    ['steps[2].performers[0]', withStep({ performers: [1.5] }), 'nama pelaksana atau nomor kolom'],
    ['steps[2].next', withStep({ next: 4 }), 'langkah 4 tidak ada'],
    ['steps[2].next', withStep({ next: 0 }), 'bilangan bulat mulai dari 1'],
    ['steps[2].next', withStep({ next: 'akhir' }), '"end"'],
    ['steps[2].yes', withStep({ kind: 'decision', yes: 9 }), 'langkah 9 tidak ada'],
    ['steps[2].no', withStep({ kind: 'decision', no: 9 }), 'langkah 9 tidak ada'],
    ['steps[2].no_target', withStep({ kind: 'decision', no: 1, no_target: 9 }), 'langkah 9 tidak ada'],
    ['steps[2].no', withStep({ no: 1.5 }), 'bilangan bulat'],
    [
      'steps[2].arrows.next.run.column',
      withStep({ arrows: { next: { run: { column: 7, offset_mm: 2 } } } }),
      'kolom 7 tidak ada',
    ],
    ['steps[2].arrows.next.leave', withStep({ arrows: { next: { leave: 'kiri' } } }), '"top"'],
    ['steps[2].arrows.no', withStep({ arrows: { no: { leave: 'left' } } }), 'tidak dikenal'],
    ['steps', { ...sound, steps: Array.from({ length: 501 }, () => ({ text: '' })) }, 'lebih dari 500'],
    ['actors', { ...sound, actors: Array.from({ length: 41 }, () => 'A') }, 'lebih dari 40'],
    ['steps[2].text', withStep({ text: 'x'.repeat(20_001) }), 'lebih panjang dari 20000'],
    ['', { ...sound, ocr_residue: nested(64) }, 'bersarang lebih dari 64'],
    ['notes.__proto__', { ...sound, notes: JSON.parse('{"__proto__": {"x": 1}}') }, 'tidak boleh dipakai'],
  ])('%s %#', (path, json, message) => {
    const faults = refusal(json);
    expect(faults?.[0]?.path).toBe(path);
    expect(faults?.[0]?.message).toContain(message);
  });

  test('every fault of a file is told at once', () => {
    const faults = refusal({ ...sound, a: 1, b: 2, steps: [{ text: 1 }, { next: 'x' }] });
    expect(faults?.map((fault) => fault.path).toSorted()).toEqual(['a', 'b', 'steps[0].text', 'steps[1].next']);
    const targets = refusal({ ...sound, steps: [{ next: 5 }, { performers: [7] }] });
    expect(targets?.map((fault) => fault.path)).toEqual(['steps[0].next', 'steps[1].performers[0]']);
  });

  test('a profile that is not there', () => {
    expect(readPlain(sound, { ...options(), profile: 'X' })).toEqual({
      ok: false,
      error: [{ path: '', message: 'profil gaya "X" tidak ada' }],
    });
  });
});

describe('the limits are exact', () => {
  test.each<[string, unknown]>([
    ['500 steps', { ...sound, steps: Array.from({ length: 500 }, () => ({ text: '' })) }],
    ['40 columns', { ...sound, actors: Array.from({ length: 40 }, (_, at) => `A${at}`) }],
    ['20 000 characters', { ...sound, number: 'x'.repeat(20_000) }],
    ['depth 64', { ...sound, ocr_residue: nested(63) }],
  ])('%s are read', (_, json) => {
    expect(refusal(json)).toBeNull();
    expect(readPlainText(JSON.stringify(json), options()).ok).toBe(true);
  });
});

describe('hostile text', () => {
  const fault = (text: string) => {
    const read = readPlainText(text, options());
    return read.ok ? null : read.error[0];
  };

  test.each([
    ['200 000 brackets', '['.repeat(200_000)],
    ['200 000 objects', '{"a":'.repeat(200_000)],
    ['closed again', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ])('nested deep is refused without running out of stack: %s', (_, text) => {
    expect(fault(text)?.message).toContain('bersarang');
  });

  test('the same as parsed data', () => {
    expect(refusal(nested(200_000))?.[0]?.message).toContain('bersarang');
  });

  test('brackets inside a text are no nesting', () => {
    expect(fault(JSON.stringify({ ...sound, number: '[{'.repeat(5000) }))).toBeNull();
  });

  test.each(['', '{', '{"title": "T",}', 'null garbage', '\ufeff', '{"title":"T","steps":[]}x'])(
    '%j is no JSON',
    (text) => {
      expect(fault(text)?.message).toContain('bukan JSON');
    },
  );

  test('a key written twice would lose a text', () => {
    expect(fault('{"title":"a","steps":[{"text":"x","text":"y"}]}')).toEqual({
      path: 'steps[0].text',
      message: 'isian ini ditulis dua kali',
    });
    expect(fault('{"title":"a","steps":[{"text":"x"},{"text":"y"}],"ti\\u0074le":"b"}')?.path).toBe('title');
  });

  test('a key that reaches into JavaScript', () => {
    expect(fault('{"title":"a","steps":[],"__proto__":{"x":1}}')?.path).toBe('__proto__');
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test('more than 10 MiB, counted in bytes', () => {
    const file = (letters: string) => JSON.stringify({ ...sound, notes: letters });
    expect(fault(file('é'.repeat(5 * 1024 * 1024)))?.message).toContain('10 MiB');
    expect(fault(file('é'.repeat(5 * 1024 * 1024 - 100)))).toBeNull();
  });

  test('a byte order mark is no fault', () => {
    expect(fault(`\ufeff${JSON.stringify(sound)}`)).toBeNull();
  });
});
