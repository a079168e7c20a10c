import type { Place } from '../../../sop/model/place.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { pasteWords } from '../../words/paste.ts';
import { takeIntoDialog } from './offerPaste.ts';
import { closePaste } from './pasteState.ts';

export interface PasteFieldProps {
  readonly place: Place;
  /** Why the last paste was not taken. */
  readonly refusal: string | null;
}

/** Waits for Ctrl+V: a page may not read the clipboard unasked, but it is given what is pasted. */
export function PasteField({ place, refusal }: PasteFieldProps) {
  return (
    <Dialog
      title={pasteWords.titles.wait}
      subtitle={pasteWords.waitHint}
      width={560}
      onClose={closePaste}
      footer={<Button onPress={closePaste}>{pasteWords.cancel}</Button>}
    >
      {refusal === null ? null : (
        <Notice tone="error" urgent>
          {refusal}
        </Notice>
      )}
      <textarea
        className="input paste-field"
        aria-label={pasteWords.field}
        placeholder={pasteWords.field}
        aria-describedby="paste-field-hint"
        value=""
        // Nothing is typed here; what is pasted goes to the preview.
        onChange={() => undefined}
        onPaste={(event) => {
          event.preventDefault();
          const { clipboardData } = event;
          takeIntoDialog(
            { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') },
            place,
          );
        }}
        ref={(element) => element?.focus()}
      />
      <p className="hint" id="paste-field-hint">
        {pasteWords.fieldHint}
      </p>
    </Dialog>
  );
}
