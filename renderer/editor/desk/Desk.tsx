import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flowGraph } from '../../../sop/flow/graph.ts';
import { cellOf, placeKey, stepOf } from '../places.ts';
import { readKey } from '../keys.ts';
import { perform } from '../perform.ts';
import { useProblems } from '../../state/selectors.ts';
import type { Drawn } from '../../state/selectors.ts';
import { usePictures } from '../../state/pictures.ts';
import { useSession } from '../../state/session.ts';
import { editorWords } from '../../words/editor.ts';
import { areasOf } from './areas.ts';
import type { CellArea } from './areas.ts';
import { cellId } from './CellLayer.tsx';
import { PageSheet } from './PageSheet.tsx';
import { useListeners } from './useListeners.ts';
import { scaleFor } from '../../page/scale.ts';
import { keepInView } from '../../page/keepInView.ts';

/** The desk with its sheets, one below the other; it scrolls, takes the keys of the cells and holds the focus. */
export function Desk({
  drawn,
  onScale,
  onPage,
}: {
  readonly drawn: Drawn;
  readonly onScale: (scale: number) => void;
  readonly onPage: (page: number) => void;
}) {
  const { sop, style, pages } = drawn;
  const { place, visit, focus, editing, target, removing, zoom } = useSession();
  const problems = useProblems((state) => state.problems);
  const pictures = usePictures((state) => state.pictures);
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const scale = scaleFor(zoom, width, pages.pages);
  const graph = useMemo(() => flowGraph(sop), [sop]);
  const cell = cellOf(sop, place);
  const selectedKey = placeKey(cell);
  const layers = useMemo(() => ownedAreas(pages.pages.map(areasOf)), [pages.pages]);
  const page = layers.findIndex(({ own }) => own.some((area) => area.key === selectedKey));

  useEffect(() => onScale(scale), [scale, onScale]);
  useEffect(() => {
    if (page >= 0) onPage(page);
  }, [page, onPage]);

  // Before painting: the selected cell is in view and, when the page was asked for, holds the keyboard.
  useLayoutEffect(() => {
    const element = document.getElementById(cellId(selectedKey));
    if (scroller.current === null || element === null || page < 0) return;
    if (visit > 0) keepInView(scroller.current, element);
    if (focus === 'page') element.focus({ preventScroll: true });
  }, [visit, focus, selectedKey, page]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || !(event.target instanceof HTMLElement) || !event.target.classList.contains('cell')) return;
    const action = readKey(cell, {
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
    });
    if (action === null) return;
    const moved = perform(action, cell);
    // Tab leaves the page where its cells end; every other key of ours does nothing else.
    if (moved || event.key !== 'Tab') event.preventDefault();
    if (moved) event.stopPropagation();
  };
  useListeners(scroller, { keydown: onKeyDown });

  return (
    <main ref={scroller} className="desk" data-region="page" aria-label={editorWords.page}>
      <div className="sheets">
        {pages.pages.map((sheet, index) => {
          const layer = layers[index];
          const isHere = index === page;
          return (
            <PageSheet
              key={index}
              sop={sop}
              style={style}
              graph={graph}
              page={sheet}
              pictures={pictures}
              problems={problems}
              areas={layer?.all ?? []}
              ownAreas={layer?.own ?? []}
              selectedKey={isHere ? selectedKey : ''}
              selectedStep={stepOf(cell)}
              editing={isHere ? editing : null}
              target={isHere ? target : null}
              removing={removing}
              scale={scale}
              number={index + 1}
              count={pages.pages.length}
            />
          );
        })}
      </div>
    </main>
  );
}

/** The cells of every page, and among them those whose first part stands there. */
function ownedAreas(
  pages: readonly (readonly CellArea[])[],
): { readonly all: readonly CellArea[]; readonly own: readonly CellArea[] }[] {
  const seen = new Set<string>();
  return pages.map((all) => {
    const own = all.filter((area) => !seen.has(area.key));
    for (const area of own) seen.add(area.key);
    return { all, own };
  });
}

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const measure = (): void => setWidth(target.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
