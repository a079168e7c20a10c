import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { Page } from '../../../sop/layout/pages.ts';
import type { Place } from '../../../sop/model/place.ts';
import { typedItems } from './cellLook.ts';
import type { CellLook } from './cellLook.ts';
import { caretPoint } from './printedLines.ts';
import type { Suggestions, SuggestionsProps } from './suggestions.ts';

export interface CaretSuggestionsProps extends Pick<SuggestionsProps, 'visit' | 'replace' | 'keys' | 'onShown'> {
  readonly of: Suggestions;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly place: Place;
  readonly text: string;
  readonly page: Page;
  readonly look: CellLook;
  readonly scale: number;
}

/** Follows the caret of the field and keeps the list of proposals under its line. */
export function CaretSuggestions(props: CaretSuggestionsProps) {
  const { of: List, field, place, text, page, look, scale, visit, replace, keys, onShown } = props;
  const [caret, setCaret] = useState(text.length);
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    const follow = (): void => setCaret(element.selectionEnd);
    follow();
    element.addEventListener('selectionchange', follow);
    return () => element.removeEventListener('selectionchange', follow);
  }, [field]);

  const point = caretPoint(typedItems(page, place), text, caret, look.lineHeight);
  const left = point?.x ?? (look.align === 'center' ? look.x + look.width / 2 : look.x);
  const top = point === null ? look.y + look.lineHeight : point.baseline + look.lineHeight * 0.3;
  return (
    <List
      place={place}
      text={text}
      caret={caret}
      visit={visit}
      left={left * scale}
      top={top * scale}
      replace={replace}
      keys={keys}
      onShown={onShown}
    />
  );
}
