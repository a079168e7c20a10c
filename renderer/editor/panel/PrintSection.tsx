import { useMemo } from 'react';
import { offeredProfiles, profileFor } from '../../../sop/model/profileFor.ts';
import { useDocument } from '../../state/document.ts';
import { useProblems } from '../../state/problems.ts';
import { useStyle } from '../../state/selectors.ts';
import { useTools } from '../../state/tools.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { annexWords } from '../../words/annexes.ts';
import { fieldWords } from '../../words/fields.ts';
import { printWords as words } from '../../words/print.ts';
import { changeStyle, chooseProfile } from '../styleEdits.ts';
import { AnnexStyle } from '../style/AnnexStyle.tsx';
import { FormStyle } from '../style/FormStyle.tsx';
import { LabelFields } from '../style/LabelFields.tsx';
import { PageStyle } from '../style/PageStyle.tsx';
import { StylingContext } from '../style/styling.ts';
import { TableStyle } from '../style/TableStyle.tsx';
import { PlaceField } from './PlaceField.tsx';

/** How this SOP is printed: the office's profile, and whatever this SOP changes in it. */
export function PrintSection() {
  const style = useStyle();
  const styling = useMemo(() => ({ style, change: changeStyle }), [style]);
  return (
    <StylingContext value={styling}>
      <ProfileField />
      <PlaceField place={{ at: 'flowTitle' }} label={fieldWords.flowTitle} />
      <h3 className="group-title">{words.pages}</h3>
      <PageStyle notOnePage={<NotOnePage />} paperKey="F9" />
      <h3 className="group-title">{words.form}</h3>
      <FormStyle />
      <h3 className="group-title">{words.table}</h3>
      <TableStyle />
      <h3 className="group-title">{annexWords.title}</h3>
      <AnnexStyle />
      <h3 className="group-title">{words.labels}</h3>
      <LabelFields />
    </StylingContext>
  );
}

function ProfileField() {
  const profiles = useDocument((state) => state.profiles);
  const profile = useDocument(({ sop }) => (sop === null ? '' : profileFor(profiles, sop).name));
  const offered = offeredProfiles(profiles);
  const names = [
    ...offered.map(({ name }) => name),
    ...(offered.some(({ name }) => name === profile) ? [] : [profile]),
  ];
  return (
    <>
      <Select
        label={fieldWords.profile}
        value={profile}
        options={names.map((name) => ({ id: name, label: name }))}
        onChange={chooseProfile}
      />
      <div className="office-styles">
        <Button small onPress={() => useTools.setState({ dialog: 'style' })}>
          {words.officeStyles}
        </Button>
      </div>
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
