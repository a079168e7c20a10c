import { useEffect, useRef, useState } from 'react';
import { closeBar } from '../../state/finding.ts';
import { useStructure } from '../../state/outline.ts';
import { select } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { findingWords as words } from '../../words/finding.ts';
import { leaveBar } from './actions.ts';

/** Goes to the step with a typed number. */
export function GoToField() {
  const { steps } = useStructure().outline;
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const go = (): void => {
    const step = /^\s*\d+\s*$/.test(text) ? steps[Number(text) - 1] : undefined;
    setMissing(step === undefined);
    if (step === undefined) return;
    closeBar();
    select({ at: 'step', step: step.id, column: 'activity' });
  };
  return (
    <>
      <span className="find-label" aria-hidden>
        {words.goTo}
      </span>
      <TextField
        label={words.goTo}
        hideLabel
        inputRef={field}
        value={text}
        isInvalid={isMissing}
        maxLength={4}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leaveBar();
          else if (event.key === 'Enter') go();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <Button small onPress={go}>
        {words.go}
      </Button>
      <span role="alert" className={isMissing ? 'hint hint-error' : 'hint'}>
        {isMissing ? words.noStep(text, steps.length) : words.steps(steps.length)}
      </span>
    </>
  );
}
