import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { newItem } from '../../../sop/model/create.ts';
import type { BoxName, ListItem } from '../../../sop/model/sop.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { newId } from '../../state/ids.ts';
import { mirror } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { fieldWords } from '../../words/fields.ts';
import { dispatchTyped } from '../typingRuns.ts';
import { MarkerSelect } from './MarkerSelect.tsx';
import { useIsSelected } from './PlaceField.tsx';

export interface ListEditorProps {
  readonly label: string;
  readonly box: BoxName;
}

const noItems: readonly ListItem[] = [];

/** A list as fields: Enter adds an item below, Backspace on an empty one removes it, Ctrl+Enter breaks the line. */
export function ListEditor({ label, box }: ListEditorProps) {
  const items = useDocument(({ sop }) => sop?.identity.boxes[box].items ?? noItems);
  const frame = useRef<HTMLFieldSetElement>(null);
  const ref = { of: 'box', box } as const;
  const selected = useIsSelected({ at: 'box', box });

  const focusItem = (index: number): void => {
    frame.current?.querySelectorAll('textarea')[index]?.focus();
  };
  const insert = (at: number): void => {
    if (dispatch({ kind: 'insertItem', list: ref, at, item: newItem(newId, '') }))
      requestAnimationFrame(() => focusItem(at));
  };
  const remove = (index: number): void => {
    const item = items[index];
    if (item === undefined || !dispatch({ kind: 'removeItem', list: ref, item: item.id })) return;
    requestAnimationFrame(() => focusItem(Math.max(0, index - 1)));
  };
  const onKeyDown = (index: number, text: string) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      insert(index + 1);
    } else if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      dispatchTyped(
        {
          kind: 'setItem',
          list: ref,
          item: items[index]?.id ?? '',
          text: `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`,
        },
        `${box}:${index}`,
      );
    } else if (event.key === 'Backspace' && text === '') {
      event.preventDefault();
      remove(index);
    } else if (event.key === 'ArrowUp' && event.altKey) move(event, index, -1);
    else if (event.key === 'ArrowDown' && event.altKey) move(event, index, 1);
  };
  const move = (event: KeyboardEvent, index: number, by: 1 | -1): void => {
    event.preventDefault();
    const item = items[index];
    const to = index + by;
    if (item === undefined || to < 0 || to >= items.length) return;
    if (dispatch({ kind: 'moveItem', list: ref, item: item.id, to })) requestAnimationFrame(() => focusItem(to));
  };

  return (
    <fieldset ref={frame} className={`list-editor${selected ? ' list-editor-mirrored' : ''}`}>
      <legend>{label}</legend>
      {items.map((item, index) => (
        <div key={item.id} className="list-row">
          <span className="list-number" aria-hidden>
            {index + 1}
          </span>
          <TextArea
            label={fieldWords.item(label, index + 1)}
            hideLabel
            value={item.text}
            onChange={(text) => dispatchTyped({ kind: 'setItem', list: ref, item: item.id, text }, item.id)}
            onFocus={() => mirror({ at: 'box', box, item: item.id })}
            onKeyDown={onKeyDown(index, item.text)}
          />
          <IconButton icon={X} label={fieldWords.removeItem(index + 1)} small onPress={() => remove(index)} />
        </div>
      ))}
      <Button look="ghost" small onPress={() => insert(items.length)}>
        <Icon of={Plus} small />
        {fieldWords.addItem}
      </Button>
      {items.length === 0 ? null : <MarkerSelect list={ref} name={label} />}
    </fieldset>
  );
}
