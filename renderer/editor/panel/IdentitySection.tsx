import { emptyOfficial } from '../../../sop/model/create.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { useStructure } from '../../state/outline.ts';
import { mirror, select } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { fieldWords } from '../../words/fields.ts';
import { placeKey } from '../places.ts';
import { dispatchTyped } from '../typingRuns.ts';
import { LogoField } from './LogoField.tsx';
import { NumberField } from './NumberField.tsx';
import { OfficialFields } from './OfficialFields.tsx';
import { PlaceField, useIsSelected } from './PlaceField.tsx';

const dates = ['created', 'revised', 'effective'] as const;

/** The header of the form: name, number, dates, letterhead, signature. */
export function IdentitySection() {
  const hasProposer = useStructure().outline.proposer !== null;
  return (
    <>
      <PlaceField place={{ at: 'field', field: 'title' }} label={fieldWords.title} lines />
      <NumberField />
      <div className="pair">
        {dates.map((field) => (
          <DateField key={field} field={field} />
        ))}
      </div>
      <h3 className="group-title">{fieldWords.issuer}</h3>
      <LogoField />
      <GovernmentField />
      <UnitField />
      <h3 className="group-title">{fieldWords.approvedBy}</h3>
      <OfficialFields at="approval" />
      <h3 className="group-title">{fieldWords.proposedBy}</h3>
      {hasProposer ? (
        <>
          <OfficialFields at="proposer" />
          <Button small onPress={() => dispatch({ kind: 'setProposer', value: null })}>
            {fieldWords.removeProposer}
          </Button>
        </>
      ) : (
        <Button
          small
          onPress={() => {
            if (dispatch({ kind: 'setProposer', value: emptyOfficial }))
              select({ at: 'proposer', field: 'position' }, 'panel');
          }}
        >
          {fieldWords.addProposer}
        </Button>
      )}
    </>
  );
}

/** A date as it is printed, with a hint while it cannot be read. */
function DateField({ field }: { readonly field: (typeof dates)[number] }) {
  const unread = useDocument(({ sop }) => {
    const date = sop?.identity[field];
    return date !== undefined && date.iso === null && /\d/.test(date.text);
  });
  return (
    <PlaceField
      place={{ at: 'field', field }}
      label={fieldWords[field]}
      hint={unread ? fieldWords.dateHint : undefined}
      placeholder={field === 'revised' ? fieldWords.notYet : ''}
    />
  );
}

/** The letterhead is one cell on the page; here the government stands above the lines of the unit. */
function GovernmentField() {
  const government = useDocument(({ sop }) => sop?.identity.issuer.government ?? '');
  return (
    <div data-field={placeKey({ at: 'issuer', line: 'government' })}>
      <TextField
        label={fieldWords.government}
        value={government}
        mirrored={useIsSelected({ at: 'issuer', line: 'government' })}
        onChange={(text) => dispatchTyped({ kind: 'setText', field: 'government', text }, 'government')}
        onFocus={() => mirror({ at: 'issuer', line: 'government' })}
      />
    </div>
  );
}

function UnitField() {
  const unitLines = useDocument(({ sop }) => sop?.identity.issuer.unitLines.join('\n') ?? '');
  return (
    <div data-field={placeKey({ at: 'issuer', line: 0 })}>
      <TextArea
        label={fieldWords.unitLines}
        hint={fieldWords.unitLinesHint}
        value={unitLines}
        mirrored={useIsSelected({ at: 'issuer', line: 0 })}
        onChange={(text) =>
          dispatchTyped({ kind: 'setUnitLines', lines: text === '' ? [] : text.split('\n') }, 'unitLines')
        }
        onFocus={() => mirror({ at: 'issuer', line: 0 })}
      />
    </div>
  );
}
