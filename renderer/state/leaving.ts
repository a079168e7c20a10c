import { flushDocument } from './document.ts';
import { saveForm } from './forms.ts';

/** Sends what waits at once when the page is closed, hidden or left: a quick hand must not be faster than the clock. */
export function saveBeforeLeaving(): void {
  const send = (): void => {
    void flushDocument();
    void saveForm();
  };
  window.addEventListener('pagehide', send);
  window.addEventListener('blur', send);
  document.addEventListener('visibilitychange', send);
}
