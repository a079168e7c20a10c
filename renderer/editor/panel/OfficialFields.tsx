import { checkNip } from '../../../sop/model/nip.ts';
import { useDocument } from '../../state/document.ts';
import { fieldWords } from '../../words/fields.ts';
import { PlaceField } from './PlaceField.tsx';

/** The five fields of a signature block. */
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
    </>
  );
}
