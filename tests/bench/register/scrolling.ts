import type { Page } from '@playwright/test';

/** What scrolling did: the time between two frames in ms, and the frames in which a row in sight was still missing. */
export interface ScrolledFrames {
  readonly intervals: readonly number[];
  readonly withMissing: number;
}

/**
 * Scrolls the list by the same distance in every frame for so many frames, as a wheel that is turned without rest does
 * (`step` px a frame), and watches every frame.
 */
export async function scrollList(page: Page, frames: number, step: number): Promise<ScrolledFrames> {
  return page.evaluate(
    ([count, distance]) =>
      new Promise<ScrolledFrames>((resolve) => {
        const list = document.querySelector('.register-scroll');
        if (list === null) throw new Error('No list');
        const box = list.getBoundingClientRect();
        const intervals: number[] = [];
        let withMissing = 0;
        let last = performance.now();
        const frame = (now: number): void => {
          intervals.push(now - last);
          last = now;
          const middle = document.elementFromPoint(box.left + 300, box.top + box.height / 2);
          if (middle?.closest('[data-key]') === null) withMissing += 1;
          list.scrollTop += distance ?? 0;
          if (intervals.length <= (count ?? 0)) requestAnimationFrame(frame);
          else resolve({ intervals: intervals.slice(2), withMissing });
        };
        requestAnimationFrame(frame);
      }),
    [frames, step] as const,
  );
}
