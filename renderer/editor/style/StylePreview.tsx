import { ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Page, Pages } from '../../../sop/layout/pages.ts';
import { PageDrawing } from '../../page/PageDrawing.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { usePictures } from '../../state/pictures.ts';
import { styleWords as words } from '../../words/styles.ts';

/** A part of the pages that a switch belongs to. */
export type PagePart = 'identity' | 'table' | 'annexes';

export interface StylePreviewProps {
  readonly pages: Pages;
  /** The part that is brought into view. */
  readonly part: PagePart | null;
}

/** The first page, the first with the step table and the first of each annex, drawn as they would be printed. */
export function StylePreview({ pages, part }: StylePreviewProps) {
  const pictures = usePictures((state) => state.pictures);
  const list = useRef<HTMLDivElement>(null);
  const [isLarge, setLarge] = useState(false);
  const shown = shownPages(pages.pages);
  const target = part === null ? 0 : firstOf(part, shown, pages.pages);
  useEffect(() => {
    if (part !== null) list.current?.querySelector(`[data-page="${target}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [part, target]);
  return (
    <section className="style-preview" aria-label={words.preview}>
      <header className="preview-head">
        <h3>{words.preview}</h3>
        <span className="hint grow">{words.pages(pages.pages.length)}</span>
        <IconButton
          icon={isLarge ? ZoomOut : ZoomIn}
          label={isLarge ? words.wholeWidth : words.enlarge}
          small
          onPress={() => setLarge(!isLarge)}
        />
      </header>
      <div ref={list} className={isLarge ? 'preview-large' : undefined}>
        {shown.map((index) => {
          const page = pages.pages[index];
          return page === undefined ? null : (
            <figure key={index} data-page={index}>
              <div className="preview-sheet">
                <PageDrawing page={page} pictures={pictures} />
              </div>
              <figcaption className="hint">{words.page(index + 1)}</figcaption>
            </figure>
          );
        })}
      </div>
    </section>
  );
}

/** The page that shows a part best among those that are shown. */
function firstOf(part: PagePart, shown: readonly number[], pages: readonly Page[]): number {
  if (part === 'identity') return 0;
  const annex = shown.find((index) => pages[index]?.annex !== undefined);
  if (part === 'annexes') return annex ?? 0;
  return shown.findLast((index) => pages[index]?.annex === undefined) ?? 0;
}

/** The identity page, the page where the step table begins, or the second one, and where each annex begins. */
function shownPages(pages: readonly Page[]): readonly number[] {
  const table = pages.findIndex((page) => page.table !== null);
  const second = table > 0 ? table : 1;
  const annexes = pages.flatMap(({ annex }, index) =>
    annex !== undefined && annex.annex !== pages[index - 1]?.annex?.annex ? [index] : [],
  );
  return pages[second]?.annex === undefined && second < pages.length ? [0, second, ...annexes] : [0, ...annexes];
}
