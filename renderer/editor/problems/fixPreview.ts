import { useLayoutEffect } from 'react';
import type { HitArea, Item, Page } from '../../../sop/layout/pages.ts';
import { apply } from '../../../sop/model/apply.ts';
import type { Change } from '../../../sop/model/change.ts';
import { placeName } from '../../../sop/rules/skipped.ts';
import { useDocument } from '../../state/document.ts';
import { endPreview, showPreview } from '../../state/preview.ts';
import { walkOrder } from '../../../sop/rules/problemGroups.ts';
import { useProblemPanel } from '../../state/problemPanel.ts';
import { useProblems } from '../../state/problems.ts';
import { currentlyDrawn, drawEdited } from '../../state/selectors.ts';
import { useSession } from '../../state/session.ts';

/** How a fix is seen on the page: new arrows, cells with other words, or another look of everything. */
export function previewKind(change: Change): 'arrows' | 'cells' | 'pages' {
  switch (change.kind) {
    case 'setExit':
    case 'setArrowShape':
      return 'arrows';
    case 'setStyle':
    case 'moveLane':
    case 'removeLane':
    case 'setClassification':
      return 'pages';
    case 'batch':
      return batchKind(change.changes);
    default:
      return 'cells';
  }
}

function batchKind(changes: readonly Change[]): 'arrows' | 'cells' | 'pages' {
  const kinds = new Set(changes.map(previewKind));
  return kinds.has('pages') ? 'pages' : kinds.has('cells') ? 'cells' : 'arrows';
}

/** Shows on the pages what the fix of the open card would do, until its author types in a cell or goes elsewhere on the page. */
export function useFixPreview(): void {
  const card = useProblemPanel((state) => state.card);
  const isCovered = useProblemPanel((state) => state.together);
  const fix = useProblems((state) => walkOrder(state).find(({ key }) => key === card)?.problem.fix);
  const isLooking = useSession(
    ({ tab, panelOpen, editing, target }) => tab === 'problems' && panelOpen && editing === null && target === null,
  );
  const sop = useDocument((state) => state.sop);
  const lookedAt = useProblemPanel((state) => state.lookedAt);
  const isHere = useSession((state) => state.visit === lookedAt);
  const isShown = isLooking && isHere && !isCovered;
  // Before painting: no frame may show pages of a document that is edited by now.
  useLayoutEffect(() => {
    const base = currentlyDrawn();
    const applied = sop === null || fix === undefined || !isShown ? null : apply(sop, fix.change);
    if (base === null || applied === null || !applied.ok) return undefined;
    const edited = drawEdited(applied.value.sop);
    const [former, now] = [marksOn(base.pages.pages), marksOn(edited.pages.pages)];
    const isNew = (item: Item): boolean => {
      const name = nameOf(item);
      return name !== null && former.get(name) !== now.get(name);
    };
    showPreview(edited, isNew, isNew);
    return endPreview;
  }, [sop, fix, isShown]);
}

/** What the pages say, wherever it stands: the words of each place, the shape of each symbol, the arrows that are there. */
function marksOn(pages: readonly Page[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const { items } of pages)
    for (const item of items) {
      const name = nameOf(item);
      // Lines may break elsewhere: only the words count.
      const said = item.kind === 'text' ? item.text.replaceAll(/\s/g, '') : item.kind === 'symbol' ? item.shape : '';
      if (name !== null) marks.set(name, (marks.get(name) ?? '') + said);
    }
  return marks;
}

function nameOf(item: Item): string | null {
  switch (item.kind) {
    case 'arrow':
      return `arrow ${item.edge} ${item.from} ${item.to}`;
    case 'text':
      return item.where === undefined ? null : `text ${placeName(item.where)}`;
    case 'symbol':
      return `symbol ${item.step} ${item.lane} ${item.shape}`;
    default:
      return null;
  }
}

/** The cells, or entries of a list, that hold words which are not in ink yet. */
export function changedAreas(page: Page, changed: readonly Item[]): readonly HitArea[] {
  const found = changed.map((item) =>
    // Areas lie from back to front: the last one is the smallest that holds the line.
    item.kind === 'text'
      ? page.areas.findLast(
          ({ x, y, width, height }) => item.x >= x && item.x < x + width && item.y >= y && item.y <= y + height,
        )
      : undefined,
  );
  // Words beside an arrow lie in the cell of a symbol, which is not what changes.
  return [...new Set(found)].flatMap((area) => (area === undefined || area.place.at === 'symbol' ? [] : [area]));
}
