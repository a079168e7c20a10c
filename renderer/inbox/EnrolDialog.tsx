import { useState } from 'react';
import { call } from '../desk/call.ts';
import type { Failure, ParcelRow } from '../desk/contract.ts';
import { say } from '../state/desk.ts';
import { chooseParcel, refreshInbox } from '../state/inbox.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { dangerWords as words, inboxWords } from '../words/inbox.ts';
import { fingerprintText, senderName } from './parcelLook.ts';

export interface EnrolDialogProps {
  readonly row: ParcelRow;
  readonly fingerprint: string;
  readonly onClose: () => void;
}

/** The fingerprint large, to be compared with what the sender reads aloud; only then the key is enrolled. */
export function EnrolDialog({ row, fingerprint, onClose }: EnrolDialogProps) {
  const [isSame, setSame] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const enrol = async (): Promise<void> => {
    const reply = await call('key.enrol', { fingerprint });
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    say(words.enrolled(reply.value.name));
    onClose();
    await Promise.all([refreshInbox(), chooseParcel(row.id)]);
  };
  return (
    <Dialog
      title={words.enrolTitle}
      subtitle={senderName(row)}
      width={480}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{inboxWords.cancel}</Button>
          <Button look="primary" isDisabled={!isSame} onPress={() => void enrol()}>
            {words.enrolNow}
          </Button>
        </>
      }
    >
      <p>{words.enrolBody}</p>
      <p className="fingerprint-large">
        <span className="visually-hidden">{words.fingerprint} </span>
        {fingerprintText(fingerprint)}
      </p>
      <Checkbox isSelected={isSame} onChange={setSame}>
        {words.enrolAsk}
      </Checkbox>
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failureText(failure.code, failure.detail)}
        </Notice>
      )}
    </Dialog>
  );
}
