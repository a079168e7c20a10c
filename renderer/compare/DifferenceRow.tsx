import { ArrowUpDown, Columns3, CornerDownRight, Minus, PenLine, Plus } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components';
import type { Difference } from '../../sop/compare/difference.ts';
import { Icon } from '../ui/Icon.tsx';
import { WordDiff } from '../ui/WordDiff.tsx';
import { compareWords as words } from '../words/compare.ts';
import { shortened } from './shortened.ts';

const icons = {
  added: Plus,
  removed: Minus,
  moved: ArrowUpDown,
  changed: PenLine,
  rerouted: CornerDownRight,
} as const;

/** One difference in words. */
export function DifferenceRow({ difference }: { readonly difference: Difference }) {
  const { id, kind, aspect, title, detail, words: diff } = difference;
  return (
    <ListBoxItem id={id} textValue={title} className="difference">
      <Icon of={aspect === 'lanes' && kind !== 'changed' ? Columns3 : icons[kind]} />
      <div className="grow">
        <strong>
          <span className="visually-hidden">{words.kinds[kind]}: </span>
          {title}
        </strong>
        {detail === null ? null : <p>{detail}</p>}
        {diff.length === 0 ? null : (
          <p>
            <WordDiff words={shortened(diff)} />
          </p>
        )}
      </div>
    </ListBoxItem>
  );
}
