import { boxNames } from '../../../sop/model/sop.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { fieldWords } from '../../words/fields.ts';
import { placeKey } from '../places.ts';
import { ListEditor } from './ListEditor.tsx';

/** The six boxes of the form as lists. */
export function BoxesSection({ sop }: { readonly sop: Sop }) {
  return boxNames.map((box) => (
    <div key={box} data-field={placeKey({ at: 'box', box })}>
      <ListEditor label={fieldWords.boxes[box]} box={box} list={sop.identity.boxes[box]} sop={sop} />
    </div>
  ));
}
