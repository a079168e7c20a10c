import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useListeners } from '../editor/desk/useListeners.ts';
import { stackStyle } from '../page/scale.ts';
import { selectDifference } from '../state/comparing.ts';
import { compareWords as words } from '../words/compare.ts';
import { FrozenHead } from './FrozenHead.tsx';
import { PaneSheets } from './PaneSheets.tsx';
import type { PaneMark } from './PaneSheets.tsx';
import type { DrawnSide } from './useCompared.ts';
import type { PaneView } from './usePaneView.ts';

export interface ComparePaneProps {
  readonly drawn: DrawnSide;
  readonly side: 'before' | 'after';
  readonly scroller: RefObject<HTMLElement | null>;
  readonly marks: readonly PaneMark[];
  readonly selected: string | null;
  readonly scale: number;
  readonly view: PaneView;
}

/** One side: what it is called, and its sheets, which scroll. */
export function ComparePane({ drawn, side, scroller, marks, selected, scale, view }: ComparePaneProps) {
  const { label, note, pages } = drawn;
  useEffect(() => {
    // Whoever has no mouse scrolls it with the arrows.
    scroller.current?.setAttribute('tabindex', '0');
  }, [scroller]);
  useListeners(scroller, {
    click: (event) => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-difference]') : null;
      if (mark !== null) selectDifference(mark.dataset['difference'] ?? null);
    },
  });
  const frozen = view.frozen === null ? undefined : pages[view.frozen];
  return (
    <div className="compare-pane">
      <header className="compare-name">
        <h2>{label}</h2>
        <span>{note}</span>
      </header>
      <section ref={scroller} className="desk compare-desk" aria-label={words.pages(label)} data-side={side}>
        <div className="sheets" style={stackStyle}>
          {frozen === undefined ? null : <FrozenHead page={frozen} scale={scale} />}
          {scale === 0 ? null : (
            <PaneSheets pages={pages} side={side} label={label} marks={marks} selected={selected} scale={scale} />
          )}
        </div>
      </section>
    </div>
  );
}
