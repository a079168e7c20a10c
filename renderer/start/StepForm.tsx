import { useEffect, useRef, useState } from 'react';
import type { StyleProfile } from '../../sop/model/style.ts';
import { SettingsFailure } from '../settings/SettingsFailure.tsx';
import { useSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { startWords as words } from '../words/start.ts';
import { startSteps } from './StartSteps.tsx';
import type { StartStep } from './StartSteps.tsx';
import { StepFields } from './StepFields.tsx';
import { StepHeading } from './StepHeading.tsx';

export interface StepFormProps {
  readonly step: Exclude<StartStep, 'first'>;
  readonly profiles: readonly StyleProfile[];
  readonly onGo: (step: StartStep) => void;
}

/** The questions of one step, and the way to its neighbours; it begins in its first field, and Enter goes on. */
export function StepForm({ step, profiles, onGo }: StepFormProps) {
  const [unitNeeded, setUnitNeeded] = useState(false);
  const hasUnit = useSettings(({ office }) => office.unitLines.some((line) => line.trim() !== ''));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const at = startSteps.indexOf(step);
  const former = startSteps[at - 1];
  const following = startSteps[at + 1] ?? 'first';
  const next = (): void => {
    if (step === 'office' && !hasUnit) setUnitNeeded(true);
    else onGo(following);
  };
  return (
    <form
      ref={form}
      className="start-form"
      aria-labelledby="start-heading"
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <div className="start-fields">
        <StepHeading step={step} />
        <SettingsFailure />
        <StepFields step={step} unitNeeded={unitNeeded} profiles={profiles} />
      </div>
      <div className="start-foot">
        <button type="button" className="link" onClick={() => onGo(following)}>
          {words.skip}
        </button>
        <span className="grow" />
        <Button
          isDisabled={former === undefined}
          onPress={() => {
            if (former !== undefined) onGo(former);
          }}
        >
          {words.back}
        </Button>
        <Button look="primary" type="submit">
          {words.next(words.steps[following].title)}
        </Button>
      </div>
    </form>
  );
}
