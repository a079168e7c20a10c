/** How far the pointer must go before a press is a drag, in pixels. */
const threshold = 3;
/** How near to an edge of the desk a drag scrolls it, and how far with each frame, in pixels. */
const edge = 36;
const scrollStep = 12;

/** Where the pointer is in the window, in pixels. */
export interface PointerAt {
  readonly clientX: number;
  readonly clientY: number;
}

export interface Drag {
  /** Called with the frame after the pointer moved, and once more before the drop. */
  readonly look: (pointer: PointerAt) => void;
  /** The button was let go; only after a real drag. */
  readonly drop: () => void;
  /** A press that was no drag. */
  readonly press?: () => void;
  /** After all of it, dropped or given up. */
  readonly end: () => void;
}

/**
 * Follows the pointer from a press until it is let go. Near an edge of the desk the desk scrolls. Escape, or losing the
 * pointer, gives up: nothing is dropped. The click that ends a drag reaches no cell.
 */
export function followPointer(pressed: PointerAt, drag: Drag): void {
  const scroller = document.querySelector<HTMLElement>('.desk');
  let pointer: PointerAt = pressed;
  let moved = false;
  let frame = 0;

  const look = (): void => {
    frame = 0;
    drag.look(pointer);
    if (scroller !== null && scrollAt(scroller, pointer)) frame = requestAnimationFrame(look);
  };
  const move = (event: PointerEvent): void => {
    if (!moved && Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) < threshold) return;
    moved = true;
    pointer = { clientX: event.clientX, clientY: event.clientY };
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', stop);
    window.removeEventListener('blur', stop);
    window.removeEventListener('keydown', escape, true);
    drag.end();
  };
  const up = (): void => {
    if (moved) {
      drag.look(pointer);
      swallowClick();
      drag.drop();
    } else drag.press?.();
    stop();
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    stop();
    window.addEventListener('pointerup', swallowClick, { once: true });
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', stop);
  window.addEventListener('blur', stop);
  window.addEventListener('keydown', escape, true);
}

/** Scrolls the desk when the pointer is at its edge. False when it is not, or there is nothing more to see. */
function scrollAt(scroller: HTMLElement, { clientY }: PointerAt): boolean {
  const view = scroller.getBoundingClientRect();
  const by = clientY < view.top + edge ? -scrollStep : clientY > view.bottom - edge ? scrollStep : 0;
  if (by === 0) return false;
  const before = scroller.scrollTop;
  scroller.scrollTop += by;
  return scroller.scrollTop !== before;
}

/** The click that ends a drag is for no cell under it. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true), 0);
}
