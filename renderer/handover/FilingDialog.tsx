import { useState } from 'react';
import { parseDate } from '../../sop/model/dates.ts';
import { call } from '../desk/call.ts';
import type { Failure, ReturnLook } from '../desk/contract.ts';
import type { FileBytes } from '../desk/readFiles.ts';
import { handoverChanged, showHandover } from '../state/handover.ts';
import { say } from '../state/desk.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { failureText } from '../words/failures.ts';
import { returnWords as words } from '../words/handover.ts';
import { LookView } from './LookView.tsx';

export interface FilingDialogProps {
  readonly file: FileBytes;
  readonly look: ReturnLook;
  readonly origin: 'local' | 'returned';
  readonly intended: string | null;
  /** Says which export the file is meant for; left out where that is known. */
  readonly onChoose?: (id: string) => void;
  readonly onClose: () => void;
}

/** What was found out about a file, and the decision about it: kept with the SOP, and the SOP put in force by it. */
export function FilingDialog({ file, look, origin, intended, onChoose, onClose }: FilingDialogProps) {
  const { decision, effective: suggested, printed } = look;
  const [effective, setEffective] = useState(suggested);
  const [isChecked, setChecked] = useState(false);
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const enacts = decision.may === 'yes' && decision.enacts;
  const needsReason = decision.may === 'yes' && decision.needsReason;
  const lacks = (needsReason && !isChecked && reason.trim() === '') || (enacts && effective.iso === null);
  const fileIt = async (): Promise<void> => {
    setBusy(true);
    const why = [isChecked ? `${words.checkedAtBsre}.` : '', reason.trim()].filter((text) => text !== '').join(' ');
    const filing = { effective: printed ? null : effective, enact: enacts, reason: why };
    const reply = await call('handover.return', { file, export: intended, origin, filing });
    setBusy(false);
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok || reply.value.filed === null) return;
    const { sop, status } = reply.value.filed;
    await handoverChanged(sop);
    say(status === 'inForce' ? words.filedEnacted : words.filed);
    onClose();
    showHandover({ kind: 'overview', sop });
  };
  const action = enacts ? words.enact : origin === 'local' ? words.file : words.fileOnly;
  return (
    <Dialog
      title={origin === 'local' ? words.signedTitle : words.title}
      subtitle={file.name}
      width={760}
      isPinned={isBusy || origin === 'local'}
      onClose={onClose}
      footer={
        <>
          <output className="hint grow">
            {decision.may === 'no' ? words.nothingFiled : enacts ? words.willEnact : words.willFile}
          </output>
          <Button onPress={onClose}>{decision.may === 'no' ? words.close : words.cancel}</Button>
          {decision.may === 'no' ? null : (
            <Button look="primary" isDisabled={lacks || isBusy} onPress={() => void fileIt()}>
              {action}
            </Button>
          )}
        </>
      }
    >
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failureText(failure.code, failure.detail)}
        </Notice>
      )}
      <LookView look={look} onChoose={onChoose ?? null} />
      {enacts ? (
        <TextField
          label={words.effective}
          value={effective.text}
          maxLength={100}
          isInvalid={effective.iso === null}
          isReadOnly={printed}
          hint={effective.iso === null ? words.effectiveUnread : printed ? words.effectivePrinted : words.effectiveHint}
          onChange={(text) => setEffective(parseDate(text))}
        />
      ) : null}
      {needsReason ? (
        <div className="filing-doubt">
          <Checkbox isSelected={isChecked} onChange={setChecked}>
            {words.checkedAtBsre}
          </Checkbox>
          <TextArea label={words.reason} value={reason} onChange={setReason} hint={words.reasonHint} />
        </div>
      ) : null}
    </Dialog>
  );
}
