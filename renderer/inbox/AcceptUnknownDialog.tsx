import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { dangerWords as words, inboxWords } from '../words/inbox.ts';
import { fingerprintText } from './parcelLook.ts';

export interface AcceptUnknownDialogProps {
  readonly fingerprint: string;
  /** The better way: to compare and to enrol first. */
  readonly onEnrol: () => void;
  readonly onAccept: () => void;
  readonly onClose: () => void;
}

/** Asks before something is taken from a sender nobody has checked. */
export function AcceptUnknownDialog({ fingerprint, onEnrol, onAccept, onClose }: AcceptUnknownDialogProps) {
  const [isKnown, setKnown] = useState(false);
  return (
    <Dialog
      title={words.acceptUnknownTitle}
      width={520}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{inboxWords.cancel}</Button>
          <Button isDisabled={!isKnown} onPress={onAccept}>
            {words.acceptUnknownNow}
          </Button>
          <Button look="primary" onPress={onEnrol}>
            {words.call}
          </Button>
        </>
      }
    >
      <p>{words.acceptUnknownBody}</p>
      <p className="danger-key">
        {words.fingerprint}: <strong className="fingerprint">{fingerprintText(fingerprint)}</strong>
      </p>
      <Checkbox isSelected={isKnown} onChange={setKnown}>
        {words.acceptUnknownTick}
      </Checkbox>
    </Dialog>
  );
}
