import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipIn, clipTexts, rowTable } from '../../renderer/editor/clipboard/clip.ts';
import { copyRows } from '../../sop/model/edits/copyEdits.ts';
import { buildSop } from '../support/builders.ts';
import { anySop } from '../support/randomModel.ts';
import { reread } from '../support/laws.ts';

test('rows come back from the clipboard as they were, whatever they hold', () => {
  fc.assert(
    fc.property(anySop(), (sop) => {
      const ids = sop.steps.map(({ id }) => id);
      if (ids.length === 0) return;
      const clip = { kind: 'rows', cut: null, ...copyRows(sop, ids) } as const;
      const { html } = clipTexts(clip, rowTable(sop, ids, true));
      expect(clipIn(`<html><body><!--StartFragment-->${html}<!--EndFragment--></body></html>`)).toEqual(reread(clip));
    }),
    { seed: 5, numRuns: 100 },
  );
});

test.each([
  ['no clip at all', '<table><tr><td>Kegiatan</td></tr></table>'],
  ['a clip cut short', '<table data-lajur="%7B%22kind">'],
  ['half a character', '<table data-lajur="%E0%A4%A">'],
  ['no data', attributeOf([1, 2])],
  ['another kind', attributeOf({ kind: 'page', text: 'x' })],
  ['a text that is a number', attributeOf({ kind: 'cell', text: 5 })],
  ['a text without end', attributeOf({ kind: 'cell', text: 'x'.repeat(20_001) })],
  ['rows without lanes', attributeOf({ kind: 'rows', cut: null, steps: [] })],
  ['a step without a kind', attributeOf({ kind: 'rows', cut: null, lanes: [], steps: [{ id: 'S1', activity: '' }] })],
  [
    'too many rows',
    attributeOf({ kind: 'rows', cut: null, lanes: [], steps: Array.from({ length: 501 }, () => ({})) }),
  ],
])('%s is not taken for one of ours', (_, html) => {
  expect(clipIn(html)).toBeNull();
});

test('other programs get a table of words', () => {
  const sop = buildSop(
    ['Pemohon', 'Staf'],
    [
      { by: [0], activity: 'Menyerahkan <berkas> & map', inputs: ['KTP', 'KK'], time: '5 menit' },
      { by: [1, 0], kind: 'decision', activity: 'Memeriksa "berkas"' },
    ],
  );
  const clip = { kind: 'rows', cut: null, ...copyRows(sop, ['S1', 'S2']) } as const;
  const { html, plain } = clipTexts(clip, rowTable(sop, ['S1', 'S2'], false));
  expect(plain).toBe('1\tMenyerahkan <berkas> & map\t□\t\t"KTP\nKK"\t5 menit\t\n2\t"Memeriksa ""berkas"""\t◇\t◇\t\t\t');
  expect(html).toContain('<td>Menyerahkan &lt;berkas&gt; &amp; map</td><td>□</td><td></td><td>KTP<br>KK</td>');
  expect(clipTexts({ kind: 'cell', text: 'a\n"b"' }, [['a\n"b"']]).plain).toBe('a\n"b"');
});

function attributeOf(value: unknown): string {
  return `<table data-lajur="${encodeURIComponent(JSON.stringify(value))}">`;
}
