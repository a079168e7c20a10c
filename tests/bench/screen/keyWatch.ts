import type { Page } from '@playwright/test';

/** What one key cost. */
export interface KeyCost {
  /** Milliseconds from the browser's time stamp of the key to the end of the frame that shows it, layout and paint included. */
  readonly clock: number;
  /** Milliseconds the page's main thread computed meanwhile, whatever else the machine did. */
  readonly processor: number;
  /** Whether that frame showed the typed text on the printed page, not only in the field. */
  readonly shown: boolean;
}

interface Painted extends Pick<KeyCost, 'clock' | 'shown'> {
  /** Milliseconds spent on finding out whether it is shown. */
  readonly looking: number;
}

declare global {
  interface Window {
    lastKey: Promise<Painted>;
    lateKeys: number;
  }
}

/**
 * Times every key from now on: a frame callback runs before its frame is laid out and painted, and a message sent from
 * there arrives after that. Chromium's own account (Event Timing: presented later than 16 ms) is kept beside it.
 */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.lateKeys = 0;
    const squeezed = (text: string): string => text.replaceAll(/\s/g, '');
    const isShown = (field: HTMLTextAreaElement): boolean =>
      [...document.querySelectorAll('.sheet')].some((sheet) => {
        const drawn = [...sheet.querySelectorAll('svg text')].map((text) => text.textContent).join('');
        return squeezed(drawn).includes(squeezed(field.value));
      });
    let pressed = 0;
    window.addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });
    window.addEventListener(
      'input',
      ({ target }) => {
        const at = pressed;
        window.lastKey = new Promise((resolve) => {
          const channel = new MessageChannel();
          channel.port1.start();
          channel.port1.addEventListener('message', () => {
            const painted = performance.now();
            const shown = target instanceof HTMLTextAreaElement && isShown(target);
            resolve({ clock: painted - at, shown, looking: performance.now() - painted });
          });
          requestAnimationFrame(() => channel.port2.postMessage(null));
        });
      },
      { capture: true },
    );
    new PerformanceObserver((list) => {
      window.lateKeys += list.getEntries().filter(({ name, duration }) => name === 'keydown' && duration > 16).length;
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** Presses one key that changes the text and waits for its frame. */
export async function pressKey(page: Page, threadTime: () => Promise<number>, key: string): Promise<KeyCost> {
  const before = await threadTime();
  await page.keyboard.press(key);
  const { looking, ...painted } = await page.evaluate(() => window.lastKey);
  return { ...painted, processor: (await threadTime()) - before - looking };
}

/** Keys presented later than 16 ms since this was asked last. */
export async function takeLateKeys(page: Page): Promise<number> {
  return page.evaluate(() => {
    const late = window.lateKeys;
    window.lateKeys = 0;
    return late;
  });
}
