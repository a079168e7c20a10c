import { boxNames } from '../../../sop/model/sop.ts';
import { fieldWords } from '../../words/fields.ts';
import { placeKey } from '../places.ts';
import { ListEditor } from './ListEditor.tsx';

/** The six boxes of the form as lists. */
export function BoxesSection() {
  return boxNames.map((box) => (
    <div key={box} data-field={placeKey({ at: 'box', box })}>
      <ListEditor label={fieldWords.boxes[box]} box={box} />
    </div>
  ));
}
