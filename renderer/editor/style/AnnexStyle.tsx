import { annexNames } from '../../../sop/model/style.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { annexWords as words } from '../../words/annexes.ts';
import { useStyling } from './styling.ts';

/** Which forms are printed behind the sheets. */
export function AnnexStyle() {
  const { style, change } = useStyling();
  const { annexes } = style;
  return (
    <>
      <p className="hint">{words.hint}</p>
      {annexNames.map((name) => (
        <Checkbox
          key={name}
          isSelected={annexes.includes(name)}
          onChange={(selected) =>
            change({ annexes: annexNames.filter((one) => (one === name ? selected : annexes.includes(one))) })
          }
        >
          {words.names[name]}
        </Checkbox>
      ))}
    </>
  );
}
