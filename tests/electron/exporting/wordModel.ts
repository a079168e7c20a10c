/** A model of Word that shares no code with our writer: the layout of the `docx` package, given the body we wrote. */
import { Document, ImportedXmlComponent, PageOrientation, type FileChild } from 'docx';
import { layoutDocument, type DocumentLayout } from 'docx/layout';
import { strFromU8, unzipSync } from 'fflate';
import { all, parseXml } from './xmlTree.ts';

/** The pages of a DOCX as the model lays them out, in twips. */
export function wordModel(bytes: Uint8Array): DocumentLayout {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const root = parseXml(xml);
  const [size, margins, font] = [all(root, 'w:pgSz')[0]?.attrs, all(root, 'w:pgMar')[0]?.attrs, fontOf(bytes)];
  const twips = (value: string | undefined): number => Number(value);
  const landscape = size?.['w:orient'] === 'landscape';
  const [width, height] = [twips(size?.['w:w']), twips(size?.['w:h'])];
  return layoutDocument(
    new Document({
      styles: { default: { document: { run: { font, size: 20 } } } },
      sections: [
        {
          properties: {
            page: {
              // docx swaps the sides of a landscape page itself, so it is given the upright sheet.
              size: landscape
                ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
                : { width, height },
              margin: {
                top: twips(margins?.['w:top']),
                right: twips(margins?.['w:right']),
                bottom: twips(margins?.['w:bottom']),
                left: twips(margins?.['w:left']),
                header: twips(margins?.['w:header']),
                footer: twips(margins?.['w:footer']),
                gutter: 0,
              },
            },
          },
          children: bodyParts(xml),
        },
      ],
    }),
    { guess: true },
  );
}

/** Paragraphs and tables of the body, as elements that docx takes as they are. */
function bodyParts(xml: string): FileChild[] {
  const body = xml.slice(xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('<w:sectPr>'));
  const parts: FileChild[] = [];
  for (let at = 0; at < body.length;) {
    const close = body.startsWith('<w:tbl>', at) ? '</w:tbl>' : '</w:p>';
    const end = body.indexOf(close, at) + close.length;
    parts.push(ImportedXmlComponent.fromXmlString(body.slice(at, end)) as unknown as FileChild);
    at = end;
  }
  return parts;
}

function fontOf(bytes: Uint8Array): string {
  const styles = parseXml(strFromU8(unzipSync(bytes)['word/styles.xml'] ?? new Uint8Array()));
  return all(styles, 'w:rFonts')[0]?.attrs['w:ascii'] ?? '';
}
