import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Page } from '../../../sop/layout/pages.ts';
import { fontFamily } from '../../../sop/layout/svgTree.ts';
import { fontAtHand } from '../../../sop/layout/text/ownFont.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Style } from '../../../sop/model/style.ts';
import { pageText } from '../pageText.ts';
import { afterKey, leaveCell, tidyCell } from '../typing.ts';
import { typeInCell } from '../typingRuns.ts';
import { fontNow } from '../../state/fonts.ts';
import type { Editing } from '../../state/session.ts';
import { fieldWords, placeName } from '../../words/fields.ts';
import { stepNumberOf } from '../places.ts';
import type { CellArea } from './areas.ts';
import { cellLook } from './cellLook.ts';
import { useSteadyCaret } from './useSteadyCaret.ts';

export interface CellEditorProps {
  readonly sop: Sop;
  readonly style: Style;
  readonly page: Page;
  readonly area: CellArea;
  readonly editing: Editing;
  /** Pixels for each EMU. */
  readonly scale: number;
}

/**
 * The field that lies over a cell while it is typed in: the paper's own letters at the paper's own size. Its height
 * follows its text by style alone (`.cell-editor`), so that nothing is measured between a key and its picture.
 */
export function CellEditor({ sop, style, page, area, editing, scale }: CellEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const look = cellLook(page, area, style);
  const text = pageText(sop, area.place) ?? '';
  const steady = useSteadyCaret(field, text);

  const { caret: entry } = editing;
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    const caret = entry ?? element.value.length;
    element.setSelectionRange(caret, caret);
  }, [entry]);

  // A click elsewhere takes the field away without a blur.
  const { place, visit } = editing;
  useEffect(() => () => leaveCell(place, visit), [place, visit]);

  const replace = (next: string, caret = next.length): void => {
    steady.wish(caret);
    typeInCell(place, next, visit);
  };

  return (
    <textarea
      ref={field}
      className={`cell-editor${look.middle ? ' cell-editor-middle' : ''}`}
      aria-label={placeName(area.place, (step) => stepNumberOf(sop, step)) || fieldWords.empty}
      rows={1}
      value={text}
      spellCheck={false}
      autoComplete="off"
      style={{
        left: look.x * scale,
        top: look.y * scale,
        width: look.width * scale,
        minHeight: Math.max(look.height, look.lineHeight) * scale,
        fontFamily: fontFamily(fontAtHand(style.font, fontNow)),
        fontSize: look.size * scale,
        lineHeight: `${look.lineHeight * scale}px`,
        fontWeight: look.bold ? 700 : 400,
        textAlign: look.align,
      }}
      onChange={(event) => {
        steady.typed(event.target.value);
        typeInCell(place, event.target.value, visit);
      }}
      onBlur={({ relatedTarget }) => {
        // A window or a dialog in front is no reason to leave the cell: typing goes on behind it. A text is put in order.
        if (relatedTarget?.closest('[role=dialog]') != null) tidyCell(place, visit);
        else if (document.hasFocus()) leaveCell(place, visit);
      }}
      onKeyDown={(event: KeyboardEvent<HTMLTextAreaElement>) => {
        if (event.nativeEvent.isComposing) return;
        const element = event.currentTarget;
        const press = {
          key: event.key,
          ctrl: event.ctrlKey || event.metaKey,
          shift: event.shiftKey,
          alt: event.altKey,
        };
        const spot = { text: element.value, from: element.selectionStart, to: element.selectionEnd };
        const done = afterKey(place, press, spot, visit);
        if (done.text !== null) replace(done.text, done.caret);
        if (done.handled) event.preventDefault();
        // Keys that belong to the field must not reach the cells below it.
        if (done.handled || !(press.ctrl || press.alt || /^F\d/.test(press.key))) event.stopPropagation();
      }}
    />
  );
}
