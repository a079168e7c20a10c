/** Word opens every file without repairing it: the Open XML SDK and the rules beyond any schema find nothing. */
import { describe, expect, test } from 'vitest';
import { docxOf, inOwnFont, laidOutCorpus, laidOutForms, layOut } from '../../agreement/documents.ts';
import { officeVersions, sdkErrors, unwrapped, withPart } from './openXml.ts';
import { wordFaults } from './wordLints.ts';

describe.each([...laidOutCorpus(), ...laidOutForms(), inOwnFont('004-16')])('$name', (document) => {
  test.each(['editable', 'locked'] as const)('%s edition', async (edition) => {
    const bytes = await docxOf(document, edition);
    expect(wordFaults(bytes)).toEqual([]);
    for (const version of officeVersions) expect(await sdkErrors(bytes, version), version).toEqual([]);
  });
});

const compatibility = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

const sound = await docxOf(layOut('004-02'), 'editable');

describe('a broken file is seen', () => {
  const broken = (change: (xml: string) => string): Uint8Array => withPart(sound, 'word/document.xml', change);

  test.each([
    ['an anchor without its simple position', (xml: string) => xml.replace('<wp:simplePos x="0" y="0"/>', '')],
    ['an unknown shape', (xml: string) => xml.replace('prst="flowChartProcess"', 'prst="flowChartKotak"')],
    ['a shape without body properties', (xml: string) => xml.replace(/<wps:bodyPr[^>]*\/>/, '')],
    ['a length that is not whole', (xml: string) => xml.replace(/<wp:extent cx="(\d+)"/, '<wp:extent cx="$1.5"')],
    ['a negative extent', (xml: string) => xml.replace(/<wp:extent cx="/, '<wp:extent cx="-')],
    ['cell properties out of order', (xml: string) => xml.replace(/(<w:tcW [^>]*\/>)(<w:vMerge[^>]*\/>)/, '$2$1')],
    ['an unknown height rule', (xml: string) => xml.replace('w:hRule="atLeast"', 'w:hRule="minimum"')],
    ['a paragraph inside a paragraph', (xml: string) => xml.replace('<w:p>', '<w:p><w:p/>')],
    ['an unknown part of a run', (xml: string) => xml.replace('<w:r>', '<w:r><w:teks/>')],
  ])('by the SDK: %s', async (_name, change) => {
    expect(await sdkErrors(broken(change), 'Microsoft365')).not.toEqual([]);
  });

  test('by the SDK inside alternatives, which it passes over in the file itself', async () => {
    const wrapped = (drawing: string): Uint8Array =>
      broken((xml) =>
        xml.replace(
          /<w:drawing>[\s\S]*?<\/w:drawing>/,
          (found) =>
            `<mc:AlternateContent ${compatibility}><mc:Choice Requires="wpg">${drawing === '' ? found : drawing}</mc:Choice><mc:Fallback/></mc:AlternateContent>`,
        ),
      );
    expect(unwrapped(wrapped(''))).toHaveLength(3);
    expect(await sdkErrors(wrapped(''), 'Microsoft365')).toEqual([]);
    expect(await sdkErrors(wrapped('<w:drawing><w:teks/></w:drawing>'), 'Microsoft365')).not.toEqual([]);
  });

  test.each([
    [
      'a cell that does not end with a paragraph',
      (xml: string) => xml.replace(/<\/w:tcPr><w:p>(?:(?!<\/?w:p>).)*<\/w:p><\/w:tc>/, '</w:tcPr></w:tc>'),
    ],
    ['a drawing id used twice', (xml: string) => xml.replaceAll(/<wp:docPr id="\d+"/g, '<wp:docPr id="100000"')],
    ['a drawing id beyond 2³¹', (xml: string) => xml.replace(/<wp:docPr id="\d+"/, '<wp:docPr id="3000000000"')],
    ['a drawing without a description', (xml: string) => xml.replace(/(<wp:docPr [^>]*?) descr="[^"]*"/, '$1')],
    ['a shape without a description', (xml: string) => xml.replace(/(<wps:cNvPr [^>]*?) descr="[^"]*"/, '$1')],
    ['tables that touch', (xml: string) => xml.replace(/<\/w:tbl><w:p>.*?<\/w:p>/, '</w:tbl>')],
    ['a style nobody defines', (xml: string) => xml.replace('<w:pPr>', '<w:pPr><w:pStyle w:val="Judul"/>')],
    ['a row that spans too few columns', (xml: string) => xml.replace(/<w:gridSpan w:val="\d+"\/>/, '')],
    [
      'a grid that is wider than its table',
      (xml: string) => xml.replace(/<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="9999"/>'),
    ],
    ['a cell that is wider than its columns', (xml: string) => xml.replace(/(<w:tcW[^>]* w:w=")\d+/, '$19999')],
    [
      'a prefix nobody declares',
      (xml: string) => xml.replace('<w:document ', `<w:document ${compatibility} mc:Ignorable="w99" `),
    ],
    [
      'a merged cell without a beginning',
      (xml: string) => xml.replace('<w:vMerge w:val="restart"/>', '<w:vMerge w:val="continue"/>'),
    ],
    ['half of a character', (xml: string) => xml.replace('</w:t>', '\ufffe</w:t>')],
  ])('by our own rules: %s', (_name, change) => {
    expect(faultsOf(broken(change))).not.toEqual([]);
  });
});

/** A part that is not even XML is a fault like any other. */
function faultsOf(bytes: Uint8Array): string[] {
  try {
    return wordFaults(bytes);
  } catch (error) {
    return [String(error)];
  }
}
