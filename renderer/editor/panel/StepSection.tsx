import { setTarget } from '../../../sop/model/edits/stepEdits.ts';
import type { FlowGraph } from '../../../sop/flow/graph.ts';
import type { StepId } from '../../../sop/model/sop.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { useStructure } from '../../state/outline.ts';
import { useStyle } from '../../state/selectors.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { fieldWords } from '../../words/fields.ts';
import { placeKey } from '../places.ts';
import { targetNumber, targetOptions } from '../targets.ts';
import { MarkerSelect } from './MarkerSelect.tsx';
import { PerformerList } from './PerformerList.tsx';
import { InputsField, InputsMarker, InputsReach } from './InputsField.tsx';
import { PlaceField } from './PlaceField.tsx';

/** All fields of one step. */
export function StepSection({ id }: { readonly id: StepId }) {
  const { outline, graph } = useStructure();
  const { branchLabels } = useStyle();
  const step = outline.steps.find((other) => other.id === id);
  if (step === undefined) return null;
  const place = (column: 'activity' | 'inputs' | 'time' | 'output' | 'note') =>
    ({ at: 'step', step: step.id, column }) as const;
  const { columns } = fieldWords;
  const patch = (changes: { isStart: boolean } | { isEnd: boolean }) =>
    dispatch({ kind: 'setStep', step: step.id, patch: changes });
  const number = graph.order.indexOf(id) + 1;
  return (
    <>
      <PlaceField place={place('activity')} label={columns.activity} lines />
      <PerformerList step={step} />
      {step.kind === 'decision' ? (
        <div className="pair">
          <ExitSelect graph={graph} step={id} branch="yes" label={fieldWords.yes(branchLabels[0])} letter="y" />
          <ExitSelect graph={graph} step={id} branch="no" label={fieldWords.no(branchLabels[1])} letter="t" />
        </div>
      ) : step.isEnd ? null : (
        <ExitSelect graph={graph} step={id} branch="next" label={fieldWords.next} letter="l" />
      )}
      <div className="pair">
        <InputsField id={id} />
        <PlaceField place={place('output')} label={columns.output} lines placeholder={fieldWords.empty} />
        <PlaceField place={place('time')} label={columns.time} placeholder={fieldWords.empty} />
        <PlaceField place={place('note')} label={columns.note} lines placeholder={fieldWords.empty} />
        <InputsMarker id={id} />
        <MarkerSelect list={{ of: 'outputs', step: id }} name={columns.output} />
        <InputsReach id={id} />
      </div>
      {number === 1 ? null : (
        <Checkbox isSelected={step.isStart} onChange={(isStart) => patch({ isStart })}>
          {fieldWords.isStart}
        </Checkbox>
      )}
      {number === graph.order.length ? null : (
        <Checkbox isSelected={step.isEnd} onChange={(isEnd) => patch({ isEnd })}>
          {fieldWords.isEnd}
        </Checkbox>
      )}
    </>
  );
}

interface ExitSelectProps {
  readonly graph: FlowGraph;
  readonly step: StepId;
  readonly branch: 'next' | 'yes' | 'no';
  readonly label: string;
  /** The letter that does the same on the page. */
  readonly letter: string;
}

function ExitSelect({ graph, step, branch, label, letter }: ExitSelectProps) {
  const current = targetNumber(graph, step, branch);
  return (
    <div data-field={placeKey({ at: 'exit', step, branch })}>
      <Select
        label={label}
        aside={`${letter}${current ?? ''}`}
        value={String(current ?? '')}
        options={targetOptions(graph, step)}
        onChange={(chosen) => {
          const { sop } = useDocument.getState();
          const made = sop === null ? null : setTarget(sop, step, branch, Number(chosen));
          if (made?.ok === true) dispatch(made.value);
        }}
      />
    </div>
  );
}
