import { changeSettings, useSettings } from '../../state/settings.ts';
import { useView } from '../../state/view.ts';
import { roomForStrip } from './useStrip.ts';

/** Brings a page (from 0) to the top of the desk. The caret stays where it is. */
export function showPage(page: number): void {
  document.querySelectorAll('.desk .sheet')[page]?.scrollIntoView({ block: 'start' });
}

/** The next or previous page. */
export function walkPages(by: 1 | -1): void {
  const { page, pages } = useView.getState();
  showPage(Math.min(pages - 1, Math.max(0, page + by)));
}

/** Shows or hides the small pages beside the desk. */
export function toggleStrip(): void {
  const shown = useSettings.getState().view.pages ?? window.innerWidth >= roomForStrip;
  changeSettings({ view: { pages: !shown } });
}
