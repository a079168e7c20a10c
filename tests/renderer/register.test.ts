import { describe, expect, test } from 'vitest';
import { fileLimit, inBatches } from '../../renderer/desk/readFiles.ts';
import { decodedSize } from '../../renderer/exporting/exportSops.ts';
import { changedText } from '../../renderer/register/when.ts';
import { limits } from '../../sop/file/limits.ts';

/** Local noon of a day, so that the tests hold in any time zone. */
const now = new Date(2022, 1, 18, 12, 0);

describe('the time of the last change', () => {
  test.each([
    [new Date(2022, 1, 18, 10, 31), 'Hari ini 10.31'],
    [new Date(2022, 1, 18, 0, 0), 'Hari ini 00.00'],
    [new Date(2022, 1, 17, 23, 59), 'Kemarin 23.59'],
    [new Date(2022, 1, 16, 9, 0), '16 Februari 2022'],
    [new Date(2021, 1, 18, 10, 31), '18 Februari 2021'],
  ])('%s reads %s', (at, text) => {
    expect(changedText(at.toISOString(), now)).toBe(text);
  });

  test('yesterday reaches over the turn of the year', () => {
    expect(changedText(new Date(2021, 11, 31, 8, 5).toISOString(), new Date(2022, 0, 1, 7, 0))).toBe('Kemarin 08.05');
  });
});

describe('files on their way to the host', () => {
  const file = (size: number): File => new File([new Uint8Array(size)], 'a.json');

  test('the screen sends nothing that the host would refuse for its size', () => {
    expect(fileLimit).toBe(limits.fileBytes);
  });

  test('a call takes at most ten files, so that a long import shows how far it is', () => {
    expect(inBatches(Array.from({ length: 21 }, () => file(1))).map((batch) => batch.length)).toEqual([10, 10, 1]);
  });

  test('a call takes at most 30 MiB, and keeps the order', () => {
    const files = [file(9 * 2 ** 20), file(9 * 2 ** 20), file(9 * 2 ** 20), file(9 * 2 ** 20)];
    const batches = inBatches(files);
    expect(batches.map((batch) => batch.length)).toEqual([3, 1]);
    expect(batches.flat()).toEqual(files);
  });
});

test.each([
  ['', 0],
  ['YQ==', 1],
  ['YWI=', 2],
  ['YWJj', 3],
])('base64 %s stands for %i bytes', (base64, size) => {
  expect(decodedSize(base64)).toBe(size);
});
