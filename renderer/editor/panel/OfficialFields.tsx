import { checkNip } from '../../../sop/model/nip.ts';
import { useDocument } from '../../state/document.ts';
import { showPeople } from '../../state/people.ts';
import { fieldWords } from '../../words/fields.ts';
import { peopleWords } from '../../words/people.ts';
import { PlaceField } from './PlaceField.tsx';

/** The five fields of a signature block, and the way to the address book that fills them. */
export function OfficialFields({ at }: { readonly at: 'approval' | 'proposer' }) {
  const fault = useDocument(({ sop }) =>
    checkNip((at === 'approval' ? sop?.identity.approval : sop?.proposer)?.nip ?? ''),
  );
  const nipHint = fault === null || fault === 'empty' ? undefined : fieldWords.nipFaults[fault];
  return (
    <>
      <PlaceField place={{ at, field: 'prefix' }} label={fieldWords.prefix} placeholder={fieldWords.prefixHint} />
      <PlaceField place={{ at, field: 'position' }} label={fieldWords.position} />
      <PlaceField place={{ at, field: 'name' }} label={fieldWords.name} />
      <div className="pair">
        <PlaceField place={{ at, field: 'rank' }} label={fieldWords.rank} />
        <PlaceField place={{ at, field: 'nip' }} label={fieldWords.nip} hint={nipHint} />
      </div>
      <div className="field-aside">
        <button type="button" className="link" onClick={() => showPeople({ draft: null, block: at, returnTo: null })}>
          {peopleWords.choose}
        </button>
      </div>
    </>
  );
}
