import { useEffect, useMemo, useRef } from 'react';
import { marksOn } from '../../sop/compare/marks.ts';
import type { Page } from '../../sop/layout/pages.ts';
import type { Place } from '../../sop/model/place.ts';
import { scaleFor, sheetTop } from '../page/scale.ts';
import { useSize } from '../editor/desk/useSize.ts';
import { align, levelWith } from './alignment.ts';
import { ComparePane } from './ComparePane.tsx';
import type { PaneMark } from './PaneSheets.tsx';
import type { Compared } from './useCompared.ts';
import { usePaneSync } from './usePaneSync.ts';
import { usePaneView } from './usePaneView.ts';
import type { Marked } from './marked.ts';

export interface ComparePanesProps {
  readonly compared: Compared;
  readonly marked: readonly Marked[];
  readonly selected: string | null;
  /** Counts selections. */
  readonly visit: number;
  readonly isBeside: boolean;
  /** Per cent, or null for the width of the pane. */
  readonly zoom: number | null;
  readonly onView: (view: { readonly page: number; readonly scale: number }) => void;
}

/** Both sides, which scroll together by the identity of their steps; or the one that is looked at. */
export function ComparePanes(props: ComparePanesProps) {
  const { compared, marked, selected, visit, isBeside, zoom, onView } = props;
  const { before, after } = compared;
  const one = useRef<HTMLElement>(null);
  const other = useRef<HTMLElement>(null);
  const size = useSize(one);
  const second = after ?? before;
  const scales = [
    scaleFor(zoom ?? 'width', size, own(before.pages)),
    scaleFor(zoom ?? 'width', size, own(second.pages)),
  ] as const;
  const [left, right] = size.width === 0 ? [0, 0] : scales;
  const alignment = useMemo(
    () => align(before.pages, second.pages, [left, right]),
    [before.pages, second.pages, left, right],
  );
  const scrollAlone = usePaneSync(one, other, alignment, after !== null && left > 0);
  const views = [usePaneView(one, before.pages, left), usePaneView(other, second.pages, right)] as const;
  const shownPage = (after === null ? views[0] : views[1]).page;
  useEffect(() => onView({ page: shownPage, scale: right }), [onView, shownPage, right]);

  const show = useRef<() => void>(() => undefined);
  useEffect(() => {
    show.current = () => {
      const difference = marked.find(({ id }) => id === selected);
      if (difference === undefined) return;
      const former = topOf(before.pages, difference.before, left);
      const later = after === null ? null : topOf(after.pages, difference.after, right);
      const oneTop = former ?? (later === null ? null : levelWith(alignment, later, 1));
      const otherTop = later ?? (former === null ? null : levelWith(alignment, former, 0));
      const offset = offsetFor(one.current, oneTop);
      if (oneTop === null || otherTop === null || offset === null) return;
      scrollAlone(one, oneTop - offset);
      scrollAlone(other, otherTop - offset);
    };
  });
  // Only choosing scrolls: whoever reads on is not pulled back by what is drawn anew.
  useEffect(() => {
    if (visit > 0) show.current();
  }, [visit]);

  const marks = useMemo(() => ({ before: marksOf(marked, 'before'), after: marksOf(marked, 'after') }), [marked]);
  return (
    <div
      className={`compare-panes${isBeside && after !== null ? ' compare-beside' : ''}${after === null ? ' compare-single' : ''}`}
    >
      <ComparePane
        drawn={before}
        side="before"
        scroller={one}
        marks={marks.before}
        selected={selected}
        scale={left}
        view={views[0]}
      />
      {after === null ? null : (
        <ComparePane
          drawn={after}
          side="after"
          scroller={other}
          marks={marks.after}
          selected={selected}
          scale={right}
          view={views[1]}
        />
      )}
    </div>
  );
}

/** An annex that stands upright does not make the sheets smaller. */
function own(pages: readonly Page[]): readonly Page[] {
  return pages.filter(({ annex }) => annex === undefined);
}

function marksOf(marked: readonly Marked[], side: 'before' | 'after'): readonly PaneMark[] {
  return marked.map((one) => ({ id: one.id, places: one[side] }));
}

/** Where the first mark of a difference stands, in pixels from the top of the stack; null when no sheet shows it. */
function topOf(pages: readonly Page[], places: readonly Place[], scale: number): number | null {
  const tops = pages.flatMap((page, index) =>
    places.flatMap((place) => marksOn(page, place).map((area) => sheetTop(pages, index, scale) + area.y * scale)),
  );
  return tops.length === 0 ? null : Math.min(...tops);
}

/** How far below the upper edge of both panes something is shown: where it is when that is well in sight, else in the upper part. */
function offsetFor(scroller: HTMLElement | null, top: number | null): number | null {
  if (scroller === null || top === null) return null;
  const { scrollTop, clientHeight } = scroller;
  const isInSight = top > scrollTop + clientHeight * 0.15 && top < scrollTop + clientHeight * 0.7;
  return isInSight ? top - scrollTop : clientHeight * 0.35;
}
