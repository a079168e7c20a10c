import { createHash } from 'node:crypto';
import type { ImageSizes } from '../../../../sop/layout/compose/issuer.ts';
import type { FontLookup } from '../../../../sop/layout/text/ownFont.ts';
import type { Sop, SopId } from '../../../../sop/model/sop.ts';
import type { Style, StyleProfile } from '../../../../sop/model/style.ts';
import type { Paper } from '../../../../sop/paper/paper.ts';
import { layoutBound } from '../../../../sop/sets/boundSheets.ts';
import type { BoundSheet } from '../../../../sop/sets/boundSheets.ts';
import { sopsOf } from '../../../../sop/sets/documentSet.ts';
import type { DocumentSet } from '../../../../sop/sets/documentSet.ts';
import { planBook } from '../../../../sop/sets/planBook.ts';
import type { BookPlan } from '../../../../sop/sets/planBook.ts';
import { noAssets, type AssetLookup } from '../assets.ts';
import type { ExportedFile } from '../exportSop.ts';
import { fileBaseName } from '../fileName.ts';
import { noOwnFonts, type FontFiles, type OwnFonts } from '../fontFiles.ts';
import { mediaTypes } from '../mediaTypes.ts';
import { bookDocx } from './bookDocx.ts';
import { bookPdf } from './bookPdf.ts';

export interface BookRequest {
  readonly set: DocumentSet;
  /** A SOP of the set; null when it is not there any more: the book goes without it. */
  readonly sop: (id: SopId) => Sop | null;
  /** A form that is bound behind the sheets, as it is printed; null when it is not there any more. */
  readonly annex: (form: string) => Paper | null;
  readonly formats: readonly ('pdf' | 'docx')[];
  readonly profiles: readonly StyleProfile[];
  /** How the office prints what is no sheet. */
  readonly style: Style;
  readonly fonts: FontFiles;
  /** Fonts that the office brought; none unless said otherwise. */
  readonly ownFonts?: OwnFonts;
  readonly assets?: AssetLookup;
  /** Sizes of the same pictures. */
  readonly images: ImageSizes;
}

/** How much of a book is done; the whole is known from the beginning. */
export interface BookProgress {
  readonly done: number;
  readonly total: number;
}

export interface BookFiles {
  readonly files: readonly ExportedFile[];
  readonly plan: BookPlan;
}

/** Sheets that wait for their writing are kept up to so many pages; those of a larger book are laid out a second time. */
const mostKeptPages = 1500;

/**
 * Lays a book out and writes its files in the order asked for, SOP by SOP: after each the caller may do other things, tell how far it
 * is, or go away. The last turn returns the files; nothing is written to disk. Same request, same bytes.
 */
export async function* bookFiles(request: BookRequest): AsyncGenerator<BookProgress, BookFiles> {
  const { set, assets = noAssets, ownFonts = noOwnFonts } = request;
  const fonts: FontLookup = (wanted) => ownFonts(wanted)?.font ?? null;
  const material = { profiles: request.profiles, images: request.images, fonts };
  const sops = new Map<SopId, Sop>();
  for (const id of sopsOf(set)) {
    const sop = request.sop(id);
    if (sop !== null) sops.set(id, sop);
  }
  const formats = [...new Set(request.formats)];
  const pieces = sops.size + set.annexes.length + 4;
  const total = sops.size + formats.length * pieces;
  let done = 0;

  const kept = new Map<SopId, BoundSheet>();
  const counts = new Map<SopId, number>();
  let keptPages = 0;
  for (const [id, sop] of sops) {
    const sheet = layoutBound(sop, material);
    const count = sheet.pages.pages.length;
    counts.set(id, count);
    keptPages += count;
    if (keptPages <= mostKeptPages) kept.set(id, sheet);
    done += 1;
    yield { done, total };
  }
  const plan = planBook({
    set,
    sop: (id) => sops.get(id) ?? null,
    sheetPages: ({ id }) => counts.get(id) ?? 0,
    annex: request.annex,
    style: request.style,
    images: request.images,
    fonts,
  });
  const sheetOf = (sop: Sop): BoundSheet => kept.get(sop.id) ?? layoutBound(sop, material);
  const title = set.title.replace(/\s+/gu, ' ').trim() || 'Dokumen SOP';
  const written = {
    plan,
    sheetOf,
    title: `${title} ${set.year}`.trim(),
    creators: [set.cover.institution, set.cover.unit].filter((line) => line.trim() !== ''),
    date: dayOf(set),
    fonts: request.fonts,
    ownFonts,
    assets,
  };
  const name = fileBaseName({ number: '', title: written.title });
  const files: ExportedFile[] = [];
  for (const format of formats) {
    const turns = format === 'pdf' ? bookPdf(written) : bookDocx(written);
    for (;;) {
      const turn = await turns.next();
      if (turn.done === true) {
        files.push({
          name: `${name}.${format}`,
          format,
          mediaType: mediaTypes[format],
          bytes: turn.value,
          pages: plan.pages,
          sha256: createHash('sha256').update(turn.value).digest('hex'),
        });
        break;
      }
      done += 1;
      yield { done: Math.min(done, total), total };
    }
  }
  return { files, plan };
}

/** The day of the decree, else the first of the year of the book. */
function dayOf({ decree, year }: DocumentSet): Date {
  const iso = decree.date.iso ?? (/^\d{4}$/u.test(year.trim()) ? `${year.trim()}-01-01` : '2000-01-01');
  return new Date(`${iso}T00:00:00Z`);
}
