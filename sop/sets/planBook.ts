import type { ImageSizes } from '../layout/compose/issuer.ts';
import { fontAtHand } from '../layout/text/ownFont.ts';
import type { FontLookup } from '../layout/text/ownFont.ts';
import type { Sop, SopId } from '../model/sop.ts';
import type { Style } from '../model/style.ts';
import { composePaper } from '../paper/layoutPaper.ts';
import type { ComposedPaper } from '../paper/layoutPaper.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';
import { sheetOf } from '../paper/sheet.ts';
import { contentsBlocks, frontTitle } from './contentsPaper.ts';
import type { ListedPlace } from './contentsPaper.ts';
import { coverBlocks } from './coverPaper.ts';
import { decreeBlocks } from './decreePaper.ts';
import { listedTitles } from './decreeWords.ts';
import { frontParts, isPrinted } from './documentSet.ts';
import type { DocumentSet, FrontPart } from './documentSet.ts';
import { explanationBlocks } from './explanationPaper.ts';
import { frontSheet } from './frontSheets.ts';
import { romanNumber } from './ordinals.ts';

/** What a book is made of besides the set itself. */
export interface BookMaterial {
  readonly set: DocumentSet;
  /** The SOP of this id; null when the register has it no more: the book goes without it. */
  readonly sop: (id: SopId) => Sop | null;
  /** How many pages its sheets take in a book, its own annexes included. */
  readonly sheetPages: (sop: Sop) => number;
  /** The printed form of this id; null when it is not there any more. */
  readonly annex: (form: string) => Paper | null;
  /** How the office prints: paper and letters of the parts that are no sheets. */
  readonly style: Style;
  readonly images: ImageSizes;
  /** Fonts that the office brought. */
  readonly fonts?: FontLookup;
}

/** A piece of the book that begins on a page of its own; `first` counts from 0. */
export type BookPiece = { readonly target: string; readonly first: number; readonly count: number } & (
  | { readonly kind: 'front'; readonly part: FrontPart; readonly composed: ComposedPaper }
  | { readonly kind: 'sheet'; readonly sop: Sop; readonly group: string }
  | { readonly kind: 'annex'; readonly title: string; readonly composed: ComposedPaper }
);

export interface BookPlan {
  readonly set: DocumentSet;
  readonly pieces: readonly BookPiece[];
  /** Pages before the first sheet. */
  readonly frontPages: number;
  readonly pages: number;
}

/** Names of the places that the contents lead to. */
export const partTarget = (part: FrontPart): string => `part-${part}`;
export const groupTarget = (group: string): string => `group-${group}`;
export const sheetTarget = (sop: SopId): string => `sop-${sop}`;
/** The heading above the annexes. */
export const annexesTarget = 'annexes';
export const annexTarget = (annex: string): string => `annex-${annex}`;

/**
 * Where every part and every SOP of the book stands. The contents name pages that come after them, so they are composed again until
 * their own length is the one their numbers were counted with. Numbers stand in a column of their own and break no line, so the
 * second pass has the length of the third.
 */
export function planBook(material: BookMaterial): BookPlan {
  const rest = restOf(material);
  let contents = composeContents(material, []);
  for (;;) {
    const plan = placed(material, rest, contents);
    const counted = composeContents(material, listedPlaces(plan));
    if (counted.count === contents.count) return placed(material, rest, counted);
    contents = counted;
  }
}

/** The number that a page carries. */
export function pageLabel({ set, frontPages }: BookPlan, page: number): string {
  if (set.frontNumbers === 'decimal') return String(page + 1);
  return page < frontPages ? romanNumber(page + 1) : String(page - frontPages + 1);
}

/** The page a place begins on, from 0; null when the book has no such place. */
export function pageOfTarget(plan: BookPlan, target: string): number | null {
  const group = plan.set.groups.find(({ id }) => groupTarget(id) === target);
  const piece = plan.pieces.find((one) => {
    if (target === annexesTarget) return one.kind === 'annex';
    return group === undefined ? one.target === target : one.kind === 'sheet' && one.group === group.id;
  });
  return piece?.first ?? null;
}

