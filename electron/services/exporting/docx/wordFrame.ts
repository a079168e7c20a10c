import {
  AlignmentType,
  Document,
  Footer,
  Header,
  InternalHyperlink,
  LineRuleType,
  NumberFormat,
  Packer,
  PageNumber as PageField,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Composition } from '../../../../sop/layout/composition.ts';
import type { PageNumber } from '../../../../sop/model/style.ts';
import { mm, type Emu } from '../../../../sop/model/units.ts';
import { twips } from './cellText.ts';
import type { Edition } from './table.ts';

/** What all SOPs of one style share: everything around the body. */
export interface FrameOptions extends Pick<Composition, 'font' | 'paper' | 'margins'> {
  readonly edition: Edition;
  readonly pageNumber: PageNumber | BookNumber;
  /** Height at the foot of the page that is kept free: the margin, or the band for the stamp where that is higher. */
  readonly bottom: Emu;
}

/** The number at the foot of the pages of a book: it goes on from section to section. */
export interface BookNumber {
  readonly format: 'roman' | 'decimal';
  /** The number that this section begins with; null = the next one. */
  readonly start: number | null;
  /** The first page of this section is counted, but says no number. */
  readonly silentFirst: boolean;
  /** Name of the place that pressing a number leads to; null = none. */
  readonly backTo: string | null;
  /** In pt. */
  readonly size: number;
}

export interface WordFrame {
  /** Every part as it goes into the file, but the document and its relationships. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The document up to its body, the properties of the section of these sheets, and what comes behind them. */
  readonly documentHead: string;
  readonly section: string;
  readonly documentEnd: string;
  /** The document's relationships up to the closing tag. */
  readonly relations: string;
}

const frames = new Map<string, WordFrame>();
/** An office uses a handful of styles; margins tried one after the other must not pile up. */
const mostFrames = 30;

/**
 * The file around the body, written by the docx package: content types, styles, settings, section, header or footer. It is
 * the same for every SOP of a style, so it is written once and kept. Only what differs from SOP to SOP, the tables and
 * shapes of the body, is our own XML: docx takes seven to twelve times as long for them as zipping the result.
 */
export async function wordFrame(options: FrameOptions): Promise<WordFrame> {
  const { font, paper, margins, edition, pageNumber, bottom } = options;
  const key = JSON.stringify([font, paper, margins, edition, pageNumber, bottom]);
  const known = frames.get(key);
  if (known !== undefined) return known;
  const frame = await writeFrame(options);
  if (frames.size >= mostFrames) frames.clear();
  frames.set(key, frame);
  return frame;
}

/** Parts that docx always writes and that hold nothing here. */
const empty =
  /(?:numbering|footnotes|endnotes|custom)\.xml(?:\.rels)?$|_rels\/(?:fontTable|header1|footer1)\.xml\.rels$/;

async function writeFrame(options: FrameOptions): Promise<WordFrame> {
  const entries = unzipSync(await Packer.toBuffer(frameDocument(options)));
  const text = (name: string): string => strFromU8(entries[name] ?? new Uint8Array());
  const parts = new Map<string, Uint8Array>();
  for (const name of Object.keys(entries).toSorted()) {
    const content = entries[name];
    if (content !== undefined && !empty.test(name)) parts.set(name, content);
  }
  const encode = (xml: string): Uint8Array => new TextEncoder().encode(xml);
  parts.set('[Content_Types].xml', encode(withoutEmpty(text('[Content_Types].xml'))));
  parts.set('_rels/.rels', encode(withoutEmpty(text('_rels/.rels'))));
  const relations = withoutEmpty(text('word/_rels/document.xml.rels')).replace('</Relationships>', '');
  const [head = '', section = '', documentEnd = ''] = text('word/document.xml').split(/(?<=<w:body>)|(?=<\/w:body>)/);
  const documentHead = head.replace('<w:document ', `<w:document ${drawing} `);
  return { parts, documentHead, section, documentEnd, relations };
}

/** The drawing namespaces stand on the root, once, so that no drawing has to name them again. */
const drawing =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

/** Content types and relationships of the parts that are left out go with them. */
function withoutEmpty(xml: string): string {
  return xml.replace(
    /<(?:Override|Relationship) [^>]*?(?:PartName|Target)="([^"]*)"[^>]*\/>/g,
    (whole, target: string) => (empty.test(target) ? '' : whole),
  );
}

/** A heading looks like the text it stands in; only the outline knows it. */
const heading = (level: 0 | 1 | 2) => ({ run: { size: 20, color: 'auto' }, paragraph: { outlineLevel: level } });

