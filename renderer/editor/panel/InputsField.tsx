import { shareInputs } from '../../../sop/model/edits/inputsEdits.ts';
import { inputsHeads, inputsSpans } from '../../../sop/model/inputsSpans.ts';
import type { StepId } from '../../../sop/model/sop.ts';
import type { Outline } from '../../state/outline.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { newId } from '../../state/ids.ts';
import { useStructure } from '../../state/outline.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { fieldWords as words } from '../../words/fields.ts';
import { MarkerSelect } from './MarkerSelect.tsx';
import { PlaceField } from './PlaceField.tsx';

interface OfStep {
  readonly id: StepId;
}

/** Kelengkapan of a step: its own; or, under a cell of several rows, the one it shares. */
export function InputsField({ id }: OfStep) {
  const { steps } = useStructure().outline;
  const { row, head } = sharedRows(steps, id);
  const place = { at: 'step', step: steps[head]?.id ?? id, column: 'inputs' } as const;
  if (head !== row)
    return (
      <div>
        <PlaceField place={place} label={words.inputsShared(head + 1)} lines placeholder={words.empty} />
        <Button small look="ghost" onPress={() => share(steps[head], row - head)}>
          {words.inputsPart}
        </Button>
      </div>
    );
  return <PlaceField place={place} label={words.columns.inputs} lines placeholder={words.empty} />;
}

/** The mark of the items of Kelengkapan; nothing for a step that shares another's. */
export function InputsMarker({ id }: OfStep) {
  const { row, head } = sharedRows(useStructure().outline.steps, id);
  return head === row ? <MarkerSelect list={{ of: 'inputs', step: id }} name={words.columns.inputs} /> : null;
}

/** Down to which row a Kelengkapan holds; nothing for a step that shares another's, and for the last one. */
export function InputsReach({ id }: OfStep) {
  const { steps } = useStructure().outline;
  const { row, head, covered } = sharedRows(steps, id);
  if (head !== row || row === steps.length - 1) return null;
  return (
    <div className="pair-both">
      <Select
        label={words.inputsReach}
        value={String(covered)}
        options={steps.slice(row).map((_, index) => ({
          id: String(index + 1),
          label: index === 0 ? words.inputsOwn : words.inputsUntil(row + index + 1),
        }))}
        onChange={(rows) => share(steps[row], Number(rows))}
      />
    </div>
  );
}

/** The row of a step, the row whose Kelengkapan it has, and how many rows that one covers. */
function sharedRows(steps: Outline['steps'], id: StepId) {
  const row = steps.findIndex((step) => step.id === id);
  const head = inputsHeads(steps)[row] ?? row;
  return { row, head, covered: inputsSpans(steps)[head] ?? 1 };
}

function share(first: { readonly id: StepId } | undefined, rows: number): void {
  const { sop } = useDocument.getState();
  if (sop !== null && first !== undefined) dispatch(shareInputs(sop, first.id, rows, newId));
}
