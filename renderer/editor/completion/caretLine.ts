/** The line of the caret on the screen, in pixels of the window; `left` is the edge of its field. */
export interface CaretLine {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const copied = [
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'line-height',
  'letter-spacing',
  'text-align',
  'text-indent',
  'word-break',
  'overflow-wrap',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'border-top-width',
  'border-right-width',
  'border-bottom-width',
  'border-left-width',
  'box-sizing',
  'align-content',
] as const;

/** Where the caret of a field stands. Measured with a copy of its text, after typing has rested: no key waits for it. */
export function caretLine(field: HTMLTextAreaElement | HTMLInputElement): CaretLine {
  const look = getComputedStyle(field);
  const box = field.getBoundingClientRect();
  const copy = document.createElement('div');
  for (const name of copied) copy.style.setProperty(name, look.getPropertyValue(name));
  copy.style.position = 'fixed';
  copy.style.visibility = 'hidden';
  copy.style.left = '0';
  copy.style.top = '0';
  copy.style.width = `${field.offsetWidth}px`;
  copy.style.height = `${field.offsetHeight}px`;
  copy.style.borderStyle = 'solid';
  copy.style.whiteSpace = field instanceof HTMLInputElement ? 'pre' : 'pre-wrap';
  const caret = document.createElement('span');
  caret.textContent = '\u200b';
  const at = field.selectionEnd ?? field.value.length;
  copy.append(field.value.slice(0, at), caret, field.value.slice(at));
  // Beside the field, so that an enlarged interface enlarges the copy as well.
  field.parentElement?.append(copy);
  const frame = copy.getBoundingClientRect();
  const spot = caret.getBoundingClientRect();
  copy.remove();
  const top = box.top + (spot.top - frame.top) - field.scrollTop;
  return { left: box.left, top, bottom: top + spot.height };
}
