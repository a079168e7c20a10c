import { useEffect, useState } from 'react';
import { call } from '../desk/call.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { moveWords as words } from '../words/moves.ts';
import { titleOf } from './moves.ts';

/** The decision that a revocation rests on, as it is typed. */
export interface TypedRevocation {
  readonly instrument: string;
  readonly number: string;
  readonly date: string;
}

export const noRevocation: TypedRevocation = { instrument: '', number: '', date: '' };

export interface RevocationFieldsProps {
  readonly value: TypedRevocation;
  /** The date cannot be read. */
  readonly isUnread: boolean;
  readonly onChange: (value: TypedRevocation) => void;
}

/** By which decision a SOP is revoked. */
export function RevocationFields({ value, isUnread, onChange }: RevocationFieldsProps) {
  return (
    <div className="move-fields">
      <TextField
        label={words.revocation.instrument}
        value={value.instrument}
        maxLength={200}
        onChange={(instrument) => onChange({ ...value, instrument })}
        hint={words.revocation.instrumentHint}
      />
      <TextField
        label={words.revocation.number}
        value={value.number}
        maxLength={200}
        onChange={(number) => onChange({ ...value, number })}
      />
      <TextField
        label={words.revocation.date}
        value={value.date}
        maxLength={100}
        onChange={(date) => onChange({ ...value, date })}
        isInvalid={isUnread}
        {...(isUnread ? { hint: words.effectiveUnread } : {})}
      />
    </div>
  );
}

export interface SuccessorFieldProps {
  /** The SOP that is to be replaced. */
  readonly of: string;
  /** Id of what takes its place; '' = nothing is named. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** More SOPs than anybody chooses from in a list. */
const mostOffered = 500;

/** Which SOP in force takes the place of another. */
export function SuccessorField({ of, value, onChange }: SuccessorFieldProps) {
  const [options, setOptions] = useState<readonly { readonly id: string; readonly label: string }[]>([]);
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const sort = { by: 'title', descending: false } as const;
      const filter = { query: '', unit: null, status: 'inForce', archived: false, sort, offset: 0 } as const;
      const reply = await call('register.list', { ...filter, limit: mostOffered });
      if (!isWanted || !reply.ok) return;
      const others = reply.value.rows.filter(({ id }) => id !== of);
      setOptions(
        others.map(({ id, title, number }) => ({
          id,
          label: [titleOf(title), number].filter((part) => part !== '').join(' · '),
        })),
      );
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [of]);
  return (
    <Select
      label={words.successor}
      value={value === '' ? none : value}
      options={[{ id: none, label: words.noSuccessor }, ...options]}
      onChange={(id) => onChange(id === none ? '' : id)}
    />
  );
}

const none = 'none';
