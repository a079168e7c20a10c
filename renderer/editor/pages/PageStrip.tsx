import { memo, useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Page } from '../../../sop/layout/pages.ts';
import { drawThumbnail } from '../../../sop/layout/thumbnail.ts';
import { useDrawn } from '../../state/selectors.ts';
import { useView } from '../../state/view.ts';
import { annexWords } from '../../words/annexes.ts';
import { gridWords } from '../../words/grid.ts';
import { useLater } from '../desk/useLater.ts';
import { showPage } from './showPage.ts';
import './pages.css';

/** The pages in small beside the desk. They follow an edit when the browser has time. */
export function PageStrip() {
  const pages = useLater(useDrawn())?.pages.pages ?? [];
  const shown = useView((state) => state.page);
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    strip.current?.querySelectorAll('button')[shown]?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const buttons = [...(strip.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === event.currentTarget) + by;
    const next = buttons[at];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
    showPage(at);
  };
  return (
    <nav ref={strip} className="page-strip" aria-label={gridWords.strip}>
      {pages.map((page, index) => (
        <Thumbnail key={index} page={page} index={index} isShown={index === shown} onKeyDown={onKeyDown} />
      ))}
    </nav>
  );
}

interface ThumbnailProps {
  readonly page: Page;
  readonly index: number;
  readonly isShown: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One page in small, with what stands on it. */
const Thumbnail = memo(
  function Thumbnail({ page, index, isShown, onKeyDown }: ThumbnailProps) {
    return (
      <button
        type="button"
        className="page-thumbnail"
        tabIndex={isShown ? 0 : -1}
        aria-current={isShown ? 'page' : undefined}
        onClick={() => showPage(index)}
        onKeyDown={onKeyDown}
      >
        <img src={`data:image/svg+xml,${encodeURIComponent(drawThumbnail(page))}`} alt="" />
        <span>{gridWords.thumbnail(index + 1, holds(page))}</span>
      </button>
    );
  },
  (before, next) => before.page === next.page && before.isShown === next.isShown && before.index === next.index,
);

function holds({ table, areas, annex }: Page): string {
  if (annex !== undefined) return annexWords.title;
  const rows = table?.rows ?? [];
  const [first, last] = [rows[0], rows.at(-1)];
  const steps = first === undefined || last === undefined ? null : gridWords.holdsSteps(first.no, last.no);
  const identity = areas.some(({ place }) => place.at === 'field') ? gridWords.holdsIdentity : null;
  return [identity, steps].filter((part) => part !== null).join(', ') || gridWords.holdsRest;
}
