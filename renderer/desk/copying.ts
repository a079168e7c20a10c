/** What is put on the clipboard: plain text, and the same as HTML for programs that keep tables. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/**
 * Puts text on the clipboard from a press of a button; false when the system refuses. By the copy command rather than the
 * clipboard interface, which needs a permission that the window grants nobody.
 */
export function copyToClipboard({ text, html }: Copied): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.preventDefault();
    // The cells of the page answer to copying too; this copy is not theirs.
    event.stopImmediatePropagation();
    event.clipboardData.setData('text/plain', text);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    taken = true;
  };
  window.addEventListener('copy', fill, { capture: true, once: true });
  document.execCommand('copy');
  window.removeEventListener('copy', fill, { capture: true });
  return taken;
}
