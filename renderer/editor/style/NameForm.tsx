import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { styleWords as words } from '../../words/styles.ts';

export interface NameFormProps {
  readonly suggestion: string;
  readonly action: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the name of a profile. Enter takes it. */
export function NameForm({ suggestion, action, onName, onCancel }: NameFormProps) {
  const [name, setName] = useState(suggestion);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const isEmpty = name.trim() === '';
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onName(name.trim());
      }}
    >
      <TextField
        label={words.name}
        value={name}
        hint={isEmpty ? words.nameHint : undefined}
        inputRef={input}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Only the question is put away, not the dialog around it.
          event.stopPropagation();
          onCancel();
        }}
        onChange={(text) => setName(text.slice(0, 200))}
      />
      <div className="profile-buttons">
        <Button small look="primary" type="submit" isDisabled={isEmpty}>
          {action}
        </Button>
        <Button small onPress={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
