import { labelSetNames, labelSetOf, labelSets } from '../../../sop/model/labelSets.ts';
import { boxNames } from '../../../sop/model/sop.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { fieldWords } from '../../words/fields.ts';
import { printWords as words } from '../../words/print.ts';
import { StyleCheckbox, StyleSelect } from './StyleFields.tsx';
import { useStyling } from './styling.ts';

const ownLabels = 'own';

/** Switches of the identity part. */
export function FormStyle() {
  const { style, change } = useStyling();
  const { labels, labelPunctuation, twoColumnBoxes } = style;
  const set = labelSetOf(labels);
  return (
    <>
      <Select
        label={words.labelSet}
        value={set ?? ownLabels}
        options={[
          ...labelSetNames.map((id) => ({ id, label: words.labelSets[id] })),
          ...(set === null ? [{ id: ownLabels, label: words.ownLabels }] : []),
        ]}
        onChange={(id) => {
          const chosen = labelSetNames.find((name) => name === id);
          if (chosen !== undefined) change({ labels: labelSets[chosen] });
        }}
      />
      <StyleSelect name="colonMode" label={words.colonMode} words={words.colonModes} />
      <Checkbox
        isSelected={labelPunctuation.sections !== ''}
        onChange={(selected) => change({ labelPunctuation: { ...labelPunctuation, sections: selected ? ' :' : '' } })}
      >
        {words.sectionColon}
      </Checkbox>
      <StyleSelect name="signature" label={words.signature} words={words.signatures} />
      <StyleCheckbox name="rankLine">{words.rankLine}</StyleCheckbox>
      <StyleCheckbox name="proposerBlock">{words.proposerBlock}</StyleCheckbox>
      <fieldset className="list-editor">
        <legend>{words.twoColumns}</legend>
        {boxNames.map((box) => (
          <Checkbox
            key={box}
            isSelected={twoColumnBoxes.includes(box)}
            onChange={(selected) =>
              change({
                twoColumnBoxes: boxNames.filter((one) => (one === box ? selected : twoColumnBoxes.includes(one))),
              })
            }
          >
            {fieldWords.boxes[box]}
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}
