import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { inboxWords as words } from '../words/inbox.ts';

export interface RefuseDialogProps {
  readonly onRefuse: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why a parcel is put away without being taken. */
export function RefuseDialog({ onRefuse, onClose }: RefuseDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={words.refuseTitle}
      subtitle={words.refuseBody}
      width={480}
      isPinned={reason !== ''}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            isDisabled={reason.trim() === ''}
            onPress={() => onRefuse(reason.trim().slice(0, 2000))}
          >
            {words.refuseNow}
          </Button>
        </>
      }
    >
      <TextArea label={words.refuseReason} value={reason} onChange={setReason} hint={words.refuseHint} />
    </Dialog>
  );
}