/** The places in the order of the contents. */
export function listedPlaces(plan: BookPlan): ListedPlace[] {
  const places: ListedPlace[] = [];
  let group = '';
  for (const piece of plan.pieces) {
    const at = { target: piece.target, page: pageLabel(plan, piece.first) };
    if (piece.kind === 'front') places.push({ kind: 'front', part: piece.part, ...at });
    if (piece.kind === 'annex') {
      const isFirst = !places.some(({ kind }) => kind === 'annexes');
      if (isFirst) places.push({ kind: 'annexes', ...at, target: annexesTarget });
      places.push({ kind: 'annex', title: piece.title, ...at });
    }
    if (piece.kind !== 'sheet') continue;
    const unit = plan.set.groups.find(({ id }) => id === piece.group);
    if (piece.group !== group && unit !== undefined && unit.name.trim() !== '')
      places.push({ kind: 'group', name: unit.name.trim(), ...at, target: groupTarget(unit.id) });
    group = piece.group;
    const { title, number, created, revised } = piece.sop.identity;
    places.push({ kind: 'sheet', title, number, created, revised, ...at });
  }
  return places;
}

interface Rest {
  readonly fronts: ReadonlyMap<FrontPart, ComposedPaper>;
  readonly sheets: readonly { readonly sop: Sop; readonly group: string; readonly count: number }[];
  readonly annexes: readonly { readonly id: string; readonly title: string; readonly composed: ComposedPaper }[];
}

/** Everything whose length does not hang on the contents. */
function restOf(material: BookMaterial): Rest {
  const { set, sop, sheetPages, style, images, fonts } = material;
  const sheets = set.groups.flatMap((group) =>
    group.sops.flatMap((id) => {
      const found = sop(id);
      return found === null ? [] : [{ sop: found, group: group.id, count: sheetPages(found) }];
    }),
  );
  const titles = listedTitles(
    set.decree,
    sheets.map((sheet) => sheet.sop),
  );
  const logo = logoOf(
    set,
    sheets.map((sheet) => sheet.sop),
  );
  const front = (part: FrontPart, blocks: () => PaperBlock[]): [FrontPart, ComposedPaper][] =>
    isPrinted(set, part) ? [[part, composeFront(material, part, blocks())]] : [];
  const fronts = new Map([
    ...front('cover', () => coverBlocks(set, logo)),
    ...front('decree', () => decreeBlocks(set.decree, titles, logo)),
    ...front('explanation', () => explanationBlocks(set.explanation)),
  ]);
  const annexes = set.annexes.flatMap(({ id, form }) => {
    const paper = material.annex(form);
    if (paper === null) return [];
    const sheet = { ...sheetOf(style), font: fontAtHand(style.font, fonts) };
    return [{ id, title: paper.title, composed: composePaper(paper, sheet, images) }];
  });
  return { fronts, sheets, annexes };
}

/** The logo on cover and decree: the set's own, else that of its first sheet. */
function logoOf(set: DocumentSet, sops: readonly Sop[]): string | null {
  return set.cover.logo ?? sops.find(({ identity }) => identity.issuer.logo !== null)?.identity.issuer.logo ?? null;
}

function composeFront({ set, style, images, fonts }: BookMaterial, part: FrontPart, blocks: PaperBlock[]) {
  const sheet = frontSheet(part, { ...style, font: fontAtHand(style.font, fonts) });
  const name = frontTitle(set, part);
  return composePaper({ title: name, parts: [{ name, orientation: 'portrait', blocks }] }, sheet, images);
}

function composeContents(material: BookMaterial, places: readonly ListedPlace[]): ComposedPaper {
  return composeFront(material, 'contents', contentsBlocks(material.set, places));
}

/** Puts the pieces behind each other. */
function placed({ set }: BookMaterial, { fronts, sheets, annexes }: Rest, contents: ComposedPaper): BookPlan {
  const pieces: BookPiece[] = [];
  let first = 0;
  for (const part of frontParts) {
    const composed = part === 'contents' ? contents : fronts.get(part);
    if (composed === undefined || !isPrinted(set, part)) continue;
    pieces.push({ kind: 'front', part, composed, target: partTarget(part), first, count: composed.count });
    first += composed.count;
  }
  const frontPages = first;
  for (const { sop, group, count } of sheets) {
    pieces.push({ kind: 'sheet', sop, group, target: sheetTarget(sop.id), first, count });
    first += count;
  }
  for (const { id, title, composed } of annexes) {
    pieces.push({ kind: 'annex', title, composed, target: annexTarget(id), first, count: composed.count });
    first += composed.count;
  }
  return { set, pieces, frontPages, pages: first };
}
