import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHtml } from '../../../sop/paste/htmlTables.ts';
import { insertEntries } from '../../../sop/paste/listPaste.ts';
import { itemsOf } from '../../../sop/paste/pastedItems.ts';
import { readClipboard } from '../../../sop/paste/readClipboard.ts';
import { noSettings, readSteps } from '../../../sop/paste/readSteps.ts';
import { buildSop, countingIds } from '../../support/builders.ts';

/** Reads whatever it is given; a table is read to the end. */
function readAll(html: string, text = ''): string {
  const content = readClipboard({ html, text });
  if (!content.ok) return content.error.code;
  if (content.value.holds === 'lines') return 'lines';
  readSteps(content.value.table, noSettings);
  return `${content.value.table.rows.length} x ${content.value.table.columns}`;
}

test('scripts, styles, pictures and hidden text are no text of a cell', () => {
  const html =
    '<table><tr><td>Isi<script>alert("<td>x</td>")</script><style>td{}</style><img src=x onerror=alert(1)>' +
    '<span style="display:none">gaib</span><iframe src=//x>y</iframe></td><td title="a > b">&lt;b&gt; &amp;&nbsp;&#8220;&#x201D;&hellip;&entah;</td></tr></table>';
  const [table] = readHtml(html).tables;
  expect(table?.rows[0]?.map(({ text }) => text)).toEqual(['Isi', '<b> & “”…&entah;']);
});

const drawnWord = '<!--<v:rect><v:textbox>Ya</v:textbox>-->';

test.each([
  [
    'a cell over a million columns',
    '<table><tr><td>1</td><td colspan=1000000 rowspan=99999>Menulis</td></tr><tr><td>2</td></tr></table>',
    '2 x 2',
  ],
  ['a hundred columns', `<table><tr>${'<td>a</td>'.repeat(100)}</tr></table>`, 'tooManyColumns'],
  ['rows without end', '<table>'.concat('<tr><td>1<td>Menulis'.repeat(3000)), 'tooManyRows'],
  ['tables in tables', `${'<table><tr><td>x<td>'.repeat(3000)}dalam`, '1 x 2'],
  ['deep elements', `<table><tr><td>1</td><td>${'<div><b>'.repeat(100_000)}Menulis</td></tr></table>`, '1 x 2'],
  ['a text of a cell without end', `<table><tr><td>1</td><td>${'a'.repeat(30_000)}</td></tr></table>`, 'textTooLong'],
  ['a tag that never ends', `<table><tr><td>1<td>2<td title="${'x'.repeat(100_000)}`, '1 x 3'],
  ['a comment that never ends', `<table><tr><td>1<td>2<!--${'<v:shape '.repeat(20_000)}`, '1 x 2'],
  ['a comment full of drawings', `<table><tr><td>1<td>2<!--${'<v:rect>'.repeat(400_000)}--></table>`, '1 x 2'],
  ['drawings without end in one cell', `<table><tr><td>1<td>2${drawnWord.repeat(60_000)}</table>`, '1 x 2'],
  ['tables beside tables', '<table><tr><td>1<td>2</table>'.repeat(150_000), 'tooManyRows'],
  ['a script that never ends', `<table><tr><td>1<td>2<script>${'</scrip'.repeat(20_000)}`, '1 x 2'],
  ['more than ten megabytes', 'x'.repeat(11 * 1024 * 1024), 'tooLarge'],
  ['nothing at all', '<html><body><!--StartFragment--><!--EndFragment--></body></html>', 'nothing'],
])('%s', (_name, html, result) => {
  expect(readAll(html)).toBe(result);
});

test('quotes that never close, lone quotes and broken lines are letters like any other', () => {
  expect(readAll('', `1\t"Menulis\tSurat ${'"'.repeat(5000)}`)).toMatch(/ x /);
  const content = readClipboard({ html: '', text: '1\t"Menulis ""surat""\r\ndinas"\r\n2\tMengirim 5" surat\r\n' });
  if (!content.ok || content.value.holds !== 'table') throw new Error('No table was read');
  expect(content.value.table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['1', 'Menulis "surat"\ndinas'],
    ['2', 'Mengirim 5" surat'],
  ]);
});

test('a list without end is counted, not inserted', () => {
  const sop = buildSop([], []);
  const list = { of: 'box', box: 'equipment' } as const;
  const begin = (line: string): string => line.repeat(200_000);
  expect(insertEntries(sop, list, null, itemsOf(begin('Komputer\n')).texts, countingIds())).toMatchObject({
    error: { code: 'tooManyItems' },
  });
  // Lines that go on in small letters are one entry.
  expect(insertEntries(sop, list, null, itemsOf(`Meja\n${begin('dan kursi\n')}`).texts, countingIds())).toMatchObject({
    error: { code: 'textTooLong' },
  });
});

test('any mix of tags and text is read without harm', () => {
  const pieces = fc.constantFrom(
    '<table>',
    '</table>',
    '<tr>',
    '</tr>',
    '<td>',
    '</td>',
    '<td rowspan=3>',
    '<td colspan=2>',
    '<th>',
    '<thead>',
    '</thead>',
    '<ol>',
    '<li>',
    '</ol>',
    '<p>',
    '</p>',
    '<br>',
    '<!--',
    '-->',
    '<![if !vml]>',
    '<img v:shapes=a>',
    '<v:rect>',
    '"',
    "'",
    '<',
    '>',
    '&',
    '&#0;',
    '&#xD800;',
    '\u0000',
    '1',
    'No',
    'Kegiatan',
    'Ya',
    'X',
    '5 menit',
    '\t',
    '\n',
    'Menulis surat',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      expect(readAll(parts.join(''))).toMatch(/ x |lines|nothing|tooMany/);
      expect(readAll('', parts.join(''))).toMatch(/ x |lines|nothing|tooMany/);
    }),
    { seed: 20_260_212, numRuns: 1000 },
  );
});
