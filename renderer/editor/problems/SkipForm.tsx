import { useLayoutEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { ListedProblem } from '../../../sop/rules/problemGroups.ts';
import { openCard } from '../../state/problemPanel.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { problemWords as words } from '../../words/problems.ts';
import { skipProblem } from './actions.ts';

/** Asks why a problem is left as it is; without a reason it is not. */
export function SkipForm({ listed }: { readonly listed: ListedProblem }) {
  const [reason, setReason] = useState('');
  const form = useRef<HTMLFormElement>(null);
  // The keyboard brings only the field into view; the buttons below it belong to the question.
  useLayoutEffect(() => {
    // Braces: Chromium answers with a promise, which would be taken for a clean-up.
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const isError = listed.problem.severity === 'error';
  const skip = (event?: FormEvent): void => {
    event?.preventDefault();
    if (reason.trim() !== '') skipProblem(listed, reason.trim());
  };
  return (
    <form ref={form} className="skip-form" onSubmit={skip}>
      <TextField
        label={words.skipTitle}
        value={reason}
        maxLength={500}
        onChange={setReason}
        hint={isError ? `${words.skipHint} ${words.skipError}` : words.skipHint}
        inputRef={(input) => input?.focus()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          openCard(listed.key, true);
        }}
      />
      <div className="actions">
        <Button look="primary" small isDisabled={reason.trim() === ''} type="submit">
          {words.skipNow}
        </Button>
        <Button small onPress={() => openCard(listed.key, true)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
