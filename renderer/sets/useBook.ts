import { useEffect, useMemo, useState } from 'react';
import type { Page } from '../../sop/layout/pages.ts';
import { formPaper } from '../../sop/forms/formPaper.ts';
import { profileOfOffice } from '../../sop/model/office.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { StyleProfile } from '../../sop/model/style.ts';
import { numberedPages, paperPages } from '../../sop/sets/bookPages.ts';
import { layoutBound } from '../../sop/sets/boundSheets.ts';
import type { BoundSheet, SheetMaterial } from '../../sop/sets/boundSheets.ts';
import { sopsOf } from '../../sop/sets/documentSet.ts';
import type { DocumentSet } from '../../sop/sets/documentSet.ts';
import { groupTarget, pageLabel, planBook, sheetTarget } from '../../sop/sets/planBook.ts';
import type { BookPiece, BookPlan } from '../../sop/sets/planBook.ts';
import { call } from '../desk/call.ts';
import { lookupIn, useFonts } from '../state/fonts.ts';
import { loadPicture, sizeOfPicture, usePictures } from '../state/pictures.ts';
import { useSets } from '../state/sets.ts';
import { useSettings } from '../state/settings.ts';

/** The book as the screen shows it. */
export interface Book {
  readonly plan: BookPlan;
  /** Every SOP was laid out, so that all numbers are those of the files. */
  readonly isCounted: boolean;
  /** The piece that is open, with its pages and their numbers. */
  readonly piece: BookPiece | null;
  readonly pages: readonly Page[];
  readonly labels: readonly string[];
}

/** Pages of a SOP that was not laid out yet: most sheets have an identity page and a table. */
const guessedPages = 2;
/** So many sheets are kept as they were laid out; going back to one shows it at once. */
const mostKept = 8;
/** So long SOPs are laid out at a time before the screen is drawn again, in ms. */
const turnMs = 30;

/** Sheets as they were laid out with these styles, pictures and letters. */
interface Laid {
  readonly material: SheetMaterial;
  readonly kept: Map<Sop, BoundSheet>;
}

interface Counts {
  readonly material: SheetMaterial | null;
  readonly pages: ReadonlyMap<Sop, number>;
}

const noCounts: ReadonlyMap<Sop, number> = new Map();

/**
 * Plans the book that is open and lays out the piece that is chosen, nothing else: the lengths of the other SOPs are found one by one
 * while nobody waits. Null while the styles are not known.
 */
export function useBook(set: DocumentSet, chosen: string): Book | null {
  const sops = useSets((state) => state.sops);
  const forms = useSets((state) => state.forms);
  const office = useSettings((state) => state.office);
  const printing = useSettings((state) => state.printing);
  const pictures = usePictures((state) => state.pictures);
  const ownFonts = useFonts((state) => state.fonts);
  const profiles = useAllProfiles();
  const [counted, setCounted] = useState<Counts>({ material: null, pages: noCounts });

  const material = useMemo<SheetMaterial>(
    () => ({
      profiles: profiles ?? [],
      images: (asset: string) => sizeOfPicture(pictures, asset),
      fonts: lookupIn(ownFonts),
    }),
    [profiles, pictures, ownFonts],
  );
  // What was laid out with other styles, pictures or letters counts no more.
  const laid = useMemo<Laid>(() => ({ kept: new Map(), material }), [material]);
  const counts = counted.material === material ? counted.pages : noCounts;
  const openSop = sops.get(openSheet(set, chosen) ?? '') ?? null;

  useEffect(() => {
    for (const { identity } of sops.values()) if (identity.issuer.logo !== null) void loadPicture(identity.issuer.logo);
    if (set.cover.logo !== null) void loadPicture(set.cover.logo);
  }, [sops, set.cover.logo]);

  const uncounted = sopsOf(set).flatMap((id) => {
    const sop = sops.get(id);
    return sop === undefined || counts.has(sop) ? [] : [sop];
  });
  const isCounted = profiles !== null && uncounted.length === 0;
  const hasMore = profiles !== null && uncounted.length > 0;
  useEffect(() => {
    if (!hasMore) return undefined;
    const timer = setTimeout(() => {
      const until = performance.now() + turnMs;
      const found = new Map(counts);
      for (const sop of uncounted) {
        found.set(sop, layOut(sop, laid).pages.pages.length);
        if (performance.now() > until) break;
      }
      setCounted({ material, pages: found });
    }, 0);
    return () => clearTimeout(timer);
  });

  return useMemo(() => {
    if (profiles === null) return null;
    const sheet = openSop === null ? null : layOut(openSop, laid);
    const plan = planBook({
      set,
      sop: (id) => sops.get(id) ?? null,
      sheetPages: (sop) => (sop === openSop ? sheet?.pages.pages.length : undefined) ?? counts.get(sop) ?? guessedPages,
      annex: (id) => {
        const form = forms.get(id);
        return form === undefined ? null : formPaper(form);
      },
      style: profileOfOffice(profiles, { ...office, ...printing }).style,
      images: material.images,
      ...(material.fonts === undefined ? {} : { fonts: material.fonts }),
    });
    const piece = pieceOf(plan, set, chosen);
    const pages = piece === null ? [] : pagesOf(plan, piece, sheet);
    const labels = pages.map((_, index) => pageLabel(plan, (piece?.first ?? 0) + index));
    return { plan, isCounted, piece, pages, labels };
  }, [profiles, openSop, laid, counts, isCounted, material, set, sops, forms, office, printing, chosen]);
}

/** All styles, those that are not offered any more too: SOPs may be printed with them. */
function useAllProfiles(): readonly StyleProfile[] | null {
  const [profiles, setProfiles] = useState<readonly StyleProfile[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void call('profile.list', {}).then((reply) => {
      if (isCurrent && reply.ok) setProfiles(reply.value.profiles);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return profiles;
}

function layOut(sop: Sop, { kept, material }: Laid): BoundSheet {
  const known = kept.get(sop);
  if (known !== undefined) return known;
  const sheet = layoutBound(sop, material);
  kept.set(sop, sheet);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return sheet;
}

/** The SOP whose sheets a place of the outline shows: a unit shows its first. */
function openSheet(set: DocumentSet, chosen: string): string | null {
  const group = set.groups.find(({ id }) => groupTarget(id) === chosen);
  return group?.sops[0] ?? sopsOf(set).find((id) => sheetTarget(id) === chosen) ?? null;
}

function pieceOf(plan: BookPlan, set: DocumentSet, chosen: string): BookPiece | null {
  const sheet = openSheet(set, chosen);
  const target = sheet === null ? chosen : sheetTarget(sheet);
  return plan.pieces.find((piece) => piece.target === target) ?? null;
}

function pagesOf(plan: BookPlan, piece: BookPiece, sheet: BoundSheet | null): Page[] {
  if (piece.kind !== 'sheet') {
    const { sections, pages } = paperPages(piece.composed);
    return numberedPages(plan, piece, pages, sections);
  }
  if (sheet === null) return [];
  const sections = [sheet.composition, ...(sheet.composition.annexes ?? [])];
  return numberedPages(plan, piece, sheet.pages.pages, sections);
}
