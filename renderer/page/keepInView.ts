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

/**
 * How far to scroll so that `from`–`to` lies within the view; its beginning wins when it is larger than the view. A place
 * far away comes to rest in the upper third, so that what follows it can be read as well.
 */
export function scrollNeeded(from: number, to: number, viewFrom: number, viewTo: number): number {
  if (from >= viewFrom && to <= viewTo) return 0;
  const before = from - room - viewFrom;
  const needed = before < 0 ? before : Math.min(before, to + room - viewTo);
  const isFar = Math.abs(needed) > (viewTo - viewFrom) / 4;
  return isFar ? from - viewFrom - Math.max(room, (viewTo - viewFrom) / 3 - (to - from)) : needed;
}
