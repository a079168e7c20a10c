import { checkNip } from '../../../sop/model/nip.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { fieldWords } from '../../words/fields.ts';
import { PlaceField } from './PlaceField.tsx';

/** The five fields of a signature block. */
export function OfficialFields({ sop, at }: { readonly sop: Sop; readonly at: 'approval' | 'proposer' }) {
  const official = at === 'approval' ? sop.identity.approval : sop.proposer;
  if (official === null) return null;
  const fault = checkNip(official.nip);
  const nipHint = fault === null || fault === 'empty' ? undefined : fieldWords.nipFaults[fault];
  return (
    <>
      <PlaceField
        sop={sop}
        place={{ at, field: 'prefix' }}
        label={fieldWords.prefix}
        placeholder={fieldWords.prefixHint}
      />
      <PlaceField sop={sop} place={{ at, field: 'position' }} label={fieldWords.position} />
      <PlaceField sop={sop} place={{ at, field: 'name' }} label={fieldWords.name} />
      <div className="pair">
        <PlaceField sop={sop} place={{ at, field: 'rank' }} label={fieldWords.rank} />
        <PlaceField sop={sop} place={{ at, field: 'nip' }} label={fieldWords.nip} hint={nipHint} />
      </div>
    </>
  );
}
