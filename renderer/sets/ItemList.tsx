import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { ListItem } from '../../sop/model/sop.ts';
import { newId } from '../state/ids.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { setWords as words } from '../words/sets.ts';

export interface ItemListProps {
  readonly label: string;
  readonly items: readonly ListItem[];
  /** `run`: names the field while letters are typed in it; empty for anything else. */
  readonly onChange: (items: readonly ListItem[], run: string) => void;
}

/** The entries of a list of the decree, in their order. */
export function ItemList({ label, items, onChange }: ItemListProps) {
  const swap = (at: number, other: number): void => {
    const [one, two] = [items[at], items[other]];
    if (one !== undefined && two !== undefined) onChange(items.with(at, two).with(other, one), '');
  };
  return (
    <fieldset className="set-list">
      <legend>{label}</legend>
      {items.map(({ id, text }, index) => {
        const name = words.item(label, index + 1);
        return (
          <div key={id} className="set-item">
            <TextArea
              label={name}
              hideLabel
              value={text}
              onChange={(next) => onChange(items.with(index, { id, text: next }), id)}
            />
            <div className="set-item-tools">
              {index > 0 ? (
                <IconButton
                  icon={ArrowUp}
                  small
                  label={`${words.moveUp}: ${name}`}
                  onPress={() => swap(index, index - 1)}
                />
              ) : null}
              {index < items.length - 1 ? (
                <IconButton
                  icon={ArrowDown}
                  small
                  label={`${words.moveDown}: ${name}`}
                  onPress={() => swap(index, index + 1)}
                />
              ) : null}
              <IconButton
                icon={X}
                small
                label={words.removeItem(label, index + 1)}
                onPress={() => onChange(items.toSpliced(index, 1), '')}
              />
            </div>
          </div>
        );
      })}
      <Button look="ghost" small onPress={() => onChange([...items, { id: newId(), text: '' }], '')}>
        <Icon of={Plus} small />
        {words.addItem(label)}
      </Button>
    </fieldset>
  );
}
