import { useState } from 'react';
import type { KnownKey } from '../desk/contract.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { exchangeSettingsWords as words } from '../words/sending.ts';

export interface RenameKeyDialogProps {
  readonly known: KnownKey;
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
}

/** Gives an enrolled key another name: a unit that is called otherwise now is no other sender. */
export function RenameKeyDialog({ known, onRename, onClose }: RenameKeyDialogProps) {
  const [name, setName] = useState(known.name);
  const isEmpty = name.trim() === '';
  return (
    <Dialog
      title={words.renameTitle(known.name)}
      width={480}
      isPinned={name !== known.name}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="primary" isDisabled={isEmpty} onPress={() => onRename(name.trim())}>
            {words.renameNow}
          </Button>
        </>
      }
    >
      <TextField label={words.renameField} value={name} maxLength={200} onChange={setName} hint={words.renameHint} />
    </Dialog>
  );
}
