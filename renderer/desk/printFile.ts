/** How long a printed document stays in memory after it was handed to the browser's dialog, in ms. */
const keptMs = 600_000;

let frame: HTMLIFrameElement | null = null;

/**
 * Prints a PDF by the browser's own dialog: it is shown in a frame that nobody sees, which the content policy allows for
 * documents made by this page (`blob:`) and for nothing else. False when the browser shows no PDF files.
 */
export async function printPdf(base64: string): Promise<boolean> {
  if (!navigator.pdfViewerEnabled) return false;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  // The one before is needed no more: its dialog is closed.
  frame?.remove();
  const next = document.createElement('iframe');
  frame = next;
  next.className = 'print-frame';
  next.tabIndex = -1;
  next.setAttribute('aria-hidden', 'true');
  next.src = address;
  const loaded = new Promise<void>((resolve) => next.addEventListener('load', () => resolve(), { once: true }));
  document.body.append(next);
  await loaded;
  next.contentWindow?.print();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
  return true;
}
