import { useEffect, useRef, useState } from 'react';
import { checkNip } from '../../sop/model/nip.ts';
import { groupNip } from '../../sop/vocabulary/nipFormat.ts';
import type { Person } from '../../sop/vocabulary/people.ts';
import { call } from '../desk/call.ts';
import { say } from '../state/desk.ts';
import { refreshPeople } from '../state/people.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { failureText } from '../words/failures.ts';
import { fieldWords } from '../words/fields.ts';
import { peopleWords as words } from '../words/people.ts';
import type { Entry } from './entry.ts';
import { fillBlock } from './fillBlock.ts';

export interface PersonFormProps {
  /** Null for an official who is not in the book yet. */
  readonly person: Person | null;
  readonly start: Entry;
  readonly block: 'approval' | 'proposer' | null;
  readonly onKept: (id: string) => void;
  readonly onForgotten: () => void;
  readonly onDone: () => void;
}

/** One official: read, changed, used, forgotten. */
export function PersonForm({ person, start, block, onKept, onForgotten, onDone }: PersonFormProps) {
  const [entry, setEntry] = useState(start);
  const [failure, setFailure] = useState<string | null>(null);
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (person === null) name.current?.focus();
  }, [person]);
  const set = (field: keyof Entry) => (text: string) => setEntry((before) => ({ ...before, [field]: text }));
  const fault = checkNip(entry.nip);
  const changed = (Object.keys(entry) as (keyof Entry)[]).some((field) => entry[field] !== start[field]);
  const isWritten = person !== null && person.id !== null;

  const keep = async (): Promise<boolean> => {
    const reply = await call('people.keep', { id: person?.id ?? null, entry });
    if (!reply.ok) {
      setFailure(failureText(reply.error.code, reply.error.detail));
      return false;
    }
    setFailure(null);
    await refreshPeople();
    say(words.saved(entry.name));
    onKept(reply.value.id);
    return true;
  };
  const use = async (): Promise<void> => {
    if (block === null || ((changed || person === null) && !(await keep()))) return;
    fillBlock(block, entry);
    onDone();
  };
  const forget = async (): Promise<void> => {
    if (person === null) return;
    const reply = await call('people.forget', { id: person.id, name: person.name, nip: person.nip });
    if (!reply.ok) {
      setFailure(failureText(reply.error.code, reply.error.detail));
      return;
    }
    await refreshPeople();
    say(words.forgotten(person.name));
    onForgotten();
  };

  return (
    <div className="people-form">
      <TextField label={words.name} inputRef={name} value={entry.name} onChange={set('name')} />
      <TextField
        label={words.nip}
        value={entry.nip}
        onChange={set('nip')}
        onBlur={() => set('nip')(groupNip(entry.nip))}
        hint={fault === null || fault === 'empty' ? undefined : fieldWords.nipFaults[fault]}
      />
      <TextField label={words.rank} value={entry.rank} onChange={set('rank')} placeholder={words.rankHint} />
      <div className="people-office">
        <TextField label={words.prefix} value={entry.prefix} onChange={set('prefix')} placeholder={words.prefixHint} />
        <TextField label={words.position} value={entry.position} onChange={set('position')} />
      </div>
      <TextField label={words.unit} value={entry.unit} onChange={set('unit')} />
      {person === null ? null : (
        <p className="hint">
          {words.uses(person.uses)}. {isWritten ? words.written : words.fromSops}
        </p>
      )}
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failure}
        </Notice>
      )}
      <div className="actions">
        {block === null ? null : (
          <Button look="primary" small onPress={() => void use()}>
            {changed || person === null ? words.saveAndUse : words.use}
          </Button>
        )}
        <Button
          look={block === null ? 'primary' : 'normal'}
          small
          isDisabled={isWritten && !changed}
          onPress={() => void keep()}
        >
          {words.save}
        </Button>
        {person === null ? null : (
          <Button small onPress={() => void forget()}>
            {words.forget}
          </Button>
        )}
      </div>
    </div>
  );
}
