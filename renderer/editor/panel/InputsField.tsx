import { shareInputs } from '../../../sop/model/edits/inputsEdits.ts';
import { inputsHeads, inputsSpans } from '../../../sop/model/inputsSpans.ts';
import type { StepId } from '../../../sop/model/sop.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { newId } from '../../state/ids.ts';
import { useStructure } from '../../state/outline.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { fieldWords as words } from '../../words/fields.ts';
import { MarkerSelect } from './MarkerSelect.tsx';
import { PlaceField } from './PlaceField.tsx';

/** Kelengkapan of a step: its own, with the rows it covers; or, under a cell of several rows, the one it shares. */
export function InputsField({ id }: { readonly id: StepId }) {
  const { steps } = useStructure().outline;
  const row = steps.findIndex((step) => step.id === id);
  const head = inputsHeads(steps)[row] ?? row;
  const covered = inputsSpans(steps)[head] ?? 1;
  const share = (first: number, rows: number): void => {
    const { sop } = useDocument.getState();
    const step = steps[first];
    if (sop !== null && step !== undefined) dispatch(shareInputs(sop, step.id, rows, newId));
  };
  const place = { at: 'step', step: steps[head]?.id ?? id, column: 'inputs' } as const;
  if (head !== row)
    return (
      <div>
        <PlaceField place={place} label={words.inputsShared(head + 1)} lines placeholder={words.empty} />
        <Button small look="ghost" onPress={() => share(head, row - head)}>
          {words.inputsPart}
        </Button>
      </div>
    );
  return (
    <div>
      <PlaceField place={place} label={words.columns.inputs} lines placeholder={words.empty} />
      <MarkerSelect list={{ of: 'inputs', step: id }} name={words.columns.inputs} />
      {row === steps.length - 1 ? null : (
        <Select
          label={words.inputsReach}
          value={String(covered)}
          options={steps.slice(row).map((_, index) => ({
            id: String(index + 1),
            label: index === 0 ? words.inputsOwn : words.inputsUntil(row + index + 1),
          }))}
          onChange={(rows) => share(row, Number(rows))}
        />
      )}
    </div>
  );
}
