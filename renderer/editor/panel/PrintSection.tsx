import { labelSetNames, labelSetOf, labelSets } from '../../../sop/model/labelSets.ts';
import { paperNames } from '../../../sop/model/papers.ts';
import { profileFor } from '../../../sop/model/profileFor.ts';
import { boxNames } from '../../../sop/model/sop.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { useProblems } from '../../state/problems.ts';
import { useStyle } from '../../state/selectors.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { fieldWords } from '../../words/fields.ts';
import { paperWords, printWords as words } from '../../words/print.ts';
import { changeStyle } from '../styleEdits.ts';
import { LabelFields } from './LabelFields.tsx';
import { PlaceField } from './PlaceField.tsx';
import { StyleNumber, StyleSelect } from './StyleFields.tsx';
import { TableStyle } from './TableStyle.tsx';

/** How this SOP is printed: the office's profile, and whatever this SOP changes in it. */
export function PrintSection() {
  return (
    <>
      <ProfileField />
      <PlaceField place={{ at: 'flowTitle' }} label={fieldWords.flowTitle} />
      <h3 className="group-title">{words.pages}</h3>
      <PaperStyle />
      <h3 className="group-title">{words.form}</h3>
      <FormStyle />
      <h3 className="group-title">{words.table}</h3>
      <TableStyle />
      <h3 className="group-title">{words.labels}</h3>
      <LabelFields />
    </>
  );
}

function ProfileField() {
  const profiles = useDocument((state) => state.profiles);
  const profile = useDocument(({ sop }) => (sop === null ? '' : profileFor(profiles, sop).name));
  return (
    <Select
      label={fieldWords.profile}
      value={profile}
      options={profiles.map(({ name }) => ({ id: name, label: name }))}
      onChange={(text) => dispatch({ kind: 'setText', field: 'profile', text })}
    />
  );
}

const ownSize = 'own';
const startingSize = { widthMm: 210, heightMm: 330 } as const;

function PaperStyle() {
  const { paper, margins, fontSize, footerBandMm, fitOnePage } = useStyle();
  const own = typeof paper === 'string' ? null : paper;
  const sides = ['top', 'bottom', 'left', 'right'] as const;
  return (
    <>
      <Select
        label={words.paper}
        aside="F9"
        value={typeof paper === 'string' ? paper : ownSize}
        options={[...paperNames.map((id) => ({ id, label: paperWords[id] })), { id: ownSize, label: words.ownPaper }]}
        onChange={(id) => changeStyle({ paper: paperNames.find((name) => name === id) ?? startingSize })}
      />
      {own === null ? null : (
        <div className="pair">
          <StyleNumber
            label={words.width}
            value={own.widthMm}
            least={100}
            most={600}
            onChange={(widthMm) => changeStyle({ paper: { ...own, widthMm } }, 'paper')}
          />
          <StyleNumber
            label={words.height}
            value={own.heightMm}
            least={100}
            most={600}
            onChange={(heightMm) => changeStyle({ paper: { ...own, heightMm } }, 'paper')}
          />
        </div>
      )}
      <StyleSelect name="orientation" label={words.orientation} words={words.orientations} />
      <Checkbox isSelected={fitOnePage} onChange={(selected) => changeStyle({ fitOnePage: selected })}>
        {words.fitOnePage}
      </Checkbox>
      {fitOnePage ? <NotOnePage /> : null}
      <div className="pair">
        {sides.map((side) => (
          <StyleNumber
            key={side}
            label={words.margins[side]}
            value={margins[side]}
            least={0}
            most={80}
            onChange={(value) => changeStyle({ margins: { ...margins, [side]: value } }, `margin:${side}`)}
          />
        ))}
      </div>
      <StyleNumber
        label={words.footerBand}
        value={footerBandMm}
        least={0}
        most={40}
        onChange={(value) => changeStyle({ footerBandMm: value }, 'footerBand')}
      />
      <div className="pair">
        <StyleSelect
          name="font"
          label={words.font}
          words={{ Arial: 'Arial', 'Bookman Old Style': 'Bookman Old Style' }}
        />
        <StyleNumber
          label={words.fontSize}
          value={fontSize}
          least={5}
          most={16}
          onChange={(value) => changeStyle({ fontSize: value }, 'fontSize')}
        />
      </div>
      <StyleSelect name="identityPlacement" label={words.identityPlacement} words={words.placements} />
      <StyleSelect name="pageNumber" label={words.pageNumber} words={words.pageNumbers} />
    </>
  );
}

/** Says under the switch that the pages did not follow it. */
function NotOnePage() {
  const found = useProblems(({ problems }) => problems.find(({ rule }) => rule === 'LAJUR-HALAMAN'));
  return (
    <output className="hint hint-warning">{found === undefined ? '' : `${found.message} ${found.hint ?? ''}`}</output>
  );
}

const ownLabels = 'own';

function FormStyle() {
  const { labels, labelPunctuation, twoColumnBoxes } = useStyle();
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
          if (chosen !== undefined) changeStyle({ labels: labelSets[chosen] });
        }}
      />
      <StyleSelect name="colonMode" label={words.colonMode} words={words.colonModes} />
      <Checkbox
        isSelected={labelPunctuation.sections !== ''}
        onChange={(selected) =>
          changeStyle({ labelPunctuation: { ...labelPunctuation, sections: selected ? ' :' : '' } })
        }
      >
        {words.sectionColon}
      </Checkbox>
      <StyleSelect name="signature" label={words.signature} words={words.signatures} />
      <fieldset className="list-editor">
        <legend>{words.twoColumns}</legend>
        {boxNames.map((box) => (
          <Checkbox
            key={box}
            isSelected={twoColumnBoxes.includes(box)}
            onChange={(selected) =>
              changeStyle({
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
