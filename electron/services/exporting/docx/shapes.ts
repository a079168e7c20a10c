import type { SymbolItem, TextItem } from '../../../../sop/layout/pages.ts';
import type { Point } from '../../../../sop/layout/symbolOutline.ts';
import { ceilToTwip, emuPerTwip, roundToTwip, type Emu } from '../../../../sop/model/units.ts';
import { escapeXml } from '../xmlText.ts';
import { halfPoints, textXml } from './cellText.ts';
import type { Box } from './clip.ts';
import { boxOf } from './pageChart.ts';

/** A native DrawingML shape before it has a number: `xml` is asked once it is known where offset 0, 0 lies. */
export interface Shape {
  readonly box: Box;
  /** What screen readers say; also the name in Word's selection pane. */
  readonly description: string;
  readonly xml: (id: number, origin: Point) => string;
}

/** Word's own flowchart shapes. */
const presets = {
  terminator: 'flowChartTerminator',
  process: 'flowChartProcess',
  decision: 'flowChartDecision',
  connector: 'flowChartOffpageConnector',
} as const;

/** Extra width of a label's text box beside the words, so that no program breaks them: 1.5 pt on each side. */
const labelSlack: Emu = 30 * emuPerTwip;

const black = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
const miter = '<a:miter lim="800000"/>';
/** Drawn as long and as wide as the head of `symbolOutline`. */
const smallTriangle = '<a:tailEnd type="triangle" w="sm" len="sm"/>';
const noText = '<wps:bodyPr/>';

/** A piece of an arrow's line; `tip` gives its end a native head. */
export function lineShape(points: readonly Point[], weight: Emu, tip: boolean, description: string): Shape {
  const look = `<a:noFill/><a:ln w="${weight}" cap="flat">${black}${miter}${tip ? smallTriangle : ''}</a:ln>`;
  return freeform(points, 'fill="none"', '', look, description);
}

/** A filled area without a line: what a cell shows of an arrow head that lies across its border. */
export function areaShape(points: readonly Point[], description: string): Shape {
  return freeform(points, '', '<a:close/>', `${black}<a:ln><a:noFill/></a:ln>`, description);
}

function freeform(points: readonly Point[], mode: string, end: string, look: string, description: string): Shape {
  const box = boxOf(points);
  const steps = points
    .map(([x, y], index) => {
      const point = `<a:pt x="${x - box.x}" y="${y - box.y}"/>`;
      return index === 0 ? `<a:moveTo>${point}</a:moveTo>` : `<a:lnTo>${point}</a:lnTo>`;
    })
    .join('');
  const path = `<a:path w="${box.width}" h="${box.height}" ${mode}>${steps}${end}</a:path>`;
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${path}</a:pathLst></a:custGeom>`;
  return shape(box, description, `<wps:cNvSpPr/>`, geometry + look, noText);
}

/** A symbol as Word's own flowchart shape; its text is real text in it. */
export function symbolShape(symbol: SymbolItem, text: TextItem | undefined, description: string): Shape {
  const look = `<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="${symbol.weight}">${black}${miter}</a:ln>`;
  const geometry = `<a:prstGeom prst="${presets[symbol.shape]}"><a:avLst/></a:prstGeom>`;
  const content = text === undefined ? noText : textBox(text, 'ctr');
  return shape(symbol, description, '<wps:cNvSpPr/>', geometry + look, content);
}

/** Words beside an arrow as a text box without border, moved sideways into the cell if they stick out. */
export function labelShape(label: TextItem, cell: Box): Shape {
  const height = lineHeight(label);
  const width = Math.min(label.width + 2 * labelSlack, cell.width);
  const x = Math.max(cell.x, Math.min(label.x - labelSlack, cell.x + cell.width - width));
  const y = Math.max(cell.y, Math.min(label.y - ascent(label), cell.y + cell.height - height));
  const look = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>';
  return shape({ x, y, width, height }, `Label ${label.text}`, '<wps:cNvSpPr txBox="1"/>', look, textBox(label, 't'));
}

function shape(box: Box, description: string, kind: string, properties: string, content: string): Shape {
  const words = escapeXml(description);
  return {
    box,
    description,
    xml: (id, [x, y]) =>
      `<wps:wsp><wps:cNvPr id="${id}" name="${words}" descr="${words}"/>${kind}<wps:spPr><a:xfrm><a:off x="${box.x - x}" y="${box.y - y}"/><a:ext cx="${box.width}" cy="${box.height}"/></a:xfrm>${properties}</wps:spPr>${content}</wps:wsp>`,
  };
}

function textBox(text: TextItem, anchor: 'ctr' | 't'): string {
  const bold = text.style === 'bold' || text.style === 'boldItalic' ? '<w:b/>' : '';
  const italic = text.style === 'italic' || text.style === 'boldItalic' ? '<w:i/>' : '';
  const look = `<w:rPr>${bold}${italic}<w:sz w:val="${halfPoints(text.size)}"/></w:rPr>`;
  const spacing = `<w:spacing w:before="0" w:after="0" w:line="${lineHeight(text) / emuPerTwip}" w:lineRule="exact"/>`;
  return [
    `<wps:txbx><w:txbxContent><w:p><w:pPr>${spacing}<w:jc w:val="center"/>${look}</w:pPr><w:r>${look}${textXml(text.text)}</w:r></w:p></w:txbxContent></wps:txbx>`,
    `<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchor}" anchorCtr="0"><a:noAutofit/></wps:bodyPr>`,
  ].join('');
}

/** Height of a label's line: 1.16 em, on the twip grid. */
function lineHeight(text: TextItem): Emu {
  return ceilToTwip(text.size * 1.16);
}

/** From the top of a label's line to its baseline. */
function ascent(text: TextItem): Emu {
  return roundToTwip(text.size * 0.93);
}
