import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { paintDocx } from '../../../electron/services/exporting/docx/paintDocx.ts';
import { unwritableProblems } from '../../../electron/services/exporting/unwritable.ts';
import type { Asset } from '../../../electron/services/exporting/assets.ts';
import type { Composition } from '../../../sop/layout/composition.ts';
import { compositionPages, handMadeComposition, paragraph, textCell } from './handMadeComposition.ts';
import { sampleSop } from './sampleSop.ts';
import { openWord, wordFaults } from './wordLints.ts';
import { wordModel } from './wordModel.ts';
import { all, direct, wordText } from './xmlTree.ts';

const request = {
  sop: sampleSop,
  composition: handMadeComposition,
  pages: compositionPages,
  edition: 'editable',
  pageNumber: 'none',
} as const;
/** A white PNG of one pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
  'base64',
);

const [flow] = handMadeComposition.blocks;

/** The hand-made table with one cell exchanged. */
function withCell(words: string): Composition {
  if (flow?.kind !== 'table') throw new Error('The first block is the table');
  const rows = flow.rows.map((row, index) =>
    index === 2 ? { ...row, cells: row.cells.map((cell) => (cell.column === 1 ? textCell(1, words) : cell)) } : row,
  );
  return { ...handMadeComposition, blocks: [{ ...flow, rows }] };
}

