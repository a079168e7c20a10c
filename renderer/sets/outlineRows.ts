import { frontParts, isPrinted } from '../../sop/sets/documentSet.ts';
import type { DocumentSet, FrontPart, SetGroup } from '../../sop/sets/documentSet.ts';
import { annexTarget, groupTarget, pageLabel, pageOfTarget, partTarget, sheetTarget } from '../../sop/sets/planBook.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { Book } from './useBook.ts';
import { setWords as words } from '../words/sets.ts';

/** A line of the outline. */
export type OutlineRow = {
  /** Name of its place in the book. */
  readonly target: string;
  readonly name: string;
  /** The page it begins on, as printed; empty while it is not known or has none. */
  readonly page: string;
} & (
  | { readonly kind: 'part'; readonly part: FrontPart }
  | { readonly kind: 'group'; readonly group: SetGroup }
  | { readonly kind: 'sheet'; readonly id: string; readonly isGone: boolean }
  | { readonly kind: 'annex'; readonly id: string; readonly isGone: boolean }
);

/** The lines of the outline in the order of the book; those of folded units are left out. */
export function outlineRows(
  set: DocumentSet,
  sops: ReadonlyMap<string, Sop>,
  book: Book | null,
  folded: ReadonlySet<string>,
): OutlineRow[] {
  const page = (target: string): string => {
    if (book === null) return '';
    const at = pageOfTarget(book.plan, target);
    return at === null || (!book.isCounted && at >= book.plan.frontPages) ? '' : pageLabel(book.plan, at);
  };
  const at = (target: string) => ({ target, page: page(target) });
  const titles = new Map(book?.plan.pieces.flatMap((one) => (one.kind === 'annex' ? [[one.target, one.title]] : [])));
  return [
    ...frontParts
      .filter((part) => isPrinted(set, part))
      .map((part): OutlineRow => ({ kind: 'part', part, name: words.parts[part], ...at(partTarget(part)) })),
    ...set.groups.flatMap((group): OutlineRow[] => [
      { kind: 'group', group, name: group.name.trim() || words.noUnit, ...at(groupTarget(group.id)) },
      ...(folded.has(group.id) ? [] : group.sops).map((id): OutlineRow => {
        const sop = sops.get(id);
        const name = sop === undefined ? words.gone : sop.identity.title.trim() || words.untitled;
        return { kind: 'sheet', id, isGone: sop === undefined, name, ...at(sheetTarget(id)) };
      }),
    ]),
    ...set.annexes.map(({ id }): OutlineRow => {
      const title = titles.get(annexTarget(id));
      return { kind: 'annex', id, isGone: title === undefined, name: title ?? words.annexGone, ...at(annexTarget(id)) };
    }),
  ];
}
