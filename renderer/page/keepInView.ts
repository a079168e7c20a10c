/** Room kept around the selected cell, in pixels. */
const room = 24;

/** Scrolls as little as needed so that a cell can be seen; a cell that can be seen does not move. */
export function keepInView(scroller: HTMLElement, element: HTMLElement): void {
  const view = scroller.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const down = scrollNeeded(box.top, box.bottom, view.top, view.top + scroller.clientHeight);
  const right = scrollNeeded(box.left, box.right, view.left, view.left + scroller.clientWidth);
  if (down !== 0) scroller.scrollTop += down;
  if (right !== 0) scroller.scrollLeft += right;
}

/** How far to scroll so that `from`–`to` lies within the view; its beginning wins when it is larger than the view. */
export function scrollNeeded(from: number, to: number, viewFrom: number, viewTo: number): number {
  if (from >= viewFrom && to <= viewTo) return 0;
  const before = from - room - viewFrom;
  if (before < 0) return before;
  return Math.min(before, to + room - viewTo);
}
