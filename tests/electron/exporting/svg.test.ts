import { expect, test } from 'vitest';
import { paintSvg } from '../../../electron/services/exporting/svg/paintSvg.ts';
import { everything, page, text } from './handMadePages.ts';
import { all, parseXml, type XmlNode } from './xmlTree.ts';

const allNodes = (node: XmlNode): XmlNode[] => [node, ...node.children.flatMap(allNodes)];

test('a page is well-formed SVG with one text element per line, in order, at its place', () => {
  const svg = parseXml(paintSvg(page(everything)));
  expect(svg.attrs['viewBox']).toBe('0 0 11880215 7740015');
  const texts = all(svg, 'text');
  expect(texts.map((node) => node.text)).toEqual([
    'Mulai',
    'Dibaca ke atas',
    'Kasubag Kesra & Umum <rapat> “kutip” é',
    'Huruf Bookman tegak',
    'Tanpa gambar huruf: □',
  ]);
  expect(texts[0]?.attrs['font-family']).toMatch(/^Arimo, /);
  const placed = everything.flatMap((item) => (item.kind === 'text' ? [item] : []));
  texts.forEach((node, at) => {
    const { x = NaN, y = NaN, rotate } = placed[at] ?? {};
    expect(Number(node.attrs['x']) * 127).toBeCloseTo(x, 0);
    expect(Number(node.attrs['y']) * 127).toBeCloseTo(y, 0);
    const turn = rotate === 90 ? `rotate(-90 ${node.attrs['x']} ${node.attrs['y']})` : undefined;
    expect(node.attrs['transform']).toBe(turn);
  });
  const groups = all(svg, 'g');
  expect(groups.map((group) => group.attrs['transform'])).toEqual(groups.map(() => 'scale(127)'));
  expect(groups.flatMap((group) => all(group, 'text'))).toEqual(texts);
  expect(texts.map((node) => Number(node.attrs['font-size']) * 127)).toEqual(placed.map(({ size }) => size));
  expect(texts[3]?.attrs['font-family']).toMatch(/^"TeX Gyre Bonum", /);
});

test('every number is written whole and nothing is fetched from elsewhere', () => {
  const svg = parseXml(paintSvg(page(everything)));
  for (const node of allNodes(svg)) {
    expect(node.attrs['href'] ?? '').not.toMatch(/^(?!data:)./);
    // Places of text stand in hundredths of a point.
    const places = node.name === 'text' ? [] : ['x', 'y'];
    for (const name of [...places, 'x1', 'y1', 'x2', 'y2', 'font-size', 'stroke-width'])
      expect(node.attrs[name] ?? '0').toMatch(/^-?\d+$/);
  }
});

test('no text is set larger than browsers draw', () => {
  const sizes = all(parseXml(paintSvg(page(everything))), 'text').map((node) => Number(node.attrs['font-size']));
  expect(Math.max(...sizes)).toBeLessThan(10_000);
});

test('a picture is embedded, an unknown one leaves its place empty', () => {
  const image = { kind: 'image', x: 0, y: 0, width: 100, height: 100, asset: 'abc' } as const;
  const bytes = new Uint8Array([1, 2, 3]);
  expect(
    all(parseXml(paintSvg(page([image]), () => ({ mediaType: 'image/png', bytes }))), 'image')[0]?.attrs['href'],
  ).toBe('data:image/png;base64,AQID');
  expect(all(parseXml(paintSvg(page([image]))), 'image')).toEqual([]);
});

test('characters XML cannot hold do not break the file', () => {
  const svg = parseXml(paintSvg(page([text(10, 10, 'a\u0000b\ud800c\uffff')])));
  expect(all(svg, 'text')[0]?.text).not.toContain('\ud800');
});
