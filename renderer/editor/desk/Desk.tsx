import { memo, useEffect, useMemo, useRef } from 'react';
import { cellOf, placeKey, stepOf } from '../places.ts';
import { readKey } from '../keys.ts';
import { perform } from '../perform.ts';
import { performOnRows, rowsIn } from '../rowRange.ts';
import { stepBack } from '../stepBack.ts';
import { useClipboard } from '../clipboard/useClipboard.ts';
import { MatchMarks } from '../finding/MatchMarks.tsx';
import { useFinding } from '../../state/finding.ts';
import { useCutRows } from '../../state/cutRows.ts';
import { useStructure } from '../../state/outline.ts';
import { useProblems } from '../../state/problems.ts';
import { useDrawn } from '../../state/selectors.ts';
import type { Drawn } from '../../state/drawn.ts';
import { usePictures } from '../../state/pictures.ts';
import { useSession } from '../../state/session.ts';
import { useSettings } from '../../state/settings.ts';
import { editorWords } from '../../words/editor.ts';
import { CellEditor } from './CellEditor.tsx';
import { CellFlash } from './CellFlash.tsx';
import { FindingPins } from '../review/FindingPins.tsx';
import { useDocument } from '../../state/document.ts';
import { isLocked } from '../../state/lock.ts';
import { useReview } from '../../state/review.ts';
import { cellId } from './CellLayer.tsx';
import { PageSheet } from './PageSheet.tsx';
import { RowRangeMarks } from './RowRangeMarks.tsx';
import { placeProblems } from './ProblemMarks.tsx';
import { sheetsOf } from './sheets.ts';
import { SheetOverlay } from './SheetOverlay.tsx';
import { useLater } from './useLater.ts';
import { useListeners } from './useListeners.ts';
import { useNearSheets } from './useNearSheets.ts';
import { useCellInView } from './useCellInView.ts';
import { useShownPage } from './useShownPage.ts';
import { useSize } from './useSize.ts';
import { useSteadyLine } from './useSteadyLine.ts';
import { roomBelow, scaleFor, stackStyle } from '../../page/scale.ts';

export interface DeskProps {
  readonly onScale: (scale: number) => void;
}

/** The desk with its sheets, one below the other; it scrolls, takes the keys of the cells and holds the focus. */
export const Desk = memo(function Desk(props: DeskProps) {
  const drawn = useDrawn();
  return drawn === null ? null : <OpenDesk drawn={drawn} {...props} />;
});

