import { setTarget } from '../../../sop/model/edits/stepEdits.ts';
import type { Sop, Step } from '../../../sop/model/sop.ts';
import type { Style } from '../../../sop/model/style.ts';
import { dispatch } from '../../state/document.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { fieldWords } from '../../words/fields.ts';
import { placeKey, stepNumberOf } from '../places.ts';
import { targetNumber, targetOptions } from '../targets.ts';
import { PerformerList } from './PerformerList.tsx';
import { PlaceField } from './PlaceField.tsx';

/** All fields of one step. */
export function StepSection({ sop, style, step }: { readonly sop: Sop; readonly style: Style; readonly step: Step }) {
  const place = (column: 'activity' | 'inputs' | 'time' | 'output' | 'note') =>
    ({ at: 'step', step: step.id, column }) as const;
  const { columns } = fieldWords;
  const patch = (changes: { isStart: boolean } | { isEnd: boolean }) =>
    dispatch({ kind: 'setStep', step: step.id, patch: changes });
  const number = stepNumberOf(sop, step.id);
  return (
    <>
      <PlaceField sop={sop} place={place('activity')} label={columns.activity} lines />
      <PerformerList sop={sop} step={step} />
      {step.kind === 'decision' ? (
        <div className="pair">
          <ExitSelect sop={sop} step={step} branch="yes" label={fieldWords.yes(style.branchLabels[0])} letter="y" />
          <ExitSelect sop={sop} step={step} branch="no" label={fieldWords.no(style.branchLabels[1])} letter="t" />
        </div>
      ) : step.isEnd ? null : (
        <ExitSelect sop={sop} step={step} branch="next" label={fieldWords.next} letter="l" />
      )}
      <div className="pair">
        <PlaceField sop={sop} place={place('inputs')} label={columns.inputs} lines placeholder={fieldWords.empty} />
        <PlaceField sop={sop} place={place('output')} label={columns.output} lines placeholder={fieldWords.empty} />
        <PlaceField sop={sop} place={place('time')} label={columns.time} placeholder={fieldWords.empty} />
        <PlaceField sop={sop} place={place('note')} label={columns.note} lines placeholder={fieldWords.empty} />
      </div>
      {number === 1 ? null : (
        <Checkbox isSelected={step.isStart} onChange={(isStart) => patch({ isStart })}>
          {fieldWords.isStart}
        </Checkbox>
      )}
      {number === sop.steps.length ? null : (
        <Checkbox isSelected={step.isEnd} onChange={(isEnd) => patch({ isEnd })}>
          {fieldWords.isEnd}
        </Checkbox>
      )}
    </>
  );
}

interface ExitSelectProps {
  readonly sop: Sop;
  readonly step: Step;
  readonly branch: 'next' | 'yes' | 'no';
  readonly label: string;
  /** The letter that does the same on the page. */
  readonly letter: string;
}

function ExitSelect({ sop, step, branch, label, letter }: ExitSelectProps) {
  const current = targetNumber(sop, step.id, branch);
  return (
    <div data-field={placeKey({ at: 'exit', step: step.id, branch })}>
      <Select
        label={label}
        aside={`${letter}${current ?? ''}`}
        value={String(current ?? '')}
        options={targetOptions(sop, step.id)}
        onChange={(chosen) => {
          const made = setTarget(sop, step.id, branch, Number(chosen));
          if (made.ok) dispatch(made.value);
        }}
      />
    </div>
  );
}
