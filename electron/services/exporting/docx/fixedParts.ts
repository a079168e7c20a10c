import type { FontName } from '../../../../sop/model/style.ts';
import type { Edition } from './table.ts';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The drawing namespaces stand on the root, once, so that no drawing has to name them again. */
const drawing = [
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

export function documentXml(body: string): string {
  return `<w:document ${word} ${drawing}><w:body>${body}</w:body></w:document>`;
}

/** Defaults of the whole document and the few styles it uses. Looks are written at the text itself, so that styles of an office cannot bend the form. */
export function stylesXml(font: FontName): string {
  const names = `w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"`;
  const paragraph = (id: string, name: string, more: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>${more}</w:style>`;
  const heading = (level: number): string =>
    paragraph(
      `Heading${level}`,
      `heading ${level}`,
      `<w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>`,
    );
  const side = (name: string): string => `<w:${name} w:w="0" w:type="dxa"/>`;
  return [
    `<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${names}/><w:sz w:val="20"/><w:szCs w:val="20"/>`,
    '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>',
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>',
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>',
    `<w:tblCellMar>${side('top')}${side('left')}${side('bottom')}${side('right')}</w:tblCellMar></w:tblPr></w:style>`,
    heading(1),
    heading(2),
    paragraph('Header', 'header', '<w:uiPriority w:val="99"/>'),
    paragraph('Footer', 'footer', '<w:uiPriority w:val="99"/>'),
    '</w:styles>',
  ].join('');
}

/** `locked` asks Word to open the file for reading only. Compatibility 15 keeps Word's present table rules. */
export function settingsXml(edition: Edition): string {
  const protection = edition === 'locked' ? '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' : '';
  const compatibility =
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';
  return `<w:settings ${word}>${protection}<w:defaultTabStop w:val="720"/>${compatibility}</w:settings>`;
}

/** What a machine without the font takes instead: the families the pages were measured with. */
const relatives: Readonly<Record<FontName, { readonly family: string; readonly like: string }>> = {
  Arial: { family: 'swiss', like: 'Arimo' },
  'Bookman Old Style': { family: 'roman', like: 'TeX Gyre Bonum' },
};

export function fontTableXml(font: FontName): string {
  const { family, like } = relatives[font];
  return `<w:fonts ${word}><w:font w:name="${font}"><w:altName w:val="${like}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
}
