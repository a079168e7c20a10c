import { insertStep } from '../perform.ts';
import { addNewLane } from '../lanes.ts';
import { Button } from '../../ui/Button.tsx';
import { editorWords } from '../../words/editor.ts';

/** Stands under the identity page while the SOP has no steps; nothing of it is printed. */
export function EmptyTable({ hasLanes }: { readonly hasLanes: boolean }) {
  return (
    <div className="empty-table">
      <p>{editorWords.emptyTable}</p>
      <div className="actions">
        <Button look="primary" onPress={() => insertStep(null)}>
          {editorWords.addFirstStep}
        </Button>
        {hasLanes ? null : <Button onPress={addNewLane}>{editorWords.addFirstLane}</Button>}
      </div>
    </div>
  );
}
