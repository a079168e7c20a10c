import { PageDrawing } from '../page/PageDrawing.tsx';
import { usePictures } from '../state/pictures.ts';
import { choosePlace } from '../state/sets.ts';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { setWords as words } from '../words/sets.ts';
import type { Book } from './useBook.ts';

/** The pages of the part that is open, as they will be printed. What the contents list can be pressed. */
export function SetPages({ book, name }: { readonly book: Book | null; readonly name: string }) {
  const pictures = usePictures((state) => state.pictures);
  const pages = book?.pages ?? [];
  return (
    <ScrollRegion className="set-pages" label={words.preview}>
      {book !== null && pages.length === 0 ? <p className="secondary">{words.nothingToShow}</p> : null}
      {pages.map((page, index) => {
        const label = book?.labels[index] ?? '';
        const isWide = page.width > page.height;
        return (
          <figure key={index} className={`set-page${isWide ? ' set-page-wide' : ''}`}>
            <div className="paper set-sheet" style={{ aspectRatio: `${page.width} / ${page.height}` }}>
              <PageDrawing page={page} pictures={pictures} />
              {(page.links ?? []).map(({ target, x, y, width, height }, at) => (
                // The outline beside it leads there by keyboard.
                <button
                  key={at}
                  type="button"
                  className="set-link"
                  tabIndex={-1}
                  aria-hidden
                  style={{
                    left: percent(x, page.width),
                    top: percent(y, page.height),
                    width: percent(width, page.width),
                    height: percent(height, page.height),
                  }}
                  onClick={() => choosePlace(target)}
                />
              ))}
            </div>
            <figcaption>{words.caption(label, name)}</figcaption>
          </figure>
        );
      })}
    </ScrollRegion>
  );
}

function percent(part: number, whole: number): string {
  return `${(100 * part) / whole}%`;
}