function OpenDesk({ drawn, onScale }: DeskProps & { readonly drawn: Drawn }) {
  const { place, visit, focus, editing, target, removing, flash, rows } = useSession();
  const zoom = useSettings((settings) => settings.view.zoom);
  const cut = useCutRows((state) => state.cut);
  const use = useFinding((state) => state.use);
  const problems = useProblems((state) => state.open);
  const hasFindings = useReview(({ review }) => review !== null && review.findings.length > 0);
  const locked = useDocument((state) => state.sop !== null && isLocked(state.sop));
  const pictures = usePictures((state) => state.pictures);
  const { outline } = useStructure();
  const scroller = useRef<HTMLDivElement>(null);
  const size = useSize(scroller);
  const pages = drawn.pages.pages;
  // The sheets fit the desk; an annex that stands upright does not make them smaller.
  const own = pages.filter(({ annex }) => annex === undefined);
  const scale = scaleFor(zoom, size, own);
  const placed = useMemo(() => placeProblems(outline, problems), [outline, problems]);
  const cell = cellOf(outline, place);
  const selectedKey = placeKey(cell);
  const step = stepOf(cell);
  const sheets = sheetsOf(pages);
  const page = sheets.findIndex(({ own }) => own.some((area) => area.key === selectedKey));
  const here = sheets[page];
  const area = here?.own.find(({ key }) => key === selectedKey);
  // Sheets out of sight follow an edit when the browser has time: no key waits for them.
  const later = useLater(drawn);
  const laterSheets = sheetsOf(later.pages.pages);
  const near = useNearSheets(scroller, sheets.length);

  useEffect(() => onScale(scale), [scale, onScale]);
  useShownPage(scroller, pages, scale, size.width > 0);
  const isTyped = editing !== null;
  useSteadyLine(scroller, { sheets, page, area, editing, scale });

  useCellInView(scroller, { visit, focus, key: selectedKey, page, isTyped });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target === scroller.current && event.key === 'Enter')
      document.getElementById(cellId(selectedKey))?.focus();
    if (event.isComposing || !(event.target instanceof HTMLElement) || !event.target.classList.contains('cell')) return;
    const action = readKey(cell, {
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
    });
    if (action === null) return;
    const moved = performOnRows(action, cell) ?? (action.do === 'stepBack' ? stepBack(cell) : perform(action, cell));
    // Tab leaves the page where its cells end; every other key of ours does nothing else.
    if (moved || event.key !== 'Tab') event.preventDefault();
    if (moved) event.stopPropagation();
  };
  useListeners(scroller, { keydown: onKeyDown });
  useClipboard();

  return (
    <main
      ref={scroller}
      className={locked ? 'desk desk-locked' : 'desk'}
      tabIndex={-1}
      data-region="page"
      aria-label={editorWords.page}
    >
      <div className="sheets" style={{ ...stackStyle, paddingBottom: roomBelow(size.height) }}>
        {sheets.map((now, index) => {
          const isHere = index === page;
          const isNear = isHere || near.has(index);
          const { sop, style, graph } = isNear ? drawn : later;
          const sheet = isNear ? now : (laterSheets[index] ?? now);
          const shows = (id: string | null): boolean => sheet.page.table?.rows.some((row) => row.step === id) ?? false;
          return (
            <PageSheet
              key={index}
              sop={sop}
              style={style}
              graph={graph}
              sheet={sheet}
              pictures={pictures}
              problems={placed}
              selectedKey={isHere ? selectedKey : ''}
              selectedStep={shows(step) ? step : null}
              target={isHere ? target : null}
              removing={shows(removing?.at(-1) ?? null) ? removing : null}
              scale={scale}
              number={index + 1}
              count={sheets.length}
              sheets={own.length}
            />
          );
        })}
        {editing === null || here === undefined || area === undefined ? null : (
          <SheetOverlay pages={pages} index={page} scale={scale}>
            <CellEditor
              key={editing.visit}
              sop={drawn.sop}
              style={drawn.style}
              page={here.page}
              area={area}
              editing={editing}
              scale={scale}
            />
          </SheetOverlay>
        )}
        {pages.map((marked, index) => {
          const own = { page: marked, scale };
          const range = rows === null ? [] : rowsIn(outline, rows);
          const waiting = cut?.sop === drawn.sop.id ? cut.rows : [];
          return range.length < 2 && waiting.length === 0 ? null : (
            <SheetOverlay key={`rows-${index}`} pages={pages} index={index} scale={scale}>
              {range.length < 2 ? null : <RowRangeMarks {...own} rows={range} look="range" />}
              <RowRangeMarks {...own} rows={waiting} look="cut" />
            </SheetOverlay>
          );
        })}
        {hasFindings
          ? sheets.map((sheet, index) => (
              <SheetOverlay key={`findings-${index}`} pages={pages} index={index} scale={scale}>
                <FindingPins sheet={sheet} isFirst={index === 0} scale={scale} />
              </SheetOverlay>
            ))
          : null}
        {use === null || use === 'goTo' || here === undefined ? null : (
          <SheetOverlay key="match" pages={pages} index={page} scale={scale}>
            <MatchMarks sop={drawn.sop} page={here.page} scale={scale} />
          </SheetOverlay>
        )}
        {flash !== visit || area === undefined ? null : (
          <SheetOverlay key={`flash-${flash}`} pages={pages} index={page} scale={scale}>
            <CellFlash area={area} scale={scale} />
          </SheetOverlay>
        )}
      </div>
    </main>
  );
}
