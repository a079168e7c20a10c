import { createHash } from 'node:crypto';
import { buildDiagram } from '../../../sop/bpmn/buildDiagram.ts';
import { writePlainText } from '../../../sop/file/writePlain.ts';
import type { Composition } from '../../../sop/layout/composition.ts';
import type { Pages } from '../../../sop/layout/pages.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Style } from '../../../sop/model/style.ts';
import type { Problem } from '../../../sop/rules/problem.ts';
import { paintBpmn } from './bpmn/paintBpmn.ts';
import { undrawnSteps } from './bpmn/undrawnSteps.ts';
import { noAssets, type AssetLookup } from './assets.ts';
import { paintDocx } from './docx/paintDocx.ts';
import type { Edition } from './docx/table.ts';
import { fileBaseName } from './fileName.ts';
import { noOwnFonts, type FontFiles, type OwnFonts } from './fontFiles.ts';
import { mediaTypes } from './mediaTypes.ts';
import type { ExportFormat } from './mediaTypes.ts';
import { paintPdf, type ForSigners } from './pdf/paintPdf.ts';
import { paintSvg } from './svg/paintSvg.ts';
import type { Succession } from '../../../sop/ledger/succession.ts';
import { unwritableProblems } from './unwritable.ts';

export type { ExportFormat };

export interface ExportRequest {
  readonly sop: Sop;
  /** The resolved style the pages were laid out with. */
  readonly style: Style;
  readonly composition: Composition;
  readonly pages: Pages;
  readonly formats: readonly ExportFormat[];
  readonly edition: Edition;
  readonly fonts: FontFiles;
  /** Fonts that the office brought, those that the pages were laid out with. */
  readonly ownFonts?: OwnFonts;
  readonly assets?: AssetLookup;
  /** The style of a profile of the office's own, which the SOP's data take along; null for a shipped one. */
  readonly ownStyle?: Style | null;
  /** Whether a PDF carries the SOP itself, so that it can be opened again; yes unless said otherwise. */
  readonly withSource?: boolean;
  /** What came before the SOP and what after, for its plain data; nothing unless said otherwise. */
  readonly succession?: Succession;
  /** What a PDF leaves for those who sign it; nothing unless said otherwise. */
  readonly signing?: ForSigners;
}

export interface ExportedFile {
  /** Safe on every system; equal names of different SOPs are told apart by the caller. */
  readonly name: string;
  readonly format: ExportFormat;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly sha256: string;
}

export interface Exported {
  readonly files: readonly ExportedFile[];
  /** What only the writing of files can see: characters that a format cannot hold. */
  readonly problems: readonly Problem[];
}

/** Writes the official files of one SOP, in the order asked for; SVG gives one file per page, `<name>-1.svg`. Writes nothing to disk. */
export async function exportSop(request: ExportRequest): Promise<Exported> {
  const name = fileBaseName(request.sop.identity);
  const files: ExportedFile[] = [];
  for (const format of new Set(request.formats))
    for (const { suffix, bytes, pages } of await write(format, request))
      files.push({
        name: `${name}${suffix}.${format}`,
        format,
        mediaType: mediaTypes[format],
        bytes,
        pages,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
  const inXml = request.formats.some((format) => format === 'docx' || format === 'svg' || format === 'bpmn');
  const problems = [
    ...(inXml ? unwritableProblems(request.sop) : []),
    ...(request.formats.includes('bpmn') ? undrawnSteps(request.sop) : []),
  ];
  return { files, problems };
}

interface Written {
  readonly suffix: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

async function write(format: ExportFormat, request: ExportRequest): Promise<Written[]> {
  const { sop, style, composition, pages, edition, fonts } = request;
  const ownFonts = request.ownFonts ?? noOwnFonts;
  const assets = request.assets ?? noAssets;
  const ownStyle = request.ownStyle ?? null;
  const count = pages.pages.length;
  switch (format) {
    case 'pdf': {
      const source = request.withSource === false ? null : writePlainText(sop, style, ownStyle);
      const signing = request.signing ?? { fields: [], tag: null };
      return [
        {
          suffix: '',
          bytes: paintPdf({ sop, style, composition, pages, fonts, ownFonts, assets, source, signing }),
          pages: count,
        },
      ];
    }
    case 'docx':
      return [
        {
          suffix: '',
          bytes: await paintDocx({ sop, composition, pages, edition, pageNumber: style.pageNumber, assets, ownFonts }),
          pages: count,
        },
      ];
    case 'svg':
      return pages.pages.map((page, index) => ({
        suffix: `-${index + 1}`,
        bytes: encode(paintSvg(page, assets)),
        pages: 1,
      }));
    case 'json':
      return [{ suffix: '', bytes: encode(writePlainText(sop, style, ownStyle, request.succession)), pages: count }];
    case 'bpmn': {
      const diagram = buildDiagram(sop, style);
      return diagram === null ? [] : [{ suffix: '', bytes: await paintBpmn(diagram), pages: 1 }];
    }
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