describe('the Word document', () => {
  test.each(['editable', 'locked'] as const)('%s: breaks no rule that makes Word repair a file', async (edition) => {
    expect(wordFaults(await paintDocx({ ...request, edition }))).toEqual([]);
  });

  test('the same document gives the same bytes, whatever was written before', async () => {
    const first = await paintDocx(request);
    await paintDocx({ ...request, edition: 'locked' });
    expect(Buffer.from(await paintDocx(request)).equals(Buffer.from(first))).toBe(true);
  });

  test('rows may grow in the editable edition and are exact in the locked one; header and strip rows are always exact', async () => {
    const heights = async (edition: 'editable' | 'locked'): Promise<string[]> =>
      all(openWord(await paintDocx({ ...request, edition })).body, 'w:trHeight').map(
        (height) => `${height.attrs['w:hRule']} ${height.attrs['w:val']}`,
      );
    expect(await heights('locked')).toEqual([
      'exact 454',
      'exact 1417',
      'exact 1134',
      'exact 6236',
      'exact 510',
      'exact 510',
      'exact 1701',
    ]);
    expect(await heights('editable')).toEqual([
      'exact 454',
      'exact 1417',
      'atLeast 1124',
      'atLeast 6226',
      'exact 510',
      'exact 510',
      'atLeast 1681',
    ]);
  });

  test('header rows repeat, rows are not split, paper and margins are those of the composition', async () => {
    const { body } = openWord(await paintDocx(request));
    expect(all(body, 'w:tblHeader')).toHaveLength(2);
    expect(all(body, 'w:cantSplit')).toHaveLength(7);
    expect(all(body, 'w:pgSz')[0]?.attrs).toMatchObject({ 'w:w': '18709', 'w:h': '12189', 'w:orient': 'landscape' });
    expect(all(body, 'w:pgMar')[0]?.attrs).toMatchObject({
      'w:top': '850',
      'w:left': '1134',
      'w:right': '850',
      'w:bottom': '904',
    });
  });

  test('symbols are native flowchart shapes with real text, named for a screen reader', async () => {
    const { body } = openWord(await paintDocx(request));
    const symbols = all(body, 'wps:wsp').filter((shape) =>
      all(shape, 'a:prstGeom').some((geometry) => geometry.attrs['prst']?.startsWith('flowChart')),
    );
    expect(
      symbols.map((shape) => [
        all(shape, 'a:prstGeom')[0]?.attrs['prst'],
        all(shape, 'wps:cNvPr')[0]?.attrs['descr'],
        wordText(shape),
      ]),
    ).toEqual([
      ['flowChartTerminator', 'Langkah 1, Kasubag, kapsul mulai atau selesai', 'Mulai'],
      ['flowChartDecision', 'Langkah 2, Pengelola Kepegawaian, keputusan', ''],
      ['flowChartOffpageConnector', 'Penghubung 1, Pengelola Kepegawaian, ke halaman lain', '1'],
      ['flowChartOffpageConnector', 'Penghubung 1, Pengelola Kepegawaian, dari halaman lain', '1'],
      ['flowChartProcess', 'Langkah 3, Pengelola Kepegawaian, kegiatan', ''],
    ]);
  });

  test('branch labels are text boxes that lie wholly in one cell', async () => {
    const { body } = openWord(await paintDocx(request));
    const labels = all(body, 'wps:wsp').filter((shape) =>
      all(shape, 'wps:cNvPr')[0]?.attrs['name']?.startsWith('Label '),
    );
    expect(labels.map(wordText)).toEqual(['Tidak', 'Ya']);
    const offset = Number(all(labels[0] ?? body, 'a:off')[0]?.attrs['x']);
    expect(offset).toBe(0);
  });

  test('each arrow ends in one native head, and every drawing stays inside its cell', async () => {
    const { body } = openWord(await paintDocx(request));
    expect(all(body, 'a:tailEnd')).toHaveLength(4);
    const grid = all(body, 'w:gridCol').map((column) => Number(column.attrs['w:w']) * 635);
    for (const row of all(body, 'w:tr')) {
      const height = Number(all(row, 'w:trHeight')[0]?.attrs['w:val']) * 635 + 10 * 635;
      direct(row, 'w:tc').forEach((cell, index) => {
        for (const anchor of all(cell, 'wp:anchor')) {
          const [x, y] = all(anchor, 'wp:posOffset').map((offset) => Number(offset.text));
          const extent = direct(anchor, 'wp:extent')[0]?.attrs;
          const column = direct(row, 'w:tc').length === grid.length ? index : index + 1;
          expect(x).toBeGreaterThanOrEqual(0);
          // Half of what the frame's line is thicker than the grid's.
          expect(y).toBeGreaterThanOrEqual(-3175);
          expect((x ?? 0) + Number(extent?.['cx'])).toBeLessThanOrEqual(grid[column] ?? 0);
          expect((y ?? 0) + Number(extent?.['cy'])).toBeLessThanOrEqual(height);
        }
      });
    }
  });

  test('strip rows have no borders of their own', async () => {
    const { body } = openWord(await paintDocx(request));
    const strips = all(body, 'w:tr').filter((_row, index) => index === 4);
    for (const borders of strips.flatMap((row) => all(row, 'w:tcBorders')))
      for (const side of borders.children.filter((node) => node.name !== 'w:top'))
        expect(side.attrs['w:val']).toBe('nil');
  });

  test('title, language and dates come from the document', async () => {
    const core = strFromU8(unzipSync(await paintDocx(request))['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain('<dc:title>Rapat &lt;Hukum&gt; &amp; HAM</dc:title>');
    expect(core).toContain('<dc:language>id-ID</dc:language>');
    expect(core.match(/2024-01-02T00:00:00Z/g)).toHaveLength(2);
    expect(all(openWord(await paintDocx(request)).part('word/styles.xml'), 'w:lang')[0]?.attrs['w:val']).toBe('id-ID');
  });

  test('emoji stay real text, line breaks become breaks, characters XML cannot hold are left out and reported', async () => {
    const words = 'Rapat 😀 <a> & "b"\nbaris dua\u0001\ud800';
    const bytes = await paintDocx({ ...request, composition: withCell(words) });
    expect(wordFaults(bytes)).toEqual([]);
    expect(wordText(openWord(bytes).body)).toContain('Rapat 😀 <a> & "b"\nbaris dua');
    const [problem, ...others] = unwritableProblems({ ...sampleSop, flowTitle: words });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ where: { at: 'flowTitle' }, severity: 'warning' });
    expect(problem?.message).toContain('U+0001, U+D800');
  });

  test('lists hang behind their marker', async () => {
    if (flow?.kind !== 'table') throw new Error('The first block is the table');
    const cell = textCell(1, '', {
      paragraphs: [paragraph('Permendagri', { marker: { text: '1.', width: 100 }, markerIndent: 0, indent: 127_000 })],
    });
    const rows = flow.rows.map((row, index) =>
      index === 2 ? { ...row, cells: row.cells.map((other) => (other.column === 1 ? cell : other)) } : row,
    );
    const { body } = openWord(
      await paintDocx({ ...request, composition: { ...handMadeComposition, blocks: [{ ...flow, rows }] } }),
    );
    const listed = all(body, 'w:p').find((node) => wordText(node) === '1.\tPermendagri');
    expect(all(listed ?? body, 'w:ind')[0]?.attrs).toMatchObject({ 'w:left': '200', 'w:hanging': '200' });
  });

  test('a word that the layout parts may part there in Word, unseen; other lines end where Word ends them', async () => {
    if (flow?.kind !== 'table') throw new Error('The first block is the table');
    const lines = [0, 6, 11].map((from, index) => ({
      text: ['surat ', 'permo', 'honan'][index] ?? '',
      from,
      width: 100,
    }));
    const cell = textCell(1, '', { paragraphs: [paragraph('surat permohonan', { lines })] });
    const rows = flow.rows.map((row, index) =>
      index === 2 ? { ...row, cells: row.cells.map((other) => (other.column === 1 ? cell : other)) } : row,
    );
    const composition = { ...handMadeComposition, blocks: [{ ...flow, rows }] };
    const { body } = openWord(await paintDocx({ ...request, composition }));
    expect(wordText(body)).toContain('surat permo\u200bhonan');
  });

  test('the title is a heading, the language and unit stand in the properties', async () => {
    if (flow?.kind !== 'table') throw new Error('The first block is the table');
    const where = { at: 'field', field: 'title' } as const;
    const cell = textCell(1, '', { paragraphs: [paragraph('Nama SOP', { where })] });
    const rows = flow.rows.map((row, index) =>
      index === 2 ? { ...row, cells: row.cells.map((other) => (other.column === 1 ? cell : other)) } : row,
    );
    const composition = { ...handMadeComposition, blocks: [{ ...flow, rows }] };
    const { body, part } = openWord(await paintDocx({ ...request, composition }));
    const headings = all(body, 'w:p').filter((node) => all(node, 'w:pStyle')[0]?.attrs['w:val'] === 'Heading1');
    expect(headings.map(wordText)).toEqual(['Nama SOP']);
    const level = all(part('word/styles.xml'), 'w:style').find((style) => style.attrs['w:styleId'] === 'Heading1');
    expect(level === undefined ? [] : all(level, 'w:outlineLvl').map(({ attrs }) => attrs['w:val'])).toEqual(['0']);
    expect(all(part('docProps/core.xml'), 'dc:creator')[0]?.text).toContain(sampleSop.identity.issuer.government);
    expect(all(part('docProps/core.xml'), 'dc:language')[0]?.text).toBe('id-ID');
  });

  test('a logo is embedded once, described, as large as the layout says; an unknown one leaves its room', async () => {
    if (flow?.kind !== 'table') throw new Error('The first block is the table');
    const image = { asset: 'logo', width: 635_000, height: 762_000 };
    const cell = textCell(1, '', { paragraphs: [paragraph('', { image, align: 'center' })] });
    const rows = flow.rows.map((row, index) =>
      index === 2 ? { ...row, cells: row.cells.map((other) => (other.column === 1 ? cell : other)) } : row,
    );
    const composition = { ...handMadeComposition, blocks: [{ ...flow, rows }] };
    const assets = (): Asset => ({ mediaType: 'image/png', bytes: onePixel });
    const bytes = await paintDocx({ ...request, composition, assets });
    expect(wordFaults(bytes)).toEqual([]);
    expect(Buffer.from(await paintDocx({ ...request, composition, assets })).equals(Buffer.from(bytes))).toBe(true);
    const { body, names } = openWord(bytes);
    expect(names.filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    expect(all(body, 'wp:inline').flatMap((inline) => direct(inline, 'wp:extent'))[0]?.attrs).toMatchObject({
      cx: '635000',
      cy: '762000',
    });
    const without = openWord(await paintDocx({ ...request, composition })).body;
    expect(all(without, 'wp:inline')).toEqual([]);
    expect(all(without, 'w:spacing').some((spacing) => spacing.attrs['w:line'] === '1200')).toBe(true);
  });

  test('an independent model of Word lays it out on as many pages', async () => {
    const { pages, stoppedAt } = wordModel(await paintDocx({ ...request, edition: 'locked' }));
    expect(stoppedAt).toBeUndefined();
    expect(pages.length).toBe(2);
  });
});
