import { emptyOfficial } from '../../../sop/model/create.ts';
import { profileFor } from '../../../sop/model/profileFor.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { mirror, select } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { fieldWords } from '../../words/fields.ts';
import { dispatchTyped } from '../typingRuns.ts';
import { LogoField } from './LogoField.tsx';
import { OfficialFields } from './OfficialFields.tsx';
import { PlaceField, useIsSelected } from './PlaceField.tsx';

const dates = ['created', 'revised', 'effective'] as const;

/** The header of the form: name, number, dates, letterhead, signature, print style. */
export function IdentitySection({ sop }: { readonly sop: Sop }) {
  const profiles = useDocument((state) => state.profiles);
  return (
    <>
      <PlaceField sop={sop} place={{ at: 'field', field: 'title' }} label={fieldWords.title} lines />
      <PlaceField sop={sop} place={{ at: 'field', field: 'number' }} label={fieldWords.number} />
      {dates.map((field) => {
        const { text, iso } = sop.identity[field];
        const unread = iso === null && /\d/.test(text);
        return (
          <PlaceField
            key={field}
            sop={sop}
            place={{ at: 'field', field }}
            label={fieldWords[field]}
            hint={unread ? fieldWords.dateHint : undefined}
          />
        );
      })}
      <h3 className="group-title">{fieldWords.issuer}</h3>
      <IssuerFields sop={sop} />
      <h3 className="group-title">{fieldWords.approvedBy}</h3>
      <OfficialFields sop={sop} at="approval" />
      <h3 className="group-title">{fieldWords.proposedBy}</h3>
      {sop.proposer === null ? (
        <Button
          small
          onPress={() => {
            if (dispatch({ kind: 'setProposer', value: emptyOfficial }))
              select({ at: 'proposer', field: 'position' }, 'panel');
          }}
        >
          {fieldWords.addProposer}
        </Button>
      ) : (
        <>
          <OfficialFields sop={sop} at="proposer" />
          <Button small onPress={() => dispatch({ kind: 'setProposer', value: null })}>
            {fieldWords.removeProposer}
          </Button>
        </>
      )}
      <h3 className="group-title">{fieldWords.print}</h3>
      <Select
        label={fieldWords.profile}
        value={profileFor(profiles, sop).name}
        options={profiles.map(({ name }) => ({ id: name, label: name }))}
        onChange={(text) => dispatch({ kind: 'setText', field: 'profile', text })}
      />
      <PlaceField sop={sop} place={{ at: 'flowTitle' }} label={fieldWords.flowTitle} />
    </>
  );
}

/** The letterhead: on the page one cell, here the government and the lines of the unit. */
function IssuerFields({ sop }: { readonly sop: Sop }) {
  const { government, unitLines } = sop.identity.issuer;
  const governmentSelected = useIsSelected(sop, { at: 'issuer', line: 'government' });
  const unitSelected = useIsSelected(sop, { at: 'issuer', line: 0 });
  return (
    <>
      <LogoField sop={sop} />
      <TextField
        label={fieldWords.government}
        value={government}
        mirrored={governmentSelected}
        onChange={(text) => dispatchTyped({ kind: 'setText', field: 'government', text }, 'government')}
        onFocus={() => mirror({ at: 'issuer', line: 'government' })}
      />
      <TextArea
        label={fieldWords.unitLines}
        hint={fieldWords.unitLinesHint}
        value={unitLines.join('\n')}
        mirrored={unitSelected}
        onChange={(text) =>
          dispatchTyped({ kind: 'setUnitLines', lines: text === '' ? [] : text.split('\n') }, 'unitLines')
        }
        onFocus={() => mirror({ at: 'issuer', line: 0 })}
      />
    </>
  );
}