function frameDocument(options: FrameOptions): Document {
  return new Document({
    styles: {
      default: {
        document: {
          run: {
            font: typeof options.font === 'string' ? options.font : options.font.name,
            size: 20,
            language: { value: 'id-ID', eastAsia: 'id-ID', bidirectional: 'ar-SA' },
          },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
        heading1: heading(0),
        heading2: heading(1),
        heading3: heading(2),
      },
      characterStyles: [
        {
          id: 'DefaultParagraphFont',
          name: 'Default Paragraph Font',
          uiPriority: 1,
          semiHidden: true,
          unhideWhenUsed: true,
        },
      ],
    },
    ...(options.edition === 'locked' ? { protection: { type: 'readOnly' } } : {}),
    sections: [{ properties: sectionProperties(options), ...numberLines(options.pageNumber), children: [] }],
  });
}

/**
 * Word and LibreOffice add the thick rules of each table to its height, up to 3 pt a page. They get that room below the
 * text; it is too little for any further row, so the breaks stay where they are.
 */
const ruleRoom = 60;

/** Height of the line that holds the page number, and from its top to its baseline; twips. */
const numberLine = 163;
const numberAscent = 132;

/** Baseline of a page number at the top of the page: 3 mm above the text, but no nearer to the edge than 5 mm. */
const numberAbove: Emu = mm(3);
const numberFromEdge: Emu = mm(5);

function sectionProperties(options: FrameOptions) {
  const { pageNumber } = options;
  const page = pageProperties(options);
  if (typeof pageNumber === 'string') return { page };
  const formatType = pageNumber.format === 'roman' ? NumberFormat.LOWER_ROMAN : NumberFormat.DECIMAL;
  const pageNumbers = { formatType, ...(pageNumber.start === null ? {} : { start: pageNumber.start }) };
  return { page: { ...page, pageNumbers }, titlePage: pageNumber.silentFirst };
}

function numberLines(pageNumber: PageNumber | BookNumber) {
  return typeof pageNumber === 'string' ? pageNumberLine(pageNumber) : bookNumberLine(pageNumber);
}

/** Height of the line that holds the number of a book's page: as that of others, by its size; twips. */
function bookLine({ size }: Pick<BookNumber, 'size'>): number {
  return Math.round((numberLine / 7) * size);
}

/** A number in the middle of the foot that leads back to the contents. */
function bookNumberLine({ size, backTo }: BookNumber) {
  const number = new TextRun({ size: size * 2, children: [PageField.CURRENT] });
  const line = bookLine({ size });
  const paragraph = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT },
    children: [backTo === null ? number : new InternalHyperlink({ anchor: backTo, children: [number] })],
  });
  return { footers: { default: new Footer({ children: [paragraph] }) } };
}

/** docx swaps the sides of a landscape page itself, so it is given the upright sheet. */
function pageProperties({ paper, margins, bottom: kept, pageNumber }: FrameOptions) {
  const [width, height] = [twips(paper.width), twips(paper.height)];
  const orientation = paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const bottom = Math.max(0, twips(kept) - ruleRoom);
  const baseline = twips(Math.max(numberFromEdge, margins.top - numberAbove));
  return {
    size: paper.landscape ? { width: height, height: width, orientation } : { width, height, orientation },
    margin: {
      top: twips(margins.top),
      right: twips(margins.right),
      bottom,
      left: twips(margins.left),
      header: Math.max(0, Math.min(baseline - numberAscent, twips(margins.top) - numberLine)),
      footer: Math.max(0, bottom - (typeof pageNumber === 'string' ? numberLine : bookLine(pageNumber))),
      gutter: 0,
    },
  };
}

/** The page number in the words of the pages, as fields that Word counts. */
function pageNumberLine(place: PageNumber) {
  const line = (children: (string | (typeof PageField)[keyof typeof PageField])[], alignment: 'center' | 'right') =>
    new Paragraph({
      alignment: AlignmentType[alignment === 'center' ? 'CENTER' : 'RIGHT'],
      spacing: { before: 0, after: 0, line: numberLine, lineRule: LineRuleType.EXACT },
      children: [new TextRun({ size: 14, children })],
    });
  switch (place) {
    case 'top':
      return { headers: { default: new Header({ children: [line(['- ', PageField.CURRENT, ' -'], 'center')] }) } };
    case 'bottom': {
      const words = ['Halaman ', PageField.CURRENT, ' dari ', PageField.TOTAL_PAGES];
      return { footers: { default: new Footer({ children: [line(words, 'right')] }) } };
    }
    case 'none':
      return {};
  }
}
